import type { LinkVerdict } from '../../domain/consultation/talk'
import { commentLinksOf, insertCommentLink } from '../../store/commentLinks'
import { insertEvent } from '../../store/events'
import { action, NotFound, refuse } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'
import { commentInProject } from './commentInProject'

export interface JudgeLinkInput {
  projectId: number
  earlierId: number
  laterId: number
  verdict: LinkVerdict
  seen?: Seen
}

/** A person's word on whether a later comment is an earlier one come back. A new word on a pair replaces the old. */
export const judgeLink = action(async (trx, input: JudgeLinkInput, by): Promise<void> => {
  const { projectId, earlierId, laterId, verdict, seen } = input
  const earlier = await commentInProject(trx, earlierId, projectId)
  const later = await commentInProject(trx, laterId, projectId)
  if (earlier.comment.id === later.comment.id) throw new NotFound()
  if (earlier.round.number >= later.round.number) {
    refuse('earlierId', `“${earlier.round.name}”不在“${later.round.name}”之前。请选择更早一轮的意见。`)
  }
  const standing = (await commentLinksOf(trx, projectId)).find(
    link => link.earlierId === earlierId && link.laterId === laterId,
  )
  const whose = { projectId, subject: 'comment', subjectId: laterId, actions: ['judgeLink'] }
  const stands = { verdict: standing?.verdict ?? 'open' }
  await standsAsSeen(trx, { seen, stands, asked: { verdict }, ...whose }, by)
  await insertCommentLink(trx, { earlierId, laterId, verdict }, by)
  await insertEvent(trx, by, {
    action: 'judgeLink',
    subject: 'comment',
    subjectId: laterId,
    projectId,
    roundId: later.round.id,
    before: { unit: earlier.comment.unit, round: earlier.round.name },
    after: { verdict, unit: later.comment.unit, body: later.comment.body },
  })
})
