import fc from 'fast-check'
import { countingOf, countRecord } from '../../../src/domain/checking/counting/countRecord'
import { checkNote } from '../../../src/domain/checking/counting/noteAgainstRecord'
import {
  type CountingRule,
  countingRules,
  isCountingRule,
} from '../../../src/domain/consultation/countingRules'
import type { Disposition } from '../../../src/domain/consultation/dispositions'
import type { Comment, Consultee, Reply, RoundRecord } from '../../../src/domain/consultation/record'
import type { UnitKind } from '../../../src/domain/consultation/unitKinds'
import { readStatements } from '../../../src/domain/reading/statements'
import { writeExplanatoryNote } from '../../../src/domain/writing/notes/explanatoryNote'
import { type NoteSource, noteRecordOf } from '../../../src/domain/writing/notes/noteOfRecord'
import { plainDecision, plainRound, plainTexts } from '../../records'

type Said = readonly [body: string, disposition: Disposition, sourceText?: string]

const usualUnits: readonly (readonly [string, UnitKind, readonly Said[] | 'none' | 'silent'])[] = [
  [
    '市财政局',
    'organ',
    [
      ['建议将第三条“足额保障”修改为“按事权分担”。', 'accepted'],
      ['1. 建议删去第五条。2. 建议第六条增加“再生水”。', 'partial', '第1条采纳。第2条不采纳。'],
    ],
  ],
  ['市司法局', 'organ', [['建议将第三条“足额保障”修改为“按事权分担”。', 'accepted']]],
  ['市水文中心', 'organ', [['建议将第三条“足额保障”修改为“按事权分担”。', 'rejected']]],
  ['临河县人民政府', 'government', 'none'],
  ['青山区人民政府', 'government', 'silent'],
]

type Units = typeof usualUnits

const build = (number: number, units: Units = usualUnits): RoundRecord => {
  const consultees = units.map(([unit, kind], at): Consultee => {
    const id = number * 100 + at
    return { id, unitId: at, unit, kind, position: at, asked: true }
  })
  const replies = units.map(([, , said], at): Reply => {
    const state = said === 'none' ? 'no_comment' : said === 'silent' ? 'silent' : 'with_comments'
    const id = number * 100 + at
    return {
      id,
      consulteeId: id,
      state,
      receivedOn: null,
      channel: '',
      note: '',
      decision: null,
      importId: null,
    }
  })
  const comments = units.flatMap(([unit, , said], at) =>
    typeof said === 'string'
      ? []
      : said.map(
          ([body, disposition, sourceText = ''], index): Comment => ({
            id: number * 1000 + at * 10 + index,
            replyId: number * 100 + at,
            consulteeId: number * 100 + at,
            unit,
            body,
            ...plainTexts,
            decision: {
              ...plainDecision,
              id: 1,
              disposition,
              reason: '另有规定。',
              sourceText,
            },
            createdAt: '2024-01-20T00:00:00.000Z',
          }),
        ),
  )
  const round = {
    ...plainRound,
    id: number,
    projectId: 1,
    number,
    name: `第${number}次征求意见`,
    draftId: number,
    sentOn: `2024-0${number}-08`,
    dueOn: `2024-0${number}-22`,
    silenceMeansNoComment: true,
  }
  return { round, consultees, replies, comments }
}

const source = (rule: CountingRule, rest: Partial<NoteSource> = {}): NoteSource => ({
  project: { documentTitle: '江州市节约用水办法', draftingUnit: '市水利局' },
  records: [build(2), build(1)],
  rule,
  drafts: [
    { id: 1, position: 1, stage: 'consultation' },
    { id: 2, position: 2, stage: 'second' },
    { id: 3, position: 3, stage: 'review' },
  ],
  afterRejections: new Map(),
  talks: new Map(),
  ...rest,
})

test.each([
  ['row', 4, null, { accepted: 2, partial: 1, rejected: 1 }],
  ['comment', 5, null, { accepted: 3, partial: 0, rejected: 2 }],
  ['merged', 4, 3, { accepted: 1, partial: 1, rejected: 1 }],
  ['place', 5, null, { accepted: 2, partial: 2, rejected: 1 }],
] as const)('计数口径 %s：各项之和等于总数', (rule, comments, merged, decided) => {
  const counts = countRecord(build(1), rule)
  expect([counts.comments, counts.merged]).toEqual([comments, merged])
  expect(counts.byDisposition).toMatchObject(decided)
  const parts = Object.values(counts.byDisposition).reduce((sum, count) => sum + count, 0)
  expect(parts).toBe(merged ?? comments)
  expect(countingOf(counts).comments).toBe(parts)
})

