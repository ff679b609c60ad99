import { saysNoComment } from '../noComment'
import { takeLabels } from './letterLabels'
import { asksFor, withoutNamesOf } from './letterLeads'
import {
  isAddressee,
  isAnnex,
  isContact,
  isCopyLine,
  isDocumentNumber,
  isHandling,
  isMailLine,
  isNumbered,
  isPerson,
  isUnitName,
  type LetterLine,
  mailSubject,
  opensOriginalMail,
  readLetterHead,
  readSealUnit,
} from './letterLines'
import { readSeal } from './letterSeal'

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

/** Comments on the Draft Measures: what is commented on. */
export const englishTitle =
  /^(?:re:\s*)?(?:written\s+)?(?:comments?|feedback|opinions?|views|response)\s+(?:on|to|regarding)\s+(?:the\s+)?(.{4,120})$/i

/** What a form calls itself over its first field. */
const formName =
  /^(?:传\s*真(?:\s*电\s*报)?|便\s*(?:函|笺|签)|(?:征求)?(?:专家|书面|修改)?(?:反\s*馈)?\s*意\s*见(?:建议)?\s*(?:反馈|征求|征集)?\s*(?:表|单|书|函|回执)|回\s*执(?:单)?|反馈(?:表|单|函)|意见(?:反馈|回复)|[（(]模板[）)])$/u

/** Sorts the lines of a letter by what they are: first the seal at its end, then from the head down. */
export const readFrame = (given: readonly LetterLine[]): Frame => {
  const original = given.findIndex(({ text }, index) => index > 0 && opensOriginalMail(text))
  const { rest, ...labels } = takeLabels(original < 0 ? given : given.slice(0, original))
  const seal = readSeal(rest)
  const head = readHead(seal.inner)
  const below = seal.inner.slice(head.length)
  const annex = below.findIndex(
    ({ text }, index) =>
      isAnnex(text) && below.slice(index + 1).every(line => !isNumbered(line.text) || /^\d/.test(line.text)),
  )
  const own = below.filter(
    ({ text }, index) =>
      !isContact(text) &&
      !isCopyLine(text) &&
      !isHandling(text) &&
      below[index - 1]?.text !== '此致' &&
      (annex < 0 || index < annex),
  )
  const behind = seal.beyond.filter(({ text }) => !isContact(text) && !isCopyLine(text))
  return {
    unit: head.unit ?? labels.unit,
    sealUnit: seal.unit ?? head.under ?? (labels.unit === null ? labels.mail.unit : null),
    coSigners: seal.coSigners,
    date: seal.date ?? labels.date ?? labels.mail.date,
    title: head.title,
    document: labels.document,
    // 单位：… 日期：… over the reply: unit and date stand at its head.
    body: own.length > 0 ? own : behind,
    contact: [
      ...labels.contact,
      ...[...below, ...seal.lines, ...seal.beyond].filter(({ text }) => isContact(text)),
    ],
    beyond: [
      ...below.filter(({ text }) => isHandling(text)),
      ...(own.length > 0 ? behind : []),
      ...(original < 0 ? [] : given.slice(original)),
    ],
  }
}

interface Head {
  /** In lines. */
  length: number
  unit: string | null
  /** A unit or a person named under the title, who writes where nobody signs. */
  under: string | null
  title: string
}

const nameUnderTitle = (line: string): string | null =>
  readSealUnit(line) ?? (isPerson(line) ? line.replaceAll(/\s+/g, ' ') : null)

/** Letterhead, number, title and addressee: the lines before the first paragraph. */
const readHead = (lines: readonly LetterLine[]): Head => {
  let length = 0
  let unit: string | null = null
  let under: string | null = null
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
          englishTitle.test(text) ||
          (length === 0 && lines.length > 1 && isBareTitle(text))
        : !isWhole && !titleEnd.test(title) && !isNumbered(text) && !/[，,：:]/.test(text)
    const head = readLetterHead(text) ?? (title === '' ? readSealUnit(text) : null)
    const isBefore = length < addressee && !/[。；]/.test(text) && text.length <= 80
    if (subject !== null) {
      title = title === '' ? subject : title
      isWhole = true
    } else if ((title === '' || /^[（(]/.test(text)) && head !== null) unit = unit ?? head
    else if (isAddressee(text)) return { length: length + 1, unit, under, title }
    else if (under === null && titleEnd.test(title) && nameUnderTitle(text) !== null)
      under = nameUnderTitle(text)
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
  return { length, unit, under, title }
}
