import { markDifference, type Segment } from '../checking/compare'
import type { ParsedComment } from '../consultation/change'
import { dutyRoles, movedUnit } from '../consultation/change'
import { parseComment } from '../reading/comments/parseComment'

/** One proposed change as a person reads it at a glance: where, and the marked wording. */
export interface ChangeMarks {
  place: string
  segments: readonly Segment[]
}

/**
 * A comment as marked changes, struck and inserted; empty where it proposes no wording that can be marked
 * (a question, a general remark), in which case the comment is shown as it was received.
 */
export const changeMarks = (body: string): ChangeMarks[] => marksOf(parseComment(body))

export const marksOf = (comment: ParsedComment): ChangeMarks[] =>
  comment.changes.flatMap(change => {
    const place = change.places.map(each => each.text).join('，')
    const moved = movedUnit(change)
    if (moved !== null) {
      const { unit, from, to } = moved
      const segments: Segment[] = [{ op: 'same', text: `${unit}：` }]
      if (from !== null) segments.push({ op: 'delete', text: dutyRoles[from] })
      if (to !== null) segments.push({ op: 'insert', text: dutyRoles[to] })
      return [{ place, segments }]
    }
    if (change.original === null && change.proposed === null) return []
    return [{ place, segments: markDifference(change.original ?? '', change.proposed ?? '') }]
  })
