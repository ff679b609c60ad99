import type { AdoptionRow } from '../consultation/adoptionTable'
import { dispositions } from '../consultation/dispositions'
import type { Comment, RoundRecord } from '../consultation/record'
import { groupBy } from '../groups'
import { foldKey } from '../reading/fold'
import { unitKey } from '../reading/unitNames'
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
}

export interface RowDifference {
  what: string
  before: string
  after: string
}

/**
 * Tells for each row whether the round has it already. Only a row with a difference in words or decision is
 * `changed`; a blank decision in the file takes nothing back. Cost: by unit, see `matchWordings`.
 */
export const compareWithRecord = (rows: readonly AdoptionRow[], record: RoundRecord): ComparedRow[] => {
  const places = new Map(record.consultees.map(each => [unitKey(each.unit), each.id]))
  const commentsOf = groupBy(record.comments, comment => comment.consulteeId)
  const statesOf = groupBy(record.replies, reply => reply.consulteeId)
  const compared = new Map<AdoptionRow, ComparedRow>()
  for (const [key, own] of groupBy(rows, row => unitKey(row.unit))) {
    const place = places.get(key)
    const comments = place === undefined ? [] : (commentsOf.get(place) ?? [])
    const states = place === undefined ? [] : (statesOf.get(place) ?? []).map(reply => reply.state)
    for (const row of own.filter(each => each.noComment))
      compared.set(row, compareSilent(row, states.includes('no_comment'), comments.length))
    for (const each of compareComments(
      own.filter(row => !row.noComment),
      comments,
    ))
      compared.set(each.row, each)
  }
  return rows.map(row => compared.get(row) ?? { row, standing: 'new', met: null, differences: [] })
}

const compareSilent = (row: AdoptionRow, known: boolean, comments: number): ComparedRow => ({
  row,
  standing: known ? 'repeated' : comments > 0 ? 'changed' : 'new',
  met: null,
  differences:
    known || comments === 0 ? [] : [{ what: '反馈情况', before: `有意见 ${comments} 条`, after: '无意见' }],
})

const compareComments = (rows: readonly AdoptionRow[], comments: readonly Comment[]): ComparedRow[] => {
  if (comments.length === 0) return rows.map(row => ({ row, standing: 'new', met: null, differences: [] }))
  const wording = ({ comment, clause }: AdoptionRow) => ({ text: comment, clause: clause ?? '' })
  const { matches } = matchWordings(
    comments.map(({ body, clause }) => ({ text: body, clause })),
    rows.map(wording),
  )
  const split = new Set(comments.flatMap(({ origin }) => (origin ? [foldKey(origin.body)] : [])))
  return rows.map((row, index) => {
    if (split.has(foldKey(row.comment))) return { row, standing: 'repeated', met: null, differences: [] }
    const match = matches[index]
    const met = match?.earlier == null ? null : (comments[match.earlier] ?? null)
    if (met === null) return { row, standing: 'new', met, differences: [] }
    const differences = [
      ...(match?.same === true ? [] : [{ what: '修改意见', before: met.body, after: row.comment }]),
      ...decisionDifferences(row, met),
    ]
    return { row, standing: differences.length > 0 ? 'changed' : 'repeated', met, differences }
  })
}

const decisionDifferences = (row: AdoptionRow, { decision }: Comment): RowDifference[] => {
  const { disposition } = row.decision
  if (disposition === 'open') return []
  const before = decision?.disposition ?? 'open'
  const reasons: [string, string] = [decision?.reason ?? '', row.reason ?? '']
  const sameReason = reasons[1] === '' || foldKey(reasons[0]) === foldKey(reasons[1])
  return [
    ...(before === disposition
      ? []
      : [{ what: '采纳情况', before: dispositions[before].label, after: dispositions[disposition].label }]),
    ...(sameReason ? [] : [{ what: '理由', before: reasons[0], after: reasons[1] }]),
  ]
}
