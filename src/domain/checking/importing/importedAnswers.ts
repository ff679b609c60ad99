import type { AdoptionRow } from '../../consultation/adoptionTable'
import { checkDecision } from '../../consultation/decision'
import { isDecided } from '../../consultation/dispositions'
import type { Problem } from '../../consultation/problem'
import type { Comment } from '../../consultation/record'
import { type Answer, answerOf, sameAnswer } from '../exchange'
import { fingerprint } from '../exchange/fingerprint'
import { answerInRow, type ComparedRow, isReworded } from './importComparison'

/** An answer in a file that differs from what was last said about the comment; a person may take it over. */
export interface ImportedAnswer {
  row: AdoptionRow
  comment: Comment
  current: Answer
  theirs: Answer
  /** Who said what stands, and when; '' where nobody has. */
  by: string
  at: string
  /** What keeps it from being taken over. */
  problems: readonly Problem[]
  /** Nobody has answered the comment, and the words are the same: likely wanted. */
  suggested: boolean
  /** The same as long as the same stands: shown to a person and checked when they decide. */
  seen: string
}

/** The answers of rows of a file that differ from the record, in the order of the file. */
export const importedAnswers = (compared: readonly ComparedRow[]): ImportedAnswer[] =>
  compared.flatMap(each => {
    const { row, met } = each
    if (met === null) return []
    const current = answerOf(met.decision)
    const theirs = answerInRow(row, current)
    if (sameAnswer(current, theirs)) return []
    const problems = problemsOf(row, theirs)
    const isOpen = !isDecided(current.disposition)
    return [
      {
        row,
        comment: met,
        current,
        theirs,
        by: met.decision?.by ?? '',
        at: met.decision?.at ?? '',
        problems,
        suggested: isOpen && problems.length === 0 && !isReworded(each),
        seen: fingerprint(JSON.stringify([met.id, met.decision])),
      },
    ]
  })

const problemsOf = ({ decision }: AdoptionRow, theirs: Answer): readonly Problem[] => {
  if (theirs.disposition !== 'unrecognised') return checkDecision(theirs)
  const message = `没有认出“${decision.text}”是什么结论，请在这一行的“更正”中选定采纳情况。`
  return [{ field: 'disposition', message }]
}
