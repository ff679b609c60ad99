import { diffArrays } from 'diff'
import { foldKey } from '../../reading/fold'
import { chineseDigits } from '../../reading/numerals'

/** A stretch of two texts: the same in both, or what stands in one against what stands in the other. */
export interface Hunk {
  same: boolean
  before: string
  after: string
}

interface Token {
  raw: string
  key: string
}

/** What two tokens must share to be the same. */
export type KeyOf = (token: string) => string

/** Over this many edits two stretches have nothing to do with each other. */
const mostEdits = 900
/** Longer stretches are compared by sentences only. */
const longestByWords = 12_000

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** White space and the like fold to nothing: it goes with the token before it and is never a difference. */
const tokensOf = (parts: readonly string[], keyOf: KeyOf): Token[] => {
  const tokens: Token[] = []
  let front = ''
  for (const part of parts) {
    const key = keyOf(part)
    const last = tokens.at(-1)
    if (key !== '') {
      tokens.push({ raw: front + part, key })
      front = ''
    } else if (last === undefined) front += part
    else last.raw += part
  }
  return tokens.length === 0 && front !== '' ? [{ raw: front, key: '' }] : tokens
}

const sentencesOf = (text: string, keyOf: KeyOf): Token[] => tokensOf(text.split(/(?<=[。；！？\n])/), keyOf)

const numeral = `(?:[${chineseDigits.replaceAll('千', '')}亿0-9０-９]|千(?![瓦克米伏帕卡]))`
const letter = 'A-Za-z0-9０-９Ａ-Ｚａ-ｚ'

/**
 * What a reader takes in as one and marks whole: a title with its marks, a date, a share, a number, a Latin word or the
 * number of a standard. The 一 of 统一 belongs to no number.
 */
const wholes = new RegExp(
  [
    '《[^《》\\n]{1,80}》',
    `[${chineseDigits}0-9０-９]{4}年(?:${numeral}{1,3}月(?:${numeral}{1,3}日)?)?`,
    `(?<!${numeral})${numeral}{1,3}月${numeral}{1,3}日`,
    `(?:(?<!${numeral})${numeral}{1,9}分之|百分之)${numeral}{1,30}(?:[点.]${numeral}{1,30})?`,
    `[${letter}](?:[${letter}_{}%％‰]|[-./](?=[${letter}])|,(?=\\d{3}(?!\\d)))*`,
    `(?<![统唯惟逐单同划])${numeral}{2,30}(?:点${numeral}{1,30})?`,
  ].join('|'),
  'g',
)

const wordsIn = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment)

/** Words as a Chinese reader marks them. */
const wordsOf = (text: string, keyOf: KeyOf): Token[] => {
  const parts: string[] = []
  let at = 0
  for (const { 0: whole, index } of text.matchAll(wholes)) {
    parts.push(...wordsIn(text.slice(at, index)), whole)
    at = index + whole.length
  }
  return tokensOf([...parts, ...wordsIn(text.slice(at))], keyOf)
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join('')

const diffTokens = (before: readonly Token[], after: readonly Token[]): Hunk[] | null => {
  const changes = diffArrays([...before], [...after], {
    comparator: (one, other) => one.key === other.key,
    maxEditLength: mostEdits,
  })
  if (changes === undefined) return null
  let at = 0
  return changes.map(({ added, removed, value }): Hunk => {
    const from = at
    if (!added) at += value.length
    if (removed) return { same: false, before: textOf(value), after: '' }
    if (added) return { same: false, before: '', after: textOf(value) }
    return { same: true, before: textOf(before.slice(from, at)), after: textOf(value) }
  })
}

/** Puts neighbouring changes together, so that each stretch is either the same or one replacement. */
export const joinHunks = (hunks: readonly Hunk[]): Hunk[] => {
  const joined: Hunk[] = []
  for (const hunk of hunks) {
    const last = joined.at(-1)
    if (last !== undefined && last.same === hunk.same) {
      last.before += hunk.before
      last.after += hunk.after
    } else if (hunk.before !== '' || hunk.after !== '') joined.push({ ...hunk })
  }
  return joined
}

const sizeOf = (hunk: Hunk | undefined): number =>
  hunk === undefined ? 0 : Math.max(hunk.before.length, hunk.after.length)

/** A sign or two left alike between long changes is chance: it is marked with them. */
const isChance = (hunk: Hunk, left: Hunk | undefined, right: Hunk | undefined): boolean =>
  hunk.same &&
  left !== undefined &&
  right !== undefined &&
  hunk.after.length * 3 <= Math.min(sizeOf(left), sizeOf(right)) &&
  hunk.after.length <= 3

const swallowChance = (hunks: readonly Hunk[]): Hunk[] =>
  joinHunks(
    hunks.map((hunk, at) => (isChance(hunk, hunks[at - 1], hunks[at + 1]) ? { ...hunk, same: false } : hunk)),
  )

const sameShare = (hunks: readonly Hunk[]): number => {
  const all = hunks.reduce((sum, hunk) => sum + hunk.before.length + hunk.after.length, 0)
  const same = hunks.reduce(
    (sum, hunk) => (hunk.same ? sum + hunk.before.length + hunk.after.length : sum),
    0,
  )
  return all === 0 ? 1 : same / all
}

const diffByWords = (hunk: Hunk, keyOf: KeyOf): Hunk[] => {
  if (hunk.same || hunk.before === '' || hunk.after === '') return [hunk]
  if (hunk.before.length + hunk.after.length > longestByWords) return [hunk]
  const inner = diffTokens(wordsOf(hunk.before, keyOf), wordsOf(hunk.after, keyOf))
  if (inner === null) return [hunk]
  const joined = swallowChance(joinHunks(inner))
  return sameShare(joined) < 0.25 ? [hunk] : joined
}

/**
 * The difference of two texts as a reader would mark it: whole sentences first, words inside sentences that
 * stand for each other, chance likenesses left out. Width of signs and white space do not count, unless
 * `keyOf` says otherwise. Bounded: texts
 * without likeness come back as one replacement. `before` and `after` of the hunks join to the two texts.
 */
export const diffTexts = (before: string, after: string, keyOf: KeyOf = foldKey): Hunk[] => {
  if (before === after) return before === '' ? [] : [{ same: true, before, after }]
  const sentences = diffTokens(sentencesOf(before, keyOf), sentencesOf(after, keyOf)) ?? [
    { same: false, before, after },
  ]
  return joinHunks(joinHunks(sentences).flatMap(hunk => diffByWords(hunk, keyOf)))
}
