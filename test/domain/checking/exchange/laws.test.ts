import fc from 'fast-check'
import {
  type Answer,
  answerOf,
  exchangeColumns,
  planReturn,
  sameAnswer,
} from '../../../../src/domain/checking/exchange'
import { threeWay } from '../../../../src/domain/checking/exchange/threeWay'
import { checkDecision } from '../../../../src/domain/consultation/decision'
import type { Comment } from '../../../../src/domain/consultation/record'
import {
  alone,
  anyAnswer,
  anyComments,
  commentOf,
  documentOf,
  fillIn,
  known,
  type Sheet,
  sheetOf,
} from './sheets'

const same = (one: number, other: number): boolean => one === other
const side = fc.integer({ min: 0, max: 3 })

test('三方比较：没动的不改，改成一样的不再改，只有一方改的才改，两方改得不同的是冲突', () => {
  fc.assert(
    fc.property(side, side, side, (exported, theirs, current) => {
      const outcome = threeWay({ exported, theirs, current }, same)
      expect(outcome === 'unchanged').toBe(theirs === exported)
      expect(outcome === 'change').toBe(theirs !== exported && current === exported)
      expect(outcome === 'conflict').toBe(theirs !== exported && current !== exported && theirs !== current)
      // Taking a change in never undoes what anybody else did.
      if (outcome === 'change') expect(current).toBe(exported)
    }),
  )
})

test('导出后原样收回，什么也不改，什么也不漏', () => {
  fc.assert(
    fc.property(anyComments, comments => {
      for (const document of [documentOf(sheetOf(comments)), alone(sheetOf(comments))]) {
        const plan = planReturn({ document, exports: [known(comments)], current: comments })
        expect(plan).toMatchObject({
          changes: [],
          conflicts: [],
          refused: [],
          troubles: [],
          added: [],
          missing: [],
          notices: [],
          unchanged: comments.length,
          already: 0,
        })
      }
    }),
  )
})

type Arrange = (sheet: Sheet, random: () => number) => Sheet

const everyRow = (sheet: Sheet, change: (cells: string[], header: boolean) => string[]): Sheet => ({
  above: sheet.above,
  header: change(sheet.header, true),
  rows: sheet.rows.map(row => change(row, false)),
})

const insertAt = (cells: readonly string[], at: number, cell: string): string[] => [
  ...Array.from({ length: at }, (_, index) => cells[index] ?? ''),
  cell,
  ...cells.slice(at),
]

const renamed: readonly [string, readonly string[]][] = [
  [exchangeColumns.decision, ['处理结果', '是否采纳', '处理意见']],
  [exchangeColumns.reason, ['不采纳理由', '不采纳原因']],
  [exchangeColumns.revisedText, ['修改后的表述', '采纳后\n表述']],
  [exchangeColumns.comment, ['意见内容', '反馈意见']],
  [exchangeColumns.unit, ['提出单位', '部门']],
]

/** What programs do to text by themselves. */
const asSavedElsewhere = (text: string): string =>
  text
    .replaceAll('\n', '\r\n')
    .replaceAll('“', '"')
    .replaceAll('”', '"')
    .replaceAll('（', '(')
    .replaceAll('）', ')')

/** What people do to a table without meaning to change anything in it. */
const arrangements: Record<string, Arrange> = {
  排序: (sheet, random) => ({
    ...sheet,
    rows: sheet.rows
      .map(row => ({ row, by: random() }))
      .sort((one, other) => one.by - other.by)
      .map(({ row }) => row),
  }),
  插入空列: (sheet, random) => {
    const at = Math.floor(random() * 9)
    return everyRow(sheet, cells => insertAt(cells, at, ''))
  },
  插入自用的列: (sheet, random) => {
    const at = Math.floor(random() * 9)
    return everyRow(sheet, (cells, header) => insertAt(cells, at, header ? '局领导批示' : '请研究'))
  },
  插入空行: (sheet, random) => ({
    ...sheet,
    rows: sheet.rows.flatMap(row => (random() < 0.3 ? [[], row, ['', '', '']] : [row])),
  }),
  表头之上加行: sheet => ({ ...sheet, above: [['内部资料'], [], ...sheet.above] }),
  改表头: (sheet, random) => ({
    ...sheet,
    header: sheet.header.map(header => {
      const [, names] = renamed.find(([own]) => own === header) ?? []
      return names === undefined || random() < 0.5
        ? header
        : (names[Math.floor(random() * names.length)] ?? header)
    }),
  }),
  换行引号宽窄: sheet => everyRow(sheet, cells => cells.map(asSavedElsewhere)),
  每页重复表头: sheet => ({
    ...sheet,
    rows: sheet.rows.flatMap((row, at) => (at % 3 === 2 ? [row, [...sheet.header]] : [row])),
  }),
  不变: sheet => sheet,
}

