import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { updateNoteText } from '../../store/notes'
import { type Actor, action } from '../action'

/** Keeps the prose of the explanatory note that the project's numbers are held against. */
export const setNote = async (
  trx: Trx,
  input: { projectId: number; text: string },
  by: Actor,
): Promise<void> => {
  await updateNoteText(trx, input.projectId, input.text)
  await insertEvent(trx, by, {
    action: 'editNote',
    subject: 'project',
    subjectId: input.projectId,
    projectId: input.projectId,
    after: { length: input.text.length },
  })
}

export const editNote = action(setNote)
