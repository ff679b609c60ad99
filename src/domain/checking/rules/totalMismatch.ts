import { plainCounts, type StatedCounts, type Statement } from '../../consultation/statement'
import { asksNothing } from '../asksNothing'
import type { AuditedTable, Rule } from '../context'
import { type Counting, countByRow, countingsOf } from '../counting/countings'
import { decidedKeys, nameCount } from '../counting/countWords'
import { placeOfStatement } from '../counting/places'
import { tablesTold } from '../counting/together'
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

type Totals = Pick<StatedCounts, 'comments' | (typeof decidedKeys)[number]>

/** Totals, each comment under one of them; `holdsPartial`: they were stated with partly adopted ones among the accepted. */
interface Stated extends Totals {
  holdsPartial: boolean
}

/** A total stated after merging like comments is the one that rows can be held against. */
const statedTotals = (statement: Statement): Stated => {
  const counts = plainCounts(statement)
  const { holdsPartial = false } = statement
  return { ...counts, comments: counts.merged ?? counts.comments, holdsPartial }
}

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

const describe = (stated: Stated, counting: Counting, tables = 1): string => {
  const { holdsPartial } = stated
  const counts = tables === 1 ? '表中有' : `${tables} 张表合计`
  const withPartial = <T extends Totals | Counting>(counts: T): T =>
    holdsPartial ? { ...counts, accepted: (counts.accepted ?? 0) + (counts.partial ?? 0) } : counts
  const [written, counted] = [withPartial(stated), withPartial(counting)]
  return (['comments', ...decidedKeys] as const)
    .filter(key => written[key] !== null && written[key] !== folded(stated, counted)[key])
    .map(
      key =>
        `${nameCount(key, holdsPartial)}写 ${written[key]} 条，${counts} ${counted[key]} 条${besides(stated, counting, key)}`,
    )
    .join('；')
}

/** Whoever wrote 采纳7条 may have meant the partly adopted ones too. */
const besides = (stated: Stated, { partial }: Counting, key: keyof Totals): string =>
  key === 'accepted' && stated.partial === null && partial > 0 ? `（另有部分采纳 ${partial} 条）` : ''

/** One table, or several of one round taken together. */
export interface Body extends Pick<AuditedTable, 'index' | 'comments' | 'rows' | 'own'> {
  /** How many tables are taken together; absent for one. */
  tables?: number
}

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
  const total = (key: keyof Totals): number | null =>
    all.every(stated => stated[key] === null)
      ? null
      : all.reduce((sum, stated) => sum + (stated[key] ?? 0), 0)
  return {
    comments: total('comments'),
    accepted: total('accepted'),
    partial: total('partial'),
    rejected: total('rejected'),
    explained: total('explained'),
    holdsPartial: all.some(stated => stated.holdsPartial),
  }
}

export const checkTotals = (
  bodies: readonly Body[],
  placeOf: (statement: Statement) => string,
  statements: readonly Statement[],
): readonly Finding[] => {
  const stating = statements.filter(({ counts }) => totalKeys.some(key => counts[key] !== null))
  const body = bodies.at(-1)
  const fits = (totals: Stated): boolean => bodies.some(each => fitsBody(totals, each))
  const parts = stating.filter(({ restates }) => restates === undefined)
  const stated = parts.map(statedTotals)
  const isRight = stated.length === 0 || stated.some(fits) || fits(addUp(stated))
  const wrong = [...(isRight ? [] : [parts]), ...stating.filter(isTold(fits)).map(whole => [whole])]
  return body === undefined ? [] : wrong.map(each => tellTotal(body, placeOf, each))
}

/** 综上…, whose numbers are not those of the table. */
const isTold =
  (fits: (totals: Stated) => boolean) =>
  (statement: Statement): boolean =>
    statement.restates !== undefined && !fits(statedTotals(statement))

/** “甲……”、“乙……”合起来与表不符: what several sentences state together is held against the table as their sum. */
const tellTotal = (
  body: Body,
  placeOf: (statement: Statement) => string,
  told: readonly Statement[],
): Finding => {
  const [place = ''] = told.map(placeOf)
  const totals = addUp(told.map(statedTotals))
  const length = told.length > 1 ? 24 : 40
  const sentences = told.map(({ sentence }) => `“${excerpt(sentence, length)}”`).join('、')
  return tell(
    'total-mismatch',
    `${place}${sentences}${told.length > 1 ? '合起来' : ''}与表不符：${describe(totals, body.own ?? countByRow(body.comments), body.tables)}。` +
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
      tables: tables.length,
    },
  ]
}

/**
 * A total in the 合计 line or in the prose of the table's round against the count of the table. Counted by row
 * and by numbered request: it is enough that one way agrees throughout, and, where the prose counts channels
 * apart, that one of them or all together agree; what it takes together (综上) has to agree by itself. A difference that missing, stray or
 * doubled rows explain is told there.
 */
export const findTotalMismatch: Rule = ({ tables, statements, noteText }) => [
  ...tables.flatMap(table => checkTotals([table], () => '表末合计', table.footer)),
  ...tablesTold(tables, statements).flatMap(group =>
    checkTotals(bodiesOf(group.tables), each => placeOfStatement(each, noteText), group.prose),
  ),
]
