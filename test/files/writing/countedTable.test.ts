import { auditSources } from '../../../src/domain/checking/auditSources'
import { countByRow } from '../../../src/domain/checking/counting/countings'
import { countingOf, countRecord } from '../../../src/domain/checking/counting/countRecord'
import { recordTable } from '../../../src/domain/checking/reconcile'
import {
  type CountingRule,
  countingRules,
  isCountingRule,
} from '../../../src/domain/consultation/countingRules'
import type { Disposition } from '../../../src/domain/consultation/dispositions'
import type { Comment, RoundRecord } from '../../../src/domain/consultation/record'
import { readStatements } from '../../../src/domain/reading/statements'
import { layOutRound } from '../../../src/domain/writing/tables/roundTable'
import type { TableLayout } from '../../../src/domain/writing/tables/tableLayout'
import { type TableTemplate, tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { readUpload } from '../../../src/files/reading/readUpload'
import { writeTablesXlsx } from '../../../src/files/writing/xlsx'
import { plainDecision, plainRound, plainTexts } from '../../records'

type Said = readonly [body: string, disposition: Disposition, reason?: string, sourceText?: string]

const shared = '建议将第三条“足额保障”修改为“按事权分担”。'
const plain: readonly Said[] = [
  ['建议删去第五条。', 'accepted'],
  ['建议第七条明确水价调整的程序。', 'rejected', '水价程序由价格主管部门另行规定。'],
]
const listed: readonly Said[] = [
  ['1. 建议删去第五条。\n2. 建议第六条增加“再生水”。\n3. 建议第八条与水法一致。', 'accepted'],
  ['建议第七条明确水价调整的程序。', 'rejected', '水价程序由价格主管部门另行规定。'],
]
const answeredByItem: readonly Said[] = [
  [
    '1. 建议删去第五条。\n2. 建议第六条增加“再生水”。',
    'partial',
    '第六条已有再生水的内容。',
    '第1条采纳。第2条不采纳。',
  ],
]
const places: readonly Said[] = [
  ['建议将第三条、第九条、第十二条中的“用水户”统一改为“用水单位”。', 'accepted'],
]
const alike = [[[shared, 'accepted']], [[shared, 'accepted']], [[shared, 'accepted']]] as const
const units = ['市财政局', '市司法局', '市水文中心']

const recordOf = (said: readonly (readonly Said[])[]): RoundRecord => {
  const consultees = said.map((_, at) => ({
    id: at + 1,
    unitId: at + 1,
    unit: units[at] ?? '',
    kind: 'organ' as const,
    position: at,
    asked: true,
  }))
  const comments = said.flatMap((list, at) =>
    list.map(
      ([body, disposition, reason = '', sourceText = ''], index): Comment => ({
        id: at * 10 + index + 1,
        replyId: at + 1,
        consulteeId: at + 1,
        unit: units[at] ?? '',
        body,
        ...plainTexts,
        decision: {
          ...plainDecision,
          id: at * 10 + index + 1,
          disposition,
          reason,
          sourceText,
        },
        createdAt: '2024-01-20T00:00:00.000Z',
        origin: null,
      }),
    ),
  )
  return {
    round: {
      ...plainRound,
      id: 1,
      projectId: 1,
      sentOn: '2024-01-08',
      dueOn: '2024-01-22',
      silenceMeansNoComment: true,
    },
    consultees,
    replies: consultees.map(({ id }) => ({
      id,
      consulteeId: id,
      state: 'with_comments' as const,
      receivedOn: null,
      channel: '',
      note: '',
      decision: null,
      importId: null,
    })),
    comments,
  }
}

const shapes = new Map<string, RoundRecord>([
  ['一行一条', recordOf([plain])],
  ['分条列出', recordOf([listed])],
  ['逐条答复', recordOf([answeredByItem])],
  ['几处一改', recordOf([places])],
  ['几家同提', recordOf(alike)],
])

const documentTitle = '江州市节约用水办法'
const exported = (record: RoundRecord, countingRule: CountingRule, template: TableTemplate) =>
  layOutRound({ documentTitle, countingRule }, record, template)

/** All in one workbook: a reading of its own for each would take long. */
const readBack = async (layouts: readonly TableLayout[]) =>
  auditSources([await readUpload(await writeTablesXlsx(layouts, documentTitle), '采纳情况表.xlsx')])

const totals = (findings: readonly { code: string }[]): string[] =>
  findings.map(({ code }) => code).filter(code => /total|sum|count|rate/.test(code))

const lineOf = (shape: string, rule: CountingRule, opening: string): string | undefined =>
  exported(shapes.get(shape) ?? recordOf([]), rule, tableTemplates.government)
    .below.map(({ text }) => text)
    .find(text => text.startsWith(opening))

const tallyOf = (shape: string, rule: CountingRule) => lineOf(shape, rule, '合计')

test.each(Object.keys(countingRules).filter(isCountingRule))(
  '按口径导出的表读回来核对无误：%s',
  async rule => {
    const records = [...shapes.values()]
    const read = await readBack(records.map(record => exported(record, rule, tableTemplates.government)))
    expect(totals(read.findings)).toEqual([])
    expect(read.recognised).toHaveLength(records.length)
    for (const [at, record] of records.entries()) {
      const [statement, ...others] = readStatements(read.recognised[at]?.footer ?? '')
      const byRow = countByRow(recordTable({ documentTitle }, record).rows).comments
      const own = countingOf(countRecord(record, rule)).comments
      expect(others).toEqual([])
      expect([byRow, own]).toContain(statement?.counts.comments)
      expect(statement?.addsUp).not.toBe(false)
    }
  },
)

test.each(['comment', 'merged', 'place'] as const)(
  '各种表式在会改变条数的口径下都核对无误：%s',
  async rule => {
    const record = recordOf([listed, [...places, [shared, 'accepted']], [[shared, 'accepted']]])
    const templates = Object.values(tableTemplates)
    const read = await readBack(templates.map(template => exported(record, rule, template)))
    expect(read.recognised).toHaveLength(templates.length)
    expect(totals(read.findings)).toEqual([])
  },
)

test('合计按本项目的口径数；表中数不出来的，合计按行，另写口径下的数', () => {
  expect(tallyOf('分条列出', 'comment')).toBe('合计：反馈意见4条，采纳3条，不采纳1条。')
  expect(tallyOf('分条列出', 'row')).toBe('合计：反馈意见2条，采纳1条，不采纳1条。')
  expect(tallyOf('几家同提', 'merged')).toBe('合计：反馈意见3条，采纳3条。另按合并同类项后的条数统计为1条。')
  expect(tallyOf('几处一改', 'place')).toBe('合计：反馈意见1条，采纳1条。另按修改的处数统计为3处。')
  expect(tallyOf('逐条答复', 'comment')).toBe('合计：反馈意见1条，部分采纳1条。另按意见条数统计为2条。')
  expect(tallyOf('一行一条', 'merged')).toBe('合计：反馈意见2条，采纳1条，不采纳1条。')
})

test('口径行与合计说的是一回事', () => {
  const lines = (shape: string, rule: CountingRule) => lineOf(shape, rule, '计数口径')
  expect(lines('分条列出', 'comment')).toMatch(/^计数口径：合计按意见条数统计/)
  expect(lines('逐条答复', 'comment')).toMatch(/^计数口径：合计按本表行数统计.*编制说明按意见条数统计。$/)
  expect(lines('几家同提', 'merged')).toMatch(/合计按本表行数统计.*编制说明按合并同类项后的条数统计。$/)
})

test.each(Object.values(tableTemplates).map(template => [template.name, template] as const))(
  '每一种表式都写明计数口径：%s',
  (_, template) => {
    const { below } = exported(shapes.get('几家同提') ?? recordOf([]), 'merged', template)
    expect(below.some(({ text }) => /^(?:计数口径：|Counting rule: )/.test(text))).toBe(true)
  },
)
