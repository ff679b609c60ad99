import type { Comment } from '../../consultation/record'
import { groupBy } from '../../groups'
import type { SourceDocument } from '../../reading/source'
import { addedRow } from './addedRow'
import { compareComment, type Gathered, type Occurrence, troubleOf } from './compareComment'
import { fingerprint } from './fingerprint'
import { type KnownExport, matchRows, type RowMatch } from './matchRows'
import { foreignNotices, orderNotice, rewrittenNotice, unknownNotice } from './notices'
import type { MissingRow, ReturnPlan, RowTrouble } from './plan'
import { type ReturnedRow, readReturnedTable } from './returnedRows'
import { readRowKey } from './rowKey'

export interface ReturnInput {
  document: SourceDocument
  /** Those of `exportKeysIn(document)` that the record knows. */
  exports: readonly KnownExport[]
  /** The comments of the round, as they stand. */
  current: readonly Comment[]
  /** Ids of items and added rows that a person has decided about already. */
  settled?: readonly string[]
}

/**
 * What taking a filled-in table back would change: three sides compared for every comment, row order and layout
 * notwithstanding. Pure: nothing is changed by looking. Cost grows with the cells of the file.
 */
export const planReturn = ({ document, exports, current, settled = [] }: ReturnInput): ReturnPlan => {
  const done = new Set(settled)
  const isOpen = ({ id }: { id: string }): boolean => !done.has(id)
  const table = readReturnedTable(document)
  const known = new Map(exports.map(each => [each.key, each]))
  const fileExport = known.get(table.fileKey ?? '')
  const matched = matchRows(table.rows, { exports: known, fileExport, current })
  const troubles: RowTrouble[] = matched.flatMap(({ row, match }) =>
    match.is === 'trouble' ? [troubleOf(row, match.message)] : [],
  )
  const numbers = new Map(current.map((comment, index) => [comment.id, { comment, number: index + 1 }]))
  const result: Gathered = {
    changes: [],
    conflicts: [],
    doubtful: [],
    refused: [],
    unchanged: 0,
    already: 0,
    troubles,
  }
  const rewritten: string[] = []
  const ordered: string[] = []
  const occurrences = groupBy(matched.flatMap(occurrenceOf), ({ match }) => match.commentId)
  for (const [id, rows] of occurrences) {
    const found = numbers.get(id)
    if (found === undefined) continue
    if (rows.some(({ match }) => match.rewritten)) rewritten.push(`第 ${found.number} 条`)
    if (rows.some(({ match }) => match.byOrder)) ordered.push(`第 ${found.number} 条`)
    compareComment(found, rows, result)
  }
  const changes = result.changes.filter(isOpen)
  const conflicts = result.conflicts.filter(isOpen)
  const doubtful = result.doubtful.filter(isOpen)
  const added = matched.flatMap(({ row, match }) => (match.is === 'added' ? addedRow(row, troubles) : []))
  const order = new Map(table.rows.map(({ place }, at) => [place, at]))
  const inFile = (one: { place: string }, other: { place: string }): number =>
    (order.get(one.place) ?? 0) - (order.get(other.place) ?? 0)
  return {
    ...result,
    troubles: troubles.toSorted(inFile),
    changes,
    conflicts,
    doubtful,
    added: added.filter(isOpen),
    notices: [
      ...foreignNotices(exports),
      ...unknownNotice(document, exports, table.rows),
      ...table.notices,
      ...rewrittenNotice(rewritten),
      ...orderNotice(ordered),
    ],
    missing: missingRows(exports, numbers, matched),
    seen: fingerprint(JSON.stringify([...changes, ...conflicts, ...doubtful])),
  }
}

const occurrenceOf = ({ row, match }: { row: ReturnedRow; match: RowMatch }): Occurrence[] =>
  match.is === 'comment' ? [{ row, match }] : []

/** Comments of the exports at hand that no row is about and no unreadable row may have been about. */
const missingRows = (
  exports: readonly KnownExport[],
  numbers: ReadonlyMap<number, { comment: Comment; number: number }>,
  matched: readonly { row: ReturnedRow; match: RowMatch }[],
): MissingRow[] => {
  if (matched.every(({ match }) => match.is !== 'comment')) return []
  const met = new Set(matched.flatMap(idsOf))
  const handedOut = new Set(
    exports.filter(({ from }) => from === 'here').flatMap(({ rows }) => rows.map(row => row.commentId)),
  )
  return [...handedOut].flatMap(id => {
    const found = numbers.get(id)
    return found === undefined || met.has(id)
      ? []
      : [{ commentId: id, number: found.number, unit: found.comment.unit, comment: found.comment.body }]
  })
}

const idsOf = ({ row, match }: { row: ReturnedRow; match: RowMatch }): number[] => {
  if (match.is === 'comment') return [match.commentId]
  if (match.is !== 'trouble') return []
  const key = readRowKey(row.key)
  return key === null ? [...(match.like ?? [])] : [key.commentId]
}
