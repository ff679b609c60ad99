import { isWord, type Segment, wordsOf } from './segments'
import type { WordToken } from './tokens'

/** Leads to a reason: 因上级文件已有规定. */
const cause = /(?:因|由于|鉴于|考虑到?|根据|按照|与)[^,;。\d]*$/
/** Joins to a decision what was done besides: 未采纳并已作说明. */
const besides = /^(?:,?(?:并|且|同时|但|和))+(?:已|均|都|予以|一一|逐条|向[^,;。]*|与[^,;。]*)*$/

const isPlain = ({ field }: WordToken): boolean =>
  field === 'accepted' || field === 'partial' || field === 'rejected'

/**
 * The words of a segment that say what became of its comments. A reason (1条因已有明确规定未采纳, 不属于本规定范围不予采纳)
 * and what was done besides (未采纳并已作说明) are told in the same words and decide nothing.
 */
export const decisionsIn = (segment: Segment): WordToken[] => {
  const all = wordsOf(segment, 'disposition')
  const textBetween = (from: number, to: number): string =>
    segment.text.slice(from - segment.start, to - segment.start)
  return all.filter((word, at) => {
    if (isPlain(word)) return true
    if (word.field === 'other') return all.every(({ field }) => field === 'other')
    const before = all[at - 1]
    const from =
      segment.tokens.findLast(token => !isWord(token) && token.end <= word.start)?.end ?? segment.start
    const isReason = all.slice(at + 1).some(isPlain) && cause.test(textBetween(from, word.start))
    const isBesides =
      before !== undefined && isPlain(before) && besides.test(textBetween(before.end, word.start))
    return !isReason && !isBesides
  })
}
