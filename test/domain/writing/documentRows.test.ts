import fc from 'fast-check'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { documentArea, tableOfDocument } from '../../../src/domain/writing/tables/documentRows'
import type { TableLayout } from '../../../src/domain/writing/tables/tableLayout'
import { tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { contentOfTexts } from './sampleContent'

/** A line of 五号 where other fonts stand in, and what a row has besides; widths as the document gives them. */
const line = 10.5 * 1.45
const linesOf = (text: string, width: number): number => {
  const perLine = Math.floor((width - 6) / 10.5)
  return text.split('\n').reduce((sum, { length }) => sum + Math.max(1, Math.ceil(length / perLine)), 0)
}

const heightOf = (cells: readonly string[], layout: TableLayout): number => {
  const whole = layout.columns.reduce((sum, { width }) => sum + width, 0)
  const lines = cells.map((text, at) =>
    linesOf(text, ((layout.columns[at]?.width ?? 0) * documentArea.width) / whole),
  )
  return Math.max(...lines) * line + 4
}

const header = 12 * 1.45 + 4
const title = 22 * 1.45 + 8
const tally = 12 * 1.45 + 4

/** Chinese throughout, so that a line holds what a ruler says; sentences and paragraphs of any length. */
const anyText = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.constantFrom('。', '。\n', '，', '；')), {
    minLength: 1,
    maxLength: 150,
  })
  .map(sentences =>
    sentences.map(([length, end]) => `${'修改建议'.repeat(15).slice(0, length)}${end}`).join(''),
  )
const anyTable = fc
  .array(fc.tuple(anyText, fc.constant('不采纳'), anyText), { minLength: 1, maxLength: 4 })
  .map(texts => layOutAdoptionTable(contentOfTexts(texts), tableTemplates.government))

const partsOf = (layout: TableLayout) => [...tableOfDocument(layout).rows].map(({ parts }) => parts)

test('Word 表的每一行整行落在一页上：首行连同标题，末行连同合计', () => {
  fc.assert(
    fc.property(anyTable, layout => {
      const rows = partsOf(layout)
      for (const [at, parts] of rows.entries())
        for (const [index, { cells, mayBreak }] of parts.entries()) {
          const above = at === 0 && index === 0 ? title : 0
          const below = at === rows.length - 1 && index === parts.length - 1 ? tally : 0
          expect(mayBreak).toBe(false)
          expect(header + above + heightOf(cells, layout) + below).toBeLessThanOrEqual(documentArea.height)
        }
    }),
  )
})

test('续行写明序号和单位；各部分接起来就是原文', () => {
  fc.assert(
    fc.property(anyTable, layout => {
      for (const [at, parts] of partsOf(layout).entries()) {
        const row = layout.rows.at(at)?.cells ?? []
        for (const [column, text] of row.entries()) {
          const said = parts.map(({ cells }) => cells[column] ?? '')
          const repeated = parts.map((_, index) => (index > 0 && column === 0 ? `${text}（续）` : text))
          expect(column < 2 ? said : said.join('')).toEqual(column < 2 ? repeated : text)
        }
      }
    }),
  )
})

test('一页放得下的行不分开；多占的页不超过放不下的那些字所需', () => {
  const commentOf = (length: number) => partsOf(layoutOf('修'.repeat(length)))[1]?.length
  const layoutOf = (text: string): TableLayout =>
    layOutAdoptionTable(
      contentOfTexts([
        ['建议完善。', '采纳', null],
        [text, '采纳', null],
        ['建议完善。', '采纳', null],
      ]),
      tableTemplates.government,
    )
  // 28 characters a line, 25 lines a page.
  expect(commentOf(600)).toBe(1)
  expect(commentOf(800)).toBe(2)
  expect(commentOf(6000)).toBeLessThanOrEqual(10)
})

test('合计和表下的话跟着最后一行，连成一串；太长的不强留', () => {
  const below = (footnotes: string[]) => {
    const content = { ...contentOfTexts([['建议完善。', '采纳', null]]), footnotes }
    const { rows, below: lines } = tableOfDocument(layOutAdoptionTable(content, tableTemplates.government))
    return [...[...rows].flatMap(({ parts }) => parts), ...lines].map(({ keepsNext }) => keepsNext)
  }
  expect(below(['注：按条计数。'])).toEqual([true, true, true])
  expect(below(['注：按条计数。', '说明。'.repeat(600), '又注。'])).toEqual([true, true, false, false, false])
})

test('没有序号也没有单位的表式，过高的行允许跨页，不分开', () => {
  const { columns, ...form } = tableTemplates.government
  const template = { ...form, columns: columns.filter(({ key }) => key !== 'seq' && key !== 'unit') }
  const content = contentOfTexts([['建议完善。'.repeat(600), '采纳', null]])
  const [row] = [...tableOfDocument(layOutAdoptionTable(content, template)).rows]
  expect(row?.parts).toMatchObject([{ mayBreak: true, isContinuation: false }])
})
