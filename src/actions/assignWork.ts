import { type Assignment, assignComments } from '../store/desk/assignments'
import { entriesWith } from '../store/desk/entries'
import { insertEvent } from '../store/events'
import { listMembers } from '../store/memberships'
import { findRound } from '../store/rounds'
import { action, NotFound, refuse } from './action'
import { found } from './found'

export interface AssignWorkInput extends Assignment {
  roundId: number
  commentIds: readonly number[]
}

/** Hands comments to a member or a department, with a date; neither takes them back. */
export const assignWork = action(async (trx, input: AssignWorkInput, by): Promise<void> => {
  const { roundId, commentIds, ...assignment } = input
  const round = await found(findRound(trx, roundId))
  for (let from = 0; from < commentIds.length; from += 500) {
    const ids = commentIds.slice(from, from + 500)
    const entries = await entriesWith(trx, ids)
    if (entries.length !== ids.length || entries.some(entry => entry.roundId !== round.id))
      throw new NotFound()
  }
  const members = await listMembers(trx, round.projectId)
  const person = members.find(each => each.userId === assignment.userId)
  if (assignment.userId !== null && !person) refuse('userId', '这个人不是项目成员，请先在“成员”页加入。')
  await assignComments(trx, commentIds, assignment, by)
  const [single] = commentIds
  await insertEvent(trx, by, {
    action: 'assignWork',
    subject: commentIds.length === 1 ? 'comment' : 'round',
    subjectId: commentIds.length === 1 ? (single ?? null) : round.id,
    projectId: round.projectId,
    roundId: round.id,
    after: {
      count: commentIds.length,
      to: [person?.displayName ?? '', assignment.department].filter(each => each !== '').join('、'),
      dueOn: assignment.dueOn ?? '',
    },
  })
})
