import type { Archive } from '../package/archive'
import { attribute } from '../package/attribute'
import { mainPart, readPart, relationshipsOf } from '../package/parts'
import { trouble, UnreadableFile } from '../unreadable'
import type { NumberFormat } from './numberFormat'
import { readSharedStrings } from './sharedStrings'
import type { SharedTexts } from './sharedTexts'
import { readNumberFormats } from './styles'

export interface Sheet {
  name: string
  path: string
  hidden: boolean
}

/** What the sheets of a workbook refer to. */
export interface Workbook {
  sheets: readonly Sheet[]
  /** Names of sheets that hold a chart or a dialog instead of cells. */
  otherSheets: readonly string[]
  strings: SharedTexts
  formats: readonly NumberFormat[]
}

/** @throws UnreadableFile where the package holds no workbook. */
export const readWorkbook = async (archive: Archive): Promise<Workbook> => {
  const path = await mainPart(archive, 'xl/workbook.xml')
  if (path === null) throw new UnreadableFile(trouble.damaged('找不到工作簿的目录 xl/workbook.xml'))
  const related = await relationshipsOf(archive, path)
  const sheets: Sheet[] = []
  const otherSheets: string[] = []
  let startsIn1904 = false
  await readPart(archive, path, {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') startsIn1904 = /^(1|true)$/.test(attribute(attributes, 'date1904') ?? '')
      if (tag !== 'sheet') return
      const name = attribute(attributes, 'name') ?? `第 ${sheets.length + 1} 张`
      const target = related.get(sheetRelationship(attributes))
      if (target?.type === 'worksheet' && archive.has(target.target))
        sheets.push({
          name,
          path: target.target,
          hidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        })
      else otherSheets.push(name)
    },
    close: () => undefined,
    text: () => undefined,
  })
  if (sheets.length === 0) throw new UnreadableFile(trouble.damaged('里面没有可以读取的工作表'))
  const partOf = (type: string): string | null =>
    [...related.values()].find(relationship => relationship.type === type)?.target ?? null
  return {
    sheets,
    otherSheets,
    strings: await readSharedStrings(archive, partOf('sharedStrings')),
    formats: await readNumberFormats(archive, partOf('styles'), startsIn1904),
  }
}

/** `r:id`, whatever its prefix; `sheetId` is another attribute. */
const sheetRelationship = (attributes: string): string => attribute(attributes, 'id') ?? ''
