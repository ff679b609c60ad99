import fc from 'fast-check'
import { checkNote, movedNumbers } from '../../../src/domain/checking/counting/noteAgainstRecord'
import { noCounts } from '../../../src/domain/consultation/statement'
import { unitKinds } from '../../../src/domain/consultation/unitKinds'
import { readStatements } from '../../../src/domain/reading/statements'
import { writeExplanatoryNote } from '../../../src/domain/writing/notes/explanatoryNote'
import {
  type NoteCounts,
  type NoteRecord,
  type NoteRound,
  noNoteCounts,
  totalCounts,
} from '../../../src/domain/writing/notes/noteRecord'
import { checkSentence, noteInChinese, usualNote } from '../../../src/domain/writing/notes/noteTemplate'

const round = (number: number, counts: Partial<NoteCounts>, rest: Partial<NoteRound> = {}): NoteRound => ({
  number,
  name: `第${number}轮`,
  sentOn: null,
  dueOn: null,
  asked: [],
  countingRule: 'comment',
  afterRejection: null,
  nextDraft: null,
  ...rest,
  counts: { ...noNoteCounts, ...counts },
})

const record: NoteRecord = {
  documentTitle: '某市节水行动方案',
  drafter: '市水利局',
  rounds: [
    round(
      1,
      {
        consulted: 30,
        replied: 28,
        withComments: 12,
        withoutComments: 16,
        silent: 2,
        comments: 45,
        accepted: 33,
        partial: 0,
        rejected: 12,
      },
      {
        sentOn: '2024-03-04',
        dueOn: '2024-03-18',
        asked: [
          { label: '市直单位', count: 21 },
          { label: '县（区）人民政府', count: 9 },
        ],
        afterRejection: '已与有关单位沟通一致',
      },
    ),
    round(2, { consulted: 30, replied: 30, comments: 4, accepted: 4 }, { sentOn: '2024-04-10' }),
  ],
}

const textOf = (written: NoteRecord): string =>
  writeExplanatoryNote(written)
    .map(paragraph => paragraph.text)
    .join('\n')

test('编制过程一节由记录生成，句子齐全', () => {
  expect(textOf(record).split('\n')).toEqual([
    '编制过程及意见采纳情况',
    '2024年3月4日，市水利局向21个市直单位、9个县（区）人民政府征求意见，要求2024年3月18日前反馈。28家单位作了反馈，其中12家提出意见，16家无意见，2家逾期未反馈。共提出修改意见45条，采纳33条，不采纳12条。对不采纳的意见，已与有关单位沟通一致。以上意见按意见条数统计。',
    '2024年4月10日，市水利局再次向30家单位征求意见。30家单位作了反馈。共提出修改意见4条，采纳4条。以上意见按意见条数统计。',
    '两轮征求意见共收到修改意见49条，采纳37条，不采纳12条。',
  ])
})

test('每个数都连着记录，位置准确', () => {
  for (const { text, numbers } of writeExplanatoryNote(record)) {
    for (const number of numbers) expect(text.slice(number.span.start, number.span.end)).toBe(number.text)
    expect(numbers.map(number => number.text).join('')).toBe(
      (text.match(/\d+年\d+月\d+日|\d+|两(?=轮)/g) ?? []).join(''),
    )
  }
})

test('记录变了，能列出旧数和新数', () => {
  const numbers = writeExplanatoryNote(record).flatMap(paragraph => paragraph.numbers)
  expect(movedNumbers(numbers, record)).toEqual([])
  const [first, second] = record.rounds
  if (!first || !second) throw new Error('两轮')
  const changed = { ...record, rounds: [first, { ...second, counts: { ...second.counts, comments: 5 } }] }
  expect(
    movedNumbers(numbers, changed).map(({ number, now }) => [number.round, number.field, number.value, now]),
  ).toEqual([
    [2, 'comments', 4, 5],
    [null, 'comments', 49, 50],
  ])
})

test('办公室可逐句改写模板，未知的空位能指出来', () => {
  const template = {
    heading: null,
    total: [],
    round: [{ text: '{轮次名称}征求意见，收到意见{意见条数}条[，未采纳{不采纳条数}条]。' }],
  }
  expect(writeExplanatoryNote(record, template).map(paragraph => paragraph.text)).toEqual([
    '第1轮征求意见，收到意见45条，未采纳12条。',
    '第2轮征求意见，收到意见4条。',
  ])
  expect(checkSentence('共{条数}条，采纳{采纳条数}条')).toContain('“{条数}”不是可用的空位')
  for (const { text } of [...usualNote.round, ...usualNote.total]) expect(checkSentence(text)).toBeNull()
})

test('早先用英文写空位的句子照样生成，改写时换成中文', () => {
  const stored = {
    heading: null,
    total: [{ text: '{rounds}轮共收到意见{comments}条。' }],
    round: [{ text: '{name}征求意见，收到意见{comments}条[，未采纳{rejected}条]。' }],
  }
  expect(writeExplanatoryNote(record, stored).map(paragraph => paragraph.text)).toEqual([
    '第1轮征求意见，收到意见45条，未采纳12条。',
    '第2轮征求意见，收到意见4条。',
    '两轮共收到意见49条。',
  ])
  const edited = noteInChinese(stored)
  expect(edited.round[0]?.text).toBe('{轮次名称}征求意见，收到意见{意见条数}条[，未采纳{不采纳条数}条]。')
  expect(writeExplanatoryNote(record, edited)).toEqual(writeExplanatoryNote(record, stored))
})

