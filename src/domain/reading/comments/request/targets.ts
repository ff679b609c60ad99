import type { Place } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import type { Step } from '../../clauses/clauseRef'
import { type Chain, chainPath, type Element, placeOf } from '../elements/chains'
import { quotedWords } from '../elements/wording'

/** What an edit is done to: where, and which words there (null: the whole place). */
export interface Target {
  places: readonly Place[]
  original: string | null
  /** Where the wording stands, where it was quoted. */
  quoted?: Span
}

/** Remembers the path named last, so that 第二款 after 第八条第一款 is read as 8条/2款. */
export interface Memory {
  path: readonly Step[]
}

export const isSeparator = ({ kind }: Element): boolean =>
  kind === 'stop' || kind === 'end' || kind === 'colon'

/** The stretches between punctuation marks, in order. */
export const segmentsOf = (elements: readonly Element[]): Element[][] => {
  const segments: Element[][] = [[]]
  for (const element of elements) {
    if (isSeparator(element)) segments.push([])
    else segments.at(-1)?.push(element)
  }
  return segments
}

export const chainsOf = (elements: readonly Element[]): Chain[] =>
  elements.filter((element): element is Chain => element.kind === 'chain')

export const hasUnit = (chain: Chain): boolean => chain.parts.some(({ kind }) => kind === 'unit')
export const hasQuote = (chain: Chain): boolean => chain.parts.at(-1)?.kind === 'quote'

/** The words of the first quotation of a chain that is only quotations. */
export const wordingOf = (text: string, { parts }: Chain): string => {
  const [first] = parts
  return first?.kind === 'quote' ? quotedWords(text, first.inner) : ''
}

export const readPlace = (text: string, chain: Chain, count: number, memory: Memory): Place => {
  const { place, path } = placeOf(text, chain, count, memory.path)
  if (path.length > 0) memory.path = path
  return place
}

export const readPlaces = (text: string, chains: readonly Chain[], memory: Memory): Place[] =>
  chains.map(chain => readPlace(text, chain, chain.parts.length, memory))

/** Each place once, told by its words. */
export const withoutRepeats = (places: readonly Place[]): Place[] => {
  const seen = new Set<string>()
  return places.filter(({ text }) => !seen.has(text) && seen.add(text))
}

/** Words that say two places are alike; the one after 与 is only compared with. */
const compares = /重复|冲突|一致|不符|矛盾|雷同|相同|类似|交叉|重叠|衔接|统一$/

/** Before a place that holds the same already: 已包含在第五条中. */
const holdsIt = /(?:包含|包括|体现|规定|涵盖|明确|反映|写|列)[在于]$|已(?:经)?[在由]$/

/** A segment without the place that its own place is compared with: 第十五条与第三十条重复. */
export const withoutCompared = (text: string, segment: readonly Element[]): readonly Element[] => {
  const start = segment[0]?.span.start ?? 0
  const end = segment.at(-1)?.span.end ?? 0
  const elsewhere = segment.findIndex(
    ({ kind, span }, at) =>
      at > 0 && kind === 'chain' && holdsIt.test(text.slice(start, span.start).slice(-6)),
  )
  if (elsewhere > 0 && chainsOf(segment.slice(0, elsewhere)).length > 0) return segment.slice(0, elsewhere)
  const isJoin =
    (sign: RegExp) =>
    ({ kind, span }: Element): boolean =>
      kind === 'join' && sign.test(text[span.start] ?? '')
  const last = segment.findLastIndex(isJoin(/[与同跟]/))
  const join = last > 0 ? last : segment.findIndex(isJoin(/和/))
  return join > 0 && compares.test(text.slice(start, end)) ? segment.slice(0, join) : segment
}

const siblings = new Set<Element['kind']>(['join', 'stop', 'about', 'each', 'chain'])

/** Whether a later quotation of the segment stands inside the place that this chain names: “甲”的目标值由“乙”. */
const isContext = (text: string, elements: readonly Element[], index: number): boolean => {
  const after = elements[index + 1]
  if (after?.kind === 'chain' && hasQuote(after) && isHeading(text, elements[index]))
    return !isHeading(text, after)
  const next = elements.findIndex(
    (element, at) =>
      at > index && element.kind === 'chain' && hasQuote(element) && !isPlaceAside(text, elements, at),
  )
  return next >= 0 && elements.slice(index + 1, next).some(({ kind }) => !siblings.has(kind))
}

/** Whether a quotation stands in one row with the quotation before it: “甲”“乙”, “甲”和“乙”. */
export const isRow = (elements: readonly Element[], index: number): boolean => {
  const before = elements[index - 1]
  const one = before?.kind === 'join' ? elements[index - 2] : before
  return one?.kind === 'chain' && hasQuote(one)
}

/** More places in one bracket than any comment names. */
const longestRow = 24

