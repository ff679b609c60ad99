import type { StatedCounts, Statement } from '../../consultation/statement'
import { asksNothing } from '../asksNothing'
import type { AuditedTable, Rule } from '../context'
import { groupByRounds } from '../counting/belonging'
import { type Counting, countByRow, countingsOf } from '../counting/countings'
import { countWords, decidedKeys } from '../counting/countWords'
import { isManyPeople } from '../counting/unitClasses'
import type { Finding } from '../finding'
import { isUndecided } from '../shifts'
import { excerpt, requestOf, tell } from '../wording'

/** What the table explains by other findings already, and so need not be told again as a wrong total. */
interface Slack {
  /** Rows that say word for word what another row says; an office may have counted them once. */
  doubles: number
  /** Comments that only agree, undecided; an office may or may not have counted them. */
  mild: number
  /** People who wrote only that they agree; an office may have counted every letter. */
  letters: number
  /** Decisions on no-comment rows; an office may have counted the cells. */
  stray: number
}

const totalKeys = ['comments', 'merged', ...decidedKeys] as const

type Stated = Pick<StatedCounts, 'comments' | (typeof decidedKeys)[number]>

/** A total stated after merging like comments is the one that rows can be held against. */
const statedTotals = (counts: StatedCounts): Stated => ({
  ...counts,
  comments: counts.merged ?? counts.comments,
})

/** “采纳 12 条” may include partly adopted ones, “不采纳” explained ones, where those are not told apart. */
const folded = (stated: Stated, counting: Counting): Counting => {
  const accepted =
    stated.partial === null && stated.accepted === counting.accepted + counting.partial
      ? counting.accepted + counting.partial
      : counting.accepted
  const rejected =
    stated.explained === null && stated.rejected === counting.rejected + counting.explained
      ? counting.rejected + counting.explained
      : counting.rejected
  return { ...counting, accepted, rejected }
}

const agrees = (stated: Stated, plain: Counting, slack: Slack): boolean => {
  const counting = folded(stated, plain)
  const total = stated.comments
  const short = total === null ? 0 : counting.comments - total
  if (short < -slack.letters || short > slack.doubles + slack.mild) return false
  const differences = decidedKeys.map(key => (stated[key] ?? counting[key]) - counting[key])
  const surplus = differences.reduce((sum, difference) => sum + Math.max(difference, 0), 0)
  const deficit = differences.reduce((sum, difference) => sum + Math.max(-difference, 0), 0)
  return surplus <= counting.open + slack.stray && deficit <= Math.max(short, 0)
}

const describe = (stated: Stated, counting: Counting): string =>
  (['comments', ...decidedKeys] as const)
    .filter(key => stated[key] !== null && stated[key] !== folded(stated, counting)[key])
    .map(key => `${countWords[key]}写 ${stated[key]} 条，表中有 ${counting[key]} 条`)
    .join('；')

/** One table, or several of one round taken together. */
export type Body = Pick<AuditedTable, 'index' | 'comments' | 'rows' | 'own'>

const slackOf = ({ comments, rows }: Body): Slack => ({
  doubles: comments.length - new Set(comments.map(requestOf)).size,
  mild: comments.filter(row => isUndecided(row) && asksNothing(row.comment)).length,
  letters: rows.filter(row => row.noComment && isManyPeople(row.unit)).length,
  stray: rows.filter(row => row.noComment && row.decision.disposition !== 'open').length,
})

/** Whether the totals are those of the body, counted in one of the ways throughout. */
const fitsBody = (totals: Stated, body: Body): boolean => {
  const slack = slackOf(body)
  return countingsOf(body).some(counting => agrees(totals, counting, slack))
}

/** What several statements of one round state together: letters 12 条, platform 3 条. */
const addUp = (all: readonly Stated[]): Stated => {
  const total = (key: keyof Stated): number | null =>
    all.every(stated => stated[key] === null)
      ? null
      : all.reduce((sum, stated) => sum + (stated[key] ?? 0), 0)
  return {
    comments: total('comments'),
    accepted: total('accepted'),
    partial: total('partial'),
    rejected: total('rejected'),
    explained: total('explained'),
  }
}

export const checkTotals = (
  bodies: readonly Body[],
  place: string,
  statements: readonly Statement[],
): readonly Finding[] => {
  const stating = statements.filter(({ counts }) => totalKeys.some(key => counts[key] !== null))
  const body = bodies.at(-1)
  const fits = (totals: Stated): boolean => bodies.some(each => fitsBody(totals, each))
  const parts = stating.filter(({ restates }) => restates === undefined)
  const stated = parts.map(({ counts }) => statedTotals(counts))
  const isRight = stated.length === 0 || stated.some(fits) || fits(addUp(stated))
  const wrong = [...(isRight ? [] : [parts]), ...stating.filter(isTold(fits)).map(whole => [whole])]
  return body === undefined ? [] : wrong.map(each => tellTotal(body, place, each))
}

/** 综上…, whose numbers are not those of the table. */
const isTold =
  (fits: (totals: Stated) => boolean) =>
  ({ restates, counts }: Statement): boolean =>
    restates !== undefined && !fits(statedTotals(counts))

/** “甲……”、“乙……”合起来与表不符: what several sentences state together is held against the table as their sum. */
const tellTotal = (body: Body, place: string, told: readonly Statement[]): Finding => {
  const totals = addUp(told.map(({ counts }) => statedTotals(counts)))
  const length = told.length > 1 ? 24 : 40
  const sentences = told.map(({ sentence }) => `“${excerpt(sentence, length)}”`).join('、')
  return tell(
    'total-mismatch',
    `${place}${sentences}${told.length > 1 ? '合起来' : ''}与表不符：${describe(totals, body.own ?? countByRow(body.comments))}。` +
      '请逐行核对采纳情况，再改正写错的数。',
    { table: body.index },
  )
}

/** The tables of one round, each alone and, where there are several, all together (the last of the list). */
const bodiesOf = (tables: readonly AuditedTable[]): readonly Body[] => {
  const [first] = tables
  if (first === undefined || tables.length === 1) return tables
  return [
    ...tables,
    {
      index: first.index,
      comments: tables.flatMap(({ comments }) => comments),
      rows: tables.flatMap(({ rows }) => rows),
      own: null,
    },
  ]
}

/**
 * A total in the 合计 line or in the prose of the table's round against the count of the table. Counted by row
 * and by numbered request: it is enough that one way agrees throughout, and, where the prose counts channels
 * apart, that one of them or all together agree; what it takes together (综上) has to agree by itself. A difference that missing, stray or
 * doubled rows explain is told there.
 */
export const findTotalMismatch: Rule = ({ tables }) => [
  ...tables.flatMap(table => checkTotals([table], '表末合计', table.footer)),
  ...groupByRounds(tables).flatMap(group => checkTotals(bodiesOf(group), '编制说明', group[0]?.prose ?? [])),
]
