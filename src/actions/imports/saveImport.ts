import type { UnitChoice } from '../../domain/checking/importing/corrections'
import {
  type ComparedRow,
  compareWithRecord,
  endsComments,
  isReworded,
  standingSeen,
} from '../../domain/checking/importing/importComparison'
import { importedAnswers } from '../../domain/checking/importing/importedAnswers'
import type { AdoptionTable } from '../../domain/consultation/adoptionTable'
import type { Trx } from '../../store/database'
import { decisionSteps } from '../../store/desk/proposals'
import { insertEvent } from '../../store/events'
import { findImport, updateImport } from '../../store/imports'
import { noteTextOf, updateNoteText } from '../../store/notes'
import { roundRecord } from '../../store/record'
import { findRound, type RoundFields } from '../../store/rounds'
import { listUnits } from '../../store/units'
import { type Actor, action, NotFound, Refused, refuse, Stale } from '../action'
import { saidLast } from '../comments/saidLast'
import { takeAnswers } from '../exchanges/takeAnswers'
import { found } from '../found'
import { openRound } from '../rounds/createRound'
import { standsOpen } from '../rounds/openRound'
import { ChangedMeanwhile } from './changedMeanwhile'
import { learnUnits } from './learnUnits'
import { receivedProblems } from './receivedOn'
import type { Answering } from './storeRowComments'
import { storeRows } from './storeRows'
import { type ChosenAnswers, noAnswers, takeImported } from './takeImported'

/** What becomes of a row that rewords a comment of the record, or says 无意见 (never `both`) of a unit with comments. */
export type Rewording = 'keep' | 'replace' | 'both'

export interface ChosenRewording {
  rewording: Rewording
  /** What the person saw standing in the record (`standingSeen`). */
  seen: string
}

export interface SaveImportInput {
  importId: number
  /** As read and corrected. */
  table: AdoptionTable
  /** Prose beside the table; kept as the project's note where the project has none yet. */
  note: string
  /** When the form of a unit came in, ISO; null or left out where that is not known. */
  receivedOn?: string | null
  target: { roundId: number } | { newRound: RoundFields }
  /** The answers of a new round were settled before they came here, or (`proposed`) nobody has approved them yet. */
  answersAre?: 'settled' | 'proposed'
  units?: readonly UnitChoice[]
  /** By row number; what is not named is kept as it stands in the record. */
  rewordings?: ReadonlyMap<number, ChosenRewording>
  /** Answers taken over for comments that the round has; left out where the person may not decide. */
  answers?: ChosenAnswers
  /** Told now and then how many rows are stored, then how many answers are taken; what it throws takes all back. */
  onProgress?: (rows: number, stage: string) => void
}

export interface SavedImport {
  roundId: number
  /** Answers of comments that the round had. */
  taken: number
  added: number
  replaced: number
  /** Rows that the round had already, or whose difference was only shown. */
  left: number
  /** Answers of stored rows that wait for a second person. */
  proposed: number
  /** Answers of stored rows that were not taken along. */
  unanswered: number
}

/**
 * Stores what is new in a table, all of it or nothing. A new round gets every row, and its answers as they were settled
 * elsewhere unless the person says that they are not; other answers go as the project decides: by a second person where
 * it takes two.
 */
export const saveImport = action(async (trx, input: SaveImportInput, by): Promise<SavedImport> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'pending') throw new Stale('这次导入已经保存过了。')
  if (input.table.rows.length === 0) refuse('table', '表中没有一行意见，没有可保存的内容。')
  await learnUnits(trx, input.units ?? [], by.at)
  const roundId =
    'roundId' in input.target
      ? await roundOf(trx, input.target.roundId, held.projectId)
      : await openRound(trx, { projectId: held.projectId, ...input.target.newRound }, by)
  const stored = await storeNew(trx, { ...input, roundId, file: held.uploadName }, by)
  const { added, replaced, taken } = stored
  const left = input.table.rows.length - added - replaced - taken
  if (added + replaced + taken === 0) nothingToSave()
  if (input.note.trim() !== '' && (await noteTextOf(trx, held.projectId)) === '') {
    await updateNoteText(trx, held.projectId, input.note)
  }
  await updateImport(trx, held.id, { state: 'saved', roundId, savedAt: by.at })
  await insertEvent(trx, by, {
    action: 'saveImport',
    subject: 'import',
    subjectId: held.id,
    projectId: held.projectId,
    roundId,
    after: { name: held.uploadName, rows: added + replaced, left, taken },
  })
  return { roundId, ...stored, left }
})

