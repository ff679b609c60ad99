import type { Place } from '../../../consultation/change'
import type { Element } from '../elements/chains'
import { quotedWords } from '../elements/wording'
import { endBeforePlace } from '../request/brackets'

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
  /^\s*(?:如下|以下|下列|下述|为|原来?的|原有的?|内容|表述|文字|规定)*\s*$/.test(words) ||
  (/^[^，。；：“”]{0,8}(?:条文|表述|用语|写法|措辞|说法|规定|提法|标准|要求|简称|全称|称谓|称呼|名称|名字|术语|字样|文字|符号|代号|单位|词语?|叫法)的?[：:]?\s*$/.test(
    words,
  ) &&
    /[“"「]/.test(sign ?? '')) ||
  (/^\s*[(（〔[【`]\s*$/.test(words) && /[“"「]/.test(sign ?? ''))
const isLineBreak = (text: string, element: Element): boolean =>
  element.kind === 'end' && text[element.span.start] === '\n'
const asksNext =
  /^\s*(?:同时|另外|此外|原第|其[余后]|建议|将|把|并将|请(?:删|将|把|在)|删[除去]第|第[一二三四五六七八九十百\d]{1,4}[条页章款项])/

/** Whether the line from an offset on is wording, no other request: 添加第二款⏎经营者应当…. */
export const holdsWording = (text: string, from: number): boolean => {
  const line =
    text
      .slice(from, from + longestLine)
      .trimStart()
      .split('\n', 1)[0] ?? ''
  return line !== '' && (!asksNext.test(line) || /^第[^\s“”]{1,6}条[\s\u3000][^“"「]+$/.test(line))
}
/** As much of a line, in characters, as is looked at. */
const longestLine = 200

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
    const opensLine = isLineBreak(text, element) && (hasColon || holdsWording(text, element.span.end))
    if (element.kind === 'colon' || opensLine) hasColon = true
    else if (!passed.has(element.kind)) break
  }
  next = behindNamely(text, elements, next) ?? next
  const first = elements[next]
  if (first === undefined) return nothing(next)
  return first.kind === 'chain' && first.parts[0]?.kind === 'quote'
    ? readQuoted(text, elements, next)
    : readPlain(text, elements, next, hasColon)
}

/** 改为选择性表述，即“甲”: words that only say how it shall be written, with the wording behind them. */
const behindNamely = (text: string, elements: readonly Element[], from: number): number | null => {
  const rest = elements.slice(from, from + mostBetween)
  const quote = rest.findIndex(({ kind }) => kind === 'chain')
  const start = rest[0]?.span.start
  const end = rest[quote]?.span.start
  if (quote < 1 || start === undefined || end === undefined) return null
  const isNamed =
    /^\s*(?:规范|标准|法定|正式|统一|通用|准确|完整|现行|官方|专业|全国|国家|新)+的?(?:表述|名称|简称|全称|称谓|术语|用语|写法|提法|说法|文字|字样|词语?|符号|单位)(?:[：:]|[，,]?即[：:]?)?\s*$/.test(
      text.slice(start, end),
    ) && /[“"「『]/.test(text[end] ?? '')
  if (isNamed) return from + quote
  return /^\s*[^，,。；：“”\n]{1,12}(?:[，,](?:即|也就是|具体[为是]|如)\s*[：:]?|(?:表述|写法|形式|方式|条款|规定)[：:])\s*$/.test(
    text.slice(start, end),
  )
    ? from + quote
    : null
}
/** More elements than stand between 改为 and 即. */
const mostBetween = 8

export const readQuoted = (text: string, elements: readonly Element[], from: number): Wanted => {
  const texts: string[] = []
  let next = from
  for (;;) {
    const element = elements[next]
    if (element?.kind !== 'chain' || element.parts[0]?.kind !== 'quote' || element.parts.length > 1) break
    texts.push(quotedWords(text, element.parts[0].inner))
    next += 1
    const after = elements[next + 1]
    const isRow =
      elements[next]?.kind === 'join' && after?.kind === 'chain' && after.parts[0]?.kind === 'quote'
    if (isRow && isNextOperand(elements, next + 2)) break
    if (isRow) next += 1
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

/** “甲”改为“乙”、“丙”改为“丁”: the words before a verb are those that it takes. */
const isNextOperand = (elements: readonly Element[], from: number): boolean => {
  const behind = elements
    .slice(from, from + mostBetween)
    .find(({ kind }) => kind !== 'ask' && kind !== 'whole')
  return behind?.kind === 'replace' || behind?.kind === 'delete'
}

/** 改为两档，分别处以甲、乙: the words behind the comma belong to it. */
const tellsEach = (text: string, { span }: Element): boolean =>
  /^[，,]\s*分别(?:[规约设]定|为|是|[按处适]|给予)/.test(text.slice(span.start, span.start + 10))

/** 改成七天吧, 改为一年为宜: no words of the wording. */
const spokenEnd =
  /(?:吧|为[好宜妥]|就[行好]|即可|就可以了?|(?:比较|较为?|更为?|更加)(?:好|妥|合适|合理|妥当|准确|规范|科学|贴切|恰当)(?:一些|一点|些)?)$/
const closers: Readonly<Record<string, string>> = { '(': ')', '（': '）', '〔': '〕', '[': ']', '【': '】' }

const readPlain = (text: string, elements: readonly Element[], from: number, hasColon: boolean): Wanted => {
  const start = elements[from]?.span.start ?? text.length
  const lead = /^\s*/.exec(text.slice(start, start + 20))?.[0].length ?? 0
  const closer = closers[text[start + lead] ?? '']
  const close = closer === undefined ? -1 : text.indexOf(closer, start)
  // [2024]5号, （五）强化宣传。: the bracket is not all of it.
  if (closer !== undefined && (close < 0 || !/[\d\u4e00-\u9fa5]/.test(text[close + 1] ?? ''))) {
    const end = close < 0 ? text.length : close + 1
    const next = elements.findIndex(({ span }) => span.start >= end)
    return { texts: [text.slice(start, end).trim()], places: [], next: next < 0 ? elements.length : next }
  }
  let next = from
  for (; next < elements.length; next += 1) {
    const element = elements[next]
    const ends = element?.kind === 'end' || (element?.kind === 'stop' && !tellsEach(text, element))
    if (element === undefined || (!hasColon && ends)) break
    if (endBeforePlace(text, elements, next) !== null) break
    if (element.kind === 'end' && asksNext.test(text.slice(element.span.end, element.span.end + 12))) break
  }
  const end = endBeforePlace(text, elements, next) ?? elements[next]?.span.start ?? text.length
  const words = text.slice(start, end).trim()
  const wording = hasColon ? words : words.replace(spokenEnd, '')
  const single =
    /[。；;，,]$/.test(wording) && !/[。；;][\s\S]/.test(wording) ? wording.slice(0, -1) : wording
  return { texts: single === '' ? [] : [single], places: [], next }
}
