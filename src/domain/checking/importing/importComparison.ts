import type { AdoptionRow } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import type { Comment, RoundRecord } from '../../consultation/record'
import { groupBy } from '../../groups'
import { foldKey } from '../../reading/fold'
import { unitKey } from '../../reading/units/unitNames'
import { silentUnitsOf } from '../counting/unitsOfRow'
import { type Answer, answerOf, sameText } from '../exchange'
import { fingerprint } from '../exchange/fingerprint'
import type { RegisteredUnit } from './unitProposals'
import { matchWordings } from './wordingMatch'

export const rowStandings = { new: '新增', changed: '有变动', repeated: '已有' } as const

export type RowStanding = keyof typeof rowStandings

/** A row of a file held against the record of the round it goes into. */
export interface ComparedRow {
  row: AdoptionRow
  standing: RowStanding
  /** The comment of the record that it is, or is a rewording of. */
  met: Comment | null
  differences: readonly RowDifference[]
  /** For a row of units that have nothing to say; null for a comment. */
  silent: SilentUnits | null
}

/** Units of a row that the record does not know to have nothing to say. */
export interface SilentUnits {
  fresh: readonly string[]
  /** They have comments in the record. */
  against: readonly string[]
}

export interface RowDifference {
  what: string
  before: string
  after: string
}

/** The words differ. */
export const isReworded = ({ differences, met }: ComparedRow): boolean =>
  met !== null && differences.some(({ what }) => what === '修改意见')

/** The file says 无意见 of a unit that has comments in the record: a person says which of the two holds. */
export const endsComments = ({ silent }: ComparedRow): boolean => (silent?.against.length ?? 0) > 0

/** What the record says where a row is held against it, as a form tells what its reader saw. */
export const standingSeen = ({ met, differences }: ComparedRow): string =>
  fingerprint(JSON.stringify(met === null ? differences : [met.id, met.body, met.decision]))

/**
 * Tells for each row whether the round has it already. Only a row with a difference in words or decision is
 * `changed`; a blank decision in the file takes nothing back. `registered`: the spellings that the registry knows
 * each unit by. Cost: by unit, see `matchWordings`.
 */
export const compareWithRecord = (
  rows: readonly AdoptionRow[],
  record: RoundRecord,
  registered: readonly RegisteredUnit[] = [],
): ComparedRow[] => {
  const keyOf = registeredKeys(registered)
  const places = new Map(record.consultees.map(each => [keyOf(each.unit), each.id]))
  const commentsOf = groupBy(record.comments, comment => comment.consulteeId)
  const statesOf = groupBy(record.replies, reply => reply.consulteeId)
  const compared = new Map<AdoptionRow, ComparedRow>()
  const commentsBy = (key: string): readonly Comment[] => commentsOf.get(places.get(key) ?? 0) ?? []
  const saidNothing = (key: string): boolean =>
    (statesOf.get(places.get(key) ?? 0) ?? []).some(({ state }) => state === 'no_comment')
  for (const row of rows.filter(each => each.noComment)) {
    const units = silentUnitsOf(row).map(unit => ({ unit, key: keyOf(unit) }))
    const unknown = units
      .filter(({ key }) => !saidNothing(key))
      .map(({ unit, key }) => ({ unit, comments: commentsBy(key).length }))
    compared.set(row, compareSilent(row, unknown, units.length))
  }
  const asking = rows.filter(row => !row.noComment)
  for (const [key, own] of groupBy(asking, row => keyOf(row.unit)))
    for (const each of compareComments(own, commentsBy(key))) compared.set(each.row, each)
  return rows.map(row => compared.get(row) ?? newRow(row))
}

/** A row of which the record has nothing. */
export const newRow = (row: AdoptionRow): ComparedRow => ({
  row,
  standing: 'new',
  met: null,
  differences: [],
  silent: row.noComment ? { fresh: silentUnitsOf(row), against: [] } : null,
})

/** One key for all names of a unit. */
const registeredKeys = (registered: readonly RegisteredUnit[]): ((name: string) => string) => {
  const keys = new Map(
    registered.flatMap(({ name, aliases }) => aliases.map(alias => [unitKey(alias), unitKey(name)])),
  )
  for (const { name } of registered) keys.delete(unitKey(name))
  return name => keys.get(unitKey(name)) ?? unitKey(name)
}

const compareSilent = (
  row: AdoptionRow,
  unknown: readonly { unit: string; comments: number }[],
  units: number,
): ComparedRow => {
  const against = unknown.filter(({ comments }) => comments > 0)
  const fresh = unknown.filter(({ comments }) => comments === 0)
  return {
    row,
    standing: against.length > 0 ? 'changed' : fresh.length > 0 ? 'new' : 'repeated',
    met: null,
    differences: against.map(({ unit, comments }) => ({
      what: '反馈情况',
      before: `${units > 1 ? unit : ''}有意见 ${comments} 条`,
      after: '无意见',
    })),
    silent: { fresh: fresh.map(({ unit }) => unit), against: against.map(({ unit }) => unit) },
  }
}

const compareComments = (rows: readonly AdoptionRow[], comments: readonly Comment[]): ComparedRow[] => {
  if (comments.length === 0) return rows.map(newRow)
  const wording = ({ comment, clause }: AdoptionRow) => ({ text: comment, clause: clause ?? '' })
  const { matches } = matchWordings(
    comments.map(({ body, clause }) => ({ text: body, clause })),
    rows.map(wording),
  )
  const split = new Set(comments.flatMap(({ origin }) => (origin ? [foldKey(origin.body)] : [])))
  return rows.map((row, index) => {
    if (split.has(foldKey(row.comment))) return { ...newRow(row), standing: 'repeated' }
    const match = matches[index]
    const met = match?.earlier == null ? null : (comments[match.earlier] ?? null)
    if (met === null) return newRow(row)
    const differences = [
      ...(match?.same === true ? [] : [{ what: '修改意见', before: met.body, after: row.comment }]),
      ...decisionDifferences(row, met),
    ]
    return { ...newRow(row), standing: differences.length > 0 ? 'changed' : 'repeated', met, differences }
  })
}

/**
 * What a row answers to a comment that has the answer `standing`. Blank cells say nothing: a blank decision leaves
 * the one that stands, a blank reason the reason of the same decision. Of another decision the reason does not stay,
 * and the revised wording only where a change still has to land.
 */
export const answerInRow = ({ decision, reason, revised }: AdoptionRow, standing: Answer): Answer => {
  const disposition = decision.disposition === 'open' ? standing.disposition : decision.disposition
  const stays = disposition === standing.disposition
  return {
    disposition,
    reason: reason || (stays ? standing.reason : ''),
    revisedText: revised ?? (stays || dispositions[disposition].mustLand ? standing.revisedText : ''),
  }
}

const decisionDifferences = (row: AdoptionRow, { decision }: Comment): RowDifference[] => {
  const before = answerOf(decision)
  const after = answerInRow(row, before)
  const labels = [dispositions[before.disposition].label, dispositions[after.disposition].label] as const
  return [
    ...(before.disposition === after.disposition
      ? []
      : [{ what: '采纳情况', before: labels[0], after: labels[1] }]),
    ...(sameText(before.reason, after.reason)
      ? []
      : [{ what: '理由', before: before.reason, after: after.reason }]),
    ...(sameText(before.revisedText, after.revisedText)
      ? []
      : [{ what: '采纳后的表述', before: before.revisedText, after: after.revisedText }]),
  ]
}