const roundOf = async (trx: Trx, roundId: number, projectId: number): Promise<number> => {
  const round = await found(findRound(trx, roundId))
  await standsOpen(trx, round.id)
  if (round.projectId !== projectId) throw new NotFound()
  return round.id
}

const nothingToSave = (): never =>
  refuse('table', '表中各行在这一轮都已有，没有需要新增的内容，也没有选定要采用的采纳情况。')

const storeNew = async (
  trx: Trx,
  input: SaveImportInput & { roundId: number; file: string },
  by: Actor,
): Promise<Omit<SavedImport, 'roundId' | 'left'>> => {
  const record = await found(roundRecord(trx, input.roundId))
  const early = receivedProblems(record.round.sentOn, input.receivedOn ?? null)
  if (early.length > 0) throw new Refused(early)
  const said = { ...record, comments: await saidLast(trx, input.roundId, record.comments) }
  const compared = compareWithRecord(input.table.rows, said, await listUnits(trx))
  const rewordings = input.rewordings ?? new Map<number, ChosenRewording>()
  const choiceOf = (each: ComparedRow): Rewording =>
    isReworded(each) || endsComments(each) ? (rewordings.get(each.row.row)?.rewording ?? 'keep') : 'keep'
  const moved = compared.filter(
    each => choiceOf(each) !== 'keep' && rewordings.get(each.row.row)?.seen !== standingSeen(each),
  )
  if (moved.length > 0) throw new ChangedMeanwhile(moved.map(({ row }) => row))
  const isAdded = (each: ComparedRow): boolean =>
    each.standing === 'new' ||
    (each.silent?.fresh.length ?? 0) > 0 ||
    (isReworded(each) && choiceOf(each) === 'both')
  const added = compared.filter(isAdded)
  const replaced = compared.filter(each => choiceOf(each) === 'replace')
  const { importId, file, receivedOn = null, answers: chosen = noAnswers } = input
  const tell = (stage: string) => (rows: number) => input.onProgress?.(rows, stage)
  const { waiting, left: unanswered } = await storeRows(
    trx,
    {
      record,
      importId,
      receivedOn,
      added,
      replaced,
      answering: await answeringIn(trx, input),
      onProgress: tell('已保存'),
    },
    by,
  )
  const origin = { file }
  await takeAnswers(trx, { round: record.round, answers: waiting, action: 'applyImport', origin }, by)
  const answers = importedAnswers(compared.filter(each => choiceOf(each) === 'keep'))
  const taken = await takeImported(
    trx,
    { round: record.round, answers, chosen, file, onProgress: tell('已采用采纳情况') },
    by,
  )
  return {
    added: added.filter(each => !replaced.includes(each)).length,
    replaced: replaced.length,
    proposed: waiting.length,
    unanswered,
    taken,
  }
}

/** Who may not decide rewords no decision away; what is new in a round goes the project's way. */
const answeringIn = async (
  trx: Trx,
  { target, answers, answersAre, roundId }: SaveImportInput & { roundId: number },
): Promise<{ added: Answering; replaced: Answering }> => {
  if ('newRound' in target && answersAre !== 'proposed') return { added: 'decide', replaced: 'decide' }
  const { projectId } = await found(findRound(trx, roundId))
  const inTwoSteps = (await decisionSteps(trx, projectId)) === 2
  const ownWay = answers === undefined ? 'leave' : inTwoSteps ? 'propose' : 'decide'
  return { added: inTwoSteps ? ownWay : 'decide', replaced: ownWay }
}
