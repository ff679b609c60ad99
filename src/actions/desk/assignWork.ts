import { type Assignment, assignComments, assignedSince } from '../../store/desk/assignments'
import { entriesWith } from '../../store/desk/entries'
import { insertEvent } from '../../store/events'
import { listMembers } from '../../store/memberships'
import { findRound } from '../../store/rounds'
import { action, NotFound, Overtaken, refuse } from '../action'
import { found } from '../found'
import { mostTogether } from './decideTogether'

export interface AssignWorkInput extends Assignment {
  roundId: number
  commentIds: readonly number[]
  /** The last event of the project when the person's page was made. Guards against a lost update. */
  since: number
}

/** Of the comments to be handed out, those that somebody put into other hands after the page was made. */
export class Reassigned extends Overtaken {
  constructor(
    by: string,
    readonly commentIds: readonly number[],
  ) {
    super(by, {})
  }
}

const nobodyInTime = '有办理期限，还要有人来办：请选承办人，或填写承办处室。要收回承办的，把期限也清空。'

/**
 * Hands comments to a member or a department, with a date; neither takes them back. Gives how many were in other
 * hands before: about the others nothing is written. What was handed on after the person's page was made is told by its
 * comments (`Reassigned`), and nothing is saved.
 */
export const assignWork = action(async (trx, input: AssignWorkInput, by): Promise<number> => {
  const { roundId, commentIds, since, ...assignment } = input
  const round = await found(findRound(trx, roundId))
  if (commentIds.length > mostTogether) refuse('comment', `一次最多指定 ${mostTogether} 条，请缩小范围。`)
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
  const reassigned = await assignedSince(trx, { projectId: round.projectId, eventId: since }, changed)
  if (reassigned.length > 0) {
    const names = new Set(reassigned.map(each => each.by))
    const ids = new Set(reassigned.map(each => each.commentId))
    throw new Reassigned([...names].join('、'), [...ids])
  }
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
