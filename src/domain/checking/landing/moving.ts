import type { Piece } from '../compare/versions'
import type { Bench } from './judging'
import type { Outcome } from './landing'
import { heirOf, isUnder, levelOf, siblingsOf } from './structure'

const unchecked: Outcome = { verdict: 'unchecked', before: null, after: null }

const containers = new Set(['编', '章', '节'])

/** Judges a clause moved under another heading, or right before or behind another clause. */
export const judgeMove = (bench: Bench, words: string, clauses: readonly Piece[]): Outcome => {
  const [moved, goal] = clauses
  if (moved === undefined || goal === undefined || clauses.length > 2 || moved === goal) return unchecked
  const { earlier, later } = bench.drafts
  const heir = heirOf(bench, moved)
  const goalNow = heirOf(bench, goal)
  const result = (verdict: Outcome['verdict'], difference?: string): Outcome => ({
    verdict,
    before: bench.drafts.wholeBefore(moved),
    after: heir === null ? null : bench.drafts.wholeAfter(heir),
    ...(difference === undefined ? {} : { difference }),
  })
  if (heir === null) return result('clause-gone')
  if (goalNow === null || heir === goalNow) return unchecked
  if (containers.has(levelOf(goal)) && !containers.has(levelOf(moved))) {
    if (isUnder(earlier, moved, goal) || sideIn(words) !== null) return unchecked
    if (isUnder(later, heir, goalNow)) return result('landed')
    const home = earlier.pieces[moved.parent ?? -1]
    const homeNow = home === undefined ? null : heirOf(bench, home)
    return homeNow !== null && isUnder(later, heir, homeNow)
      ? result('standing')
      : result('altered', '已移动，但不在所指的章节')
  }
  const side = sideIn(words)
  if (side === null || levelOf(goal) !== levelOf(moved)) return unchecked
  const before = standsBeside(siblingsOf(earlier, goal), moved, goal, side)
  if (before) return unchecked
  if (standsBeside(siblingsOf(later, goalNow), heir, goalNow, side)) return result('landed')
  const isAsBefore = moved.index < goal.index === heir.index < goalNow.index
  return isAsBefore ? result('standing') : result('altered', '先后顺序已变，但没有紧挨着所指的条款')
}

const sideIn = (words: string): 'before' | 'after' | null => {
  const match = /(?:之前|前面|前)[。；”]?$|(?:之后|后面|后)[。；”]?$/.exec(words.trim())
  if (match === null) return null
  return match[0].includes('前') ? 'before' : 'after'
}

const standsBeside = (
  siblings: readonly Piece[],
  one: Piece,
  other: Piece,
  side: 'before' | 'after',
): boolean => {
  const [at, goal] = [siblings.indexOf(one), siblings.indexOf(other)]
  return at >= 0 && goal >= 0 && at - goal === (side === 'before' ? -1 : 1)
}
