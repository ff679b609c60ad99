import type { Span } from '../../consultation/statement'
import { findPlaces } from '../comments/places'
import { trimSpan } from '../comments/scanning'
import { findItems } from '../items'
import { saysNoComment, saysOnlyCourtesy } from '../noComment'
import { asksFor, leadLength, withoutNamesOf } from './letterLeads'
import { isClosing, isUnitName, type LetterLine, saysRest } from './letterLines'
import { joinParagraphs } from './letterParagraphs'
import { readParts } from './letterParts'

export interface LetterComment {
  /** As written, under the headings that it needs to be understood, each on its own line. */
  text: string
  /** Its own words: UTF-16 offsets into the letter as given. */
  span: Span
  /** 二、重点任务部分 over requests that do not say where they belong; '' where there is none. */
  heading: string
}

/** From the first of the lines to the last. */
export const spanOf = (lines: readonly LetterLine[]): Span | null => {
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end }
}

/** The requests of the body, document by document and speaker by speaker. */
export const readComments = (text: string, lines: readonly LetterLine[]): LetterComment[] =>
  readParts(lines).flatMap(({ heading, begins, lines: said }) => {
    const requests = readRequests(text, said)
    const [only, ...further] = requests
    // 市住建局：建议删去第三条。 is one comment, with who says it.
    return only !== undefined && begins !== null && further.length === 0
      ? [
          {
            ...only,
            text: withoutBlankLines(text.slice(begins, only.span.end)),
            span: { start: begins, end: only.span.end },
          },
        ]
      : requests.map(request => (heading === '' ? request : under(heading, request)))
  })

const under = (heading: string, { text, span, heading: inner }: LetterComment): LetterComment => ({
  text: `${heading}\n${text}`,
  span,
  heading: inner === '' ? heading : `${heading}\n${inner}`,
})

/** The numbered requests, each a comment; without numbers, each paragraph with its reason. */
const readRequests = (text: string, lines: readonly LetterLine[]): LetterComment[] => {
  const body = spanOf(lines)
  if (body === null) return []
  const items = findItems(text.slice(body.start, body.end))
  const [first] = items
  const pieces =
    first === undefined
      ? joinParagraphs(lines).map(span => ({ span, heading: '' }))
      : [
          ...askedBefore(lines, first.span.start + body.start),
          ...items
            .flatMap(({ span }) =>
              splitFurther(text, { start: span.start + body.start, end: span.end + body.start }),
            )
            .flatMap(span => unfoldItem(text, span)),
        ]
  const last = lines.at(-1)?.span.end ?? body.end
  return pieces
    .map(({ span, heading }) => ({ span: withoutClosing(text, span), heading }))
    .map(({ span, heading }) => {
      const start = span.start + (bullet.exec(text.slice(span.start, span.start + 9))?.[0].length ?? 0)
      return { span: { start, end: Math.max(start, Math.min(span.end, last)) }, heading }
    })
    .filter(({ span }) => !isPlainHeading(text.slice(span.start, span.end)))
    .map(({ span, heading }) => {
      const own = withoutBlankLines(text.slice(span.start, span.end))
      return { text: heading === '' ? own : `${heading}\n${own}`, span, heading }
    })
}

/** …。以上意见，供参考。 on the line of the last request, or on lines of its own, with the name of who writes. */
const withoutClosing = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  const name = /(?<=\n)[ \t\u3000]*[\u4e00-\u9fa5]{2,4}\s*$/u.exec(words)
  const unsigned = name === null ? null : withoutClosing(text, { start, end: start + name.index })
  if (name !== null && unsigned !== null && unsigned.end < start + name.index) return unsigned
  const last = /(?<=[。；\n])[^。；\n]{2,30}[。！]?\s*$/u.exec(words)
  if (last === null || last.index === 0 || !closes(last[0].trim(), words.slice(0, last.index)))
    return { start, end }
  return withoutClosing(text, { start, end: start + words.slice(0, last.index).trimEnd().length })
}

/** 专家组一致同意该标准通过审查。 closes a letter where it stands apart behind a request that has ended. */
const closes = (words: string, before: string): boolean =>
  isClosing(words) || (/[。；;！]\s*\n\s*$/.test(before) && (saysRest(words) || saysNoComment(words)))

/** Paragraphs before the first number that ask for something themselves. */
const askedBefore = (lines: readonly LetterLine[], first: number): Piece[] =>
  lines
    .filter(
      ({ span, text }) =>
        span.end <= first &&
        /[。；;]$/.test(text) &&
        !/如下/.test(text) &&
        asksFor.test(withoutNamesOf(text)),
    )
    .map(({ span, text }) => ({ span: { start: span.start + leadLength(text), end: span.end }, heading: '' }))

/** 此外，建议… in a paragraph of its own after the last number. */
const splitFurther = (text: string, { start, end }: Span): Span[] => {
  const words = text.slice(start, end)
  const at = words.search(/\n[ \t\u3000]*(?:(?:此外|另外|另)[，,：:]|另(?=建议|请|对))/)
  if (at < 0 || !asksFor.test(words.slice(at))) return [{ start, end }]
  const further = start + at + (/^\s*/.exec(words.slice(at))?.[0].length ?? 0)
  return [{ start, end: start + at }, ...splitFurther(text, { start: further, end })]
}

/** A mark before a paragraph that numbers nothing. */
const bullet = /^(?:[●•■◆▪◦◇○➢➤★]|[-–*](?=\s))\s*/u

/** A comment's words go on from line to line, whatever stood between them. */
export const withoutBlankLines = (words: string): string => words.replaceAll(/\n(?:[ \t\u3000\r]*\n)+/g, '\n')

