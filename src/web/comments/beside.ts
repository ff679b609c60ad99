import type { Request } from 'express'
import { askedChanges } from '../../domain/checking/landing/askedChanges'
import { placings } from '../../domain/checking/landing/draftReading'
import {
  type Contradiction,
  contradictionsWith,
  findContradictions,
} from '../../domain/checking/likeness/contradictions'
import type { Comment } from '../../domain/consultation/record'
import { findOpposites } from '../../domain/desk/beside'
import { formatClauseRef } from '../../domain/reading/clauses/clauseRef'
import { anchorOf } from '../../domain/writing/draftPage'
import type { Reader } from '../../store/database'
import { atSamePlace } from '../../store/desk/candidates'
import { entriesWith } from '../../store/desk/entries'
import { remembered } from '../../store/desk/memory'
import { revisionOf } from '../../store/desk/revision'
import type { Numbering } from '../../store/desk/standing'
import { draftPairOf } from '../../store/landings'
import { roundRecord } from '../../store/record'
import { stampOf } from '../../store/stamp'
import { mostAtOnce } from '../checks/checks'
import type { Deps } from '../deps'
import { readingOf } from '../drafts/reading'
import { roundOf } from '../rounds/enter'

type CommentOfRound = Comment & { roundId: number }

const contradictionsOf = remembered<readonly Contradiction[]>()

/** Those of the whole round, worked out once for each state of it. */
const oppositesInRound = async (db: Reader, { id, roundId }: CommentOfRound) => {
  const { revision } = await revisionOf(db, roundId)
  const contradictions = await contradictionsOf(db, roundId, String(revision), async () => {
    const record = await roundRecord(db, roundId)
    return record ? findContradictions(record) : []
  })
  return contradictionsWith(contradictions, id)
}

/** Of a long round those at the same place of the draft, as on the desk. */
const oppositesNear = async (db: Reader, comment: CommentOfRound) => {
  const [entry] = await entriesWith(db, [comment.id])
  if (entry === undefined) return []
  const near = await atSamePlace(db, entry, await stampOf(db))
  return findOpposites({ ...entry, body: comment.body, clause: comment.clause }, near).map(
    ({ commentId, wanted }) => ({ other: commentId, message: `同一处另有意见要求${wanted}，与本条相反。` }),
  )
}

/** What stands beside a comment: its places in the draft, and the comments that ask the opposite. */
export const besideComment = async (
  { db, rowsAtOnce = mostAtOnce }: Deps,
  req: Request,
  comment: CommentOfRound,
  numbers: Numbering,
) => {
  const { before, isAssumed } = await draftPairOf(db, roundOf(req), null)
  const opposites = await (numbers.total > rowsAtOnce ? oppositesNear : oppositesInRound)(db, comment)
  return {
    opposites: opposites.map(each => ({ ...each, number: numbers.of(each.other) })),
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
