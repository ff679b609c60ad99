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

/** Words that narrow a search inside the index itself: they hold no sign that a text could give. */
export const scopeWords = ({ projectId, roundId }: { projectId: number; roundId: number }): string[] => [
  `project${projectId}`,
  `round${roundId}`,
]

export interface Scope {
  projectIds?: readonly number[]
  roundId?: number
}

/** The scope of a search: one of these words has to occur; empty where everything is searched. */
export const wordsOfScope = ({ projectIds, roundId }: Scope): string[] =>
  roundId === undefined ? (projectIds ?? []).map(id => `project${id}`) : [`round${roundId}`]
