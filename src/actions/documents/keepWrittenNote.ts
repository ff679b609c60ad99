import type { NoteParagraph } from '../../domain/writing/notes/explanatoryNote'
import { insertEvent } from '../../store/events'
import { insertWrittenNote } from '../../store/notes'
import { action } from '../action'

/** Keeps the note as it is given out, so that a later record can be held against the numbers readers have. */
export const keepWrittenNote = action(
  async (trx, input: { projectId: number; paragraphs: readonly NoteParagraph[] }, by): Promise<void> => {
    const id = await insertWrittenNote(trx, input.projectId, input.paragraphs, by)
    await insertEvent(trx, by, {
      action: 'keepWrittenNote',
      subject: 'written_note',
      subjectId: id,
      projectId: input.projectId,
      after: { length: input.paragraphs.reduce((sum, { text }) => sum + text.length, 0) },
    })
  },
)
