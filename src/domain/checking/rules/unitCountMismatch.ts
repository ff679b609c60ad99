import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { Statement } from '../../consultation/statement'
import type { AuditContext, AuditedTable, Rule } from '../context'
import { countsPeople, countsUnitsToo } from '../counting/people'
import { placeOfStatement } from '../counting/places'
import {
  countParts,
  countUnits,
  nameUnits,
  type PartCount,
  type Presence,
  rowsOfUnits,
} from '../counting/presence'
import { type TablesTold, tablesTold } from '../counting/together'
import { isManyUnits } from '../counting/unitClasses'
import { leavesUnitsUnnamed, type UnitRow, unitsNumbered } from '../counting/unitsOfRow'
import type { Finding } from '../finding'
import { excerpt, tell } from '../wording'

/** A table that shows no-comment units shows all that replied; one without them shows commenting units only. */
const isComplete = ({ tally }: AuditedTable): boolean => tally.noComment > 0

/** A row for 各设区市 stands for an unknown number of units: nothing can be counted. */
const standsForMany = ({ rows }: AuditedTable): boolean =>
  rows.some(row => unitsNumbered(row) === null && (isManyUnits(row.unit) || leavesUnitsUnnamed(row)))

const differs = (stated: number | null, counted: number, doubles: number): stated is number =>
  stated !== null && stated !== counted && stated !== counted + doubles

/** What disagrees, in words, and the rows of the units that stand beyond what is stated, where they can be told. */
interface Difference {
  message: string
  rows: readonly AdoptionRow[]
}

/** Names the units to look at: a short list says more than a number. */
const among = (what: string, units: readonly (readonly UnitRow[])[]): string => {
  const names = nameUnits(units)
  return names === '' ? '' : `。表中${what}：${names}`
}

const describePart = ({ labels, stated, units }: PartCount, isWrong: boolean): string =>
  `${labels.join('、')}写 ${stated} 个，表中有 ${units.length} 个${isWrong ? `，相差 ${Math.abs(stated - units.length)}` : '，一致'}`

const checkParts = (statement: Statement, presence: Presence): Difference | null => {
  const { sentence, counts, consultedParts } = statement
  const allReplied = (counts.replied ?? counts.consulted) === counts.consulted && (counts.silent ?? 0) === 0
  if (consultedParts.length === 0 || !allReplied || presence.numbered > 0) return null
  const parts = countParts(consultedParts, presence)
  const wrong = parts.filter(({ stated, units }) => differs(stated, units.length, presence.doubles))
  if (wrong.length === 0) return null
  const beyond = wrong.flatMap(part => part.beyond)
  const told = parts.map(part => describePart(part, wrong.includes(part))).join('；')
  const shown =
    beyond.length > 0
      ? `。${nameUnits(beyond)}不属于所写的任何一类`
      : wrong.map(({ labels, units }) => among(`的${labels.join('、')}`, units)).join('')
  return {
    message: `“${excerpt(sentence, 40)}”与表不符：${told}${shown}`,
    rows: rowsOfUnits(beyond),
  }
}

const checkWhole = (
  { sentence, counts, consultedParts, repliesWithComments }: Statement,
  presence: Presence,
): Difference | null => {
  const parted =
    counts.withComments !== null && counts.withoutComments !== null
      ? counts.withComments + counts.withoutComments
      : null
  const answered =
    counts.consulted !== null && counts.silent !== null ? counts.consulted - counts.silent : null
  const listed = consultedParts.length < 2 ? null : consultedParts.reduce((sum, { count }) => sum + count, 0)
  const stated = [counts.consulted, counts.replied, answered, parted, listed].filter(count => count !== null)
  const counted = [presence.all, presence.all - presence.unanswered]
  // 5家单位反馈意见7条; 合计：5家单位，提出意见7条: of all units in the table, or of those with comments.
  const isOfEither =
    repliesWithComments || /^(?:合计|总计|共|[\d\p{N}]+[个家](?:单位|部门)[，,])/u.test(sentence)
  if (counts.consulted === null && isOfEither) counted.push(presence.commenting)
  const fits = (count: number): boolean => counted.some(each => !differs(count, each, presence.doubles))
  if (stated.length === 0 || stated.some(fits)) return null
  return {
    message: `“${excerpt(sentence, 40)}”写 ${stated[0]} 个单位，表中有 ${presence.all} 个`,
    rows: [],
  }
}

const deemed = /视(?:为|作|同)/

/** Silence may be taken for consent, where the prose says so; the units of whom it tells nothing may be either. */
const withoutCommentsIn = ({ sentence, counts }: Statement, presence: Presence): readonly number[] => {
  const answered = presence.silent - presence.unanswered
  if (counts.silent === null) return [answered, presence.silent]
  return deemed.test(sentence) ? [answered, presence.silent, presence.silent - counts.silent] : [answered]
}

