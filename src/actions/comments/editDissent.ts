import type { DissentWords } from '../../domain/consultation/dissent'
import { dissentWordsOf, insertDissentEntry } from '../../store/dissents'
import { insertEvent } from '../../store/events'
import { action } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'
import { commentInProject } from './commentInProject'

export interface EditDissentInput extends DissentWords {
  projectId: number
  commentId: number
  seen?: Seen
}

/** What nobody has typed: the record speaks. */
export const noDissentWords: DissentWords = { issue: '', drafterView: '', basis: '' }

/** What the dissent list says beside the record; '' lets the record speak. */
export const editDissent = action(async (trx, input: EditDissentInput, by): Promise<void> => {
  const { projectId, commentId, seen, ...words } = input
  const { comment, round } = await commentInProject(trx, commentId, projectId)
  const stands = { ...((await dissentWordsOf(trx, projectId)).get(commentId) ?? noDissentWords) }
  const whose = { projectId, subject: 'comment', subjectId: commentId, actions: ['editDissent'] }
  await standsAsSeen(trx, { seen, stands, asked: { ...words }, ...whose }, by)
  await insertDissentEntry(trx, commentId, words, by)
  await insertEvent(trx, by, {
    action: 'editDissent',
    subject: 'comment',
    subjectId: commentId,
    projectId,
    roundId: round.id,
    after: { unit: comment.unit, ...words },
  })
})
