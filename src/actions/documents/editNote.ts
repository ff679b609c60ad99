import { insertEvent } from '../../store/events'
import { noteTextOf, updateNoteText } from '../../store/notes'
import { action } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'

/** Keeps the prose of the explanatory note that the project's numbers are held against. */
export const editNote = action(
  async (trx, input: { projectId: number; text: string; seen?: Seen }, by): Promise<void> => {
    const { projectId, text, seen } = input
    const stands = { text: await noteTextOf(trx, projectId) }
    const whose = { projectId, subject: 'project', subjectId: projectId, actions: ['editNote'] }
    await standsAsSeen(trx, { seen, stands, asked: { text }, ...whose }, by)
    await updateNoteText(trx, projectId, text)
    await insertEvent(trx, by, {
      action: 'editNote',
      subject: 'project',
      subjectId: projectId,
      projectId,
      after: { length: text.length },
    })
  },
)
