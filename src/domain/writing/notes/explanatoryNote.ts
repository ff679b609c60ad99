import { isPlaceholder, placeholderOf } from '../placeholders'
import { type HoleText, holeTexts } from './noteHoles'
import type { BoundNumber, NoteRecord, NoteRound } from './noteRecord'
import { type NoteSentence, type NoteTemplate, usualNote } from './noteTemplate'

/** A paragraph of the section: plain text to copy, with every number in it bound to its fact. */
export interface NoteParagraph {
  kind: 'heading1' | 'text'
  text: string
  /** Null for the heading and for the paragraph over all rounds. */
  round: number | null
  numbers: readonly BoundNumber[]
}

/** A note as it was given out, with the numbers it had then. */
export interface WrittenNote {
  paragraphs: readonly NoteParagraph[]
  by: string
  at: string
}

type Bits = readonly HoleText[]

/** The bits of one stretch, null where a hole of it has no value. `told`: whether a fact stands in it. */
const fill = (
  stretch: string,
  record: NoteRecord,
  round: NoteRound | null,
): { bits: Bits; told: boolean } | null => {
  const bits: HoleText[] = []
  let told = false
  for (const [part] of stretch.matchAll(/\{[^{}]*\}|[^{}]+/g)) {
    if (!part.startsWith('{')) {
      bits.push({ text: part, bound: null })
      continue
    }
    const name = placeholderOf(part.slice(1, -1))
    const filled = name === null ? null : holeTexts[name](record, round)
    if (filled === null) return null
    bits.push(...filled)
    told = true
  }
  return { bits, told }
}

/** A sentence with its holes filled; null where it has nothing to tell. */
const tell = (sentence: NoteSentence, record: NoteRecord, round: NoteRound | null): Bits | null => {
  const wanted = sentence.needs ?? []
  if (
    wanted.length > 0 &&
    !wanted.some(name => isPlaceholder(name) && holeTexts[name](record, round) !== null)
  )
    return null
  const bits: HoleText[] = []
  let told = !sentence.text.includes('{')
  for (const [stretch] of sentence.text.matchAll(/\[[^[\]]*\]|[^[\]]+/g)) {
    const optional = stretch.startsWith('[')
    const filled = fill(optional ? stretch.slice(1, -1) : stretch, record, round)
    if (filled === null && !optional) return null
    told = told || (filled?.told ?? false)
    bits.push(...(filled?.bits ?? []))
  }
  return told ? bits : null
}

/** Puts bits together. A comma with nothing before it, left by a stretch that fell out, falls out too. */
const join = (bits: Bits): { text: string; numbers: BoundNumber[] } => {
  let text = ''
  const numbers: BoundNumber[] = []
  for (const { text: given, bound } of bits) {
    const stray = /^[，；、]/.test(given) && (text === '' || /[，；、：。]$/.test(text))
    const closing = /^[。]/.test(given) && /[，；、]$/.test(text)
    if (closing) text = text.slice(0, -1)
    const added = stray ? given.slice(1) : given
    const span = { start: text.length, end: text.length + added.length }
    text += added
    if (bound) numbers.push({ ...bound, text: added, span })
  }
  return { text, numbers }
}

const paragraph = (
  sentences: readonly NoteSentence[],
  record: NoteRecord,
  round: NoteRound | null,
): NoteParagraph | null => {
  const { text, numbers } = join(sentences.flatMap(sentence => tell(sentence, record, round) ?? []))
  return text === '' ? null : { kind: 'text', text, round: round?.number ?? null, numbers }
}

/**
 * The section 编制过程及意见采纳情况 of a note: a paragraph a round, and one over all where there are several.
 * Every number comes from the record and carries its fact; a sentence whose facts are absent is left out, and so is
 * a disposition that did not occur. Reading the text back gives the record again.
 */
export const writeExplanatoryNote = (
  record: NoteRecord,
  template: NoteTemplate = usualNote,
): NoteParagraph[] => {
  const heading: NoteParagraph[] =
    template.heading === null ? [] : [{ kind: 'heading1', text: template.heading, round: null, numbers: [] }]
  const rounds = record.rounds.map(round => paragraph(template.round, record, round))
  const total = record.rounds.length > 1 ? paragraph(template.total, record, null) : null
  return [...heading, ...rounds, total].filter(one => one !== null)
}
