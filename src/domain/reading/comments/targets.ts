import type { Place } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import type { Step } from '../clauseRef'
import { type Chain, chainPath, type Element, placeOf } from './chains'
import { quotedWords } from './wording'

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
const compares = /重复|冲突|不一致|不符|矛盾|雷同|相同|类似|交叉|重叠|衔接/

/** A segment without the place that its own place is compared with: 第十五条与第三十条重复. */
export const withoutCompared = (text: string, segment: readonly Element[]): readonly Element[] => {
  const start = segment[0]?.span.start ?? 0
  const end = segment.at(-1)?.span.end ?? 0
  const join = segment.findIndex(
    ({ kind, span }) => kind === 'join' && /[与和同跟]/.test(text[span.start] ?? ''),
  )
  return join > 0 && compares.test(text.slice(start, end)) ? segment.slice(0, join) : segment
}

const siblings = new Set<Element['kind']>(['join', 'stop', 'about', 'each', 'chain'])

/** Whether a later quotation of the segment stands inside the place that this chain names: “甲”的目标值由“乙”. */
const isContext = (elements: readonly Element[], index: number): boolean => {
  const next = elements.findIndex(
    (element, at) => at > index && element.kind === 'chain' && hasQuote(element),
  )
  return next >= 0 && elements.slice(index + 1, next).some(({ kind }) => !siblings.has(kind))
}

/** Whether a quotation stands in one row with the quotation before it: “甲”“乙”, “甲”和“乙”. */
export const isRow = (elements: readonly Element[], index: number): boolean => {
  const before = elements[index - 1]
  const one = before?.kind === 'join' ? elements[index - 2] : before
  return one?.kind === 'chain' && hasQuote(one)
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
  if (/^的?(?:定义|含义|释义|解释|概念|英文)/.test(words)) return true
  if (/^整体(?:予以)?删|^的(?:完成|办理|建设)?(?:时限|时间|期限)/.test(words) && hasUnit(chain)) return true
  return (
    /^的?(?:整[段条项句个]|全部|部分|[内全]容|[这一]+[段条项节]|任务|条款|章节|(?:完成|办理)?(?:时限|时间))/.test(
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
    if (
      last?.kind !== 'quote' ||
      isContext(elements, index) ||
      isDescribed(text, chain, elements[index + 1])
    ) {
      waiting.push(readPlace(text, chain, chain.parts.length, memory))
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
  return waiting.length > 0 ? [...targets, { places: waiting, original: null }] : targets
}

const leadingKinds = new Set<Element['kind']>([
  'opener',
  'ask',
  'whole',
  'colon',
  'stop',
  'each',
  'within',
  'about',
])
const trailingKinds = new Set<Element['kind']>(['ask', 'whole', 'about', 'each', 'stop', 'colon', 'beside'])

/** Words that are no wording of the draft: they lead on, or name what is to be filled otherwise (完成时限应为…). */
const namesNothing =
  /^(?:的|同时|并|且|相应|内容|文字|一并|其|整[章节条款项段句篇]|[本该全][章节条款项段]|(?:左右|上下|前后|上述|以上)?第?[一二三四五六七八九首末前后两\d]处均?|(?:相关|有关)?引用|章名|节名|条名|条标|标题|名称|题目|术语(?:和?定义)?|定义|英文(?:译名|名称)?|(?:实施|建设|承办)单位|(?:该?项)?(?:任务|工作|事项)的?(?=(?:完成|办理)?(?:时限|时间))|(?:完成|办理)?(?:时限|时间)|(?:施行|生效|实施|截止)?(?:日期|时间)|分母|分子|表[题头]|图[题注]|题注|(?:术语)?(?:的?英文)?对应词|计量单位|量纲|取值|限值|数值|[（(](?:资料|规范)性(?:附录)?[）)]|(?:罚款|补贴|补助|奖励|处罚)?(?:上限|下限|额度|幅度|金额)|编号|代号|字体|字号)+$/

/** 市财政局的职责: what is spoken of, no wording. */
const namesMatter =
  /^第[一二三四五六七八九十\d]{1,3}个|的(?:主要|具体)?(?:职责|职能|定义|名称|标准|范围|内容|期限|时限|时间|比例|数量|金额|要求|规定|条件|程序|主体|处罚|表述|写法)$/

/** Whether unquoted words only name what is spoken of. */
export const namesNoWording = (words: string): boolean => namesNothing.test(words) || namesMatter.test(words)

/**
 * The unquoted words that a verb takes: what remains of a segment without its place, openers and words such as 表述.
 * Null where nothing remains.
 */
export const readBareWords = (text: string, elements: readonly Element[]): Span | null => {
  let first = elements.findLastIndex(({ kind }) => kind === 'chain' || kind === 'opener') + 1
  let last = elements.length
  while (first < last && leadingKinds.has(elements[first]?.kind ?? 'text')) first += 1
  while (last > first && trailingKinds.has(elements[last - 1]?.kind ?? 'text')) last -= 1
  const start = elements[first]?.span.start
  const end = elements[last - 1]?.span.end
  if (start === undefined || end === undefined || first >= last) return null
  const plain = text.slice(start, end)
  const head =
    /^[\s的）)】]*(?:所有的?(?!权|制|者)|[两三四五\d]处的?|各处的?)?\s*(?:(?:修改|调整|更改|变更)(?=标题|名称|题目|[章节条款]名)|规定的?|其中的?|[^，。“”]{0,6}(?:文件|清单|目录|附件|正文|标题|名单|表)中的?)?/.exec(
      plain,
    )?.[0].length ?? 0
  const words = plain.slice(head).replace(/的?[\s”’"]*$/, '')
  // 第三十五条（施行日期）: the article's own heading.
  const isHeading =
    elements[first - 1]?.kind === 'chain' && /^[（(【〔][^（）()【】〔〕]{1,16}[）)】〕]$/.test(words)
  return words === '' || isHeading || namesNoWording(words)
    ? null
    : { start: start + head, end: start + head + words.length }
}
