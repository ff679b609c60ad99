import { type Bench, findIn, mapStretch, stretches, textAfter, textBefore } from './judging'
import type { Outcome, Stretch } from './landing'
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
  if (rest !== undefined) {
    return { verdict: 'altered', before: place, after: rest, difference: `仍保留“${textAfter(bench, rest)}”` }
  }
  if (moved !== null) return { verdict: 'standing', before: place, after: moved }
  return { verdict: 'landed', before: place, after: mapping?.mapped ?? null }
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
