import type { Reader, Trx } from './database'

/** The prose of a project's explanatory note, as pasted or taken in. */
export const noteTextOf = async (db: Reader, projectId: number): Promise<string> => {
  const row = await db
    .selectFrom('project')
    .select('note_text')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.note_text ?? ''
}

export const updateNoteText = async (trx: Trx, projectId: number, text: string): Promise<void> => {
  await trx.updateTable('project').set({ note_text: text }).where('id', '=', projectId).execute()
}
