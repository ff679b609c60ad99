import { writeDate } from '../domain/consultation/dates'

/** The moment as the clocks of the office show it, eight hours ahead all year: '2024-02-05T10:42:00.000Z'. */
const inOffice = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString()

/** '2024-02-05' -> '2024年2月5日'; nothing -> ''. */
export const dateWords = (date: string | null): string =>
  date !== null && /^\d{4}-\d{2}-\d{2}$/.test(date) ? writeDate(date) : ''

/** The day it is where the office is: '2024-02-05'. */
export const todayOf = (at: string): string => inOffice(at).slice(0, 10)

/** The day of a moment, as the calendar of the office shows it: '2024年2月5日'. */
export const dayWords = (moment: Date): string => writeDate(todayOf(moment.toISOString()))

/** An ISO moment -> '2024年2月5日 10:42' as the clocks of the office show it. */
export const momentWords = (at: string | null): string => {
  if (at === null || at === '') return ''
  const moment = inOffice(at)
  return `${writeDate(moment.slice(0, 10))} ${moment.slice(11, 16)}`
}

/** The beginning of a text that is told whole elsewhere; a character of two units is not cut in half. */
export const beginningOf = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}……` : text

/** Bytes as people say them: 20971520 -> '20 MB'. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`

const runsTold = 12

/**
 * Numbers in order, runs of three and more drawn together: [1, 2, 3, 5] -> '1—3、5'. Of very many the first runs and how
 * many there are: '1—3、5、9 等 214'.
 */
export const numbersWords = (numbers: readonly number[]): string => {
  const runs: { from: number; to: number }[] = []
  for (const each of numbers) {
    const last = runs.at(-1)
    if (last && each === last.to + 1) last.to = each
    else runs.push({ from: each, to: each })
  }
  const told = runs
    .slice(0, runsTold)
    .flatMap(({ from, to }) => (to - from >= 2 ? `${from}—${to}` : to > from ? [from, to] : from))
    .join('、')
  return runs.length > runsTold ? `${told} 等 ${numbers.length}` : told
}
