import { basename, extname } from 'node:path'
import { saveImport } from '../../actions/imports/saveImport'
import { startImport } from '../../actions/imports/startImport'
import { createProject } from '../../actions/projects/createProject'
import type { Actor } from '../../domain/consultation/actor'
import type { AdoptionTable } from '../../domain/consultation/adoptionTable'
import type { SourceDocument } from '../../domain/reading/source'
import type { KeptUpload } from '../../files/uploads'
import type { Db } from '../../store/database'
import { roundsOf } from '../../store/rounds'
import { CallRefused } from '../output'
import { roundNumbered, savedOrDropped } from './intoRound'

interface TableWork {
  name: string
  /** null for a project of its own. */
  projectId: number | null
  source: SourceDocument
  keep: () => Promise<KeptUpload & { name: string }>
  table: AdoptionTable
  note: string
  /** The day on the form of one unit, ISO. */
  receivedOn: string | null
  /** The round that takes what is new in it; null for a round of its own. */
  round: number | null
  /** What a project of its own is called, where that was said. */
  named: string | undefined
}

/** Stores a table as the next round of a project, or what is new of it in a round that stands. Gives what to say about it. */
export const takeInTable = async (
  db: Db,
  { name: file, projectId: wanted, round, source, keep, table, note, receivedOn, named }: TableWork,
  by: Actor,
): Promise<string[]> => {
  if (round !== null) {
    if (wanted === null) throw new CallRefused(`--round ${round}：请用 --project 说明是哪个项目的轮次。`)
    const { id: roundId, name } = await roundNumbered(db, wanted, round)
    const importId = await startImport(
      db,
      { projectId: wanted, upload: await keep(), source, again: true },
      by,
    )
    const stored = { importId, table, note, receivedOn, target: { roundId } }
    const { added, left } = await savedOrDropped(db, importId, by, () => saveImport(db, stored, by))
    return [
      `已在项目 ${wanted} 的“${name}”新增 ${added} 行${left === 0 ? '' : `；其余 ${left} 行本轮已有，或与本轮不同，没有改动`}。`,
    ]
  }
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
  await saveImport(db, { importId, table, note, receivedOn, target: { newRound } }, by)
  return [`已导入 ${table.rows.length} 行，成为项目 ${projectId} 的第 ${number} 轮。`]
}
