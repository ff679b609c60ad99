import { saysNoComment } from '../noComment'
import { sectionUnit } from '../tables/title'
import { readComments } from './letterComments'
import { takeLabels } from './letterLabels'
import { asksFor, leadsIn, saysNothing, withoutNamesOf } from './letterLeads'
import {
  isAddressee,
  isClosing,
  isContact,
  isUnitName,
  isWholeUnit,
  type LetterLine,
  readLines,
} from './letterLines'
import { readSeal } from './letterSeal'
import { letterText } from './letterText'

/** What one unit says in a paper that gathers the replies of several. */
export interface GatheredReply {
  unit: string
  /** Its comments; one text that says so where it has none. */
  comments: readonly string[]
  /** The line under which they stand, from 1. */
  line: number
}

export interface GatheredReplies {
  /** ISO, of the seal; '' where there is none. */
  date: string
  replies: readonly GatheredReply[]
  /** Lines before the first unit and behind the last, for a person to look at. */
  others: readonly LetterLine[]
}

interface Part {
  units: readonly string[]
  lines: LetterLine[]
  at: number
}

/**
 * The replies in a paper without a table that gathers those of several units, each under its name (一、省教育厅,
 * （二）某市：, 省财政厅：1.…2.…). Null where fewer than two units speak; a unit's own offices are no units, and a
 * government or company that was asked answers for those under it.
 */
export const readGathered = (given: string): GatheredReplies | null => {
  const text = letterText(given)
  const { rest, date } = takeLabels(readLines(text))
  const seal = readSeal(rest)
  if (answersForOwn.test(seal.unit ?? '') && seal.inner.some(line => isAddressee(line.text))) return null
  const { before, parts } = divide(seal.inner)
  const said = parts.filter(({ lines }) => !lines.every(onlyLeads))
  const units = new Set(said.flatMap(part => part.units))
  const telling = said.filter(({ lines }) => saysNothing(lines) || lines.some(asks))
  if (units.size < 2 || telling.length * 2 <= said.length) return null
  const opens = [...before, ...parts.flatMap(part => (said.includes(part) ? [] : part.lines))]
  return {
    date: seal.date ?? date ?? '',
    replies: said.flatMap(({ units: names, lines, at }) => {
      const comments = commentsOf(text, lines)
      const line = text.slice(0, at).split('\n').length
      return names.map(unit => ({ unit, comments, line }))
    }),
    others: [...opens.filter(asks), ...seal.beyond.filter(line => !isContact(line.text))],
  }
}

/** Who signs a reply in which those under it are heard, and was asked in its own name. */
const answersForOwn = /(?:人民政府|管委会|管理委员会)(?:办公[室厅])?$|集团|公司$|协会$|大学$/u

const asks = ({ text }: LetterLine): boolean =>
  !/如下[：:。]?$/.test(text) && asksFor.test(withoutNamesOf(text))

const onlyLeads = (line: LetterLine): boolean => leadsIn.test(line.text) && !asks(line)

const commentsOf = (text: string, lines: readonly LetterLine[]): readonly string[] => {
  const whole = lines.map(line => line.text).join('\n')
  if (saysNoComment(whole) || saysNothing(lines)) return [whole]
  const comments = readComments(text, lines).map(comment => withoutMark(comment.text))
  return comments.length > 0 ? comments : [whole]
}

/** 1. before a request that stands in a row of its own. */
const withoutMark = (words: string): string =>
  words.replace(
    /^(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.、．](?!\d)|[一二三四五六七八九十]{1,3}[、是])\s*/u,
    '',
  )

const divide = (lines: readonly LetterLine[]): { before: LetterLine[]; parts: Part[] } => {
  const before: LetterLine[] = []
  const parts: Part[] = []
  // 第五条修改为： over duties is wanted text, whoever stands in it, as far as the next number.
  let quoted = false
  lines.forEach((line, index) => {
    const opensText = /(?:改|表述|增加|调整|明确)[为成]?[^。]{0,12}[：:]$/u.test(lines[index - 1]?.text ?? '')
    quoted = (quoted || opensText) && !number.test(line.text)
    const opening = quoted ? null : openingOf(line)
    const last = parts.at(-1)
    if (opening !== null) parts.push({ ...opening, at: line.span.start })
    else if (!isClosing(line.text) && !isContact(line.text))
      (last === undefined ? before : last.lines).push(line)
  })
  return { before, parts: parts.filter(part => part.lines.length > 0) }
}

const number = /^(?:[一二三四五六七八九十\d]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*/u
const headed = /^[【[]?([^，。；：:《》“”【】[\]]{2,60})(?:[】\]]\s*[：:]?|[：:]|$)\s*/u

/** A line that begins with whose replies follow. */
const openingOf = ({ text, span }: LetterLine): Omit<Part, 'at'> | null => {
  const rest = text.replace(number, '')
  const [head = '', name = ''] = headed.exec(rest) ?? []
  const units = head === '' ? null : unitsIn(name)
  if (units === null) return null
  const said = rest.slice(head.length)
  return {
    units,
    lines: said === '' ? [] : [{ text: said, span: { start: span.end - said.length, end: span.end } }],
  }
}

const saidOf =
  /(?:的)?(?:反馈|修改)?(?:意见|建议)(?:和建议|建议)?$|[（(][^（）()]{0,12}条[^（）()]{0,6}[）)]$/u

/** 省教育厅、省公安厅; null where the words name anything else. */
const unitsIn = (words: string): string[] | null => {
  const names = words.trim().replace(saidOf, '').split('、')
  return names.every(isOneUnit) ? names : null
}

const isOneUnit = (name: string): boolean =>
  (isUnitName(name) || (name.length > 2 && /[市县区州盟旗]$/u.test(name) && sectionUnit(name) === name)) &&
  isWholeUnit(name) &&
  !/^(?:关于|对|就|请|由|将|各|有关|相关|其他|牵头|责任|配合)|建议|增加|删除|删去|修改|明确|调整|改为/u.test(
    name,
  )