const checkKinds = (statement: Statement, presence: Presence, complete: boolean): Difference | null => {
  const { sentence, counts, repliesWithComments } = statement
  const either = [presence.all, presence.all - presence.unanswered, presence.commenting]
  if (
    complete &&
    repliesWithComments &&
    either.every(count => differs(counts.replied, count, presence.doubles))
  ) {
    return {
      message: `“${excerpt(sentence, 40)}”写 ${counts.replied} 个单位反馈意见，表中有意见的 ${presence.commenting} 个，连同无意见的 ${presence.all} 个`,
      rows: [],
    }
  }
  if (differs(counts.withComments, presence.commenting, 0)) {
    const shown = among('有意见的', presence.speaking)
    return {
      message: `“${excerpt(sentence, 40)}”写 ${counts.withComments} 个单位有意见，表中有 ${presence.commenting} 个${shown}`,
      rows: [],
    }
  }
  if (presence.unanswered > 0 && differs(counts.silent, presence.unanswered, 0)) {
    return {
      message: `“${excerpt(sentence, 40)}”写 ${counts.silent} 个单位未反馈，表中有 ${presence.unanswered} 个`,
      rows: [],
    }
  }
  const without = withoutCommentsIn(statement, presence)
  return complete && without.every(count => differs(counts.withoutComments, count, presence.doubles))
    ? {
        message: `“${excerpt(sentence, 40)}”写 ${counts.withoutComments} 个单位无意见，表中有 ${without[0]} 个`,
        rows: [],
      }
    : null
}

/** People are counted by their rows: nobody knows which of the rows without a name are from one person. */
const checkPeople = ({ sentence, counts }: Statement, presence: Presence): Difference | null => {
  const stated = counts.withComments ?? counts.replied
  const units = countsUnitsToo(sentence) ? presence.commenting : 0
  const { least, most } = presence.people
  return stated === null || (stated >= least + units && stated <= most + units)
    ? null
    : {
        message: `“${excerpt(sentence, 40)}”写 ${stated} 人，表中个人的意见有 ${most} 行${units === 0 ? '' : `，单位有 ${units} 个`}`,
        rows: [],
      }
}

const differenceOf = (statement: Statement, presence: Presence, complete: boolean): Difference | null => {
  if (presence.people.most > 0 && countsPeople(statement.sentence)) return checkPeople(statement, presence)
  return mayHoldOthers(statement, presence) ? null : unitDifference(statement, presence, complete)
}

/** Whoever spoke at a meeting may stand in the table beside the units asked by letter. */
const meeting = /座谈会|听证会|论证会|研讨会|评审会|协调会/

const mayHoldOthers = ({ sentence, counts }: Statement, presence: Presence): boolean =>
  meeting.test(sentence) && presence.all > (counts.replied ?? counts.consulted ?? presence.all)

const unitDifference = (statement: Statement, presence: Presence, complete: boolean): Difference | null =>
  (complete ? (checkParts(statement, presence) ?? checkWhole(statement, presence)) : null) ??
  checkKinds(statement, presence, complete)

const countsUnits = ({ counts }: Statement): boolean =>
  [counts.consulted, counts.replied, counts.withComments, counts.withoutComments].some(
    count => count !== null,
  )

/** Where the prose counts channels apart, it is enough that one of its statements is the table's. */
const checkAll = (
  audited: AuditedTable,
  place: '编制说明' | '表末合计',
  { reading, noteText }: AuditContext,
): readonly Finding[] => {
  const stating = (place === '表末合计' ? audited.footer : audited.prose).filter(countsUnits)
  if (stating.length === 0) return []
  const presence = countUnits(audited, reading.unitKey)
  const differences = stating.map(statement => differenceOf(statement, presence, isComplete(audited)))
  const last = differences.at(-1)
  const stated = stating.at(-1)
  return last === undefined || last === null || differences.includes(null)
    ? []
    : [
        tell(
          'unit-count-mismatch',
          `${place === '编制说明' && stated !== undefined ? placeOfStatement(stated, noteText) : place}${last.message}。请对照征求意见名单，改正数字或补删表中的单位。`,
          {
            table: audited.index,
            rows: last.rows,
          },
        ),
      ]
}

/** The tables of one round as one, for the prose counts the units of the round. */
const joinTables = (tables: readonly AuditedTable[]): AuditedTable | null => {
  const [first] = tables
  if (first === undefined || tables.length === 1) return first ?? null
  const noComment = tables.reduce((sum, { tally }) => sum + tally.noComment, 0)
  return { ...first, rows: tables.flatMap(({ rows }) => rows), tally: { ...first.tally, noComment } }
}

const checkProse = ({ tables: given, prose }: TablesTold, context: AuditContext): readonly Finding[] => {
  const tables = given.map(table => ({ ...table, prose }))
  const joined = joinTables(tables)
  if (joined === null || standsForMany(joined)) return []
  const bodies = tables.length === 1 ? [joined] : [...tables, joined]
  const told = bodies.map(body => checkAll(body, '编制说明', context))
  return told.some(findings => findings.length === 0) ? [] : (told.at(-1) ?? [])
}

/** Units that the prose or the 合计 line counts, in all or by kind, against the distinct units of the table. */
export const findUnitCountMismatch: Rule = context => [
  ...context.tables.flatMap(table => (standsForMany(table) ? [] : checkAll(table, '表末合计', context))),
  ...tablesTold(context.tables, context.statements).flatMap(group => checkProse(group, context)),
]
