import type { Span } from '../../consultation/statement'
import { measuresIn } from './measures'
import { type Found, labelBeside, type Percent, percentAt, quantityAt } from './quantities'
import { type DispositionField, type WordKind, words } from './words'

/** A number with what it counts, as the classifier says it; `label` is the noun after it, or before it. */
export interface Quantity extends Span {
  kind: 'quantity'
  counts: 'item' | 'unit' | 'copy' | 'bare'
  /** Counted with 个, which counts units as well as comments. */
  either: boolean
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
  // 征求意见单位数:30个
  const counted = previous.kind === 'ask' && /(?:单位|部门|对象)(?:(?:总|个)?数.*)?$/.test(previous.text)
  return has || counted || answers.includes(previous.kind)
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
  const either = found.classifier === 'either'
  return { kind: 'quantity', counts, either, value, label, start, end, number }
}

/** 收到复函25件，其中无意见19件: what is counted in 件 are letters here. */
const countsLetters = /(?:复函|回函|回复|答复)(?:意见)?(?:共计?|总计|有)?\d+[件封]/
const asLetter = (found: Found): Found =>
  found.classifier === 'item' ? { ...found, classifier: 'copy' } : found

/** The words and quantities of a folded piece, in order. What is between them is left to the reader of gaps. */
export const tokensOf = (text: string): Token[] => {
  const rough: Rough[] = []
  const measures = measuresIn(text)
  const letters = countsLetters.test(text)
  const isMeasure = ({ start, end }: Found): boolean =>
    measures.some(measure => measure.start <= start && end <= measure.end)
  let at = 0
  while (at < text.length) {
    const found = percentAt(text, at) ?? quantityAt(text, at) ?? wordAt(text, at)
    if (found) rough.push(found)
    at = found?.end ?? at + 1
  }
  const tokens = rough.flatMap((found, index): Token[] => {
    if ('kind' in found) return [found]
    return found.approximate || isMeasure(found)
      ? []
      : [
          quantityOf(text, letters && /[件封]/.test(text[found.end - 1] ?? '') ? asLetter(found) : found, {
            previous: beforeTotal(rough, index),
            next: rough[index + 1],
            from: labelFrom(rough, index),
          }),
        ]
  })
  return asContrasted(asListed(text, tokens))
}

/** 反馈无意见2个、反馈具体意见6个: beside units without comments stand units with some. */
const asContrasted = (tokens: readonly Token[]): Token[] => {
  const numbers = tokens.filter(token => token.kind === 'quantity')
  const isSilent = (one: Quantity | undefined): boolean =>
    one?.either === true && one.counts === 'unit' && before(one)?.kind === 'noComment'
  const before = (one: Quantity): Token | undefined => tokens[tokens.indexOf(one) - 1]
  return tokens.map(token => {
    if (token.kind !== 'quantity' || !token.either || token.counts !== 'item') return token
    const at = numbers.indexOf(token)
    const isNoun = before(token)?.kind === 'comment'
    return isNoun && [numbers[at - 1], numbers[at + 1]].some(isSilent) ? { ...token, counts: 'unit' } : token
  })
}

const member = /^[\u4e00-\u9fff\uE000]{2,10}$/
const notMember = /意见|建议|方面|问题|[条款项类]/

/** 22个部门、9个站所和5家企业: beside units in a list stand units, by whatever name. */
const asListed = (text: string, tokens: readonly Token[]): Token[] => {
  const isJoined = (one: Token | undefined, other: Token | undefined): boolean => {
    if (one?.kind !== 'quantity' || other?.kind !== 'quantity') return false
    const between = text.slice(one.end, other.start)
    const name = between.replace(/(?:、|和|及|与|以及)$/, '')
    return name !== between && member.test(name) && !notMember.test(name)
  }
  const isUnit = (one: Token | undefined): boolean => one?.kind === 'quantity' && one.counts === 'unit'
  const numbers = tokens.filter(token => token.kind === 'quantity')
  return tokens.map(token => {
    if (token.kind !== 'quantity' || !token.either || token.counts !== 'item') return token
    const at = numbers.indexOf(token)
    const [previous, next] = [numbers[at - 1], numbers[at + 1]]
    const listed = (isUnit(previous) && isJoined(previous, token)) || (isUnit(next) && isJoined(token, next))
    if (!listed) return token
    const name = /^[\u4e00-\u9fff\uE000]{2,10}?(?=[、和及与以的]|$)/.exec(text.slice(token.end))?.[0] ?? ''
    return { ...token, counts: 'unit', label: { start: token.end, end: token.end + name.length } }
  })
}

/** 征求意见单位共计52个: 共计 is left out. */
const beforeTotal = (rough: readonly Rough[], index: number): readonly (Rough | undefined)[] => {
  const last = rough[index - 1]
  if (last === undefined || !('text' in last) || last.kind !== 'total') return [rough[index - 2], last]
  const before = rough[index - 2]
  return [rough[index - 3], before && { ...before, end: last.end }]
}

/** 科研院所（4家）, 提出意见的单位共9个: the noun may stand before what opens the number. */
const labelFrom = (rough: readonly Rough[], index: number): number => {
  const before = rough[index - 1]
  const led = before !== undefined && 'text' in before && (before.text === '(' || before.kind === 'total')
  return (led ? rough[index - 2] : before)?.end ?? 0
}
