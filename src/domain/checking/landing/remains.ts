import type { Piece } from '../compare/versions'
import { type Bench, findIn, stretches } from './judging'
import type { Stretch } from './landing'
import type { Region } from './regions'

/** So many signs on one side of a place tell the clause it stood in, even among stock phrases. */
const telling = 12
const longest = 16

/** Signs on either side of a place by which a seam is known. */
const beside = 6
/** … where all but the nearest signs of one side were written anew. */
const nearest = 2
const mark = /^[，,、；;]|[，,、；;]$/g

/**
 * Where the words beside a place now stand, for a clause that has no partner in the later draft: a clause cut down to
 * little, with something else put to it, is not gone. An empty stretch where the place itself was.
 */
export const findRest = (bench: Bench, piece: Piece, place: Stretch): Stretch | null => {
  const { before, after } = bench.drafts
  const right = before.text.slice(place.to, Math.min(piece.to, place.to + longest)).replace(/^[，,、；;]/, '')
  const left = before.text.slice(Math.max(piece.from, place.from - longest), place.from)
  for (const [words, offset] of [
    [right, 0],
    [left, left.length],
  ] as const) {
    if (words.length < telling) continue
    const now = after.find(words, 0, after.text.length, 20)
    const [at] = now
    if (at !== undefined && now.length >= before.find(words, 0, before.text.length, 20).length)
      return { from: at + offset, to: at + offset }
  }
  return null
}

/**
 * Where what stood before a place and what stood behind it now meet: the words between them were taken out, and a
 * likeness to them farther off is none of theirs. Null where a side is wanting or they met before.
 */
export const findSeam = (bench: Bench, region: Region, place: Stretch): Stretch | null => {
  const own = region.sources.find(({ from, to }) => place.from >= from && place.to <= to)
  if (own === undefined) return null
  const text = bench.drafts.before.text
  const left = text.slice(Math.max(own.from, place.from - beside), place.from)
  const right = text.slice(place.to, Math.min(own.to, place.to + beside))
  const targets = stretches(region.targets)
  if (right.length < beside) return null
  if (left === '') {
    const bare = right.replace(mark, '')
    const start = targets.find(({ from }) =>
      bench.drafts.after.text.slice(from, from + beside).includes(bare),
    )
    return start === undefined ? null : { from: start.from, to: start.from }
  }
  for (const [one, other] of [
    [left, right],
    [left.replace(mark, ''), right],
    [left, right.replace(mark, '')],
    [left.slice(-nearest), right],
    [left, right.slice(0, nearest)],
  ] as const) {
    const [at] = findIn(bench.drafts.after, one + other, targets)
    const then = findIn(bench.drafts.before, one + other, stretches(region.sources))
    if (at !== undefined && then.length === 0) return { from: at + one.length, to: at + one.length }
  }
  return null
}
