import fc from 'fast-check'
import { auditSources } from '../../../../src/domain/checking/auditSources'
import type { SourceDocument } from '../../../../src/domain/reading/source'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import { layOutAdoptionTable } from '../../../../src/domain/writing/tables/adoptionTable'
import { sheetGrid } from '../../../../src/domain/writing/tables/tableLayout'
import { tableTemplates } from '../../../../src/domain/writing/tables/tableTemplates'
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

describe('一格的话被分页断开', () => {
  const header = ['序号', '单位', '修改意见', '采纳情况', '不采纳理由']
  const pages = (
    first: readonly (readonly string[])[],
    second: readonly (readonly string[])[],
    repeats = true,
  ) => {
    const block = (rows: readonly (readonly string[])[]) => ({
      kind: 'table' as const,
      name: null,
      rows,
      merges: [],
      hiddenRows: [],
      firstRow: 1,
    })
    const source: SourceDocument = {
      name: '采纳情况表.docx',
      format: 'docx',
      blocks: [block([header, ...first]), block(repeats ? [header, ...second] : second)],
      problems: [],
    }
    return recogniseTables(source).tables.map(({ rows }) =>
      rows.map(({ seq, unit, comment, decision, reason }) => [seq, unit, comment, decision.text, reason]),
    )
  }
  const half = ['2', '区林草局', '建议第八条明确防火期的划定标准，', '不采纳', '防火期的划定标准由省级']
  const rest = ['', '', '并向社会公布。', '', '统一规定，我区照此执行。']
  const joined = [
    '2',
    '区林草局',
    '建议第八条明确防火期的划定标准，并向社会公布。',
    '不采纳',
    '防火期的划定标准由省级统一规定，我区照此执行。',
  ]
  const last = ['3', '区气象局', '无意见', '', '']
  const lastRead = ['3', '区气象局', '无意见', '', null]

  test.each([
    ['下页重印表头', [half], [rest, last], true, [joined, lastRead]],
    ['下页没有表头', [half], [rest, last], false, [joined, lastRead]],
    ['没有分页，手工断成两行', [half, rest, last], [['4', '区水务局', '无意见', '', '']], true, null],
  ] as const)('%s：上一格话没说完，接成一条', (_, first, second, repeats, expected) => {
    const [rows] = pages(first, second, repeats)
    expect(rows?.slice(0, 2)).toEqual(expected ?? [joined, lastRead])
  })

  test('从一个词的中间断开，下页接着说', () => {
    const [rows] = pages(
      [['2', '区林草局', '建议明确防火期的划', '采纳', '']],
      [['', '', '定标准', '', ''], last],
    )
    expect(rows?.[0]?.[2]).toBe('建议明确防火期的划定标准')
    expect(rows).toHaveLength(2)
  })

  test('序号和单位在下页重写一遍，仍是同一条', () => {
    const [rows] = pages([half], [['2', '区林草局', '并向社会公布。', '', ''], last])
    expect(rows?.[0]?.[2]).toBe('建议第八条明确防火期的划定标准，并向社会公布。')
  })

  test.each([
    [
      '上一条已经说完',
      [['2', '区林草局', '建议明确防火期。', '采纳', '']],
      ['', '', '建议增加经费保障。', '', ''],
    ],
    ['另起一条建议', [['2', '区林草局', '建议明确防火期', '采纳', '']], ['', '', '建议增加经费保障', '', '']],
    ['有自己的采纳情况', [half], ['', '', '并增加经费保障。', '采纳', '']],
    ['有自己的单位', [half], ['', '区财政局', '并增加经费保障。', '', '']],
    ['上一行无意见', [['2', '区林草局', '无意见', '', '']], ['', '', '增加经费保障', '', '']],
  ] as const)('%s：是另一条，不接', (_, first, next) => {
    const [rows] = pages(first, [next, last])
    expect(rows).toHaveLength(3)
  })
})
