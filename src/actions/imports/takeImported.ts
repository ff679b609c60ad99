import type { ImportedAnswer } from '../../domain/checking/importing/importedAnswers'
import type { Round } from '../../domain/consultation/record'
import type { Trx } from '../../store/database'
import { type Actor, Refused } from '../action'
import { takeAnswers } from '../exchanges/takeAnswers'

/** Which answers of a file take the place of what the record says. */
export interface ChosenAnswers {
  /** By row number, what the person saw standing (`ImportedAnswer.seen`). */
  rows: ReadonlyMap<number, string>
  /** Also what is suggested behind this row, which was more than a page lists; null: nothing else. */
  behind: number | null
}

export interface TakenAnswers {
  taken: number
  /** Chosen, but somebody else has answered the comment since the person looked: left alone. */
  moved: readonly { seq: string; unit: string }[]
}

export const noAnswers: ChosenAnswers = { rows: new Map(), behind: null }

/**
 * Makes answers of a file that was taken in decisions, or proposals where a second person has to approve; they can be
 * taken back together. All that break a rule are told at once, and nothing is stored.
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
): Promise<TakenAnswers> => {
  const { round, answers, chosen, file, onProgress } = wanted
  const { rows, behind } = chosen
  const named = answers.filter(({ row }) => rows.has(row.row))
  const asSeen = named.filter(({ row, seen }) => rows.get(row.row) === seen)
  const others = answers.filter(
    ({ row, suggested }) => behind !== null && row.row > behind && suggested && !rows.has(row.row),
  )
  refuseBroken(asSeen)
  const taken = [...asSeen, ...others].map(({ comment, current, theirs }) => ({
    commentId: comment.id,
    answer: theirs,
    current,
  }))
  await takeAnswers(trx, { round, answers: taken, action: 'applyImport', origin: { file }, onProgress }, by)
  return {
    taken: taken.length,
    moved: named
      .filter(each => !asSeen.includes(each))
      .map(({ row, comment }) => ({ seq: row.seq ?? String(row.row), unit: comment.unit })),
  }
}

const refuseBroken = (answers: readonly ImportedAnswer[]): void => {
  const problems = answers.flatMap(({ row, problems }) =>
    problems.map(({ message }) => ({ field: `take-${row.row}`, message: `第 ${row.row} 行：${message}` })),
  )
  if (problems.length > 0) throw new Refused(problems)
}
