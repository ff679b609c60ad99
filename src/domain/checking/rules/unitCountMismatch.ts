import type { Statement } from '../../consultation/statement'
import { groupByRounds } from '../belonging'
import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { classOfLabel, classOfUnit, isManyUnits } from '../unitClasses'
import { groupByUnit, leavesUnitsUnnamed } from '../unitsOfRow'
import { excerpt, tell } from '../wording'

/** Distinct units of a table, each with one way it is written. */
interface Presence {
  units: readonly string[]
  commenting: number
  silent: number
  /** Rows too many by units that stand twice; told as such. */
  doubles: number
}

/** 公开征求, 网站 in the remark: whoever wrote was not one of the units asked. */
const throughPublicDoor = /公开|公众|公示|网站|网络|网上|微信|信箱|热线/u

const countUnits = ({ rows }: AuditedTable, { reading }: AuditContext): Presence => {
  const asked = rows.filter(row => !throughPublicDoor.test(row.remark ?? ''))
  const groups = groupByUnit(asked, reading.unitKey)
  const commenting = groups.filter(group => group.some(({ row }) => !row.noComment)).length
  const noComment = groups.map(group => group.filter(({ row }) => row.noComment).length)
  return {
    units: groups.flatMap(([first]) => (first === undefined ? [] : [first.unit])),
    commenting,
    silent: groups.length - commenting,
    doubles: noComment.reduce((sum, count) => sum + Math.max(count - 1, 0), 0),
  }
}

/** A table that shows no-comment units shows all that replied; one without them shows commenting units only. */
const isComplete = ({ tally }: AuditedTable): boolean => tally.noComment > 0

/** A row for 各设区市 stands for an unknown number of units: nothing can be counted. */
const standsForMany = ({ rows }: AuditedTable): boolean =>
  rows.some(row => isManyUnits(row.unit) || leavesUnitsUnnamed(row))

interface PartCount {
  labels: readonly string[]
  stated: number
  counted: number
}

/** Stated parts against the table, by kind of unit; a part that names no kind takes all other units. */
const countParts = (parts: Statement['consultedParts'], units: readonly string[]): readonly PartCount[] => {
  const classes = parts.map(({ label }) => classOfLabel(label))
  const named = classes.filter(index => index !== null)
  const kinds = [...new Set(classes)]
  return kinds.map(kind => {
    const own = parts.filter((_, index) => classes[index] === kind)
    return {
      labels: own.map(({ label }) => label),
      stated: own.reduce((sum, { count }) => sum + count, 0),
      counted: units.filter(unit => classOfUnit(unit, named) === kind).length,
    }
  })
}

const differs = (stated: number | null, counted: number, doubles: number): stated is number =>
  stated !== null && stated !== counted && stated !== counted + doubles

const checkParts = ({ sentence, counts, consultedParts }: Statement, presence: Presence): string | null => {
  const allReplied = (counts.replied ?? counts.consulted) === counts.consulted && (counts.silent ?? 0) === 0
  if (consultedParts.length === 0 || !allReplied) return null
  const parts = countParts(consultedParts, presence.units)
  const wrong = parts.filter(({ stated, counted }) => differs(stated, counted, presence.doubles))
  if (wrong.length === 0) return null
  const told = parts.map(
    part =>
      `${part.labels.join('、')}写 ${part.stated} 个，表中有 ${part.counted} 个${wrong.includes(part) ? `，相差 ${Math.abs(part.stated - part.counted)}` : '，一致'}`,
  )
  return `编制说明“${excerpt(sentence, 40)}”与表不符：${told.join('；')}`
}

const checkWhole = ({ sentence, counts, consultedParts }: Statement, presence: Presence): string | null => {
  const parted =
    counts.withComments !== null && counts.withoutComments !== null
      ? counts.withComments + counts.withoutComments
      : null
  const answered =
    counts.consulted !== null && counts.silent !== null ? counts.consulted - counts.silent : null
  const listed = consultedParts.length < 2 ? null : consultedParts.reduce((sum, { count }) => sum + count, 0)
  const stated = [counts.consulted, counts.replied, answered, parted, listed].filter(count => count !== null)
  const counted = presence.units.length
  if (stated.length === 0 || stated.some(count => !differs(count, counted, presence.doubles))) return null
  return `编制说明“${excerpt(sentence, 40)}”写 ${stated[0]} 个单位，表中有 ${counted} 个`
}

const checkKinds = (
  { sentence, counts }: Statement,
  presence: Presence,
  complete: boolean,
): string | null => {
  if (differs(counts.withComments, presence.commenting, 0)) {
    return `“${excerpt(sentence, 40)}”写 ${counts.withComments} 个单位有意见，表中有 ${presence.commenting} 个`
  }
  return complete && differs(counts.withoutComments, presence.silent, presence.doubles)
    ? `“${excerpt(sentence, 40)}”写 ${counts.withoutComments} 个单位无意见，表中有 ${presence.silent} 个`
    : null
}

const differenceOf = (statement: Statement, presence: Presence, complete: boolean): string | null =>
  (complete ? (checkParts(statement, presence) ?? checkWhole(statement, presence)) : null) ??
  checkKinds(statement, presence, complete)

const countsUnits = ({ counts }: Statement): boolean =>
  [counts.consulted, counts.replied, counts.withComments, counts.withoutComments].some(
    count => count !== null,
  )

/** Where the prose counts channels apart, it is enough that one of its statements is the table's. */
const checkAll = (
  audited: AuditedTable,
  statements: readonly Statement[],
  presence: Presence,
): readonly Finding[] => {
  const messages = statements
    .filter(countsUnits)
    .map(statement => differenceOf(statement, presence, isComplete(audited)))
  const last = messages.at(-1)
  return last === undefined || last === null || messages.includes(null)
    ? []
    : [
        tell('unit-count-mismatch', `${last}。请对照征求意见名单，改正数字或补删表中的单位。`, {
          table: audited.index,
        }),
      ]
}

const checkFooter = (audited: AuditedTable, context: AuditContext): readonly Finding[] =>
  standsForMany(audited) ? [] : checkAll(audited, audited.footer, countUnits(audited, context))

/** The tables of one round as one, for the prose counts the units of the round. */
const joinTables = (tables: readonly AuditedTable[]): AuditedTable | null => {
  const [first] = tables
  if (first === undefined || tables.length === 1) return first ?? null
  const noComment = tables.reduce((sum, { tally }) => sum + tally.noComment, 0)
  return { ...first, rows: tables.flatMap(({ rows }) => rows), tally: { ...first.tally, noComment } }
}

const checkProse = (tables: readonly AuditedTable[], context: AuditContext): readonly Finding[] => {
  const joined = joinTables(tables)
  if (joined === null || standsForMany(joined)) return []
  const bodies = tables.length === 1 ? [joined] : [...tables, joined]
  const told = bodies.map(body => checkAll(body, body.prose, countUnits(body, context)))
  return told.some(findings => findings.length === 0) ? [] : (told.at(-1) ?? [])
}

/** Units that the prose or the 合计 line counts, in all or by kind, against the distinct units of the table. */
export const findUnitCountMismatch: Rule = context => [
  ...context.tables.flatMap(table => checkFooter(table, context)),
  ...groupByRounds(context.tables).flatMap(group => checkProse(group, context)),
]
