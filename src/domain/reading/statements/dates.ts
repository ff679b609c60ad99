import type { Span } from '../../consultation/statement'

/** A day as the prose names it; the year may be carried from before. */
export interface StatedDate extends Span {
  iso: string
  /** The last day for answers: 截至…, …前. */
  due: boolean
  /** The first of two days of a period (1月5日至2月4日). */
  opens: boolean
}

/** What year and month the text speaks of, so that 2月5日 can be told. */
export interface Calendar {
  year: number | null
  month: number | null
}

const day =
  /((?:反馈|征求意见)?(?:截[至止]|最后)(?:到|时间|日期|期限)?(?:为|是|:)?|(?:反馈|征求意见)?期限(?:为|至|是|到)|至|到|~|～|—|-|--)?(?:(?:(\d{4})年|(同年|当年|本年|次年|翌年))(\d{1,2})月(\d{1,2})[日号]|(\d{1,2})月(\d{1,2})[日号]|(\d{4})([./-])(\d{1,2})\9(\d{1,2})(?!\d)|(\d{4})年(?:(\d{1,2})月)?|(\d{1,2})[日号](?=[^\d]))((?:之前|以前|前|止|截止)?)/g

const isDeadline = /截|最后|期限/

const pad = (value: number): string => String(value).padStart(2, '0')

const isDay = (month: number, date: number): boolean => month >= 1 && month <= 12 && date >= 1 && date <= 31

/**
 * The days a folded piece names. A day without a year is of the year spoken of last; a month well before the
 * last one told is of the year after (12月20日…截至1月5日). 2024年 and 2024年1月 only set the calendar.
 */
export const datesOf = (text: string, before: Calendar): { dates: StatedDate[]; calendar: Calendar } => {
  const dates: StatedDate[] = []
  let { year, month } = before
  let lastEnd = -1
  for (const found of text.matchAll(day)) {
    const lead = found[1] ?? ''
    const [, , fullYear, spoken, m1, d1, m2, d2, y3, , m3, d3, onlyYear, onlyMonth, onlyDay, tail] = found
    const joined = /[至到~～—-]/.test(lead) && !isDeadline.test(lead)
    if (onlyYear !== undefined) {
      if (Number(onlyYear) > 1949 && Number(onlyYear) < 2200) {
        year = Number(onlyYear)
        month = onlyMonth === undefined ? null : Number(onlyMonth)
      }
      continue
    }
    const statedMonth = Number(m1 ?? m2 ?? m3 ?? (joined ? month : 0) ?? 0)
    const date = Number(d1 ?? d2 ?? d3 ?? onlyDay ?? 0)
    if (!isDay(statedMonth, date)) continue
    const stated = fullYear ?? y3
    if (stated !== undefined) year = Number(stated)
    else if (year === null) continue
    else if (spoken === '次年' || spoken === '翌年') year += 1
    else if (month !== null && statedMonth + 6 <= month && spoken === undefined) year += 1
    month = statedMonth
    const adjacent = joined && dates.at(-1)?.end === found.index && lastEnd === found.index
    const opening = dates.at(-1)
    if (adjacent && opening) opening.opens = true
    const due = adjacent || isDeadline.test(lead) || (tail ?? '') !== ''
    const end = found.index + found[0].length
    dates.push({ iso: `${year}-${pad(month)}-${pad(date)}`, due, opens: false, start: found.index, end })
    lastEnd = end
  }
  return { dates, calendar: { year, month } }
}
