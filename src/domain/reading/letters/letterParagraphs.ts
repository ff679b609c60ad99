import type { Span } from '../../consultation/statement'
import { splitReason } from '../comments/rationale'
import { asksFor, leadLength, leadsIn, withoutNamesOf } from './letterLeads'
import type { LetterLine } from './letterLines'

/** 问题一：… and, in the next paragraph, 建议：… are one comment. */
const saysProblem = /^(?:问题|存在问题|原文|原条文|原表述|现状|条款)[^，。]{0,6}[：:]/
const saysWanted = /^(?:修改)?(?:建议|意见|为|后)[^，。；：]{0,4}[：:]|^改为[：:]/
/** …修改为：……下列材料： over numbered lines, which are the wanted text. */
const opensList = /(?:(?:修改|改|调整|表述)[为成]|增加|新增|补充).*[：:]$/
/** 有几处想请你们斟酌： asks for nothing yet. */
const asksToThink = /(?:斟酌|商榷|参考|参阅|考虑|研究|指正|探讨|讨论)[：:]$/
const isNumbered = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/
const isOpen = (words: string): boolean => words.split('“').length > words.split('”').length

/** 5.1.3 座席 and 附录A over what is asked there. */
const isPlaceAlone = (text: string): boolean =>
  text.length <= 30 &&
  /^(?:\d{1,2}(?:\.\d{1,2}){0,4}\s|附[录件表]|第[\d一二三四五六七八九十百]{1,5}[编章节条款])/.test(text) &&
  !/[。；，：:？]|[”"]$/.test(text) &&
  !asksFor.test(withoutNamesOf(text))
/** 1 总则 over 1.1 …: a heading that the number below says again. */
const opensNumbered = (text: string, next: string): boolean => {
  const number = /^\d{1,2}(?:\.\d{1,2}){0,3}(?=\s)/.exec(text)?.[0]
  return number !== undefined && next.startsWith(`${number}.`)
}

/** Without numbers, each paragraph is a request, with the reason that follows it and the wanted text it quotes or lists. */
export const joinParagraphs = (lines: readonly LetterLine[]): Span[] => {
  const spans: Span[] = []
  let inList = false
  let open = ''
  lines.forEach(({ text, span }, index) => {
    const last = spans.at(-1)
    const previous = lines[index - 1]?.text ?? ''
    inList = isNumbered.test(text) && (inList || opensList.test(previous))
    const goesOn = saysWanted.test(text) && last !== undefined && saysProblem.test(previous)
    const belongs =
      inList || isOpen(open) || goesOn || splitReason(text, { start: 0, end: text.length }).asked.length === 0
    const onlyLeads =
      index < 2 &&
      spans.length === 0 &&
      (leadsIn.test(text) || asksToThink.test(text)) &&
      ((/[：:]$/.test(text) && !opensList.test(text)) || !asksFor.test(withoutNamesOf(text)))
    if (isPlaceAlone(text)) {
      if (!opensNumbered(text, lines[index + 1]?.text ?? '')) spans.push(span)
    } else if ((belongs || isPlaceAlone(previous)) && last !== undefined && !opensNumbered(previous, text))
      spans[spans.length - 1] = { start: last.start, end: span.end }
    else if (!onlyLeads || lines.length === 1)
      spans.push(spans.length === 0 ? { start: span.start + leadLength(text), end: span.end } : span)
    open = isOpen(open) && open.length < longestQuoted ? open + text : text
  })
  return spans
}

/** A quotation that nobody closed does not swallow the letter. */
const longestQuoted = 2000
