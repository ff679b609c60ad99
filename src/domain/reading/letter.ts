import type { Span } from '../consultation/statement'
import { findPlaces } from './comments/places'
import { splitReason } from './comments/rationale'
import { findItems } from './items'
import {
  isAddressee,
  isAnnex,
  isClosing,
  isContact,
  isCopyLine,
  isDocumentNumber,
  type LetterLine,
  readDateLine,
  readLetterHead,
  readLines,
  readSealUnit,
} from './letterLines'
import { saysNoComment } from './noComment'

export interface LetterComment {
  text: string
  span: Span
}

/** What a reply letter in prose says. Spans are UTF-16 offsets into the text as given. */
export interface Letter {
  /** From the letterhead, else the line over the date; null where neither stands. */
  unit: string | null
  /** ISO, of the seal. */
  date: string | null
  /** The document under consultation, as written between 《》. */
  documentName: string | null
  noComment: boolean
  comments: readonly LetterComment[]
  /** Contact lines, which are kept out of the comments. */
  contact: Span | null
  /** What a person should look at: lines that fit nowhere, facts that are missing or contradict each other. */
  problems: readonly { message: string; span: Span }[]
}

interface Frame {
  unit: string | null
  sealUnit: string | null
  date: string | null
  title: string
  body: LetterLine[]
  contact: LetterLine[]
  /** Lines behind the seal that are neither contact nor copies: an annex that may hold comments of its own. */
  beyond: LetterLine[]
}

/**
 * Reads a reply letter (复函) in prose: letterhead, number, title, addressee, lead-in, numbered paragraphs, closing
 * words, annexes, contact, seal and date. Never throws; no line of the body is lost.
 */
export const readLetter = (text: string): Letter => {
  const frame = readFrame(readLines(text))
  const asked = frame.body.filter(({ text: line }) => !isClosing(line))
  const noComment = asked.length > 0 && saysNothing(asked)
  const comments = noComment ? [] : readComments(text, asked)
  const unit = frame.unit ?? frame.sealUnit
  const contact = spanOf(frame.contact)
  return {
    unit,
    date: frame.date,
    documentName: nameDocument(frame),
    noComment,
    comments,
    contact,
    problems: findProblems(text, frame, noComment || comments.length > 0),
  }
}

const spanOf = (lines: readonly LetterLine[]): Span | null => {
  const [first] = lines
  const last = lines.at(-1)
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end }
}

const titleEnd =
  /(?:意见|建议|复函|回函|函|回复|反馈|情况|报告|说明|答复)(?:的?(?:函|复函|报告|情况|建议|说明|意见|回复))?$/

/** Sorts the lines of a letter by what they are: first from the end upwards, then from the head down. */
const readFrame = (lines: readonly LetterLine[]): Frame => {
  const dated = lines.findLastIndex(({ text }, index) => isSealDate(index, text))
  const date = dated < 0 ? null : readDateLine(lines[dated]?.text ?? '')
  const beside = date === null || date.before === '' ? null : readSealUnit(date.before)
  const above = beside === null && dated > 0 ? readSealUnit(lines[dated - 1]?.text ?? '') : null
  const lastUnit = dated < 0 ? readSealUnit(lines.at(-1)?.text ?? '') : null
  const bodyEnd =
    dated < 0
      ? lines.length - (lastUnit === null || lines.length < 2 ? 0 : 1)
      : above === null
        ? dated
        : dated - 1
  const beyond = dated < 0 ? [] : lines.slice(dated + 1)
  const inner = lines.slice(0, bodyEnd)
  const head = readHead(inner)
  const rest = inner.slice(head.length)
  const annex = rest.findIndex(
    ({ text }, index) =>
      isAnnex(text) && rest.slice(index + 1).every(line => !isNumbered(line.text) || /^\d/.test(line.text)),
  )
  return {
    unit: head.unit,
    sealUnit: beside ?? above ?? lastUnit,
    date: date?.date ?? null,
    title: head.title,
    body: rest.filter(
      ({ text }, index) => !isContact(text) && !isCopyLine(text) && (annex < 0 || index < annex),
    ),
    contact: [...rest, ...beyond].filter(({ text }) => isContact(text)),
    beyond: beyond.filter(({ text }) => !isContact(text) && !isCopyLine(text) && readSealUnit(text) === null),
  }
}

const isNumbered = (line: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}[、.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.、．])/.test(line)

