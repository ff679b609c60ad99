import { isCleanLeft, isCleanRight, standsWhole } from './edges'
import {
  alike,
  type Bench,
  describe,
  findIn,
  holdsNew,
  mapStretch,
  occurrencesOutside,
  stretches,
  textAfter,
  touches,
  widen,
} from './judging'
import type { Outcome, Stretch } from './landing'
import type { Region } from './regions'
import { findRest } from './remains'
import type { WordChange } from './wording'

/** Signs beside a wording by which its place is known again. */
const beside = 6
const leastAlike = 0.3

const context = (bench: Bench, place: Stretch, region: Region): { left: string; right: string } => {
  const own = region.sources.find(({ from, to }) => place.from >= from && place.to <= to)
  const text = bench.drafts.before.text
  return {
    left: text.slice(Math.max(own?.from ?? 0, place.from - beside), place.from),
    right: text.slice(place.to, Math.min(own?.to ?? place.to, place.to + beside)),
  }
}

/** How many of the two neighbours of a place in the earlier draft stand beside a stretch of the later one. */
const neighbours = (
  bench: Bench,
  { from, to }: Stretch,
  { left, right }: { left: string; right: string },
) => {
  const text = bench.drafts.after.text
  return {
    left: left !== '' && text.startsWith(left, from - left.length),
    right: right !== '' && text.startsWith(right, to),
    leftBare: left === '',
    rightBare: right === '',
  }
}

/** The wording asked, where it stands in the region at the place of the old one. */
const findLanded = (bench: Bench, region: Region, place: Stretch, words: WordChange): Stretch | null => {
  const mapping = mapStretch(region, place)
  const sides = context(bench, place, region)
  const reach = mapping === null ? null : widen(region, mapping.mapped)
  const text = bench.drafts.after.text
  for (const at of findIn(bench.drafts.after, words.proposed, stretches(region.targets))) {
    const found = { from: at, to: at + words.proposed.length }
    const holder = region.targets.find(({ from, to }) => found.from >= from && found.to <= to)
    const near = neighbours(bench, found, sides)
    const isNew = holdsNew(region, found)
    if (isFramed(near, isNew)) return found
    const isClean =
      standsWhole(bench.drafts.after, found.from, found.to) &&
      isCleanLeft(text, found.from, sides.left, holder?.from ?? found.from) &&
      isCleanRight(text, found.to, sides.right, holder?.to ?? found.to)
    const isThere = near.left || near.right || (reach !== null && touches(reach, found))
    if (isNew && isClean && isThere) return found
    const isCut = !isNew && words.original.includes(words.proposed) && mapping !== null
    const keepsEdge =
      isCut && (found.from === mapping.mapped.from ? near.left : found.to === mapping.mapped.to && near.right)
    if (keepsEdge && isClean) return found
    if (!isNew && mapping !== null && found.from === mapping.mapped.from && found.to === mapping.mapped.to)
      return found
  }
  return null
}

/** Both neighbours are those of the old wording (or there were none on that side). */
const isFramed = (near: ReturnType<typeof neighbours>, isNew: boolean): boolean =>
  (near.left || near.leftBare) && (near.right || near.rightBare) && (near.left || near.right || isNew)

/** The place with its surroundings (or the whole of a short clause) now stands in another clause, with the given wording in it. */
const findCarried = (bench: Bench, region: Region, place: Stretch, wording: string): Stretch | null => {
  const { left, right } = context(bench, place, region)
  const { after } = bench.drafts
  const own = bench.drafts.pieceBefore(place.from)
  const words = left + wording + right
  const isWhole = own?.from === place.from - left.length && own.to === place.to + right.length
  if (left.length + right.length < beside && !isWhole) return null
  const at = after.find(words, 0, after.text.length, isWhole ? 20 : 1).find(from => {
    const holder = bench.drafts.pieceAfter(from)
    return !isWhole || (holder?.from === from && holder.to === from + words.length)
  })
  return at === undefined ? null : { from: at + left.length, to: at + left.length + wording.length }
}

/**
 * Judges one replacement where the old wording stood: landed only where the new wording stands in that place and
 * the old one is gone from it.
 */
