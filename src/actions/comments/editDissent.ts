import type { DissentWords } from '../../domain/consultation/dissent'
import { insertDissentEntry } from '../../store/dissents'
import { insertEvent } from '../../store/events'
import { action } from '../action'
import { commentInProject } from './commentInProject'

export interface EditDissentInput extends DissentWords {
  projectId: number
  commentId: number
}

/** What the dissent list says beside the record; '' lets the record speak. */
export const editDissent = action(async (trx, input: EditDissentInput, by): Promise<void> => {
  const { projectId, commentId, ...words } = input
  const { comment, round } = await commentInProject(trx, commentId, projectId)
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
