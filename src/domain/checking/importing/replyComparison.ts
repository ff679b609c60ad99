import type { Comment } from '../../consultation/record'
import { matchWordings } from './wordingMatch'

/** A comment of a unit as it came; where it has been split, the parts that stand for it. */
export interface StandingComment {
  /** As received: the wording before any split. */
  text: string
  clause: string
  parts: readonly Comment[]
}

export const replyFates = {
  kept: '未变',
  changed: '有改动',
  new: '新增',
  gone: '不再提出',
} as const

export type ReplyFate = keyof typeof replyFates

/** One line of the comparison of a corrected reply with the earlier one; a side is null where it has nothing. */
export interface ReplyLine {
  fate: ReplyFate
  before: StandingComment | null
  /** Index into the new texts. */
  after: number | null
}

/** The comments of a unit as it sent them: parts of a split comment are told as the comment they came from. */
export const asSent = (comments: readonly Comment[]): StandingComment[] => {
  const sent = new Map<string, StandingComment>()
  for (const comment of comments) {
    const key = comment.origin ? `origin ${comment.origin.id}` : `comment ${comment.id}`
    const known = sent.get(key)
    sent.set(key, {
      text: comment.origin?.body ?? comment.body,
      clause: comment.clause,
      parts: [...(known?.parts ?? []), comment],
    })
  }
  return [...sent.values()]
}

/**
 * Holds a corrected reply against the comments that stand: in the order of the new reply, what is gone at the end.
 * A comment counts as kept only where its words are the same; a reworded one is another comment, whose decision
 * has to be made again.
 */
export const compareReply = (standing: readonly Comment[], texts: readonly string[]): ReplyLine[] => {
  const earlier = asSent(standing)
  const { matches, gone } = matchWordings(
    earlier.map(({ text }) => ({ text })),
    texts.map(text => ({ text })),
  )
  return [
    ...matches.map((match, after): ReplyLine => {
      const before = match.earlier === null ? null : (earlier[match.earlier] ?? null)
      return { fate: before === null ? 'new' : match.same ? 'kept' : 'changed', before, after }
    }),
    ...gone.map((index): ReplyLine => ({ fate: 'gone', before: earlier[index] ?? null, after: null })),
  ]
}
