import type { Piece } from '../compare/versions'
import { type Bench, findIn, mapStretch, stretches, textAfter, textBefore } from './judging'
import type { Outcome, Stretch } from './landing'
import { findRest, findSeam } from './remains'
import { withoutEnding } from './wording'

/** A rest of the deleted wording this long is no chance. */
const leastRest = 4

/** Judges the deletion of a wording at its place: gone from there, and not set down somewhere else. */
export const judgeDeletion = (bench: Bench, place: Stretch): Outcome => {
  const words = textBefore(bench, place)
  const piece = bench.drafts.pieceBefore(place.from)
  if (piece === null) return { verdict: 'missing', before: place, after: null }
  const region = bench.drafts.regionOf(piece)
  const targets = stretches(region.targets)
  const moved = findMoved(bench, words)
  if (targets.length === 0) {
    if (moved !== null) return { verdict: 'standing', before: place, after: moved }
    const rest = findRest(bench, piece, place)
    if (rest !== null) return judgeCutDown(bench, words, place, rest)
    const isWhole = withoutEnding(words).length >= withoutEnding(textBefore(bench, piece)).length
    return { verdict: isWhole ? 'landed' : 'clause-gone', before: place, after: null }
  }
  const left = findIn(bench.drafts.after, words, targets)
  const olds = findIn(bench.drafts.before, words, stretches(region.sources))
  const mapping = mapStretch(region, place)
  const [standing] = left
  const stands = mapping !== null && textAfter(bench, mapping.mapped) === words
  if (stands && mapping !== null) return { verdict: 'standing', before: place, after: mapping.mapped }
  if (standing !== undefined && left.length >= olds.length) {
    return { verdict: 'standing', before: place, after: { from: standing, to: standing + words.length } }
  }
  const rests = (mapping?.hunks ?? [])
    .filter(({ same }) => same)
    .map(({ before, after }) => {
      const from = Math.max(before.from, place.from)
      const to = Math.min(before.to, place.to)
      const start = after.from + from - before.from
      return { from: start, to: start + to - from }
    })
  const rest = rests.find(({ from, to }) => to - from >= Math.min(leastRest, Math.max(2, words.length * 0.4)))
  const isHalf = rest !== undefined && isAttached(bench, piece, place, rest)
  const seam = findSeam(bench, region, place)
  if (moved !== null && (!isHalf || seam !== null))
    return { verdict: 'standing', before: place, after: moved }
  if (seam !== null && left.length < Math.max(1, olds.length))
    return { verdict: 'landed', before: place, after: seam }
  if (rest !== undefined) {
    return { verdict: 'altered', before: place, after: rest, difference: `仍保留“${textAfter(bench, rest)}”` }
  }
  return { verdict: 'landed', before: place, after: mapping?.mapped ?? null }
}

/** Signs beside a rest of the words that show it to be their rest, and no like word farther off. */
const beside = 4

const isAttached = (bench: Bench, piece: Piece, place: Stretch, rest: Stretch): boolean => {
  const then = bench.drafts.before.text
  const now = bench.drafts.after.text
  const left = then.slice(Math.max(piece.from, place.from - beside), place.from)
  const right = then.slice(place.to, Math.min(piece.to, place.to + beside))
  return (
    (left !== '' && now.startsWith(left, rest.from - left.length)) ||
    (right !== '' && now.startsWith(right, rest.to))
  )
}

/** What stood beside the words stands in another clause now: they are gone unless they came along. */
const judgeCutDown = (bench: Bench, words: string, place: Stretch, rest: Stretch): Outcome => {
  const holder = bench.drafts.pieceAfter(rest.from)
  const [at] = holder === null ? [] : findIn(bench.drafts.after, words, stretches([holder]))
  return at === undefined
    ? { verdict: 'landed', before: place, after: rest }
    : { verdict: 'standing', before: place, after: { from: at, to: at + words.length } }
}

/** The wording stands in the later draft as often as before: it was carried somewhere else. */
const findMoved = (bench: Bench, words: string): Stretch | null => {
  const { before, after } = bench.drafts
  if (words.length < 6) return null
  const now = after.find(words, 0, after.text.length, 50)
  const then = before.find(words, 0, before.text.length, 50)
  const at = now[0]
  return at !== undefined && now.length >= then.length ? { from: at, to: at + words.length } : null
}
