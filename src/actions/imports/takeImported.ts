import type { ImportedAnswer } from '../../domain/checking/importing/importedAnswers'
import type { Round } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { type Actor, Refused } from '../action'
import { takeAnswers } from '../exchanges/takeAnswers'
import { ChangedMeanwhile } from './changedMeanwhile'

/** Which answers of a file take the place of what the record says. */
export interface ChosenAnswers {
  /** By row number, what the person saw standing (`ImportedAnswer.seen`). */
  rows: ReadonlyMap<number, string>
  /** Also what is suggested behind this row, which was more than a page lists; null: nothing else. */
  behind: number | null
}

export const noAnswers: ChosenAnswers = { rows: new Map(), behind: null }

/**
 * Makes answers of a file that was taken in decisions, or proposals where a second person has to approve; they can be
 * taken back together. All that break a rule are told at once, and nothing is stored.
 * @throws ChangedMeanwhile where a chosen answer would replace one that the person has not seen.
 */
export const takeImported = async (
  trx: Trx,
  wanted: {
    round: Round
    answers: readonly ImportedAnswer[]
    chosen: ChosenAnswers
    file: string
    /** Told how many are taken; what it throws takes everything back. */
    onProgress: (taken: number) => void
  },
  by: Actor,
): Promise<number> => {
  const { round, answers, chosen, file, onProgress } = wanted
  const { rows, behind } = chosen
  const named = answers.filter(({ row }) => rows.has(row.row))
  const moved = named.filter(({ row, seen }) => rows.get(row.row) !== seen)
  if (moved.length > 0) throw new ChangedMeanwhile(moved.map(({ row }) => row))
  const others = answers.filter(
    ({ row, suggested }) => behind !== null && row.row > behind && suggested && !rows.has(row.row),
  )
  refuseBroken(named)
  const taken = [...named, ...others].map(({ comment, current, theirs }) => ({
    commentId: comment.id,
    answer: theirs,
    current,
  }))
  await takeAnswers(trx, { round, answers: taken, action: 'applyImport', origin: { file }, onProgress }, by)
  return taken.length
}

const refuseBroken = (answers: readonly ImportedAnswer[]): void => {
  const problems = answers.flatMap(({ row, problems }) =>
    problems.map(({ message }) => ({ field: `take-${row.row}`, message: `第 ${row.row} 行：${message}` })),
  )
  if (problems.length > 0) throw new Refused(problems)
}
