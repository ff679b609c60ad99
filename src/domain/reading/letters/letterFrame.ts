import { saysNoComment } from '../noComment'
import { takeLabels } from './letterLabels'
import { asksFor, withoutNamesOf } from './letterLeads'
import {
  isAddressee,
  isAnnex,
  isClosing,
  isContact,
  isCopyLine,
  isDocumentNumber,
  isHandling,
  isMailLine,
  isPerson,
  isUnitName,
  isWholeUnit,
  type LetterLine,
  mailSubject,
  opensOriginalMail,
  readDateLine,
  readLetterHead,
  readSealUnit,
  readSealUnits,
} from './letterLines'

/** A letter taken apart: what stands round its body, and the body's lines. */
export interface Frame {
  unit: string | null
  sealUnit: string | null
  /** Further units that signed. */
  coSigners: readonly string[]
  date: string | null
  title: string
  /** The document under consultation, where a field names it. */
  document: string | null
  body: LetterLine[]
  contact: LetterLine[]
  /** Lines behind the seal that are neither contact nor copies (an annex that may hold comments of its own), and the mail answered. */
  beyond: LetterLine[]
}

/** Letterhead, number, title and addressee stand in the first lines. */
const longestHead = 8
const titleEnd =
  /(?:意见|建议|复函|回函|函|回复|反馈|情况|报告|说明|答复)(?:的?(?:函|复函|报告|情况|建议|说明|意见|回复))?$/

/** 桥梁养护管理办法修改意见 on the first line, although nothing opens it as a title. */
const isBareTitle = (line: string): boolean =>
  line.length > 5 &&
  line.length <= 60 &&
  /(?:意见|建议|复函|回函)$/.test(line) &&
  !/[，。；：、]/.test(line) &&
  !isNumbered(line) &&
  !saysNoComment(line) &&
  !asksFor.test(withoutNamesOf(line))

/** What a form calls itself over its first field. */
const formName =
  /^(?:传\s*真(?:\s*电\s*报)?|便\s*(?:函|笺|签)|(?:征求)?(?:专家|书面|修改)?(?:反\s*馈)?\s*意\s*见(?:建议)?\s*(?:反馈|征求|征集)?\s*(?:表|单|书|函|回执)|回\s*执(?:单)?|反馈(?:表|单|函)|意见(?:反馈|回复)|[（(]模板[）)])$/u

/** Sorts the lines of a letter by what they are: first from the end upwards, then from the head down. */
export const readFrame = (given: readonly LetterLine[]): Frame => {
  const original = given.findIndex(({ text }, index) => index > 0 && opensOriginalMail(text))
  const { rest: lines, ...labels } = takeLabels(original < 0 ? given : given.slice(0, original))
  const dated = lines.findLastIndex(({ text }, index) => isSealDate(index, text))
  const date = dated < 0 ? null : readDateLine(lines[dated]?.text ?? '')
  const beside = date === null || date.before === '' ? null : readSealUnit(date.before)
  const signed = dated > 0 ? (lines[dated - 1]?.text ?? '') : ''
  const above =
    beside === null
      ? (readSealUnit(signed) ?? (isPerson(signed) ? signed.replaceAll(/\s+/g, ' ') : null))
      : null
  const foot = dated < 0 ? readFoot(lines) : null
  const signers = above === null || isPerson(signed) ? [] : signersAbove(lines, dated)
  const bodyEnd = foot !== null ? foot.start : above === null ? dated : dated - Math.max(1, signers.length)
  const names = signers.flatMap(({ text }) => readSealUnits(text)).filter(isWholeUnit)
  const beyond = dated < 0 ? [] : lines.slice(dated + 1)
  // Some put their name under the date.
  const below = readSealUnit(beyond[0]?.text ?? '')
  const inner = lines.slice(0, bodyEnd)
  const head = readHead(inner)
  const rest = inner.slice(head.length)
  const annex = rest.findIndex(
    ({ text }, index) =>
      isAnnex(text) && rest.slice(index + 1).every(line => !isNumbered(line.text) || /^\d/.test(line.text)),
  )
  const own = rest.filter(
    ({ text }, index) =>
      !isContact(text) &&
      !isCopyLine(text) &&
      !isHandling(text) &&
      rest[index - 1]?.text !== '此致' &&
      (annex < 0 || index < annex),
  )
  const behind = beyond.filter(
    ({ text }) => !isContact(text) && !isCopyLine(text) && readSealUnit(text) === null,
  )
  return {
    unit: head.unit ?? labels.unit,
    sealUnit:
      beside ?? names[0] ?? above ?? below ?? foot?.unit ?? (labels.unit === null ? labels.mail.unit : null),
    coSigners: names.slice(1),
    date: date?.date ?? labels.date ?? labels.mail.date,
    title: head.title,
    document: labels.document,
    // 单位：… 日期：… over the reply: unit and date stand at its head.
    body: own.length > 0 ? own : behind,
    contact: [
      ...labels.contact,
      ...[...rest, ...(foot?.lines ?? []), ...beyond].filter(({ text }) => isContact(text)),
    ],
    beyond: [
      ...rest.filter(({ text }) => isHandling(text)),
      ...(own.length > 0 ? behind : []),
      ...(original < 0 ? [] : given.slice(original)),
    ],
  }
}

