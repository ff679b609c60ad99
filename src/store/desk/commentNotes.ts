import type { Actor } from '../../domain/consultation/actor'
import { asked, type ValueOf } from '../asked'
import { begun } from '../begun'
import type { Reader, Trx } from '../database'
import { insertRow } from '../insert'

/** A word between colleagues; in no table and no export. */
export interface CommentNote {
  id: number
  commentId: number
  text: string
  byId: number
  by: string
  at: string
}

const selectNotes = begun(db =>
  db
    .selectFrom('comment_note')
    .innerJoin('user', 'user.id', 'comment_note.created_by')
    .select([
      'comment_note.id',
      'comment_note.comment_id as commentId',
      'comment_note.text',
      'comment_note.created_by as byId',
      'user.display_name as by',
      'comment_note.created_at as at',
    ])
    .where('comment_note.removed_at', 'is', null),
)

const askNotes = asked((db, value: ValueOf<{ id: number }>) =>
  selectNotes(db).where('comment_note.comment_id', '=', value('id')).orderBy('comment_note.id'),
)

/** Oldest first, as a talk is read. */
export const notesOf = (db: Reader, commentId: number): Promise<CommentNote[]> =>
  askNotes(db, { id: commentId })

export const findNote = (db: Reader, id: number): Promise<CommentNote | undefined> =>
  selectNotes(db).where('comment_note.id', '=', id).executeTakeFirst()

export const insertNote = (trx: Trx, commentId: number, text: string, by: Actor): Promise<number> =>
  insertRow(trx, 'comment_note', {
    comment_id: commentId,
    text,
    created_by: by.userId,
    created_at: by.at,
    removed_at: null,
  })

export const markNoteRemoved = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('comment_note').set({ removed_at: at }).where('id', '=', id).execute()
}
