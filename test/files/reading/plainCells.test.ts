import fc from 'fast-check'
import { type XmlHandler, XmlScanner } from '../../../src/files/reading/package/xmlScanner'
import { UnreadableFile } from '../../../src/files/reading/unreadable'
import { SharedTexts } from '../../../src/files/reading/xlsx/sharedTexts'
import { SheetRows } from '../../../src/files/reading/xlsx/sheetRows'

const strings = new SharedTexts()
for (const text of ['', '序号', '建议删去第七条。', '䶮𬭚 & <甲>']) strings.add(text)
const workbook = { sheets: [], otherSheets: [], strings, formats: [String, (number: number) => `${number}%`] }

/** All that a sheet gives, fed in pieces; with every tag read by itself where `atSight` is false. */
const readSheet = (pieces: readonly string[], atSight: boolean): string => {
  const rows: unknown[] = []
  const sheet = new SheetRows(workbook, (...row) => rows.push(row))
  const byTags: XmlHandler = {
    open: (name, attributes) => sheet.open(name, attributes),
    close: name => sheet.close(name),
    text: piece => sheet.text(piece),
  }
  const scanner = new XmlScanner('表', atSight ? sheet : byTags)
  try {
    for (const piece of pieces) scanner.write(piece)
    scanner.end()
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    rows.push(error.message)
  }
  return JSON.stringify([rows, sheet.notes])
}

const cell = fc
  .record({
    place: fc.constantFrom('A1', 'B2', 'XFD1048576', 'XFE1', 'AA10', 'B0', '', '7', 'a3'),
    style: fc.constantFrom('', ' s="0"', ' s="1"', ' s="9"', ' s=""', ' s="x"', ' cm="1"'),
    type: fc.constantFrom('', ' t="s"', ' t="n"', ' t="str"', ' t="b"', ' t="e"', " t='s'"),
    value: fc.constantFrom(
      '0',
      '1',
      '2',
      '3',
      '99',
      '-1',
      '1.5',
      '1e3',
      '3E+2',
      '',
      ' 2',
      'x',
      '&#50;',
      '甲',
      '𬭚',
    ),
    form: fc.constantFrom('usual', 'empty', 'formula', 'prefixed', 'inner', 'commented'),
  })
  .map(({ place, style, type, value, form }) => {
    const opening = `c r="${place}"${style}${type}`
    if (form === 'empty') return `<${opening}/>`
    if (form === 'formula') return `<${opening}><f>A1</f><v>${value}</v></c>`
    if (form === 'prefixed') return `<x:${opening}><x:v>${value}</x:v></x:c>`
    if (form === 'inner') return `<${opening}><c r="C1"><v>1</v></c><v>${value}</v></c>`
    if (form === 'commented') return `<${opening}><v>${value}<!-- 2 --></v></c>`
    return `<${opening}><v>${value}</v></c>`
  })

const sheet = fc
  .array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 })
  .map(
    rows =>
      `<worksheet>${rows.map(cells => `<row>${cells.join('')}</row>`).join('')}<c r="A1"><v>7</v></c></worksheet>`,
  )

test('一眼认出的格与逐个标记读出的一样，不论在哪里断开', () => {
  fc.assert(
    fc.property(sheet, fc.array(fc.nat(), { maxLength: 6 }), (xml, cuts) => {
      const ends = [...cuts.map(cut => cut % (xml.length + 1)), xml.length].sort((one, other) => one - other)
      const pieces = ends.map((end, index) => xml.slice(ends[index - 1] ?? 0, end))
      expect(readSheet(pieces, true)).toBe(readSheet([xml], false))
    }),
    { numRuns: 400 },
  )
})
