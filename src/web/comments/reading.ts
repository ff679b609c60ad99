import { changeActions, dutyRoles, movedUnit, type ProposedChange } from '../../domain/consultation/change'
import type { Comment } from '../../domain/consultation/record'
import { parseComment } from '../../domain/reading/comments/parseComment'
import { divideComment } from '../../domain/reading/divideComment'
import { type ChangeMarks, marksOf } from '../../domain/writing/changeMarks'

/** One change as the page shows it beside the received wording. */
export interface ShownChange {
  action: string
  place: string
  original: string
  proposed: string
  duty: string
  marks: readonly ChangeMarks[]
}

/** What was read from a comment's own words; `changes` is empty where no edit was read. */
export interface CommentReading {
  changes: readonly ShownChange[]
  /** 询问, 一般性意见: the comment asks for no wording. */
  manner: string
  rationale: string
  /** Requests that can stand as comments of their own; one where there is nothing to split. */
  parts: number
}

const placeOf = (change: ProposedChange): string => change.places.map(({ text }) => text).join('，')

const dutyOf = (change: ProposedChange): string => {
  const duty = movedUnit(change)
  if (duty === null) return ''
  const from = duty.from === null ? '' : `由${dutyRoles[duty.from]}`
  return duty.to === null ? `${duty.unit}${from}移出` : `${duty.unit}${from}列为${dutyRoles[duty.to]}`
}

export const readComment = (body: string): CommentReading => {
  const parsed = parseComment(body)
  const edits = parsed.changes.filter(({ action }) => action !== 'question' && action !== 'general')
  const [first] = parsed.changes
  return {
    changes: edits.map(change => ({
      action: changeActions[change.action],
      place: placeOf(change),
      original: change.original ?? '',
      proposed: change.proposed ?? '',
      duty: dutyOf(change),
      marks: marksOf({ ...parsed, changes: [change] }),
    })),
    manner: edits.length > 0 || first === undefined ? '' : changeActions[first.action],
    rationale: parsed.rationale ?? '',
    parts: divideComment(body).length,
  }
}

/** What stands of how a comment was understood. */
export const storedFields = ({ clause, original, proposed, rationale }: Comment) => ({
  clause,
  original,
  proposed,
  rationale,
})

/**
 * What the correction form begins with: what stands, else what was read where it is a single change. Several
 * changes do not fit into one pair of fields and would be saved as one edit.
 */
export const fieldsOf = (comment: Comment, reading: CommentReading) => {
  const stored = storedFields(comment)
  const entered = Object.values(stored).some(text => text !== '')
  const [only, second] = reading.changes
  if (entered || only === undefined || second !== undefined) {
    return { values: stored, filled: false }
  }
  return {
    values: {
      clause: only.place,
      original: only.original,
      proposed: only.proposed,
      rationale: reading.rationale,
    },
    filled: true,
  }
}