/** A date of its own, or behind the unit's name; a sentence that ends in a date is none. */
const isSealDate = (index: number, line: string): boolean => {
  const date = readDateLine(line)
  if (date === null || index === 0 || isContact(line)) return false
  return date.before === '' || /^(?:日期|时间)[：:]$/.test(date.before) || readSealUnit(date.before) !== null
}

/** Letterhead, number, title and addressee: the lines before the first paragraph. */
const readHead = (lines: readonly LetterLine[]): { length: number; unit: string | null; title: string } => {
  let length = 0
  let unit: string | null = null
  let title = ''
  for (const { text } of lines) {
    const opensTitle =
      title === ''
        ? /^(?:[^，。：]{2,40})?关于|^(?:对|就)?《|^(?:复函|回函|反馈意见)/.test(text)
        : !titleEnd.test(title)
    const head = readLetterHead(text) ?? (title === '' ? readSealUnit(text) : null)
    if (title === '' && head !== null) unit = unit ?? head
    else if (isAddressee(text)) return { length: length + 1, unit, title }
    else if (
      opensTitle &&
      !/[。；]/.test(text) &&
      text.length <= 80 &&
      (title !== '' || titleEnd.test(text) || text.length >= 12)
    )
      title += text
    else if (!isDocumentNumber(text) && !isCopyLine(text) && !/^[〔[(（]?\d{4}/.test(text)) break
    length += 1
  }
  return { length, unit, title }
}

const nameDocument = ({ title, body }: Frame): string | null => {
  for (const words of [title, ...body.slice(0, 2).map(({ text }) => text)]) {
    const inner = /〈([^〈〉]{2,120})〉/.exec(words)?.[1]
    const outer = /《([^《》]{2,120})》(\s*[（(](?:征求意见|送审|讨论|修订|草案)[^（）()]{0,12}[）)])?/.exec(
      words,
    )
    const name = inner ?? (outer === null ? undefined : `${outer[1] ?? ''}${outer[2]?.trim() ?? ''}`)
    if (name !== undefined) return name
  }
  return null
}

/** Words before the first request that only lead to it. */
const leadsIn =
  /收悉|收到|经(?:认真|我|研究|组织|征求|审核|讨论)|现(?:就|将|函复|反馈|提出)|如下|原则同意|总体同意|根据(?:贵|你)|为(?:进一步)?/
const asksFor = /建议|修改为|改为|删[除去]|增加|补充|调整|应当?|请(?!查收|审阅|予以?考虑)|[？?]/

const saysNothing = (lines: readonly LetterLine[]): boolean => {
  const whole = lines.map(({ text }) => text).join('')
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
const readComments = (text: string, lines: readonly LetterLine[]): LetterComment[] => {
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

const isPlainHeading = (words: string): boolean => words.trim() === '' || saysNoComment(words)

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
  if (findPlaces(heading.replace(/^[^、.）)]{1,5}[、.）)]/, '')).length > 0) return [span]
  const start = span.start + breakAt + 1
  const inner = findItems(text.slice(start, span.end))
  return inner.length > 0
    ? inner.map(item => ({ start: item.span.start + start, end: item.span.end + start }))
    : [span]
}

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
    else if (!onlyLeads || lines.length === 1) spans.push(span)
  })
  return spans
}

const findProblems = (text: string, frame: Frame, hasContent: boolean): { message: string; span: Span }[] => {
  const end = { start: text.length, end: text.length }
  const { unit, sealUnit } = frame
  const differ = unit !== null && sealUnit !== null && !unit.includes(sealUnit) && !sealUnit.includes(unit)
  const beyond = spanOf(frame.beyond)
  return [
    ...(unit === null && sealUnit === null
      ? [{ message: '没有找到发函单位：文头和落款都没有单位名称，请手工填写。', span: end }]
      : []),
    ...(differ ? [{ message: `文头单位“${unit}”与落款单位“${sealUnit}”不同，请核对。`, span: end }] : []),
    ...(frame.date === null ? [{ message: '没有找到落款日期，请手工填写。', span: end }] : []),
    ...(hasContent
      ? []
      : [
          { message: '没有读到意见，也没有读到“无意见”，请查看原文。', span: { start: 0, end: text.length } },
        ]),
    ...(beyond === null ? [] : [{ message: '落款之后还有文字，没有读成意见，请查看。', span: beyond }]),
  ]
}
