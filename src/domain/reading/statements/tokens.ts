import type { Span } from '../../consultation/statement'
import { measuresIn } from './measures'
import { type Found, labelBeside, type Percent, percentAt, quantityAt } from './quantities'
import { type DispositionField, type WordKind, words } from './words'

/** A number with what it counts, as the classifier says it; `label` is the noun after it, or before it. */
export interface Quantity extends Span {
  kind: 'quantity'
  counts: 'item' | 'unit' | 'copy' | 'bare'
  value: number
  label: Span
  /** The digits alone. */
  number: Span
}

export interface WordToken extends Span {
  kind: WordKind
  field: DispositionField | null
  text: string
}

export type Token = Quantity | WordToken | Percent

const matchers = words.map(word => ({ ...word, matcher: new RegExp(word.pattern, 'y') }))
const wordAt = (text: string, at: number): WordToken | null => {
  let best: WordToken | null = null
  for (const { matcher, kind, field } of matchers) {
    matcher.lastIndex = at
    const found = matcher.exec(text)?.[0] ?? ''
    if (found.length > (best?.text.length ?? 0)) {
      best = { kind, field: field ?? null, text: found, start: at, end: at + found.length }
    }
  }
  return best
}

type Rough = Found | WordToken | Percent

/** 9个反馈无意见: what answers is a unit. */
const isAct = (next: Rough | undefined, end: number): boolean =>
  next !== undefined &&
  'text' in next &&
  next.start === end &&
  (acts.includes(next.kind) || next.text.startsWith('反馈'))

const acts: readonly WordKind[] = ['noComment', 'silent', 'reply', 'raise']

const answers: readonly WordKind[] = ['silent', 'reply', 'noComment']

/** 收到回函42个, 没有回函8个, 有意见10个: what was answered is a letter, one of a unit. */
const isAnswered = ([before, previous]: readonly (Rough | undefined)[], start: number): boolean => {
  if (previous === undefined || !('text' in previous) || previous.end !== start) return false
  const has = before !== undefined && 'text' in before && before.text === '有' && previous.kind === 'comment'
  return has || answers.includes(previous.kind)
}

const isNoun = (next: Rough | undefined, end: number): boolean =>
  next !== undefined && 'kind' in next && next.kind === 'comment' && next.start === end

interface Neighbours {
  /** The two tokens before. */
  previous: readonly (Rough | undefined)[]
  next: Rough | undefined
  /** Where the token before ends that a label may not reach over. */
  from: number
}

const quantityOf = (text: string, found: Found, { previous, next, from }: Neighbours): Quantity => {
  const label = labelBeside(text, found, from, next?.start ?? text.length)
  const ofUnits =
    label.start !== label.end ||
    isAct(next, found.end) ||
    (isAnswered(previous, found.start) && !isNoun(next, found.end))
  const counts = found.classifier === 'either' ? (ofUnits ? 'unit' : 'item') : found.classifier
  const { value, start, end, number } = found
  return { kind: 'quantity', counts, value, label, start, end, number }
}

/** The words and quantities of a folded piece, in order. What is between them is left to the reader of gaps. */
export const tokensOf = (text: string): Token[] => {
  const rough: Rough[] = []
  const measures = measuresIn(text)
  const isMeasure = ({ start, end }: Found): boolean =>
    measures.some(measure => measure.start <= start && end <= measure.end)
  let at = 0
  while (at < text.length) {
    const found = percentAt(text, at) ?? quantityAt(text, at) ?? wordAt(text, at)
    if (found) rough.push(found)
    at = found?.end ?? at + 1
  }
  return rough.flatMap((found, index): Token[] => {
    if ('kind' in found) return [found]
    return found.approximate || isMeasure(found)
      ? []
      : [
          quantityOf(text, found, {
            previous: [rough[index - 2], rough[index - 1]],
            next: rough[index + 1],
            from: labelFrom(rough, index),
          }),
        ]
  })
}

/** 科研院所（4家）: the noun may stand before the bracket that the number opens. */
const labelFrom = (rough: readonly Rough[], index: number): number => {
  const before = rough[index - 1]
  const opens = before !== undefined && 'text' in before && before.text === '('
  return (opens ? rough[index - 2] : before)?.end ?? 0
}
