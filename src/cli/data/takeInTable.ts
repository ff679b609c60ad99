import { basename, extname } from 'node:path'
import { createProject } from '../../actions/createProject'
import { saveImport } from '../../actions/saveImport'
import { startImport } from '../../actions/startImport'
import type { Actor } from '../../domain/consultation/actor'
import type { AdoptionTable } from '../../domain/consultation/adoptionTable'
import type { SourceDocument } from '../../domain/reading/source'
import type { KeptUpload } from '../../files/uploads'
import type { Db } from '../../store/database'
import { roundsOf } from '../../store/rounds'

interface TableWork {
  name: string
  /** null for a project of its own. */
  projectId: number | null
  source: SourceDocument
  keep: () => Promise<KeptUpload & { name: string }>
  table: AdoptionTable
  note: string
  /** What a project of its own is called, where that was said. */
  named: string | undefined
}

/** Stores a table as the next round of a project. Gives what to say about it. */
export const takeInTable = async (
  db: Db,
  { name: file, projectId: wanted, source, keep, table, note, named }: TableWork,
  by: Actor,
): Promise<string[]> => {
  const documentTitle = /《([^《》]+)》/.exec(table.title)?.[1] ?? basename(file, extname(file))
  const name = named ?? documentTitle
  const projectId = wanted ?? (await createProject(db, { name, documentTitle, draftingUnit: '' }, by))
  const importId = await startImport(db, { projectId, upload: await keep(), source, again: false }, by)
  const number = Math.max(0, ...(await roundsOf(db, projectId)).map(round => round.number)) + 1
  const newRound = {
    number,
    name: `第${number}次征求意见`,
    draftId: null,
    tableTitle: table.title,
    sentOn: null,
    dueOn: null,
    letterNumber: '',
    silenceMeansNoComment: false,
  }
  await saveImport(db, { importId, table, note, target: { newRound } }, by)
  return [`已导入 ${table.rows.length} 行，成为项目 ${projectId} 的第 ${number} 轮。`]
}
