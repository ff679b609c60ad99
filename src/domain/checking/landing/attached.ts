import { punctuation } from './edges'
import type { Bench } from './judging'
import type { Stretch } from './landing'

/** Signs on either side by which the earlier draft is asked whether two ends met there. */
const seam = 3
/** Words this long that stood in the earlier draft are no addition to a wording set beside them. */
const leastOld = 3
const joints = /^(?:并且|并|和|与|及|以及|或者|或|且|同时|等)$/

const bare = (text: string): string => text.replace(/^[，、,;；]|[，、,;；]$/g, '')

/** What stands between a wording and the mark of punctuation (or the end of the clause) on one side of it. */
const neighbour = (text: string, holder: Stretch, found: Stretch, side: 'left' | 'right'): string => {
  if (side === 'left') {
    const before = text.slice(Math.max(holder.from, found.from - 40), found.from)
    return punctuation.test(text[found.from] ?? '')
      ? ''
      : (/[^，。、；：！？,;:!?()（）…“”]*$/.exec(before)?.[0] ?? '')
  }
  const behind = text.slice(found.to, Math.min(holder.to, found.to + 40))
  return punctuation.test(text[found.to - 1] ?? '')
    ? ''
    : (/^[^，。、；：！？,;:!?()（）…“”]*/.exec(behind)?.[0] ?? '')
}

/**
 * Whether new words that stand in the later draft stand there by themselves: what is attached to them is old, or joins
 * them on. 不建立台账 and 建立台账的除外 are not 建立台账.
 */
export const standsFree = (bench: Bench, found: Stretch): boolean => {
  const { before, after } = bench.drafts
  const holder = bench.drafts.pieceAfter(found.from) ?? { from: found.from, to: found.to }
  const ends = (['left', 'right'] as const).map(side => neighbour(after.text, holder, found, side))
  if (ends.every(end => end === '' || joints.test(end))) return true
  const left = after.text.slice(Math.max(holder.from, found.from - seam), found.from)
  const right = after.text.slice(found.to, Math.min(holder.to, found.to + seam))
  const isOld = (words: string): boolean => before.find(words, 0, before.text.length, 1).length > 0
  if (left !== '' && right !== '' && [left + right, bare(left) + bare(right)].some(isOld)) return true
  return ends.every(end => end === '' || joints.test(end) || (end.length >= leastOld && isOld(end)))
}
