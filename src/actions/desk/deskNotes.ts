import { findNote, insertNote, markNoteRemoved } from '../../store/desk/commentNotes'
import { findEntry } from '../../store/desk/entries'
import { action, NotFound, refuse } from '../action'
import { found } from '../found'

/** A word to colleagues about a comment. Not part of the record: it leaves no event and goes into no table. */
export const addNote = action(async (trx, input: { commentId: number; text: string }, by): Promise<void> => {
  if (input.text === '') refuse('text', '请写下要说的话。')
  await found(findEntry(trx, input.commentId).then(entry => entry ?? undefined))
  await insertNote(trx, input.commentId, input.text, by)
})

/** Only who wrote it takes it away. */
export const removeNote = action(
  async (trx, input: { commentId: number; noteId: number }, by): Promise<void> => {
    const note = await found(findNote(trx, input.noteId))
    if (note.commentId !== input.commentId || note.byId !== by.userId) throw new NotFound()
    await markNoteRemoved(trx, note.id, by.at)
  },
)
