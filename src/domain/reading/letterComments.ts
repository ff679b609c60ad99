import type { Span } from '../consultation/statement'
import { findPlaces } from './comments/places'
import { splitReason } from './comments/rationale'
import { findItems } from './items'
import type { LetterLine } from './letterLines'
import { saysNoComment } from './noComment'

export interface LetterComment {
  text: string
  /** UTF-16 offsets into the letter as given. */
  span: Span
}

/** From the first of the lines to the last. */
export const spanOf = (lines: readonly LetterLine[]): Span | null => {
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end }
}

/** Words before the first request that only lead to it. */
const leadsIn =
  /收悉|收到|经(?:认真|我|研究|组织|征求|审核|讨论)|现(?:就|将|函复|反馈|提出)|如下|原则同意|总体同意|根据(?:贵|你)|为(?:进一步)?/
const asksFor = /建议|修改为|改为|删[除去]|增加|补充|调整|应当?|请(?!查收|审阅|予以?考虑)|[？?]/

/** The letter answers that there is nothing to say. */
export const saysNothing = (lines: readonly LetterLine[]): boolean => {
  const isLead = (text: string): boolean =>
    /[：:]$/.test(text) &&
    leadsIn.test(text) &&
    !asksFor.test(text.replaceAll(/《[^》]*》|意见建议|修改建议/g, ''))
  const whole = lines.flatMap(({ text }) => (isLead(text) ? [] : [text])).join('')
  if (saysNoComment(whole)) return true
  const plain = whole.replaceAll(/(?<=^|。)(?:关于|对于|针对|就|对)《[^》]*》[^，。]{0,12}[，,]/g, '')
  const sentences = plain.split('。').filter(sentence => sentence.trim() !== '')
  return (
    sentences.some(saysNoComment) &&
    sentences.every(
      sentence =>
        saysNoComment(sentence) ||
        (leadsIn.test(sentence) && !asksFor.test(sentence.replaceAll(/《[^》]*》/g, ''))),
    )
  )
}

/** The numbered requests of the body, each a comment; without numbers, each paragraph with its reason. */
export const readComments = (text: string, lines: readonly LetterLine[]): LetterComment[] => {
  const body = spanOf(lines)
  if (body === null) return []
  const items = findItems(text.slice(body.start, body.end))
  const spans =
    items.length > 0
      ? items.flatMap(({ span }) =>
          unfoldItem(text, { start: span.start + body.start, end: span.end + body.start }),
        )
      : joinParagraphs(lines)
  const last = lines.at(-1)?.span.end ?? body.end
  return spans
    .map(({ start, end }) => ({ start, end: Math.min(end, last) }))
    .filter(span => !isPlainHeading(text.slice(span.start, span.end)))
    .map(span => ({ text: text.slice(span.start, span.end), span }))
}

/** Also 三、市图书馆：无意见。 of a reply that gathers those of its own offices. */
const isPlainHeading = (words: string): boolean =>
  words.trim() === '' ||
  saysNoComment(words) ||
  saysNoComment(words.replace(/^(?:[^，。：、.）)]{1,3}[、.）)])?\s*[^，。；：“”《》]{2,20}[：:]/, ''))

/** 二、具体意见 with requests numbered under it becomes those; a heading that names a clause stays with its requests. */
const unfoldItem = (text: string, span: Span): Span[] => {
  const words = text.slice(span.start, span.end)
  const breakAt = words.indexOf('\n')
  const heading = breakAt < 0 ? '' : words.slice(0, breakAt).trim()
  if (
    heading === '' ||
    heading.length > 40 ||
    /[。；]./.test(heading) ||
    asksFor.test(heading.replaceAll(/意见建议|修改建议|意见和建议/g, ''))
  )
    return [span]
  const start = span.start + breakAt + 1
  const inner = findItems(text.slice(start, span.end)).map(item => ({
    start: item.span.start + start,
    end: item.span.end + start,
  }))
  const title = withoutNumber(heading)
  if (inner.length > 0 && inner.every(item => namesWhole(text.slice(item.start, item.end)))) return inner
  if (findPlaces(title).length > 0) return [span]
  return inner.length > 0 ? inner : [saysNothingItself.test(title) ? { start, end: span.end } : span]
}

const withoutNumber = (words: string): string => words.replace(/^[^、.．）)]{1,5}[、.．）)]/, '')
/** 一、总体意见 over a paragraph. */
const saysNothingItself =
  /^(?:总体|整体|主要|具体|其他|有关)?(?:修改)?(?:评价|意见|建议|情况)(?:和?建议)?[：:]?$/
/** Whether a request names its article or heading itself, so that it needs no heading over it. */
const namesWhole = (words: string): boolean =>
  /^(?:\d+[编章条]|\d+\.|附|名称|[一二三四五六七八九十]+(?:\/|$))/.test(
    findPlaces(withoutNumber(words))[0]?.ref ?? '',
  )

const joinParagraphs = (lines: readonly LetterLine[]): Span[] => {
  const spans: Span[] = []
  lines.forEach(({ text, span }, index) => {
    const last = spans.at(-1)
    const onlyReason = splitReason(text, { start: 0, end: text.length }).asked.length === 0
    const onlyLeads =
      index < 2 &&
      spans.length === 0 &&
      leadsIn.test(text) &&
      (/[：:]$/.test(text) || !asksFor.test(text.replaceAll(/《[^》]*》|意见建议|修改建议/g, '')))
    if (onlyReason && last !== undefined) spans[spans.length - 1] = { start: last.start, end: span.end }
    else if (!onlyLeads || lines.length === 1)
      spans.push(spans.length === 0 ? { start: span.start + leadLength(text), end: span.end } : span)
  })
  return spans
}

/** Length of the sentences that only lead to the first request: 来函收悉。 */
const leadLength = (line: string): number => {
  const [first = ''] = line.split(/(?<=。)/)
  const onlyLeads =
    first.length < line.length && leadsIn.test(first) && !asksFor.test(first.replaceAll(/《[^》]*》/g, ''))
  return onlyLeads ? first.length : 0
}
