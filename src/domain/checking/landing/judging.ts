import type { ProposedChange } from '../../consultation/change'
import { diffTexts } from '../compare/difference'
import { likeness, shinglesOf } from '../compare/shingles'
import type { Piece } from '../compare/versions'
import type { Stretch } from './landing'
import { ClauseFinder } from './locating'
import type { PlacedHunk } from './placedHunks'
import { Drafts, type Region } from './regions'
import { withoutEnding } from './wording'

/** What every judgement works with: the two drafts and where to find things in them. */
export interface Bench {
  drafts: Drafts
  before: ClauseFinder
  after: ClauseFinder
}

/** A change with the comment it stands in. */
export interface Request {
  change: ProposedChange
  text: string
  /** Who wrote the comment, where that is known. */
  unit?: string | undefined
}

export const layOut = (before: string, after: string): Bench => {
  const drafts = new Drafts(before, after)
  return {
    drafts,
    before: new ClauseFinder(drafts.earlier, drafts.before, piece => drafts.wholeBefore(piece)),
    after: new ClauseFinder(drafts.later, drafts.after, piece => drafts.wholeAfter(piece)),
  }
}

export const textBefore = (bench: Bench, { from, to }: Stretch): string =>
  bench.drafts.before.text.slice(from, to)
export const textAfter = (bench: Bench, { from, to }: Stretch): string =>
  bench.drafts.after.text.slice(from, to)

/** The bodies of pieces as stretches. */
export const stretches = (pieces: readonly Piece[]): Stretch[] => pieces.map(({ from, to }) => ({ from, to }))

export const findIn = (
  index: Bench['drafts']['before'],
  words: string,
  within: readonly Stretch[],
): number[] => within.flatMap(({ from, to }) => index.find(words, from, to))

export const overlaps = (one: Stretch, other: Stretch): boolean => one.from < other.to && other.from < one.to
export const touches = (one: Stretch, other: Stretch): boolean => one.from <= other.to && other.from <= one.to

/** Occurrences of some words that are no part of an occurrence of other, longer words. */
export const occurrencesOutside = (
  index: Bench['drafts']['before'],
  words: string,
  longer: string,
  within: readonly Stretch[],
): number[] => {
  const all = findIn(index, words, within)
  if (!longer.includes(words) || longer === words) return all
  const holders = findIn(index, longer, within)
  return all.filter(
    at => !holders.some(holder => at >= holder && at + words.length <= holder + longer.length),
  )
}

/** Where a stretch of the earlier draft went: from the later place of its first sign to that of its last. */
export const mapStretch = (
  region: Region,
  { from, to }: Stretch,
): { mapped: Stretch; hunks: PlacedHunk[] } | null => {
  const hunks = region.hunks.filter(({ before }) => before.from < to && from < before.to)
  const first = hunks[0]
  const last = hunks.at(-1)
  if (first === undefined || last === undefined) return null
  const start = first.same
    ? first.after.from + (Math.max(from, first.before.from) - first.before.from)
    : first.after.from
  const end = last.same ? last.after.to - (last.before.to - Math.min(to, last.before.to)) : last.after.to
  return { mapped: { from: start, to: Math.max(start, end) }, hunks }
}

/** The same with insertions that stand right beside it. */
export const widen = (region: Region, mapped: Stretch): Stretch => {
  let { from, to } = mapped
  for (const { same, before, after } of region.hunks) {
    if (same || before.from !== before.to) continue
    if (after.to === from) from = after.from
    else if (after.from === to) to = after.to
  }
  return { from, to }
}

/** Whether a stretch of the later draft holds anything that was not in the earlier one at that place. */
export const holdsNew = (region: Region, stretch: Stretch): boolean =>
  region.hunks.some(({ same, after }) => !same && after.to > after.from && overlaps(after, stretch))

/** Likeness of two short wordings: by three signs where they are long, by single signs where they are short. */
export const alike = (one: string, other: string): number => {
  if (Math.min(one.length, other.length) >= 8) return likeness(shinglesOf(one), shinglesOf(other))
  const signs = (text: string) => new Map([...text].map(sign => [sign, 1]))
  return likeness(signs(one), signs(other))
}

/** In words what the later draft has against what was asked. */
export const describe = (asked: string, found: string): string => {
  const marks = diffTexts(withoutEnding(asked), withoutEnding(found)).flatMap(({ same, before, after }) => {
    if (same) return []
    if (before === '') return [`多“${after}”`]
    return after === '' ? [`缺“${before}”`] : [`“${before}”写成“${after}”`]
  })
  return marks.length === 0 || marks.length > 6 ? `应为“${asked}”，现为“${found}”` : marks.join('；')
}
