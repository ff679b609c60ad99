import { countRecord, type RuledCounts } from '../../domain/checking/counting/countRecord'
import type { Finding } from '../../domain/checking/finding'
import { reconcile, recordTable } from '../../domain/checking/reconcile'
import { previewFields } from '../../domain/checking/repairs/previewFields'
import { previewRepair, type RepairPreview } from '../../domain/checking/repairs/repair'
import { gatherUndecided } from '../../domain/checking/undecided'
import { type RecordRow, type Round, recordRows } from '../../domain/consultation/record'
import type { Fields } from '../../domain/desk/mergeFields'
import { type ChangeMarks, changeMarks } from '../../domain/writing/changeMarks'
import type { Reader } from '../../store/database'
import { noteTextOf } from '../../store/notes'
import type { Project } from '../../store/projects'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'

/** So many findings of a round are listed with what their repair would change. */
export const mostListed = 300
/** A round of more rows is shown page by page, so many on each. */
const longestWhole = 1_000
const rowsOnPage = 200

/** The rounds of a project with their counts by the project's rule. */
export interface CountedRound {
  round: Round
  counts: RuledCounts
}

/** What the page of a round tells. Everything in it is plain, so that a process of its own can work it out. */
export interface RoundSight {
  rounds: readonly CountedRound[]
  findings: readonly (Finding & { preview: readonly RepairPreview[]; seen: Fields })[]
  /** Findings beyond those listed. */
  unlisted: number
  /** All findings of the round, listed or not. */
  inAll: number
  urgent: number
  repairable: number
  /** What all repairs together would change, as a form sends it along. */
  repairsSeen: Fields
  /** Findings of the note and of other rounds. */
  elsewhere: number
  /** Rows of the page that an error or a warning is about. */
  hits: ReadonlySet<number>
  rows: readonly (RecordRow & { marks: readonly ChangeMarks[] })[]
  rowsInAll: number
  page: number
  pages: number
}

/** Of which page of the round; or of the page on which this row stands. */
export interface Place {
  page: number
  row: number | null
}

export const countedRounds = async (db: Reader, project: Project): Promise<CountedRound[]> => {
  const { countingRule } = await settingsOf(db, project.id)
  const records = await recordsOf(db, project.id)
  return records.map(record => ({ round: record.round, counts: countRecord(record, countingRule) }))
}

/** Cost: the whole project is read and checked. Null where the round is not of this project. */
export const roundSight = async (
  db: Reader,
  project: Project,
  roundId: number,
  place: Place,
): Promise<RoundSight | null> => {
  const records = await recordsOf(db, project.id)
  const record = records.find(each => each.round.id === roundId)
  if (record === undefined) return null
  const settings = await settingsOf(db, project.id)
  const noteText = await noteTextOf(db, project.id)
  const result = reconcile({ ...project, noteText, settings }, records)
  const held = records.filter(each => each.replies.length > 0)
  const index = held.findIndex(each => each.round.id === roundId)
  const findings = result.findings.filter(finding => finding.table === index)
  const urgent = findings.filter(finding => finding.severity !== 'note')
  const listed = gatherUndecided(findings)
  const table = recordTable(project, record)
  const rows = recordRows(record)
  const size = rows.length > longestWhole ? rowsOnPage : Math.max(1, rows.length)
  const pages = Math.max(1, Math.ceil(rows.length / size))
  const at = place.row === null ? -1 : rows.findIndex(({ row }) => row === place.row)
  const page = at >= 0 ? Math.floor(at / size) + 1 : Math.min(place.page, pages)
  const shown = rows.slice((page - 1) * size, page * size)
  const hits = new Set(urgent.flatMap(finding => finding.rows))
  return {
    rounds: records.map(each => ({ round: each.round, counts: countRecord(each, settings.countingRule) })),
    findings: listed.slice(0, mostListed).map(finding => {
      const preview = finding.repair ? previewRepair(table, [finding.repair]) : []
      return { ...finding, preview, seen: previewFields(preview) }
    }),
    unlisted: Math.max(0, listed.length - mostListed),
    inAll: findings.length,
    urgent: urgent.length,
    repairable: findings.filter(({ repair }) => repair !== undefined).length,
    repairsSeen: previewFields(
      previewRepair(
        table,
        findings.flatMap(({ repair }) => repair ?? []),
      ),
    ),
    elsewhere: result.findings.length - findings.length,
    hits: new Set(shown.map(({ row }) => row).filter(row => hits.has(row))),
    rows: shown.map(row => ({ ...row, marks: row.noComment ? [] : changeMarks(row.comment) })),
    rowsInAll: rows.length,
    page,
    pages,
  }
}
