/** What a number format makes of a number, as far as it changes what a reader sees. */
export type NumberFormat = (value: number) => string

/**
 * The built-in formats that are not plain numbers (ECMA-376 part 1, 18.8.30), with the East Asian ones that
 * Chinese Excel and WPS use.
 */
const builtInDates: readonly [from: number, to: number, code: string][] = [
  [14, 17, 'yyyy-mm-dd'],
  [18, 21, 'h:mm:ss'],
  [22, 22, 'yyyy-mm-dd h:mm'],
  [27, 31, 'yyyy-mm-dd'],
  [32, 35, 'h:mm:ss'],
  [36, 36, 'yyyy-mm-dd'],
  [45, 47, 'h:mm:ss'],
  [50, 54, 'yyyy-mm-dd'],
  [55, 56, 'h:mm:ss'],
  [57, 58, 'yyyy-mm-dd'],
]

export const builtInFormat = (id: number): string => {
  if (id === 9 || id === 10) return '0%'
  return builtInDates.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'General'
}

/** A number as it is shown without a format: at most 15 digits count, as in Excel. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)))

const isDate = (code: string): boolean => /[ymdhs年月日时]/i.test(code)

/** Quoted texts, escaped signs, paddings and everything in square brackets but elapsed hours. */
const withoutLiterals = (code: string): string =>
  code
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replaceAll(/general|g\/通用格式/gi, '')

/** @param startsIn1904 the workbook counts its days from 1904. */
export const numberFormat = (code: string, startsIn1904: boolean): NumberFormat => {
  const section = code.split(';')[0] ?? ''
  const bare = withoutLiterals(section)
  if (isDate(bare)) return value => dateText(value, bare, startsIn1904)
  if (bare.includes('%')) return value => `${plainNumber(value * 100)}%`
  return withAffixes(section, bare)
}

/** Formats like 000 and "第"0"条": what stands around the number and its leading zeros are seen, so they are kept. */
const withAffixes = (section: string, bare: string): NumberFormat => {
  const zeros = /^0{2,}$/.exec(bare)?.[0].length ?? 0
  const parts = /^((?:"[^"]*"|\\.)*)[#0,.?]+((?:"[^"]*"|\\.)*)$/.exec(
    section.replaceAll(/\[[^\]]*\]|_.|\*./g, ''),
  )
  const before = literal(parts?.[1] ?? '')
  const behind = literal(parts?.[2] ?? '')
  if (zeros === 0 && before === '' && behind === '') return plainNumber
  return value => {
    const sign = value < 0 ? '-' : ''
    return before + sign + plainNumber(Math.abs(value)).padStart(zeros, '0') + behind
  }
}

const literal = (quoted: string): string => quoted.replaceAll(/"([^"]*)"|\\(.)/g, '$1$2').trim()

const two = (value: number): string => String(value).padStart(2, '0')

const MILLISECONDS_A_DAY = 86_400_000

/**
 * A day number as a date or time. Excel counts from 1900 and holds 1900 for a leap year, so days before
 * 1 March 1900 stand one off.
 */
const dateText = (value: number, code: string, startsIn1904: boolean): string => {
  const days = startsIn1904 ? value + 1462 : value
  if (days < 0 || days >= 2_958_466) return plainNumber(value)
  const date = new Date(Math.round((days - 25_569 + (days < 60 ? 1 : 0)) * 86_400) * 1000)
  const hasTime = /[hs时]/i.test(code)
  const hasDay = /[yd年日]/i.test(code) || (/m|月/i.test(code) && !hasTime)
  const wholeDay = date.getTime() % MILLISECONDS_A_DAY === 0
  const day = `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  const hours = hasDay ? date.getUTCHours() : date.getUTCHours() + 24 * Math.floor(days)
  const seconds = date.getUTCSeconds() === 0 ? '' : `:${two(date.getUTCSeconds())}`
  const time = `${two(hours)}:${two(date.getUTCMinutes())}${seconds}`
  if (!hasDay) return time
  return !hasTime || wholeDay ? day : `${day} ${time}`
}
