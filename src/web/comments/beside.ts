import type { Request } from 'express'
import { askedChanges } from '../../domain/checking/askedChanges'
import { contradictionsWith, findContradictions } from '../../domain/checking/contradictions'
import { placings } from '../../domain/checking/draftReading'
import type { Comment } from '../../domain/consultation/record'
import { formatClauseRef } from '../../domain/reading/clauseRef'
import { anchorOf } from '../../domain/writing/draftPage'
import { draftPairOf } from '../../store/landings'
import { roundRecord } from '../../store/record'
import type { Deps } from '../deps'
import { readingOf } from '../drafts/reading'
import { roundOf } from '../rounds/enter'

/** What stands beside a comment: its places in the draft, and the comments that ask the opposite. */
export const besideComment = async ({ db }: Pick<Deps, 'db'>, req: Request, comment: Comment) => {
  const round = roundOf(req)
  const { before, isAssumed } = await draftPairOf(db, round, null)
  const record = await roundRecord(db, round.id)
  const contradictions = record ? findContradictions(record) : []
  const numbers = new Map(record?.comments.map((each, index) => [each.id, index + 1]))
  return {
    opposites: contradictionsWith(contradictions, comment.id).map(each => ({
      ...each,
      number: numbers.get(each.other) ?? 0,
    })),
    draft: before,
    isAssumed,
    places: before === null ? [] : placesIn(before, comment),
  }
}

const placesIn = (draft: { id: number; projectId: number; text: string }, comment: Comment) => {
  const reading = readingOf(draft.text)
  const places = reading.locate(askedChanges(comment)).map(located => {
    const { piece, stretches, placing, asked } = located
    const words = stretches[0]
    return {
      asked,
      hint: placings[placing],
      label: piece === null ? null : piece.ref === null ? '题名、说明或表' : formatClauseRef(piece.ref),
      text: piece?.text ?? '',
      quoted: words === undefined ? '' : reading.wordsOf(words),
      href: `/projects/${draft.projectId}/drafts/${draft.id}?comment=${comment.id}#${encodeURIComponent(anchorOf(reading, comment.id, located))}`,
    }
  })
  return places.filter((one, at) => places.findIndex(other => other.label === one.label) === at)
}
