import { createHash } from 'node:crypto'
import { type FindingCode, findingCodes } from '../../domain/checking/finding'
import { reconcile } from '../../domain/checking/reconcile'
import { recordRows } from '../../domain/consultation/record'
import type { Filter } from '../../domain/desk/filter'
import type { Reader } from '../../store/database'
import { remembered } from '../../store/desk/memory'
import { revisionOfProject } from '../../store/desk/revision'
import { noteTextOf } from '../../store/notes'
import type { Project } from '../../store/projects'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import { landedOf } from './landed'

/** What the checks found in a project, by the comments it is about. */
export interface FoundProblems {
  /** Comments by code of the finding. */
  byCode: ReadonlyMap<FindingCode, readonly number[]>
  /** Findings by round, errors and warnings only. */
  byRound: ReadonlyMap<number, number>
  total: number
}

const check = async (db: Reader, project: Project): Promise<FoundProblems> => {
  const records = await recordsOf(db, project.id)
  const held = records.filter(record => record.replies.length > 0)
  const noteText = await noteTextOf(db, project.id)
  const { findings } = reconcile(
    { ...project, noteText, settings: await settingsOf(db, project.id) },
    records,
  )
  const rowsOf = held.map(record => new Map(recordRows(record).map(row => [row.row, row.commentId])))
  const byCode = new Map<FindingCode, number[]>()
  const byRound = new Map<number, number>()
  for (const { code, table, rows, severity } of findings) {
    const numbered = table === null ? undefined : rowsOf[table]
    const ids = rows.flatMap(row => numbered?.get(row) ?? [])
    byCode.set(code, [...(byCode.get(code) ?? []), ...ids])
    const roundId = table === null ? undefined : held[table]?.round.id
    if (severity === 'note' || roundId === undefined) continue
    byRound.set(roundId, (byRound.get(roundId) ?? 0) + 1)
  }
  return { byCode, byRound, total: findings.filter(each => each.severity !== 'note').length }
}

const checked = remembered<FoundProblems>()

/** Checked once for each revision of the project. Cost: the whole project, so asked only where it is shown. */
export const findingsOf = async (db: Reader, project: Project): Promise<FoundProblems> => {
  const settings = JSON.stringify(await settingsOf(db, project.id))
  const note = createHash('sha256').update(await noteTextOf(db, project.id))
  const stamp = `${await revisionOfProject(db, project.id)}/${settings}/${note.digest('hex')}`
  return checked(db, project.id, stamp, () => check(db, project))
}

const isCode = (word: string): word is FindingCode => Object.hasOwn(findingCodes, word)

const withFinding = async (db: Reader, project: Project, code: string): Promise<readonly number[]> =>
  isCode(code) ? ((await findingsOf(db, project)).byCode.get(code) ?? []) : []

/** The comments with the finding and the landing that the filter names; undefined where it names neither. */
export const onlyFound = async (
  db: Reader,
  project: Project,
  { finding, landing }: Filter,
): Promise<readonly number[] | undefined> => {
  const found = finding === '' ? undefined : await withFinding(db, project, finding)
  if (landing === null) return found
  const landed = (await landedOf(db, project.id)).ids[landing]
  const wanted = new Set(landed)
  return found === undefined ? landed : found.filter(id => wanted.has(id))
}
