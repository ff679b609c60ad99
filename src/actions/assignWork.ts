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

const nobodyInTime = '有办理期限，还要有人来办：请选承办人，或填写承办处室。要收回承办的，把期限也清空。'

/**
 * Hands comments to a member or a department, with a date; neither takes them back. Gives how many were in other
 * hands before: about the others nothing is written.
 */
export const assignWork = action(async (trx, input: AssignWorkInput, by): Promise<number> => {
  const { roundId, commentIds, ...assignment } = input
  const round = await found(findRound(trx, roundId))
  const changed: number[] = []
  for (let from = 0; from < commentIds.length; from += 500) {
    const ids = commentIds.slice(from, from + 500)
    const entries = await entriesWith(trx, ids)
    if (entries.length !== ids.length || entries.some(entry => entry.roundId !== round.id))
      throw new NotFound()
    const others = entries.filter(
      entry =>
        entry.assigneeId !== assignment.userId ||
        entry.department !== assignment.department ||
        entry.dueOn !== assignment.dueOn,
    )
    changed.push(...others.map(each => each.commentId))
  }
  if (assignment.userId === null && assignment.department === '' && assignment.dueOn !== null)
    refuse('userId', nobodyInTime)
  const members = await listMembers(trx, round.projectId)
  const person = members.find(each => each.userId === assignment.userId)
  if (assignment.userId !== null && !person) refuse('userId', '这个人不是项目成员，请先在“成员”页加入。')
  if (changed.length === 0) return 0
  await assignComments(trx, changed, assignment, by)
  const [single] = changed
  await insertEvent(trx, by, {
    action: 'assignWork',
    subject: changed.length === 1 ? 'comment' : 'round',
    subjectId: changed.length === 1 ? (single ?? null) : round.id,
    projectId: round.projectId,
    roundId: round.id,
    after: {
      count: changed.length,
      to: [person?.displayName ?? '', assignment.department].filter(each => each !== '').join('、'),
      dueOn: assignment.dueOn ?? '',
    },
  })
  return changed.length
})
