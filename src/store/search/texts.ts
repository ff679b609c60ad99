import { digitPairsOf, signsOf } from '../../domain/reading/searchWords'

/** What is searched of one comment. */
export interface EntryText {
  commentId: number
  projectId: number
  roundId: number
  unit: string
  clause: string
  body: string
  rationale: string
  reason: string
}

const pairWord = (pair: string): string => `digits${pair}`

/** The fields of a comment as the index holds them: the signs of each. */
export const fieldsOf = (each: EntryText) => ({
  unit: signsOf(each.unit),
  clause: signsOf(each.clause),
  body: signsOf(each.body),
  rationale: signsOf(each.rationale),
  reason: signsOf(each.reason),
})

export type TextFields = ReturnType<typeof fieldsOf>

/** Words that narrow a search inside the index itself: no sign of a text is written as they are. */
export const narrowingWords = ({ projectId, roundId }: EntryText, fields: TextFields): string[] => [
  `project${projectId}`,
  `round${roundId}`,
  ...new Set(Object.values(fields).flatMap(digitPairsOf).map(pairWord)),
]

/** The narrowing words that a text must have in which these phrases occur. */
export const wordsOfPhrases = (phrases: readonly (readonly string[])[]): string[] => [
  ...new Set(phrases.flatMap(digitPairsOf).map(pairWord)),
]

export interface Scope {
  projectIds?: readonly number[]
  roundId?: number
}

/** The scope of a search: one of these words has to occur; empty where everything is searched. */
export const wordsOfScope = ({ projectIds, roundId }: Scope): string[] =>
  roundId === undefined ? (projectIds ?? []).map(id => `project${id}`) : [`round${roundId}`]
