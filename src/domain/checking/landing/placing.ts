import type { ProposedChange } from '../../consultation/change'
import { foldKey } from '../../reading/fold'
import type { Piece } from '../compare/versions'
import { punctuation, standsWhole } from './edges'
import type { Side } from './inserting'
import { type Bench, findIn, type Request } from './judging'
import type { Stretch } from './landing'
import { partsOf, quotationsIn } from './wording'

export interface Scope {
  piece: Piece
  stretch: Stretch
}

/** As many places of one wording are judged one by one. */
export const mostPlaces = 30
/** Between the parts of a quotation with an ellipsis there is at most so much text. */
const widestGap = 3000

const everywhere = (bench: Bench): Stretch => ({ from: 0, to: bench.drafts.before.text.length })

/** Where a quoted wording stands in the earlier draft: in the places named, else anywhere. */
export const locate = (bench: Bench, parts: readonly string[], scopes: readonly Scope[]): Stretch[] => {
  const inScopes = scopes.flatMap(({ stretch }) => locateIn(bench, parts, stretch))
  const found = inScopes.length > 0 ? inScopes : locateIn(bench, parts, everywhere(bench))
  const seen = new Set<number>()
  const whole = found.filter(({ from, to }) => standsWhole(bench.drafts.before, from, to))
  return (whole.length > 0 ? whole : found)
    .filter(({ from }) => {
      const isFirst = !seen.has(from)
      seen.add(from)
      return isFirst
    })
    .slice(0, mostPlaces)
}

const locateIn = (bench: Bench, parts: readonly string[], within: Stretch): Stretch[] => {
  const [first, ...others] = parts
  if (first === undefined) return []
  return findIn(bench.drafts.before, first, [within]).flatMap(from => {
    let to = from + first.length
    for (const part of others) {
      const [next] = bench.drafts.before.find(part, to, Math.min(within.to, to + widestGap), 1)
      if (next === undefined) return []
      to = next + part.length
    }
    return [{ from, to }]
  })
}

const sides: readonly { side: Side; pattern: RegExp }[] = [
  { side: 'after', pattern: /^[”"」』’]?[^，。；“”"]{0,8}?(?:之后|后面|后|末尾|结尾|句末|最后)/ },
  { side: 'before', pattern: /^[”"」』’]?[^，。；“”"]{0,8}?(?:之前|前面|前|句首|开头)/ },
]

export interface Anchor {
  words: readonly string[]
  side: Side
}

/** The words that an insertion is to stand beside: the last quotation of its places, with 前 or 后 behind it. */
export const readAnchor = (change: ProposedChange, commentText: string): Anchor | null => {
  if (change.original !== null)
    return { words: partsOf(change.original), side: sideAt(commentText, change.span.end) ?? 'beside' }
  for (const { text, span } of change.places.toReversed()) {
    const quotation = quotationsIn(text).at(-1)
    if (quotation === undefined) continue
    const end = commentText.indexOf(quotation, span.start) + quotation.length
    const side = sideAt(commentText, end)
    return { words: partsOf(quotation), side: side ?? 'beside' }
  }
  return null
}

const sideAt = (text: string, offset: number): Side | null =>
  sides.find(({ pattern }) => pattern.test(text.slice(offset, offset + 14)))?.side ?? null

/** Whether an anchor is a clause's heading and not words inside it. */
export const isHeading = (piece: Piece | null, words: readonly string[]): boolean =>
  piece?.heading !== null &&
  piece !== null &&
  words.length === 1 &&
  foldKey(piece.heading).endsWith(words[0] ?? '')

/** A mark, or the English of a term that a standard puts behind the Chinese. */
const wordEnd = new RegExp(`${punctuation.source}|[a-z]`, 'i')
const afterPlace = /^[^，。；]{0,4}[中里内]/

/** Whether a quotation right behind a clause's number is what the clause is called: its heading, or the words it opens with. */
export const isCalled = (bench: Bench, piece: Piece, { change, text }: Request): boolean => {
  const words = foldKey(change.original ?? '')
  const place = change.places.findLast(({ ref }) => ref !== null)
  if (place === undefined || words === '' || afterPlace.test(text.slice(place.span.end))) return false
  const own = bench.drafts.before.text.slice(piece.from, piece.to)
  if (piece.heading !== null && foldKey(piece.heading) === words) return true
  return own.startsWith(words) && (own.length === words.length || wordEnd.test(own[words.length] ?? ''))
}
