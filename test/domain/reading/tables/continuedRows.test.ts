import fc from 'fast-check'
import { auditSources } from '../../../../src/domain/checking/auditSources'
import type { SourceDocument } from '../../../../src/domain/reading/source'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import { layOutAdoptionTable } from '../../../../src/domain/writing/adoptionTable'
import { sheetGrid } from '../../../../src/domain/writing/tableLayout'
import { tableTemplates } from '../../../../src/domain/writing/tableTemplates'
import { contentOfTexts } from '../../writing/sampleContent'

const sheet = (rows: readonly (readonly string[])[]): SourceDocument => ({
  name: '采纳情况表.xlsx',
  format: 'xlsx',
  blocks: [{ kind: 'table', name: '表', rows, merges: [], hiddenRows: [], firstRow: 1 }],
  problems: [],
})

test('序号带“（续）”的行接在上一行后面，不是另一条意见', () => {
  const read = recogniseTables(
    sheet([
      ['序号', '单位', '修改意见', '采纳情况', '不采纳理由'],
      ['1', '省水利厅', '建议将“甲”', '采纳', ''],
      ['1（续）', '省水利厅', '修改为“乙”。', '', ''],
      ['2', '省公安厅', '无意见。', '', ''],
    ]),
  )
  expect(read.tables[0]?.rows.map(({ seq, comment }) => [seq, comment])).toEqual([
    ['1', '建议将“甲”修改为“乙”。'],
    ['2', '无意见。'],
  ])
  expect(read.lines).toEqual(['heading', 'row', 'continued', 'row'])
})

test('名字里本来有“续”字的单位不受影响', () => {
  const read = recogniseTables(
    sheet([
      ['序号', '单位', '修改意见', '采纳情况'],
      ['1', '省水利厅', '建议修改。', '采纳'],
      ['2', '手续办理中心', '建议增加（续）。', '采纳'],
    ]),
  )
  expect(read.tables[0]?.rows).toHaveLength(2)
})

test('超长意见写成续行后再读，仍是一条，核对没有问题', () => {
  fc.assert(
    fc.property(fc.integer({ min: 60, max: 400 }), times => {
      const long = '建议将有关条文再作研究，并说明依据。'.repeat(times)
      const content = contentOfTexts([
        [long, '采纳', null],
        ['建议删除第三条。', '不采纳', '该条系上位法所定。'],
      ])
      const layout = layOutAdoptionTable(content, tableTemplates.government)
      const source = sheet([...sheetGrid(layout)])
      expect(recogniseTables(source).tables[0]?.rows[0]?.comment).toBe(long)
      const { findings } = auditSources([source])
      expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    }),
    { numRuns: 8 },
  )
})
