import type { Archive } from '../package/archive'
import { attribute } from '../package/attribute'
import { readPart } from '../package/parts'
import { builtInFormat, type NumberFormat, numberFormat, plainNumber } from './numberFormat'

/** The number format of each cell style, by the style's index. */
export const readNumberFormats = async (
  archive: Archive,
  path: string | null,
  startsIn1904: boolean,
): Promise<readonly NumberFormat[]> => {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCellStyles = false
  if (path !== null)
    await readPart(archive, path, {
      open: (name, attributes) => {
        if (name === 'numFmt')
          codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
        else if (name === 'cellXfs') inCellStyles = true
        else if (name === 'xf' && inCellStyles) styles.push(Number(attribute(attributes, 'numFmtId') ?? '0'))
      },
      close: name => {
        if (name === 'cellXfs') inCellStyles = false
      },
      text: () => undefined,
    })
  const made = new Map<number, NumberFormat>()
  return styles.map(id => {
    const code = codes.get(id) ?? builtInFormat(id)
    const format = made.get(id) ?? (/^general$/i.test(code) ? plainNumber : numberFormat(code, startsIn1904))
    made.set(id, format)
    return format
  })
}
