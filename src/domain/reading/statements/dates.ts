import type { Span } from '../../consultation/statement'
import { readNumeral } from '../numerals'

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

const lead =
  '(?:反馈|征求意见)?(?:截[至止]|最后)(?:到|时间|日期|期限)?(?:为|是|:|\\()?|(?:反馈|征求意见)?期限(?:为|至|是|到)|至|到|~|～|—|-|--'
const year = '\\d{4}|[一二三四五六七八九〇零○Oo]{4}'
const month = '\\d{1,2}|[正一二三四五六七八九十]{1,2}'
const date = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}'

/** One day in any of its forms, with what stands before and after it; a year or month alone sets the calendar. */
const day = new RegExp(
  `(?<lead>${lead})?(?:${[
    `(?:(?<year>${year})年|(?<spoken>同年|当年|本年|次年|翌年))?(?<month>${month})月(?<date>${date})[日号]`,
    '(?<yearInFigures>\\d{4})(?<mark>[./-])(?<monthInFigures>\\d{1,2})\\k<mark>(?<dateInFigures>\\d{1,2})(?!\\d)',
    `(?<yearAlone>${year})年(?:(?<monthAlone>${month})月)?`,
    `(?<dateAlone>${date})[日号](?=\\D)`,
    '(?<monthAfter>\\d{1,2})[./](?<dateAfter>\\d{1,2})(?![\\d.%])',
  ].join(
    '|',
  )})(?:\\((?:周|星期)[一二三四五六日天]\\))?(?<tail>(?:之前|以前|前|止|(?:征求意见|公示|反馈)?(?:截止|期满|到期|结束))?)(?:(?:起|开始),?(?=[至到]))?`,
  'g',
)

/** A year, month or day in figures or in words: 二〇二三, 十二, 廿三. */
const numberOf = (text: string | undefined): number | null =>
  text === undefined ? null : readNumeral(text.replaceAll(/[Oo]/g, '〇').replace('正', '一'))

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
  for (const { index, 0: whole, groups = {} } of text.matchAll(day)) {
    const yearAlone = numberOf(groups['yearAlone'])
    if (yearAlone !== null) {
      if (yearAlone > 1949 && yearAlone < 2200) {
        year = yearAlone
        month = numberOf(groups['monthAlone'])
      }
      continue
    }
    const { lead = '', spoken, tail = '' } = groups
    const opening = dates.at(-1)
    const joined = /[至到~～—-]/.test(lead) && !isDeadline.test(lead)
    const adjacent = joined && opening?.end === index
    if (groups['monthAfter'] !== undefined && !adjacent) continue
    const statedMonth =
      numberOf(groups['month'] ?? groups['monthInFigures'] ?? groups['monthAfter']) ?? (joined ? month : null)
    const statedDate = numberOf(
      groups['date'] ?? groups['dateInFigures'] ?? groups['dateAlone'] ?? groups['dateAfter'],
    )
    if (statedMonth === null || statedDate === null || !isDay(statedMonth, statedDate)) continue
    const stated = numberOf(groups['year'] ?? groups['yearInFigures'])
    if (stated !== null) year = stated
    else if (year === null) continue
    else if (spoken === '次年' || spoken === '翌年') year += 1
    else if (month !== null && statedMonth + 6 <= month && spoken === undefined) year += 1
    month = statedMonth
    if (adjacent && opening) opening.opens = true
    // 公开征求意见至6月7日: until then.
    const until = /^[至到]$/.test(lead) && groups['dateAlone'] === undefined
    const due = adjacent || until || isDeadline.test(lead) || tail !== ''
    dates.push({
      iso: `${year}-${pad(month)}-${pad(statedDate)}`,
      due,
      opens: false,
      start: index,
      end: index + whole.length,
    })
  }
  return { dates, calendar: { year, month } }
}