const anyArrangement = fc.constantFrom(
  ...Object.entries(arrangements).map(([name, arrange]) => ({ name, arrange })),
)

/** A run of numbers from 0 to 1 that is the same for the same seed. */
const randomOf = (seed: number) => {
  let state = seed | 1
  return () => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    return (state >>> 0) / 2 ** 32
  }
}

interface Edited {
  row: number
  answer: Answer
}

const anyEdits = fc.uniqueArray(fc.record({ row: fc.nat(11), answer: anyAnswer }), {
  selector: edit => edit.row,
  maxLength: 6,
})

/** Edits that change something and keep the rules, by comment. */
const meant = (comments: readonly Comment[], edits: readonly Edited[]): Map<number, Answer> =>
  new Map(
    edits.flatMap(({ row, answer }) => {
      const comment = comments[row]
      return comment === undefined ||
        sameAnswer(answerOf(comment.decision), answer) ||
        checkDecision(answer).length > 0
        ? []
        : [[comment.id, answer] as const]
    }),
  )

const edited = (comments: readonly Comment[], edits: ReadonlyMap<number, Answer>): Sheet => {
  const sheet = sheetOf(comments)
  for (const [row, comment] of comments.entries()) {
    const answer = edits.get(comment.id)
    if (answer !== undefined) fillIn(sheet, row, answer)
  }
  return sheet
}

test('老实的改动：排序、插行插列、改表头、换引号、复制工作表之后，收回的正是所改的那些', () => {
  fc.assert(
    fc.property(
      anyComments,
      anyEdits,
      fc.array(anyArrangement, { maxLength: 4 }),
      fc.integer(),
      fc.boolean(),
      (comments, edits, steps, seed, copied) => {
        const wanted = meant(comments, edits)
        const random = randomOf(seed)
        const sheet = steps.reduce((each, { arrange }) => arrange(each, random), edited(comments, wanted))
        const document = copied ? documentOf(sheetOf(comments), sheet) : documentOf(sheet)
        const plan = planReturn({ document, exports: [known(comments)], current: comments })
        expect(plan).toMatchObject({ conflicts: [], refused: [], troubles: [], added: [], missing: [] })
        expect(plan.changes.map(item => item.commentId).sort()).toEqual([...wanted.keys()].sort())
        for (const item of plan.changes) {
          const answer = wanted.get(item.commentId)
          expect(item.kind === 'answer' && answer !== undefined && sameAnswer(item.theirs, answer)).toBe(true)
        }
      },
    ),
    { numRuns: 150 },
  )
})

/** A comment that no other is like, then others; some of those say the same. */
const withOneApart = anyComments.map(comments => [
  commentOf(99, '建议在附则中写明施行日期。', null, '市司法局'),
  ...comments,
])

const without = (sheet: Sheet, ...columns: (keyof typeof exchangeColumns)[]): Sheet => {
  const gone = new Set(columns.map(name => sheet.header.indexOf(exchangeColumns[name])))
  const left = (cells: readonly string[]) => cells.filter((_, at) => !gone.has(at))
  return { above: sheet.above, header: left(sheet.header), rows: sheet.rows.map(left) }
}

