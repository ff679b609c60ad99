import type { Span } from '../../../consultation/statement'
import { findQuotations } from '../elements/quotations'
import { insideOf, trimSpan } from '../scanning'

/** The present wording and the wanted one, set side by side under labels in one cell. Offsets are of the text given. */
export interface LabelledPair {
  /** What stands before the labels, where a place may be named. */
  head: Span
  original: Span
  wanted: Span
  /** Requests of their own that stand before the pair and behind it. */
  besides?: readonly Span[]
  /** The wanted part tells what to do (修改建议：删除“甲”) instead of the new wording. */
  isInstruction: boolean
}

/** 原文：, 【原条文】, 修改前：. The words in front may name a place (第九条原文为：), so it may follow anything. */
const originalLabel =
  /[【［[]?(?:征求意见稿)?(?:原(?:文|条文|表述|内容|稿|规定|句|条款)|现(?:文|表述|条文|规定)|修改前)(?:内容|表述)?[为是]?(?:[】］\]][：:]?|[：:])/g
/** 建议修改为：, 【修改后】, 修改建议：; the wording may also follow in marks without a colon. */
const wantedLabel =
  /[【［[]?(?:(?:建议|拟|现|应|可){0,2}(?:修改|改|调整|更改|变更|完善|表述)后?[为成](?:如下)?|(?:建议)?修改后的?(?:内容|表述|条文)?|(?:修改|调整|完善|具体)?(?:建议|意见)(?:稿|建议|内容|修改|表述)?)(?:[】］\]][：:]?|[：:]|(?=\s?[“"「]))/g
/** What the wanted label stands behind: a line, a sentence, a mark, white space. */
const boundary = /^$|[\s。；;，,、：:”」』’"】\]）)！？]/
const givesWording = /[为成后]/
const tellsWhatToDo =
  /^[\s“"]*(?:建议)?(?:将|把|在|对|于|删|去掉|取消|增加|新增|补充|明确|细化|合并|拆分|调整|统一|参照|核实|进一步)|(?:修改为|改为|调整为|替换为|删除|删去|后增加|前增加)\s?[“"「]|[”"」][^”"“」]{0,6}(?:删除|删去|改为|修改为)/

/** Whether the wanted part begins by telling what to do. */
export const instructs = (text: string, { start }: Span): boolean =>
  tellsWhatToDo.test(text.slice(start, start + 200))

/**
 * The pairs of a cell such as 原文：……。修改建议：……。 in order; empty where the text is not laid out so. Reasons must
 * have been cut off before. Linear in the length of the text.
 */
export const findLabelledPairs = (text: string): LabelledPair[] => {
  const quotations = findQuotations(text).map(({ span }) => span)
  const originals = outside(quotations, text.matchAll(originalLabel))
  if (originals.length === 0) return []
  const wanteds = outside(quotations, text.matchAll(wantedLabel)).filter(({ start }) =>
    boundary.test(text.slice(Math.max(0, start - 1), start)),
  )
  const pairs: LabelledPair[] = []
  let from = 0
  let next = 0
  for (const [at, label] of originals.entries()) {
    const limit = originals[at + 1]?.start ?? text.length
    while ((wanteds[next]?.start ?? text.length) < label.end) next += 1
    const wanted = wanteds[next]
    if (wanted === undefined || wanted.start >= limit) continue
    const end = endOfWanted(text, wanted.end, limit, quotations)
    const words = trimSpan(text, { start: wanted.end, end })
    if (words.start === words.end) continue
    const head = startOfHead(text, from, label.start, quotations)
    pairs.push({
      head: { start: head, end: label.start },
      besides: [
        { start: from, end: head },
        { start: end, end: limit },
      ].filter(rest => rest.end > rest.start),
      original: { start: label.end, end: wanted.start },
      wanted: words,
      isInstruction: !givesWording.test(text.slice(wanted.start, wanted.end)) && instructs(text, words),
    })
    from = limit
  }
  return pairs
}

/** Behind the wanted wording, a sentence that begins another request: 。同时，将第九条…, 。建议删除第十条. */
const asksAgain =
  /[。；;\n]\s*(?=(?:同时|另外|此外)[，,]|(?:建议|请)?(?:将|把|删除|删去)第[\d一二三四五六七八九十百]{1,5}[条章款项页])/g

const endOfWanted = (text: string, from: number, limit: number, quotations: readonly Span[]): number => {
  const [next] = outside(quotations, text.slice(0, limit).slice(from).matchAll(asksAgain), from)
  return next?.start === undefined ? limit : next.start + 1
}

/** The sentence that leads to the label. */
const startOfHead = (text: string, from: number, end: number, quotations: readonly Span[]): number =>
  outside(quotations, text.slice(from, end).matchAll(/[。；;](?=[^。；;\n]+$)/g), from).at(-1)?.end ?? from

const outside = (quotations: readonly Span[], found: Iterable<RegExpExecArray>, from = 0): Span[] => {
  const quoted = insideOf(quotations)
  return [...found]
    .map(({ index, 0: words }) => ({ start: from + index, end: from + index + words.length }))
    .filter(({ start }) => !quoted(start))
}
