import { movedUnit, type ParsedComment, type ProposedChange } from '../../consultation/change'
import { foldKey } from '../../reading/fold'
import { type Piece, readVersion, spanIn, type Version } from '../compare/versions'
import { standsWhole } from './edges'
import type { Stretch } from './landing'
import { ClauseFinder } from './locating'
import { TextIndex } from './textIndex'
import { partsOf, quotationsIn, withoutNumber } from './wording'

/** How well the place of a change was found, with the sentence for a person. */
export const placings = {
  words: '',
  elsewhere: '所引文字不在所说的条款中，在这里找到',
  clause: '',
  near: '没有找到所引的文字，最接近的是这里',
  document: '针对全文',
  none: '在文稿中没有找到所说的地方',
} as const

export type Placing = keyof typeof placings

/** Where one change of a comment belongs in a draft. */
export interface LocatedChange {
  /** Which change of the comment, from 0. */
  change: number
  placing: Placing
  /** The place or the words as the comment gives them; '' where it names none. */
  asked: string
  /** The clause it stands beside; for `near` a proposal. Null for `document` and `none`. */
  piece: Piece | null
  /** The quoted words, in the folded draft; several where they stand in several places. */
  stretches: readonly Stretch[]
}

/** Words that stand more often than this are no place. */
const mostPlaces = 12
/** Between the parts of a quotation with an ellipsis there is at most so much text. */
const widestGap = 3000
/** So much of a wording has to stand in a sentence for it to be proposed. */
const leastLikeness = 0.35
/** Fewer signs are like too much. */
const shortestLikely = 4

const quotedPlaces = ({ places }: ProposedChange): string[][] =>
  places
    .flatMap(({ text }) => quotationsIn(text))
    .map(partsOf)
    .toReversed()

/** The words of a draft that a change quotes, cut at ellipses and folded; empty where it quotes none. */
const quotedWords = (change: ProposedChange): string[][] => {
  const { action, original } = change
  const duty = movedUnit(change)
  if (original !== null) return [partsOf(original)]
  const quotations = quotedPlaces(change)
  return action === 'duty' && duty !== null ? [[foldKey(duty.unit)], ...quotations] : quotations
}

/** What a place that cannot be found is likely to be near to: the words themselves, then the headings quoted. */
const likelyWords = (change: ProposedChange): string[] =>
  [change.original === null ? [] : partsOf(change.original), ...quotedPlaces(change)]
    .map(parts => parts.toSorted((one, other) => other.length - one.length)[0] ?? '')
    .map(withoutNumber)
    .filter(words => words.length >= shortestLikely)

const askedPlace = (change: ProposedChange): string => {
  const place = change.places.map(({ text }) => text).join('，')
  const words = change.original === null ? '' : `“${change.original}”`
  return place.includes(change.original ?? '\u0000') ? place : `${place}${words}`
}

/** A draft read once, in which the places of many comments are looked up. Reading is linear in the text. */
export class DraftReading {
  readonly version: Version
  private readonly index: TextIndex
  private readonly finder: ClauseFinder
  private readonly ends: number[]

  constructor(text: string) {
    this.version = readVersion(text)
    this.index = new TextIndex(this.version.folded)
    this.ends = this.version.pieces.map(({ to }) => to)
    for (const { index, parent } of this.version.pieces.toReversed()) {
      if (parent !== null) this.ends[parent] = Math.max(this.ends[parent] ?? 0, this.ends[index] ?? 0)
    }
    this.finder = new ClauseFinder(this.version, this.index, piece => this.whole(piece))
  }

  /** Where each change of a comment belongs. One entry a change; never throws. */
  locate(comment: ParsedComment): LocatedChange[] {
    return comment.changes.map((change, at) => ({
      change: at,
      asked: askedPlace(change),
      ...this.place(change),
    }))
  }

  /** A stretch of the folded draft as the draft has it. */
  wordsOf({ from, to }: Stretch): string {
    const { start, end } = spanIn(this.version, { from, to })
    return this.version.text.slice(start, end).replaceAll(/\s*\n\s*/g, '')
  }

  private whole(piece: Piece): Stretch {
    return { from: piece.from, to: this.ends[piece.index] ?? piece.to }
  }

  private place(change: ProposedChange): Pick<LocatedChange, 'placing' | 'piece' | 'stretches'> {
    const scopes = this.finder.scopes(change)
    const [scope] = scopes
    const wordings = quotedWords(change).filter(parts => parts.length > 0)
    for (const parts of wordings) {
      const within = scopes.flatMap(({ stretch }) => this.find(parts, stretch))
      if (within.length > 0) return this.at(within, 'words')
    }
    // A unit's name alone stands all over a plan: it marks the clause named and is looked for nowhere else.
    if (change.action !== 'duty' || scope === undefined) {
      for (const parts of wordings) {
        const all = this.find(parts, { from: 0, to: this.index.text.length })
        const isNamed = scope !== undefined && change.places.some(({ ref }) => ref !== null)
        if (all.length > 0 && all.length < mostPlaces) return this.at(all, isNamed ? 'elsewhere' : 'words')
      }
    }
    const nearest = wordings.length === 0 ? null : this.nearest(likelyWords(change), scopes)
    if (nearest !== null) return { placing: 'near', piece: nearest, stretches: [] }
    if (scope !== undefined)
      return { placing: change.original === null ? 'clause' : 'near', piece: scope.piece, stretches: [] }
    const holder = this.holderOf(change)
    if (holder !== null) return { placing: 'near', piece: holder, stretches: [] }
    const isNamed =
      wordings.length > 0 || change.places.some(({ ref, page }) => ref !== null || page !== null)
    return { placing: isNamed ? 'none' : 'document', piece: null, stretches: [] }
  }

  private at(stretches: readonly Stretch[], placing: Placing) {
    const piece = this.finder.at(stretches[0]?.from ?? 0)
    return { placing, piece, stretches }
  }

  private nearest(wordings: readonly string[], scopes: readonly { stretch: Stretch }[]): Piece | null {
    const within = scopes.map(({ stretch }) => stretch)
    for (const words of wordings) {
      const likest =
        (within.length > 0 ? this.finder.likest(words, within, leastLikeness) : null) ??
        this.finder.likest(words, [], leastLikeness)
      if (likest !== null) return this.finder.at(likest.from)
    }
    return null
  }

  /** The nearest clause above one that is not there: 第三条 for 第三条第四款. */
  private holderOf({ places }: ProposedChange): Piece | null {
    for (const { ref } of places) {
      const steps = ref?.split('/') ?? []
      for (let length = steps.length - 1; length > 0; length -= 1) {
        const [piece] = this.finder.byReference(steps.slice(0, length).join('/'))
        if (piece !== undefined) return piece
      }
    }
    return null
  }

  private find(parts: readonly string[], within: Stretch): Stretch[] {
    const [first = '', ...others] = parts
    const found = this.index.find(first, within.from, within.to).flatMap((from): Stretch[] => {
      let to = from + first.length
      for (const part of others) {
        const [next] = this.index.find(part, to, Math.min(within.to, to + widestGap), 1)
        if (next === undefined) return []
        to = next + part.length
      }
      return [{ from, to }]
    })
    const whole = found.filter(({ from, to }) => standsWhole(this.index, from, to))
    return (whole.length > 0 ? whole : found).slice(0, mostPlaces)
  }
}
