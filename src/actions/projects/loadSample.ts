import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noCorrections, previewImport } from '../../domain/checking/importing/preview'
import type { SourceDocument } from '../../domain/reading/source'
import { keepUpload } from '../../files/uploads'
import type { Db } from '../../store/database'
import type { Actor } from '../action'
import { addDraft } from '../documents/addDraft'
import { saveImport } from '../imports/saveImport'
import { startImport } from '../imports/startImport'
import { createProject } from './createProject'

const folder = join(__dirname, '..', '..', '..', 'db', 'sample')

/** The versions of the text; the first two are those the rounds asked about, in order. */
const drafts = [
  { stage: 'consultation', name: '征求意见稿' },
  { stage: 'second', name: '第二次征求意见稿' },
  { stage: 'review', name: '送审稿' },
] as const

const rounds = [
  {
    number: 1,
    name: '第一次征求意见',
    sentOn: '2024-01-08',
    dueOn: '2024-01-22',
    letterNumber: '江水函〔2024〕3号',
  },
  {
    number: 2,
    name: '第二次征求意见',
    sentOn: '2024-02-05',
    dueOn: '2024-02-19',
    letterNumber: '江水函〔2024〕12号',
  },
]

/**
 * An invented project to play with, taken in by the same steps as a real one: its second table has the slips that
 * real tables have. Gives the project's id.
 */
export const loadSample = async (db: Db, { uploads }: { uploads: string }, by: Actor): Promise<number> => {
  const projectId = await createProject(
    db,
    { name: '江州市节约用水办法（示例）', documentTitle: '江州市节约用水办法', draftingUnit: '江州市水利局' },
    by,
  )
  const draftIds: number[] = []
  for (const { stage, name } of drafts) {
    const bytes = readFileSync(join(folder, `${name}.txt`))
    const upload = { ...(await keepUpload(uploads, bytes)), name: `${name}.txt` }
    const title = `《江州市节约用水办法》（${name}）`
    draftIds.push(
      await addDraft(db, { projectId, stage, name: title, text: bytes.toString('utf8'), upload }, by),
    )
  }
  for (const [index, round] of rounds.entries()) {
    const name = `${round.name}.txt`
    const bytes = readFileSync(join(folder, name))
    const source: SourceDocument = {
      name,
      format: 'text',
      blocks: [{ kind: 'text', text: bytes.toString('utf8') }],
      problems: [],
    }
    const upload = { ...(await keepUpload(uploads, bytes)), name }
    const importId = await startImport(db, { projectId, upload, source, again: true }, by)
    const { table, note } = previewImport(source, noCorrections)
    if (table === null) throw new Error(`示例文件 ${name} 中没有表`)
    const newRound = {
      ...round,
      draftId: draftIds[index] ?? null,
      tableTitle: table.title,
      silenceMeansNoComment: true,
    }
    await saveImport(db, { importId, table, note, target: { newRound } }, by)
  }
  return projectId
}