/** Also 三、市图书馆：无意见。 of a reply that gathers those of its own offices. */
const isPlainHeading = (words: string): boolean =>
  words.trim() === '' ||
  saysNoComment(words) ||
  saysOnlyCourtesy(withoutHeading(words)) ||
  saysNoComment(withoutHeading(words))

const withoutHeading = (words: string): string =>
  words.replace(
    /^(?:[^，。：、.）)]{1,3}[、.）)])?\s*(?:[^，。；：“”《》\n]{2,20}(?:[：:]|\n)|关于[^，。；：“”《》\n]{2,16}。)/,
    '',
  )

interface Piece {
  span: Span
  heading: string
}

/**
 * 二、具体意见 with requests numbered under it becomes those, and so does the heading of a part or of an office, which
 * is kept over each of them; the heading of an article stays with its requests.
 */
const unfoldItem = (text: string, span: Span): Piece[] => {
  const whole = [{ span, heading: '' }]
  const words = text.slice(span.start, span.end)
  const breakAt = words.indexOf('\n')
  const heading = breakAt < 0 ? '' : words.slice(0, breakAt).trim()
  if (
    heading === '' ||
    heading.length > 40 ||
    /[。；]./.test(heading) ||
    (asksFor.test(withoutNamesOf(heading)) && !headsRequests.test(withoutNumber(heading)))
  )
    return whole
  const start = span.start + breakAt + 1
  const title = withoutNumber(heading)
  const found = findItems(text.slice(start, span.end))
  const inside = text.slice(start, span.end)
  const items = found.length > 0 ? found : partsNumbered(inside)
  const inner = items.flatMap(item =>
    unfoldItem(text, { start: item.span.start + start, end: item.span.end + start }),
  )
  // （一）第二部分 alone under 二、具体意见 is no series, but a heading over what follows it.
  const between = text.slice(start, start + (items[0]?.span.start ?? 0)).trim()
  if (between !== '' && inner.length > 0) {
    if (between.length > 40 || /[。；，]/.test(between)) return whole
    const over = saysNothingItself.test(title) ? between : `${heading}\n${between}`
    return inner.map(item => ({
      span: item.span,
      heading: item.heading === '' ? over : `${over}\n${item.heading}`,
    }))
  }
  if (inner.length === 0)
    return saysNothingItself.test(title) ? [{ span: { start, end: span.end }, heading: '' }] : whole
  const isOffice = isUnitName(title.replace(/[：:]$/, ''))
  // The articles of a law are numbered throughout, the items of a plan part by part, and every document anew.
  const restarts = /部分|方面|板块|附件|《/.test(title) && !/第.{1,4}[编章节]|总则|分则|附则/.test(title)
  if (!isOffice && !restarts && inner.every(item => namesWhole(text.slice(item.span.start, item.span.end))))
    return inner
  if (findPlaces(title).some(({ ref }) => ref !== null && !isPart.test(ref))) return whole
  if (saysNothingItself.test(title)) return inner
  return inner.map(item => ({
    span: item.span,
    heading: item.heading === '' ? heading : `${heading}\n${item.heading}`,
  }))
}

/** （二）权益保护 over 3.… and 4.…: numbers that run through the parts; 2. 编辑性修改 over 2.1 … and 2.2 …. */
const partsNumbered = (words: string): { span: Span }[] => {
  const through = [...words.matchAll(/^[ \t\u3000]*(\d{1,2})[.．、](?!\d)/gmu)]
  const dotted = [...words.matchAll(/^[ \t\u3000]*\d{1,2}[.．](\d{1,2})(?=[.．、\s])/gmu)]
  const marks = through.length > 0 ? through : dotted
  const first = Number(marks[0]?.[1] ?? 0)
  const isLate = marks === through ? first < 2 : first !== 1
  if (isLate || marks[0]?.index !== 0 || marks.some(({ 1: number }, at) => Number(number) !== first + at))
    return []
  return marks.map(({ index }, at) => ({
    span: trimSpan(words, { start: index, end: marks[at + 1]?.index ?? words.length }),
  }))
}

const withoutNumber = (words: string): string => words.replace(/^[^、.．）)]{1,5}[、.．）)]\s*/, '')
/** 一、总体意见 over a paragraph. */
const saysNothingItself =
  /^(?:(?:总体|整体|主要|具体|其他|有关)?(?:修改)?(?:评价|意见|建议|情况)(?:和?建议)?|(?:关于)?(?:合法性|合理性|必要性|可行性|可操作性|协调性|规范性|立法技术|文字(?:表述|技术)?|体例)(?:方面|问题)?的?(?:意见|建议)?|(?:技术(?:性|内容)?|编辑性?|文字性|格式)(?:方面|问题|内容)?的?(?:意见|建议|修改)?)[：:]?$/
/** 二、具体建议， 一、建议修改的条款： what stands under it asks, not it. */
const headsRequests =
  /^(?:[^，。；“”]{0,6}(?:意见|建议)|[^，。；“”]{0,10}的(?:条款|条文|内容|部分|意见|建议|地方|事项|表述))[：:]?$/
/** A part of a document, whose requests each stand by themselves: 第三章, 附件2. */
const isPart = /^(?:\d+[编章节]|附[^/]*|[一二三四五六七八九十]+|总则|分则|附则)$/
/** Whether a request names its article or heading itself, so that it needs no heading over it. */
const namesWhole = (words: string): boolean =>
  /^(?:\d+[编章条]|\d+\.|附|名称|[一二三四五六七八九十]+(?:\/|$))/.test(
    findPlaces(withoutNumber(words))[0]?.ref ?? '',
  )
