import type { ProposedChange } from '../../consultation/change'
import { foldKey } from '../../reading/fold'
import { writeNumeral } from '../../reading/numerals'
import { containment, ShingleIndex, type Shingles, shinglesOf } from '../compare/shingles'
import type { Piece, Version } from '../compare/versions'
import type { Stretch } from './landing'
import type { TextIndex } from './textIndex'
import { partsOf, quotationsIn, withoutNumber } from './wording'

/** A sentence this long that stands in a wording whole is part of it, and not a common phrase. */
const tellingSentence = 16

const suffixesOf = (ref: string): string[] => {
  const steps = ref.split('/')
  return steps.map((_, at) => steps.slice(at).join('/'))
}

/** 3条/1款/1项 is also called 3条/1项, and 3条/1款 of an article with one paragraph is 3条. */
const spellingsOf = (ref: string): string[] => {
  const short = ref.replace(/\/1款(?=\/|$)/, '')
  return ref === short ? [ref] : [ref, short]
}

/** As a comment may name it where the draft has no such clause: 第5章 of a standard is 5 there, 第五条 of a notice is 五. */
const namesOf = (ref: string): string[] => [
  ...spellingsOf(ref),
  ref.replace(/^(\d+)章(?=$|\/)/, '$1'),
  ref.replace(/^(\d+)条(?=$|\/)/, (_, number: string) => writeNumeral(Number(number))),
]

/** Finds clauses of one draft by number, by heading and by words quoted from them. */
export class ClauseFinder {
  private readonly byRef = new Map<string, number[]>()
  private readonly byHeading = new Map<string, number[]>()
  private readonly sentences: { from: number; to: number; shingles: Shingles }[] = []
  private sentenceIndex: ShingleIndex | null = null

  constructor(
    private readonly version: Version,
    private readonly index: TextIndex,
    private readonly whole: (piece: Piece) => Stretch,
  ) {
    for (const piece of version.pieces) {
      if (piece.ref === null) continue
      for (const spelling of spellingsOf(piece.ref)) {
        for (const suffix of suffixesOf(spelling)) add(this.byRef, suffix, piece.index)
      }
      if (piece.heading !== null) add(this.byHeading, foldKey(piece.heading), piece.index)
    }
  }

  /** The clauses that a reference names: in full, or by its end where only one clause ends so. */
  byReference(ref: string): Piece[] {
    for (const spelling of namesOf(ref)) {
      const found = this.byRef.get(spelling) ?? []
      const whole = found.filter(index => this.version.pieces[index]?.ref === spelling)
      const chosen = whole.length > 0 ? whole : found
      if (chosen.length === 1) return this.pieces(chosen)
    }
    return []
  }

  /** Clauses with a heading, or with the words themselves, as a comment quotes them. */
  byQuotation(quotation: string): Piece[] {
    const parts = partsOf(quotation)
    const words = parts.toSorted((one, other) => other.length - one.length)[0] ?? ''
    const bare = withoutNumber(words)
    const headed = this.byHeading.get(bare.replace(/[。.]$/, '')) ?? this.byHeading.get(words) ?? []
    if (headed.length > 0) return this.pieces(headed)
    if (bare.length < 4) return []
    return this.index.find(bare, 0, this.index.text.length, 5).flatMap(at => this.at(at) ?? [])
  }

  at(offset: number): Piece | null {
    let low = 0
    let high = this.version.pieces.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.version.pieces[middle]?.from ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return this.version.pieces[low - 1] ?? null
  }

  /** Stretches that the places of a change name; empty where it names none that can be found. */
  scopes(change: ProposedChange): { piece: Piece; stretch: Stretch }[] {
    const numbered = change.places.flatMap(({ ref }) => (ref === null ? [] : this.byReference(ref)))
    const named = change.places.flatMap(({ ref, text }) => {
      const own = ref === null ? numbered : this.byReference(ref)
      const headed = quotationsIn(text).flatMap(quotation => this.byQuotation(quotation))
      const narrower = headed.filter(piece => this.isWithin(piece, own))
      if (narrower.length > 0) return narrower
      return headed.length > 0 || ref === null ? headed : own
    })
    const unquoted =
      named.length > 0
        ? []
        : change.places.flatMap(({ text }) => this.byQuotation(text.replace(/[。.]$/, '')))
    return [...new Set([...named, ...unquoted])].map(piece => ({ piece, stretch: this.whole(piece) }))
  }

  /** Where a number is that of several clauses: the one whose heading the comment names too. */
  likeliest(change: ProposedChange, comment: string): { piece: Piece; stretch: Stretch }[] {
    const words = foldKey(comment)
    const found = change.places.flatMap(({ ref }) => {
      const several = ref === null ? [] : this.pieces(this.byRef.get(ref) ?? [])
      return several.filter(({ heading }) => heading !== null && words.includes(foldKey(heading)))
    })
    return found.length === 1 ? found.map(piece => ({ piece, stretch: this.whole(piece) })) : []
  }

  private isWithin(piece: Piece, holders: readonly Piece[]): boolean {
    return holders.some(holder => {
      const { from, to } = this.whole(holder)
      return piece.from >= from && piece.to <= to
    })
  }

  /** The sentence most like a wording, by the share of one that stands in the other; null under `least`. */
  likest(wording: string, within: readonly Stretch[], least: number): Stretch | null {
    const index = this.readSentences()
    const shingles = shinglesOf(wording)
    let best: { stretch: Stretch; score: number } | null = null
    for (const at of index.nearest(shingles, 8)) {
      const sentence = this.sentences[at]
      if (sentence === undefined) continue
      if (within.length > 0 && !within.some(({ from, to }) => sentence.from >= from && sentence.to <= to))
        continue
      const covers =
        sentence.to - sentence.from >= tellingSentence ? containment(sentence.shingles, shingles) : 0
      const score = Math.max(containment(shingles, sentence.shingles), covers * 0.9)
      if (score >= least && score > (best?.score ?? 0)) best = { stretch: sentence, score }
    }
    return best === null ? null : { from: best.stretch.from, to: best.stretch.to }
  }

  private readSentences(): ShingleIndex {
    if (this.sentenceIndex !== null) return this.sentenceIndex
    for (const piece of this.version.pieces) {
      const body = this.version.folded.text.slice(piece.from, piece.to)
      for (const match of body.matchAll(/[^。;]+[。;]?/g)) {
        const from = piece.from + match.index
        this.sentences.push({
          from,
          to: from + match[0].length,
          shingles: shinglesOf(match[0]),
        })
      }
    }
    this.sentenceIndex = new ShingleIndex(this.sentences.map(({ shingles }, index) => ({ index, shingles })))
    return this.sentenceIndex
  }

  private pieces(indexes: readonly number[]): Piece[] {
    return indexes.flatMap(index => this.version.pieces[index] ?? [])
  }
}

const add = (map: Map<string, number[]>, key: string, index: number): void => {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else if (known.length < 20) known.push(index)
}
