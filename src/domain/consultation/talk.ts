/** What came of talking a comment over with the unit that sent it. */
export const talkOutcomes = {
  agreed: { label: '已沟通一致' },
  not_agreed: { label: '未能一致' },
} as const

export type TalkOutcome = keyof typeof talkOutcomes

export const isTalkOutcome = (word: string): word is TalkOutcome => Object.hasOwn(talkOutcomes, word)

/** A talk about one comment: when, with whom, what came of it, and what proves it. */
export interface Talk {
  id: number
  commentId: number
  /** ISO day. */
  heldOn: string
  participants: string
  outcome: TalkOutcome
  summary: string
  by: string
  evidence: readonly { name: string; sha256: string; size: number }[]
}

/** A person's word on whether a later comment is an earlier one come back; `open` takes a word back. */
export type LinkVerdict = 'confirmed' | 'refused' | 'open'

export interface CommentLink {
  earlierId: number
  laterId: number
  verdict: LinkVerdict
  by: string
  at: string
}
