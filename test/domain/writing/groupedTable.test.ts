import fc from 'fast-check'
import { recogniseTables } from '../../../src/domain/reading/tables'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { type Grouping, groupings, isGrouping } from '../../../src/domain/writing/tables/groupRows'
import type { ContentRow } from '../../../src/domain/writing/tables/tableContent'
import { tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { readUpload } from '../../../src/files/reading/readUpload'
import { adoptionTableFile, tableFormats } from '../../../src/files/writing/handOut'

const comment = (unit: string, body: string, decision: string, reason: string | null = null): ContentRow => ({
  row: 0,
  seq: null,
  unit,
  comment: body,
  clause: null,
  original: null,
  proposed: null,
  rationale: null,
  decision: {
    text: decision,
    disposition: decision === '采纳' ? 'accepted' : decision === '不采纳' ? 'rejected' : 'open',
    inherited: false,
  },
  reason,
  remark: null,
  noComment: false,
  items: 1,
})
const none = (unit: string): ContentRow => ({ ...comment(unit, '无意见', ''), noComment: true, items: 0 })

const rows = [
  comment('省水利厅', '建议将第十二条“甲”修改为“乙”。', '采纳'),
  comment('省水利厅', '建议删去第三条第二款。', '不采纳', '上位法已有规定。'),
  comment('省水利厅', '建议完善保障措施。', '采纳'),
  none('省公安厅'),
  comment('省教育厅', '建议将第三条第一款“丙”修改为“丁”。', '采纳'),
  none('省民政厅'),
]
const title = '《省节约用水条例》征求意见稿意见采纳情况表'

const lay = (grouping?: Grouping, more: readonly ContentRow[] = rows) =>
  layOutAdoptionTable({ title, rows: more, ...(grouping ? { grouping } : {}) }, tableTemplates.government)

const bands = (grouping: Grouping) => [...lay(grouping).rows].filter(row => row.band).map(row => row.cells[0])

test('同一单位连续的意见合并单位栏，序号照编，无意见的行不合并', () => {
  const layout = lay()
  const height = [0, 1, 2].reduce((sum, at) => sum + (layout.rows.at(at)?.parts[0]?.height ?? 0), 0)
  expect(layout.merges).toEqual([{ column: 1, from: 0, to: 2, height }])
  expect([...layout.rows].map(row => row.cells[0])).toEqual(['1', '2', '3', '4', '5', '6'])
  expect([...layout.rows].map(row => row.cells[1])).toEqual([
    '省水利厅',
    '',
    '',
    '省公安厅',
    '省教育厅',
    '省民政厅',
  ])
})

test('一个单位意见再多，合并格也不到半页，每页都看得到单位；高的行自成一格', () => {
  const tall = comment('省水利厅', '建议逐条说明理由。'.repeat(160), '采纳')
  const many = [...Array.from({ length: 40 }, () => comment('省水利厅', '建议完善。', '采纳')), tall, ...rows]
  const layout = lay(undefined, many)
  const laid = [...layout.rows]
  const merges = layout.merges ?? []
  for (const { from, to } of merges) {
    const heights = laid.slice(from, to + 1).flatMap(({ parts }) => parts.map(({ height }) => height))
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(200)
  }
  expect(merges.some(({ from, to }) => from <= 40 && 40 <= to)).toBe(false)
  const named = laid.flatMap(({ cells }, at) => (cells[1] === '' ? [] : [at]))
  expect(named.filter(at => at < 40)).toEqual([0, 8, 16, 24, 32])
})

test('可以按单位、按条款、按采纳情况分组，每组有标题和条数', () => {
  expect(bands('unit')).toEqual(['一、省水利厅（3条）', '二、省教育厅（1条）', '三、无意见（2个单位）'])
  expect(bands('clause')).toEqual([
    '一、第三条（2条）',
    '二、第十二条（1条）',
    '三、整体意见（1条）',
    '四、无意见（2个单位）',
  ])
  expect(bands('decision')).toEqual(['一、采纳（3条）', '二、不采纳（1条）', '三、无意见（2个单位）'])
})

test.each(tableFormats.map(({ extension }) => extension))(
  '合并、分组的表写成 %s，读回来还是原来的每一条',
  async extension => {
    for (const grouping of [undefined, 'unit', 'clause', 'decision'] as const) {
      const layout = lay(grouping)
      const bytes = await adoptionTableFile(layout, extension)
      const { tables } = recogniseTables(await readUpload(bytes, `表.${extension}`))
      expect(tables).toHaveLength(1)
      const read = (tables[0]?.rows ?? []).map(row => [
        row.unit,
        row.comment,
        row.decision.disposition,
        row.reason ?? '',
        row.noComment,
      ])
      const wanted = rows.map(row => [
        row.unit,
        row.comment,
        row.decision.disposition,
        row.reason ?? '',
        row.noComment,
      ])
      expect([...read].sort()).toEqual([...wanted].sort())
      expect(tables[0]?.rows.map(row => row.seq)).toEqual(['1', '2', '3', '4', '5', '6'])
      expect(tables[0]?.problems).toEqual([])
    }
  },
)

test('按条款分组，意见自己的编号不是条款', () => {
  const numbered = [
    comment('市水利局', '1.建议将第二十九条第二款中的“鼓励”修改为“应当”；\n2.建议删除第三十条。', '采纳'),
    comment('市司法局', '1.建议完善保障措施。\n2.建议加强宣传。', '采纳'),
    comment('市财政局', '一、建议进一步完善第三条的表述。', '采纳'),
  ]
  const headings = [...lay('clause', numbered).rows].filter(row => row.band).map(row => row.cells[0])
  expect(headings).toEqual(['一、第三条（1条）', '二、第二十九条（1条）', '三、整体意见（1条）'])
})

test('任何一张表分组后，一条不多，一条不少', () => {
  const body = fc
    .constantFrom('第三条', '第二部分', '一、（三）', '附件2', '全文')
    .map(at => `建议完善${at}。`)
  const row = fc
    .tuple(
      fc.constantFrom('甲厅', '乙局', '丙市', ''),
      body,
      fc.constantFrom('采纳', '不采纳', ''),
      fc.boolean(),
    )
    .map(([unit, text, decision, silent]) => (silent ? none(unit) : comment(unit, text, decision)))
  fc.assert(
    fc.property(
      fc.array(row, { maxLength: 30 }),
      fc.constantFrom(...Object.keys(groupings)),
      (some, word) => {
        const layout = lay(isGrouping(word) ? word : undefined, some)
        const own = [...layout.rows].filter(each => !each.band)
        expect(own.map(each => each.cells[0])).toEqual(some.map((_, at) => String(at + 1)))
        expect(own.map(each => each.cells[2]).sort()).toEqual(some.map(each => each.comment).sort())
        for (const { column, from, to } of layout.merges ?? [])
          for (let at = from + 1; at <= to; at += 1) expect(layout.rows.at(at)?.cells[column]).toBe('')
      },
    ),
  )
})

test('英文表式写出后，末行的合计认得出，不当作意见', async () => {
  const layout = layOutAdoptionTable({ title: 'Comments on the draft', rows }, tableTemplates.international)
  for (const { extension } of tableFormats) {
    const bytes = await adoptionTableFile(layout, extension)
    const { tables } = recogniseTables(await readUpload(bytes, `t.${extension}`))
    expect(tables[0]?.footer).toBe('Total: 4 comments; accepted 3; not accepted 1.')
    expect(tables[0]?.rows).toHaveLength(6)
  }
})
