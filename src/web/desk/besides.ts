import type { Comment, Round } from '../../domain/consultation/record'
import { findLikest, findOpposites } from '../../domain/desk/beside'
import type { Entry } from '../../domain/desk/entry'
import { countReasons, type UsedReason } from '../../domain/desk/reasons'
import type { Reader } from '../../store/database'
import { findAssignment } from '../../store/desk/assignments'
import { atSamePlace, saidBefore } from '../../store/desk/candidates'
import { notesOf } from '../../store/desk/commentNotes'
import { entriesWith } from '../../store/desk/entries'
import { groupOf } from '../../store/desk/groups'
import { openProposal } from '../../store/desk/proposals'
import { reasonsAt } from '../../store/desk/reasons'
import type { Numbering } from '../../store/desk/standing'
import { roundsOf } from '../../store/rounds'

export const mostReasons = 5

/** Offered by likeness first, then by place, then what the round used most. */
export const offer = (...lists: readonly (readonly UsedReason[])[]): UsedReason[] => {
  const offered = new Map<string, UsedReason>()
  for (const each of lists.flat()) {
    const known = offered.get(each.text)
    offered.set(each.text, known ? { ...known, times: Math.max(known.times, each.times) } : each)
  }
  return [...offered.values()].slice(0, mostReasons)
}

/** Where each was used: the number in this round, or the other round it comes from. */
export const withPlaces = async (
  db: Reader,
  round: Round,
  numbers: Numbering,
  reasons: readonly UsedReason[],
) => {
  const elsewhere = reasons.filter(each => !numbers.of(each.commentId)).map(each => each.commentId)
  const entries = elsewhere.length === 0 ? [] : await entriesWith(db, elsewhere)
  const rounds = entries.length === 0 ? [] : await roundsOf(db, round.projectId)
  return reasons.map(each => {
    const roundId = entries.find(entry => entry.commentId === each.commentId)?.roundId
    return {
      ...each,
      number: numbers.of(each.commentId),
      elsewhere: rounds.find(other => other.id === roundId) ?? null,
    }
  })
}

/** What stands beside a comment on the desk: what else is known of its place, its unit and its like. */
export const besidesOf = async (
  db: Reader,
  known: {
    round: Round
    stamp: string
    revision: number
    numbers: Numbering
    usedReasons: readonly UsedReason[]
  },
  entry: Entry,
  comment: Comment,
) => {
  const { round, numbers } = known
  const samePlace = await atSamePlace(db, entry, known.stamp)
  const numbered = <T extends { commentId: number }>(each: T) => ({
    ...each,
    number: numbers.of(each.commentId),
  })
  const self = {
    commentId: entry.commentId,
    body: comment.body,
    clause: comment.clause,
    disposition: entry.disposition,
  }
  const opposites = findOpposites(self, samePlace).flatMap(found => {
    const other = samePlace.find(each => each.commentId === found.commentId)
    return other === undefined ? [] : [numbered({ ...other, wanted: found.wanted })]
  })
  const apart = new Set(opposites.map(each => each.commentId))
  const group = (await groupOf(db, entry.commentId)).filter(each => each.commentId !== entry.commentId)
  const inGroup = new Set(group.map(each => each.commentId))
  const alike = findLikest(
    comment,
    samePlace.filter(each => !apart.has(each.commentId) && !inGroup.has(each.commentId)),
    { least: 0.3, most: 3 },
  ).map(numbered)
  const earlier =
    round.number === 1
      ? []
      : findLikest(comment, await saidBefore(db, { ...entry, roundNumber: round.number }), {
          least: 0.25,
          most: 3,
        })
  const lists = [
    countReasons([...group.slice(0, 50), ...alike, ...earlier]),
    await reasonsAt(db, entry, known.revision, mostReasons),
    known.usedReasons,
  ]
  // What stands in the field already is no offer.
  const reasons = offer(...lists.map(list => list.filter(({ text }) => text !== entry.reason)))
  return {
    opposites,
    alike,
    saidBefore: earlier,
    group: {
      size: group.length,
      shown: group.slice(0, 4).map(numbered),
    },
    reasons: await withPlaces(db, round, numbers, reasons),
    notes: await notesOf(db, entry.commentId),
    assignment: await findAssignment(db, entry.commentId),
    proposal: entry.state === 'proposed' ? await openProposal(db, entry.commentId) : null,
  }
}