/** “甲”（第五条）改为“乙”: the place behind a quotation, in brackets. */
const isAside = (text: string, elements: readonly Element[], index: number): boolean => {
  let first = index
  const follows = (): boolean => elements[first - 1]?.kind === 'join' && elements[first - 2]?.kind === 'chain'
  while (index - first < longestRow && follows()) first -= 2
  const [quoted, bracket] = elements.slice(Math.max(0, first - 2), first)
  return (
    quoted?.kind === 'chain' &&
    hasQuote(quoted) &&
    bracket?.kind === 'text' &&
    /^[（(](?:见|在|位于)?$/.test(text.slice(bracket.span.start, bracket.span.end).trim())
  )
}

const isPlaceAside = (text: string, elements: readonly Element[], index: number): boolean => {
  const chain = elements[index]
  return chain?.kind === 'chain' && isAside(text, elements, index) && chainPath(text, chain.parts).length > 0
}

/** A quotation that is a numbered heading. */
const isHeading = (text: string, chain: Element | undefined): boolean =>
  chain?.kind === 'chain' && hasQuote(chain) && chainPath(text, chain.parts.slice(-1)).length > 0

/** “三、工作要求”中“（三）”: the number of a part of what is named before. */
const isNumber = (text: string, { parts }: Chain): boolean => {
  const last = parts.at(-1)
  return (
    last?.kind === 'quote' &&
    parts.length > 1 &&
    /^[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]$/.test(text.slice(last.inner.start, last.inner.end)) &&
    chainPath(text, parts).length > 1
  )
}

/**
 * The quotation names what is spoken of, not the words to change: “智慧园区”的定义修改为…, 删除“（三）推行电子票据”整段.
 */
const isDescribed = (text: string, chain: Chain, next: Element | undefined): boolean => {
  const quote = chain.parts.at(-1)?.span
  if (quote === undefined || next === undefined || next.span.start > chain.span.end) return false
  const words = text.slice(next.span.start, next.span.start + 8)
  const lead = text.slice(Math.max(0, quote.start - 2), quote.start)
  if (/有关|关于|涉及/.test(lead) && /^的?(?:内容|规定|条款|要求|部分)/.test(words)) return true
  // “完成时限”一列统一为…
  if (/^(?:这)?一[列栏行][^，。]{0,4}(?:统一|全部|[均都])/.test(words)) return true
  if (/^的?(?:定义|含义|释义|解释(?!清|一下|说明|得|不)|概念|英文)/.test(words)) return true
  if (/^整体(?:予以)?删|^的(?:完成|办理|建设)?(?:时限|时间|期限)/.test(words) && hasUnit(chain)) return true
  return (
    /^的?(?:第[一二三四五六七八九十\d]{1,2}|最后一|首|末)[句段]|^的?(?:整[段条项句个章节款篇]|全部|部分|[内全]容|[这一]+[段条项节]|任务|条款|章节|(?:完成|办理)?(?:时限|时间))/.test(
      words,
    ) && chainPath(text, chain.parts.slice(-1)).length > 0
  )
}

/**
 * Reads places and wordings as a verb takes them: the last quotation of each place is the wording, places without
 * one go with the next wording (第三条、第十条中的“甲”), or stand for themselves.
 */
export const readTargets = (text: string, elements: readonly Element[], memory: Memory): Target[] => {
  const targets: Target[] = []
  let waiting: Place[] = []
  elements.forEach((chain, index) => {
    if (chain.kind !== 'chain') return
    const last = chain.parts.at(-1)
    const aside = isAside(text, elements, index)
    if (
      last?.kind !== 'quote' ||
      isPlaceAside(text, elements, index) ||
      isContext(text, elements, index) ||
      isNumber(text, chain) ||
      isDescribed(text, chain, elements[index + 1])
    ) {
      const place = readPlace(text, chain, chain.parts.length, memory)
      const before = targets.at(-1)
      if (before === undefined || !aside) waiting.push(place)
      else targets[targets.length - 1] = { ...before, places: [...before.places, place] }
      return
    }
    const count = chain.parts.length - 1
    if (count > 0) waiting.push(readPlace(text, chain, count, memory))
    // 第五条中的“甲”和“乙”: both stand there.
    else if (waiting.length === 0 && isRow(elements, index)) waiting = [...(targets.at(-1)?.places ?? [])]
    const original = quotedWords(text, last.inner)
    targets.push({ places: waiting, original, quoted: last.inner })
    waiting = []
  })
  const last = targets.at(-1)
  if (waiting.length === 0) return targets
  // “甲”在第五条、第八条均出现: where the words stand.
  return last !== undefined && /在$/.test(text.slice(0, waiting[0]?.span.start).slice(-1))
    ? [...targets.slice(0, -1), { ...last, places: [...last.places, ...waiting] }]
    : [...targets, { places: waiting, original: null }]
}