const labels = [
  '市直单位',
  '设区市人民政府',
  '企业',
  '县（区）人民政府',
  '高校',
  '社会组织',
  '地方政府',
  '部门单位',
  ...Object.values(unitKinds).map(({ label }) => label),
]

/** Names with numbers in them, as documents and offices have. */
const titles = [
  '方案',
  '“十四五”节水规划',
  '12345热线管理办法',
  '三年行动方案（2024—2026年）',
  '五项制度若干规定',
]
const drafters = ['市水利局', '市政府第二工作组', '市100项民生实事办公室']
const dealings = ['已逐条说明理由', '已与有关单位沟通一致', '已于2024年3月5日当面说明，其中2条按上位法执行']

const someRound = (number: number): fc.Arbitrary<NoteRound> =>
  fc
    .record({
      counts: fc.uniqueArray(fc.constantFrom(...new Set(labels)), { maxLength: 4 }),
      others: fc.option(fc.integer({ min: 1, max: 30 })),
      nextDraft: fc.option(fc.constantFrom('《方案》（送审稿）', '《三年行动方案》（第二次征求意见稿）')),
      empty: fc.boolean(),
      sizes: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 4, maxLength: 4 }),
      silent: fc.integer({ min: 0, max: 20 }),
      withComments: fc.integer({ min: 0, max: 40 }),
      withoutComments: fc.integer({ min: 0, max: 40 }),
      decided: fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 8, maxLength: 8 }),
      merged: fc.option(fc.integer({ min: 1, max: 300 })),
      sentOn: fc.option(fc.constantFrom('2023-11-05', '2024-01-24', '2024-12-31')),
      dueOn: fc.option(fc.constantFrom('2024-02-03', '2025-01-10')),
      rule: fc.constantFrom('comment', 'merged', 'row', 'place'),
      afterRejection: fc.option(fc.constantFrom(...dealings)),
    })
    .map(given => {
      const nothing = { decided: [0, 0, 0, 0, 0, 0, 0, 0], merged: null, withComments: 0 }
      const made = given.empty && number % 2 === 0 ? { ...given, ...nothing } : given
      const asked = made.counts.map((label, index) => ({ label, count: made.sizes[index] ?? 1 }))
      const [accepted = 0, partial = 0, rejected = 0, explained = 0, ...others] = made.decided
      const [forwarded = 0, duplicate = 0, withdrawn = 0, open = 0] = others.map(value => value % 5)
      const kept = accepted + partial + rejected + explained + forwarded + duplicate + withdrawn + open
      const replied = made.withComments + made.withoutComments
      return {
        number,
        name: `第${number}轮`,
        sentOn: made.sentOn,
        dueOn: made.dueOn,
        asked,
        countingRule: made.rule,
        afterRejection: made.afterRejection,
        nextDraft: made.nextDraft,
        counts: {
          // More were asked than the kinds tell, or just as many.
          consulted:
            asked.length > 0
              ? asked.reduce((sum, one) => sum + one.count, made.others ?? 0)
              : replied + made.silent,
          replied,
          withComments: made.withComments,
          withoutComments: made.withoutComments,
          silent: made.silent,
          comments: kept + (made.merged ?? 0),
          merged: made.merged === null ? null : kept,
          accepted,
          partial,
          rejected,
          explained,
          forwarded,
          duplicate,
          withdrawn,
          open,
        },
      } as const
    })

const someRecord = fc
  .integer({ min: 1, max: 9 })
  .chain(rounds => fc.tuple(...Array.from({ length: rounds }, (_, index) => someRound(index + 1))))
  .chain(rounds =>
    fc.record({
      documentTitle: fc.constantFrom(...titles),
      drafter: fc.constantFrom(...drafters),
      rounds: fc.constant(rounds),
    }),
  )
  .map((written): NoteRecord => written)

const told = (counts: NoteCounts) =>
  Object.fromEntries(
    Object.keys(noCounts).map(field => {
      const value = Object.entries(counts).find(([name]) => name === field)?.[1] ?? null
      return [field, value === 0 && field !== 'comments' ? null : value]
    }),
  )

test('生成的说明读回来，与记录一致', () => {
  fc.assert(
    fc.property(someRecord, written => {
      const statements = readStatements(textOf(written))
      const rounds = written.rounds.length
      expect(statements.map(statement => statement.round)).toEqual([
        ...written.rounds.map(one => one.number),
        ...(rounds > 1 ? [null] : []),
      ])
      for (const [index, one] of written.rounds.entries()) {
        const read = statements[index]
        expect(read?.counts).toEqual(told(one.counts))
        expect(read?.consultedParts).toEqual(one.asked.length > 1 ? one.asked : [])
        expect([read?.sentOn, read?.dueOn]).toEqual([one.sentOn, one.dueOn])
      }
      if (rounds > 1) expect(statements.at(-1)?.counts).toEqual(told(totalCounts(written)))
    }),
    { numRuns: 80 },
  )
})

test('生成的说明核对记录，没有一个数是错的', () => {
  fc.assert(
    fc.property(someRecord, written => {
      expect(checkNote(textOf(written), written).filter(number => number.mark === 'wrong')).toEqual([])
    }),
    { numRuns: 40 },
  )
})