export const judgeReplacement = (bench: Bench, place: Stretch, words: WordChange): Outcome => {
  const piece = bench.drafts.pieceBefore(place.from)
  if (piece === null) return { verdict: 'missing', before: place, after: null }
  const region = bench.drafts.regionOf(piece)
  const targets = stretches(region.targets)
  const carried = (): Outcome | null => {
    const found = findCarried(bench, region, place, words.proposed)
    if (found !== null) return { verdict: 'landed', before: place, after: found }
    const old = findCarried(bench, region, place, words.original)
    return old === null ? null : { verdict: 'standing', before: place, after: old }
  }
  if (targets.length === 0) {
    const rest = findRest(bench, piece, place)
    return carried() ?? { verdict: rest === null ? 'clause-gone' : 'missing', before: place, after: rest }
  }
  const olds = occurrencesOutside(
    bench.drafts.before,
    words.original,
    words.proposed,
    stretches(region.sources),
  )
  const left = occurrencesOutside(bench.drafts.after, words.original, words.proposed, targets)
  const landed = findLanded(bench, region, place, words)
  const isGone = left.length < Math.max(1, olds.length) || words.original === ''
  if (landed !== null && isGone) return { verdict: 'landed', before: place, after: landed }
  const mapping = mapStretch(region, place)
  const [standing] = left
  const grown = mapping === null ? null : judgeGrown(bench, region, place, mapping.mapped, words)
  if (landed === null && grown !== null) return grown
  if (landed !== null && standing !== undefined) {
    const after = { from: standing, to: standing + words.original.length }
    return {
      verdict: 'altered',
      before: place,
      after,
      difference: `已写入“${words.proposed}”，但原文“${words.original}”仍在`,
    }
  }
  if (mapping !== null && textAfter(bench, mapping.mapped) === words.original) {
    return { verdict: 'standing', before: place, after: mapping.mapped }
  }
  if (!isGone && standing !== undefined) {
    return {
      verdict: 'standing',
      before: place,
      after: { from: standing, to: standing + words.original.length },
    }
  }
  return carried() ?? judgeRemains(bench, region, place, words)
}

/** The old wording was to be added to, and something else was added. */
const judgeGrown = (
  bench: Bench,
  region: Region,
  place: Stretch,
  mapped: Stretch,
  words: WordChange,
): Outcome | null => {
  if (!words.proposed.includes(words.original)) return null
  const after = widen(region, mapped)
  const now = textAfter(bench, after)
  if (!now.includes(words.original) || now === words.original) return null
  const [left = '', right = ''] = now.split(words.original)
  const asked = words.proposed.split(words.original)
  // Grown on the side where it was to grow, with nothing between: what was written there was meant for it.
  const isAttached =
    (asked[0] !== '' && /[^，。；,;]$/.test(left)) || (asked.at(-1) !== '' && /^[^，。；,;]/.test(right))
  const isNearer = isAttached || alike(now, words.proposed) > alike(words.original, words.proposed)
  return isNearer
    ? { verdict: 'altered', before: place, after, difference: describe(words.proposed, now) }
    : null
}

/** Neither the old nor the new wording as such: something like the new one, or nothing. */
const judgeRemains = (bench: Bench, region: Region, place: Stretch, words: WordChange): Outcome => {
  const mapping = mapStretch(region, place)
  const after = mapping === null ? null : widen(region, mapping.mapped)
  const now = after === null ? '' : textAfter(bench, after)
  if (after !== null && now !== '' && alike(now, words.proposed) >= leastAlike) {
    return { verdict: 'altered', before: place, after, difference: describe(words.proposed, now) }
  }
  const [elsewhere] = findIn(bench.drafts.after, words.proposed, stretches(region.targets)).filter(at =>
    holdsNew(region, { from: at, to: at + words.proposed.length }),
  )
  if (elsewhere !== undefined) {
    const found = { from: elsewhere, to: elsewhere + words.proposed.length }
    return {
      verdict: 'altered',
      before: place,
      after: found,
      difference: '原文已删去，新的文字写在本条另一处',
    }
  }
  return { verdict: 'missing', before: place, after }
}