/**
 * Where a letter without a date ends: the last lines that hold nothing but a unit, an office with a person's name,
 * telephones and closing words. Without a unit among them it has no such foot.
 */
const readFoot = (
  lines: readonly LetterLine[],
): { unit: string | null; start: number; lines: readonly LetterLine[] } => {
  const start =
    1 +
    lines.findLastIndex(
      ({ text }, index) => index < 1 || !(isContact(text) || isClosing(text) || readSealUnit(text) !== null),
    )
  const block = lines.slice(start)
  const units = block.flatMap(({ text }) => readSealUnit(text) ?? [])
  const unit = units.find(isWholeUnit) ?? units[0] ?? null
  return unit === null ? { unit, start: lines.length, lines: [] } : { unit, start, lines: block }
}

/** The lines over the date that name a unit and nothing else: several units may sign. */
const signersAbove = (lines: readonly LetterLine[], dated: number): readonly LetterLine[] => {
  let first = dated
  while (first > 1 && readSealUnits(lines[first - 1]?.text ?? '').length > 0 && dated - first < 6) first -= 1
  // 此致 stands over the unit written to.
  if (dated - first > 1 && lines[first - 1]?.text === '此致') first += 1
  return lines.slice(first, dated)
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
  /** A mail's subject is one line. */
  let isWhole = false
  const addressee = lines.slice(0, longestHead).findIndex(({ text }) => isAddressee(text))
  for (const { text: line } of lines) {
    if (formName.test(line)) {
      length += 1
      continue
    }
    const [, speaker = '', behind = ''] = /^[【[]([^】\]]{3,30})[】\]]\s*(.{4,})$/u.exec(line) ?? []
    const named = isUnitName(speaker)
    if (named) unit ??= speaker
    const subject = mailSubject(line)
    const text = subject ?? (named ? behind : line)
    const opensTitle =
      title === ''
        ? /^(?:[^，。：]{2,40})?关于|^(?:对|就)?《|^(?:复\s*函|回\s*函|反馈意见)/.test(text) ||
          (length === 0 && lines.length > 1 && isBareTitle(text))
        : !isWhole && !titleEnd.test(title) && !isNumbered(text) && !/[，,：:]/.test(text)
    const head = readLetterHead(text) ?? (title === '' ? readSealUnit(text) : null)
    const isBefore = length < addressee && !/[。；]/.test(text) && text.length <= 80
    if (subject !== null) {
      title = title === '' ? subject : title
      isWhole = true
    } else if ((title === '' || /^[（(]/.test(text)) && head !== null) unit = unit ?? head
    else if (isAddressee(text)) return { length: length + 1, unit, title }
    else if (
      opensTitle &&
      !/[。；]/.test(text) &&
      text.length <= 80 &&
      (title !== '' || titleEnd.test(text) || text.length >= 12)
    )
      title += text
    else if (
      !isMailLine(text) &&
      !isDocumentNumber(text) &&
      !isCopyLine(text) &&
      !/^[〔[(（]?\d{4}/.test(text)
    ) {
      if (!isBefore) break
      if (title === '') title = text
    }
    length += 1
  }
  return { length, unit, title }
}
