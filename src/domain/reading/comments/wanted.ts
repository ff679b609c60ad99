import type { Place } from '../../consultation/change'
import { endBeforePlace } from './brackets'
import type { Chain, Element } from './chains'
import { chainsOf, hasQuote, isSeparator, type Memory, readPlace } from './targets'
import { quotedWords } from './wording'
import { describes, namesMissing } from './words'

/** The wanted wording(s) after a verb, and the index of the first element behind them. */
export interface Wanted {
  texts: readonly string[]
  places: readonly Place[]
  next: number
}

const nothing = (next: number): Wanted => ({ texts: [], places: [], next })
const passed = new Set<Element['kind']>(['colon', 'whole', 'about', 'within'])
/** Words that only lead to the wording, and a bracket that stands round its marks: 如下, 〔“…”〕. */
const isAsFollows = (words: string, sign: string | undefined): boolean =>
  /^\s*(?:如下|以下|下列|下述|为|内容|表述|文字)*\s*$/.test(words) ||
  (/^[^，。；：“”]{0,8}(?:条文|表述|用语|写法|措辞|说法)\s*$/.test(words) && /[“"「]/.test(sign ?? '')) ||
  (/^\s*[(（〔[【]\s*$/.test(words) && /[“"「]/.test(sign ?? ''))
const isLineBreak = (text: string, element: Element): boolean =>
  element.kind === 'end' && text[element.span.start] === '\n'
const asksNext = /^\s*(?:同时|另外|此外|建议|将|把|并将|第[一二三四五六七八九十百\d]{1,4}[条页章款项])/

/** What follows 修改为: quotations joined to each other, a bracketed list of duties, or plain words. */
export const readReplacement = (text: string, elements: readonly Element[], from: number): Wanted => {
  let next = from
  let hasColon = false
  for (; next < elements.length; next += 1) {
    const element = elements[next]
    if (element === undefined) break
    if (
      element.kind === 'text' &&
      isAsFollows(text.slice(element.span.start, element.span.end), text[element.span.end])
    )
      continue
    if (element.kind === 'colon') hasColon = true
    else if (!passed.has(element.kind) && !(hasColon && isLineBreak(text, element))) break
  }
  const first = elements[next]
  if (first === undefined) return nothing(next)
  return first.kind === 'chain' && first.parts[0]?.kind === 'quote'
    ? readQuoted(text, elements, next)
    : readPlain(text, elements, next, hasColon)
}

const readQuoted = (text: string, elements: readonly Element[], from: number): Wanted => {
  const texts: string[] = []
  let next = from
  for (;;) {
    const element = elements[next]
    if (element?.kind !== 'chain' || element.parts[0]?.kind !== 'quote' || element.parts.length > 1) break
    texts.push(quotedWords(text, element.parts[0].inner))
    next += 1
    const after = elements[next + 1]
    if (elements[next]?.kind === 'join' && after?.kind === 'chain' && after.parts[0]?.kind === 'quote')
      next += 1
  }
  const first = elements[next]
  // A quotation that runs on into a place belongs to this verb only with its first part.
  if (texts.length === 0 && first?.kind === 'chain' && first.parts[0]?.kind === 'quote') {
    return {
      texts: [quotedWords(text, first.parts[0].inner)],
      places: [],
      next: next + 1,
    }
  }
  return { texts, places: [], next }
}

const closers: Readonly<Record<string, string>> = { '(': ')', '（': '）', '〔': '〕', '[': ']', '【': '】' }

const readPlain = (text: string, elements: readonly Element[], from: number, hasColon: boolean): Wanted => {
  const start = elements[from]?.span.start ?? text.length
  const lead = /^\s*/.exec(text.slice(start, start + 20))?.[0].length ?? 0
  const closer = closers[text[start + lead] ?? '']
  if (closer !== undefined) {
    const close = text.indexOf(closer, start)
    const end = close < 0 ? text.length : close + 1
    const next = elements.findIndex(({ span }) => span.start >= end)
    return { texts: [text.slice(start, end).trim()], places: [], next: next < 0 ? elements.length : next }
  }
  let next = from
  for (; next < elements.length; next += 1) {
    const element = elements[next]
    if (element === undefined || (!hasColon && (element.kind === 'stop' || element.kind === 'end'))) break
    if (endBeforePlace(text, elements, next) !== null) break
    if (element.kind === 'end' && asksNext.test(text.slice(element.span.end, element.span.end + 12))) break
  }
  const end = endBeforePlace(text, elements, next) ?? elements[next]?.span.start ?? text.length
  const words = text.slice(start, end).trim()
  const single = /[。；;，,]$/.test(words) && !/[。；;]./.test(words) ? words.slice(0, -1) : words
  return { texts: single === '' ? [] : [single], places: [], next }
}

/**
 * What follows 增加: the quotations of the same sentence (past 一款，作为第二款：), the words after a colon, or a few
 * plain words. A mere description (对未成年人保护的内容, “数据安全”的定义) is no wording: no text, unless the place is told
 * to the word (在“甲”后增加“乙”的内容).
 */
export const readInsertion = (
  text: string,
  elements: readonly Element[],
  from: number,
  memory: Memory,
  isAnchored = false,
): Wanted => {
  const places: Place[] = []
  for (let next = from; next < elements.length; next += 1) {
    const element = elements[next]
    if (element === undefined) break
    if (element.kind === 'chain') {
      if (next === from && addsAnnex.test(text.slice(element.span.start, element.span.end))) continue
      if (element.parts.length > 1 || !hasQuote(element)) {
        const count = hasQuote(element) ? element.parts.length - 1 : element.parts.length
        places.push(readPlace(text, element, count, memory))
      }
      const last = element.parts.at(-1)
      if (last?.kind !== 'quote') continue
      const behind = text.slice(last.span.end, last.span.end + 12)
      if (!isAnchored && namesMissing(text.slice(last.inner.start, last.inner.end), behind))
        return withPlaceBehind(
          text,
          elements,
          { texts: [], places, next: endOfSegment(elements, next + 1) },
          memory,
        )
      const more = readQuoted(text, elements, next + 1)
      const joined = elements[next + 1]?.kind === 'join' ? readQuoted(text, elements, next + 2) : more
      const after = Math.max(next + 1, joined.texts.length > 0 ? joined.next : 0)
      const given = [quotedWords(text, last.inner), ...joined.texts]
      return withPlaceBehind(text, elements, { texts: given, places, next: after }, memory)
    }
    if (element.kind === 'colon') {
      const { texts, next: after } = readReplacement(text, elements, next)
      return withPlaceBehind(text, elements, { texts, places, next: after }, memory)
    }
    const goesOn = element.kind === 'stop' && leadsOn(text, elements, next + 1)
    if (element.kind === 'end' || element.kind === 'opener' || (element.kind === 'stop' && !goesOn)) {
      return readFewWords(text, elements, from, next, places)
    }
  }
  return readFewWords(text, elements, from, elements.length, places)
}

const withPlaceBehind = (
  text: string,
  elements: readonly Element[],
  read: Wanted,
  memory: Memory,
): Wanted => {
  const becomes = placeBehind(elements, read.next)
  if (becomes === null) return read
  const place = readPlace(text, becomes, becomes.parts.length, memory)
  return { ...read, places: [...read.places, place], next: elements.indexOf(becomes, read.next) + 1 }
}

/** 增加“甲”，作为第二款: the place said behind the words. */
const placeBehind = (elements: readonly Element[], from: number): Chain | null => {
  const at = elements[from]?.kind === 'stop' ? from + 1 : from
  const place = elements[at + 1]
  return elements[at]?.kind === 'as' && place?.kind === 'chain' && !hasQuote(place) ? place : null
}

const endOfSegment = (elements: readonly Element[], from: number): number => {
  const end = elements.findIndex((element, index) => index >= from && isSeparator(element))
  return end < 0 ? elements.length : end
}

/** 增加附件：《…》: a new annex, not one of the draft. */
const addsAnnex = /^附[件录表图]$/

/** 增加一款，作为第二款：…; 增加一款，内容为…: the comma does not end what is to be added. */
const leadsOn = (text: string, elements: readonly Element[], index: number): boolean => {
  const element = elements[index]
  if (element === undefined || element.kind === 'as') return element !== undefined
  const words = text.slice(element.span.start, element.span.start + 12)
  return /^\s*(?:(?:具体|主要)?(?:内容|表述|文字)(?:为|是|如下|[：:])|即[：:“"「]|(?:明确|规定)[：:“"「])/.test(
    words,
  )
}

const readFewWords = (
  text: string,
  elements: readonly Element[],
  from: number,
  to: number,
  places: readonly Place[],
): Wanted => {
  const start = elements[from]?.span.start ?? text.length
  const end = elements[to]?.span.start ?? text.length
  const words = text
    .slice(start, end)
    .trim()
    .replace(/(?:[一两二三四]个?字|字样|一词)$/, '')
  const isWording =
    words !== '' &&
    words.length <= 30 &&
    !describes.test(words) &&
    chainsOf(elements.slice(from, to)).length === 0
  // 增加立法依据《…》: the noun only says what it is.
  const title = /^[^《》，。]{0,10}(?:依据|文件|标准|法律|法规|文献)(?=《)/.exec(words)?.[0].length ?? 0
  return { texts: isWording ? [words.slice(title)] : [], places, next: to }
}