const planOf = (sheet: Sheet, comments: readonly Comment[]) =>
  planReturn({ document: documentOf(sheet), exports: [known(comments)], current: comments })

const takenIn = ({ changes }: ReturnType<typeof planReturn>): Map<number, unknown> =>
  new Map(changes.map(({ commentId, theirs }) => [commentId, theirs]))

test('标识一列删去、序号还在：内容相同的意见也各归各的，排过序也一样', () => {
  fc.assert(
    fc.property(withOneApart, anyEdits, fc.integer(), (comments, edits, seed) => {
      const wanted = meant(comments, edits)
      const sheet = without(edited(comments, wanted), 'key')
      const plan = planOf(arrangements['排序']?.(sheet, randomOf(seed)) ?? sheet, comments)
      expect(plan).toMatchObject({ conflicts: [], troubles: [], added: [], missing: [], notices: [] })
      expect(takenIn(plan)).toEqual(wanted)
    }),
    { numRuns: 100 },
  )
})

test('标识和序号都没有、没有排过序：内容相同的按先后对应；少了一行也不会张冠李戴', () => {
  fc.assert(
    fc.property(withOneApart, anyEdits, fc.nat(12), (comments, edits, dropped) => {
      const wanted = meant(comments, edits)
      const sheet = without(edited(comments, wanted), 'key', 'number')
      const plan = planOf(sheet, comments)
      expect(plan).toMatchObject({ conflicts: [], troubles: [], added: [], missing: [] })
      expect(takenIn(plan)).toEqual(wanted)
      sheet.rows.splice(dropped % sheet.rows.length, 1)
      const less = planOf(sheet, comments)
      for (const [id, theirs] of takenIn(less)) expect(theirs).toEqual(wanted.get(id))
      expect(less.missing.length + less.troubles.length).toBeGreaterThan(0)
    }),
    { numRuns: 100 },
  )
})

const decide = (comments: readonly Comment[], edits: ReadonlyMap<number, Answer>): Comment[] =>
  comments.map(comment => {
    const answer = edits.get(comment.id)
    return answer === undefined
      ? comment
      : { ...comment, decision: commentOf(comment.id + 500, '', answer).decision }
  })

test('两个人各填一份：谁的改动都不丢，改得不同的都列为冲突', () => {
  fc.assert(
    fc.property(anyComments, anyEdits, anyEdits, (comments, firstEdits, secondEdits) => {
      const first = meant(comments, firstEdits)
      const second = meant(comments, secondEdits)
      const exports = [known(comments)]
      const one = planReturn({ document: documentOf(edited(comments, first)), exports, current: comments })
      expect(one.changes.length).toBe(first.size)
      const after = decide(comments, first)
      const two = planReturn({ document: documentOf(edited(comments, second)), exports, current: after })
      const kind = (id: number) => {
        const [mine, theirs] = [second.get(id), first.get(id)]
        if (mine === undefined) return 'unchanged'
        if (theirs === undefined) return 'change'
        return sameAnswer(mine, theirs) ? 'already' : 'conflict'
      }
      const ids = (wanted: string) => comments.filter(({ id }) => kind(id) === wanted).map(({ id }) => id)
      expect(two.changes.map(item => item.commentId)).toEqual(ids('change'))
      expect(two.conflicts.map(item => item.commentId)).toEqual(ids('conflict'))
      expect(two.already).toBe(ids('already').length)
      for (const item of two.conflicts) {
        expect(item).toMatchObject({
          theirs: second.get(item.commentId),
          current: first.get(item.commentId),
          by: '赵敏',
        })
      }
    }),
    { numRuns: 100 },
  )
})

test('收两次同一份，第二次什么也不改', () => {
  fc.assert(
    fc.property(anyComments, anyEdits, (comments, edits) => {
      const wanted = meant(comments, edits)
      const document = documentOf(edited(comments, wanted))
      const plan = planReturn({ document, exports: [known(comments)], current: decide(comments, wanted) })
      expect(plan).toMatchObject({ changes: [], conflicts: [], already: wanted.size })
    }),
  )
})
