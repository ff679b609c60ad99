import {
  isAddressee,
  isAnnex,
  isClosing,
  isContact,
  isNumbered,
  isPerson,
  isWholeUnit,
  type LetterLine,
  readDateLine,
  readSealUnit,
  readSealUnits,
} from './letterLines'

/** Who signed a letter and when, and the lines before and behind that. */
export interface Seal {
  unit: string | null
  /** Further units that signed. */
  coSigners: readonly string[]
  /** ISO. */
  date: string | null
  /** Head and body. */
  inner: readonly LetterLine[]
  /** The lines of the seal itself, among which telephones may stand. */
  lines: readonly LetterLine[]
  beyond: readonly LetterLine[]
}

/** The seal stands under the body, with or without a date, or under the title. */
export const readSeal = (lines: readonly LetterLine[]): Seal =>
  sealOnHead(lines) ?? datedSeal(lines) ?? undatedSeal(lines)

/** A date stands there within so many lines. */
const longestHead = 8

/** The only date of a letter, under its title and over its text, and the unit over the date. */
const sealOnHead = (lines: readonly LetterLine[]): Seal | null => {
  const dates = lines.flatMap(({ text }, index) => (isSealDate(index, text) ? [index] : []))
  const [at = -1, ...further] = dates
  const above = lines.slice(0, Math.max(0, at))
  const below = lines.slice(at + 1)
  if (at < 0 || at >= longestHead || further.length > 0) return null
  if (!above.every(mayBeHead) || !below.some(isText) || isAnnex(below[0]?.text ?? '')) return null
  const date = readDateLine(lines[at]?.text ?? '')
  const beside = readSealUnit(date?.before ?? '')
  const over = at > 1 && beside === null ? readSealUnit(lines[at - 1]?.text ?? '') : null
  const foot = undatedSeal([...(over === null ? above : above.slice(0, -1)), ...below])
  return { ...foot, unit: beside ?? over ?? foot.unit, date: date?.date ?? null }
}

const mayBeHead = ({ text }: LetterLine): boolean =>
  text.length <= 80 && !/[。；]/.test(text) && !isNumbered(text) && !isAddressee(text)
const isText = ({ text }: LetterLine): boolean =>
  isAddressee(text) || isNumbered(text) || /[。；.!]$/.test(text)

const datedSeal = (lines: readonly LetterLine[]): Seal | null => {
  const at = lines.findLastIndex(({ text }, index) => isSealDate(index, text))
  const date = readDateLine(lines[at]?.text ?? '')
  if (at < 0 || date === null) return null
  const beside = readSealUnit(date.before)
  const signed = at > 0 ? (lines[at - 1]?.text ?? '') : ''
  const person = beside === null && isPerson(signed) ? signed.replaceAll(/\s+/g, ' ') : null
  const above = beside === null ? (readSealUnit(signed) ?? person) : null
  const signers = above === null || isPerson(signed) ? [] : signersAbove(lines, at)
  const names = signers.flatMap(({ text }) => readSealUnits(text)).filter(isWholeUnit)
  const start = above === null ? at : at - Math.max(1, signers.length)
  const beyond = lines.slice(at + 1)
  // Some put their name under the date.
  const under = readSealUnit(beyond[0]?.text ?? '')
  return {
    unit: beside ?? names[0] ?? above ?? under,
    coSigners: names.slice(1),
    date: date.date,
    inner: lines.slice(0, start),
    lines: lines.slice(start, at + 1),
    beyond: beyond.filter(({ text }) => readSealUnit(text) === null),
  }
}

/**
 * Where a letter without a date ends: the last lines that hold nothing but a unit, an office with a person's name,
 * telephones and closing words. Without a unit among them it has no seal.
 */
const undatedSeal = (lines: readonly LetterLine[]): Seal => {
  const isOfSeal = ({ text }: LetterLine): boolean =>
    isContact(text) || isClosing(text) || readSealUnit(text) !== null
  const start = 1 + lines.findLastIndex((line, index) => index < 1 || !isOfSeal(line))
  const block = lines.slice(start)
  const units = block.flatMap(({ text }) => readSealUnit(text) ?? [])
  const unit = units.find(isWholeUnit) ?? units[0] ?? null
  const none = { unit, coSigners: [], date: null, beyond: [] }
  return unit === null
    ? { ...none, inner: lines, lines: [] }
    : { ...none, inner: lines.slice(0, start), lines: block }
}

/** The lines over the date that name a unit and nothing else: several units may sign. */
const signersAbove = (lines: readonly LetterLine[], dated: number): readonly LetterLine[] => {
  let first = dated
  while (first > 1 && readSealUnits(lines[first - 1]?.text ?? '').length > 0 && dated - first < 6) first -= 1
  // 此致 stands over the unit written to.
  if (dated - first > 1 && lines[first - 1]?.text === '此致') first += 1
  return lines.slice(first, dated)
}

/** A date of its own, or behind the unit's name; a sentence that ends in a date is none. */
const isSealDate = (index: number, line: string): boolean => {
  const date = readDateLine(line)
  if (date === null || index === 0 || isContact(line)) return false
  return date.before === '' || /^(?:日期|时间)[：:]$/.test(date.before) || readSealUnit(date.before) !== null
}