test('说明由登记的记录生成，轮次按先后，口径写明', () => {
  const record = noteRecordOf(source('merged'))
  const text = writeExplanatoryNote(record).map(paragraph => paragraph.text)
  expect(text[1]).toBe(
    '2024年1月8日，市水利局向3个部门单位、2个地方政府征求意见，要求2024年1月22日前反馈。4家单位作了反馈，其中3家提出意见，1家无意见，1家逾期未反馈。共提出修改意见4条，合并同类项后3条，采纳1条，部分采纳1条，不采纳1条。以上意见按合并同类项后的条数统计。修改后形成《江州市节约用水办法》（第二次征求意见稿）。',
  )
  expect(text[2]).toContain('修改后形成《江州市节约用水办法》（送审稿）。')
})

test('生成的说明核对同一份记录，四种口径都没有错数', () => {
  for (const rule of Object.keys(countingRules).filter(isCountingRule)) {
    const record = noteRecordOf(source(rule))
    const text = writeExplanatoryNote(record)
      .map(paragraph => paragraph.text)
      .join('\n')
    expect(checkNote(text, record).filter(number => number.mark === 'wrong')).toEqual([])
  }
})

test('不采纳的都有沟通一致的记录，才写已沟通一致；填写过的以填写的为准', () => {
  const agreed = [1020, 2020].map(
    commentId =>
      [
        commentId,
        [
          {
            id: 1,
            commentId,
            heldOn: '2024-02-20',
            participants: '市水文中心',
            outcome: 'agreed',
            summary: '',
            by: '赵敏',
            evidence: [],
          },
        ],
      ] as const,
  )
  const after = (rest: Partial<NoteSource>) =>
    noteRecordOf(source('row', rest)).rounds.map(one => one.afterRejection)
  expect(after({})).toEqual([null, null])
  expect(after({ talks: new Map(agreed) })).toEqual(['已与有关单位沟通一致', '已与有关单位沟通一致'])
  expect(after({ talks: new Map(agreed), afterRejections: new Map([[2, '已逐条说明理由']]) })).toEqual([
    '已与有关单位沟通一致',
    '已逐条说明理由',
  ])
})

const bodies = [
  '建议将第三条“足额保障”修改为“按事权分担”。',
  '1. 建议删去第五条。2. 建议第六条增加“再生水”。3. 第九条“三年”改为“五年”。',
  '建议进一步研究与上位法的衔接。',
  '第二条“城区”改为“城镇”，第四条“城区”改为“城镇”。',
]
const outcomes: readonly Disposition[] = [
  'accepted',
  'partial',
  'rejected',
  'explained',
  'forwarded',
  'duplicate',
  'withdrawn',
  'open',
]

const someSaid = fc.tuple(
  fc.constantFrom(...bodies),
  fc.constantFrom(...outcomes),
  fc.constantFrom('', '第1条采纳。第2条不采纳。第3条采纳。'),
)
const someUnits = fc.array(
  fc.tuple(
    fc.constantFrom<UnitKind>('organ', 'government', 'enterprise', 'association', 'expert', 'public'),
    fc.oneof(
      fc.constantFrom<'none' | 'silent'>('none', 'silent'),
      fc.array(someSaid, { minLength: 1, maxLength: 4 }),
    ),
  ),
  { minLength: 1, maxLength: 9 },
)

test('任何登记的项目：生成的说明读回来，各轮的数就是登记的数', () => {
  fc.assert(
    fc.property(
      fc.array(someUnits, { minLength: 1, maxLength: 3 }),
      fc.constantFrom(...Object.keys(countingRules).filter(isCountingRule)),
      (rounds, rule) => {
        const records = rounds.map((made, at) =>
          build(
            at + 1,
            made.map(([kind, said], index) => [`第${index}单位`, kind, said]),
          ),
        )
        const record = noteRecordOf(source(rule, { records }))
        const text = writeExplanatoryNote(record).map(each => each.text)
        const statements = readStatements(text.join('\n'))
        for (const { number, counts } of record.rounds) {
          const read = statements.find(({ round }) => round === number)
          for (const [field, value] of Object.entries(read?.counts ?? {})) {
            const recorded = new Map<string, number | null>(Object.entries(counts)).get(field) ?? null
            // What did not occur is not told.
            expect([number, field, value ?? 0]).toEqual([number, field, recorded ?? 0])
          }
          expect(read?.addsUp).not.toBe(false)
        }
        expect(checkNote(text.join('\n'), record).filter(({ mark }) => mark === 'wrong')).toEqual([])
      },
    ),
    { numRuns: 60 },
  )
})
