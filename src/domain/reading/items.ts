import type { Span } from '../consultation/statement'
import { findQuotations } from './comments/elements/quotations'
import { insideOf, trimSpan } from './comments/scanning'
import { readNumeral } from './numerals'

/** One separately numbered request: its number, and its text with the number in front. */
export interface Item {
  number: number
  span: Span
  /** Length of the number at its head. */
  mark: number
}

interface Marker {
  kind: string
  number: number
  at: number
  length: number
  /** 2.5.2.3条应修改 is the second of a series that is already there, and opens none: it may be a place. */
  opens: boolean
}

/**
 * Ways to number requests. `after` says what may stand before the mark (after white space is taken away);
 * the start of a line always may. A mark that carries a word of its own (一是) may also follow a comma.
 */
const styles: readonly { kind: string; pattern: RegExp; after: RegExp }[] = [
  { kind: '（1）', pattern: /[（(]\s*(\d{1,2})\s*[）)]/g, after: /[。；;：:！!？?，,”’」』]$|建议$|请$/ },
  {
    kind: '（一）',
    pattern: /[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/g,
    after: /[。；;：:！!？?”’」』]$|建议$/,
  },
  {
    kind: '1.',
    pattern:
      /(?<![\d.．（(第])(\d{1,2})\s*(?:[.．](?!\d)|、)|(?=\d)(?<=^[ \t\u3000]*)(\d{1,2})[.．](?=\d{1,2}[.．]\d)/gm,
    after: /[。；;：:！!？?”’」』]$|建议$/,
  },
  { kind: '1）', pattern: /(?<![\d.．（(第])(\d{1,2})\s*[）)]/g, after: /[。；;：:！!？?，,”’」』]$|建议$/ },
  {
    kind: '一、',
    pattern: /(?<![一二三四五六七八九十第])([一二三四五六七八九十]{1,3})\s*[、.．]/g,
    after: /[。；;：:！!？?”’」』]$|建议$/,
  },
  {
    kind: '一是',
    pattern: /(?<![一二三四五六七八九十第])([一二三四五六七八九十]{1,3})是/g,
    after: /[。；;：:！!？?，,、”’」』]$|(?:建议|意见|修改|主要|其中|如下)$/,
  },
  {
    kind: '第一，',
    pattern: /[第其]([一二三四五六七八九十]{1,3})[，,、：:]/g,
    after: /[。；;：:！!？?，,”’」』]$|建议$/,
  },
  { kind: '①', pattern: /([①-⑳])/g, after: /[。；;：:！!？?，,”’」』]$|建议$|请$/ },
  { kind: '⑴', pattern: /([⑴-⒇])/g, after: /[。；;：:！!？?，,”’」』]$|建议$/ },
  {
    kind: '意见1',
    pattern: /(?:意见|建议)\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[：:、.．，,]/g,
    after: /[。；;：:！!？?”’」』]$/,
  },
]

const reasonLabel = /(?:理由|依据|原因|主要考虑)[^，。；\n“”]{0,6}[：:]/
/** Numbers that follow an edit's colon belong to the wanted text, not to the comment. */
const opensText = /(?:[为成]|(?:增加|新增|补充|包括|内容|规定|情形|条件|如下[款项条])[^，。；]{0,8})[：:]?$/
/** 修改为：经营者应当公示下列信息：（一）…（二）…: they also do where the sentence of the wanted text goes on. */
const inText =
  /(?:(?:修改|改|调整|表述|替换)[为成]|(?:修改|调整|表述)如下|(?:增加|新增|补充)[^，。；“”\n]{0,12})[：:][^。；“”]{4,}[：:]\s*$/
const opensRequests = /(?:建议|意见|修改)(?:意见|建议)?(?:如下)?[：:]?$/

/**
 * The separately numbered requests of a comment (1. 2. 3.; （1）（2）; 一、二、; 一是…二是…; ①②), in order.
 * Only the outermost series counts, it must run 1, 2, 3 … and have at least two members; numbers in quotations,
 * in places (第（一）项, 三、（四）4.), in reasons and in wanted text are no items. Empty where there is none.
 */
export const findItems = (text: string): Item[] => {
  const markers = findMarkers(text)
  const firstLabel = text.search(reasonLabel)
  let best: Marker[] = []
  for (const { kind } of styles) {
    const series = readSeries(
      text,
      markers.filter(marker => marker.kind === kind),
      firstLabel < 0 ? text.length : firstLabel,
    )
    if (series.length > 1 && (series[0]?.at ?? 0) < (best[0]?.at ?? Number.POSITIVE_INFINITY)) best = series
  }
  return best.map(({ number, at, length }, index) => ({
    number,
    mark: length,
    span: trimSpan(text, { start: at, end: best[index + 1]?.at ?? text.length }),
  }))
}

const findMarkers = (text: string): Marker[] => {
  const seen = styles.map(({ kind, pattern, after }) => ({
    kind,
    marks: [...text.matchAll(pattern)].filter(({ 0: mark, index }) => mayFollow(text, index, after, mark)),
  }))
  if (seen.every(({ marks }) => marks.length === 0)) return []
  const quotations = findQuotations(text).map(({ span }) => span)
  return seen.flatMap(({ kind, marks }) => {
    const quoted = insideOf(quotations)
    return marks
      .filter(({ index }) => !quoted(index))
      .map(({ 0: mark, 1: digits, 2: beforePlace, index }) => ({
        kind,
        number: readNumeral(unbracket(digits ?? beforePlace ?? '')) ?? 0,
        at: index,
        length: mark.length,
        opens: beforePlace === undefined,
      }))
  })
}

const unbracket = (digits: string): string => digits.normalize('NFKC').replaceAll(/[()]/g, '')

const before = (text: string, at: number): string => text.slice(Math.max(0, at - 16), at)

const mayFollow = (text: string, at: number, after: RegExp, mark: string): boolean => {
  const lead = before(text, at)
  // 市民来电反映，1、…
  if (/^1\s*[、.．]/.test(mark) && /[，,]$/.test(lead)) return true
  return /(?:^|\n)[ \t\u3000]*$/.test(lead) || after.test(lead.trimEnd())
}

/** Follows one kind of mark from 1 upwards, past the numbered reasons inside its members. */
const readSeries = (text: string, markers: readonly Marker[], firstLabel: number): Marker[] => {
  const series: Marker[] = []
  let nested = 0
  for (const marker of markers) {
    const lead = before(text, marker.at).trimEnd()
    const startsLine = /(?:^|\n)[ \t\u3000]*$/.test(before(text, marker.at))
    if (series.length === 0) {
      if (
        marker.number === 1 &&
        marker.opens &&
        !opensText.test(lead) &&
        !inText.test(text.slice(Math.max(0, marker.at - 160), marker.at)) &&
        (marker.at < firstLabel || opensRequests.test(lead))
      )
        series.push(marker)
      continue
    }
    if (marker.number === 1 || (marker.number === nested + 1 && nested > 0 && !startsLine))
      nested = marker.number
    else if (marker.number === series.length + 1) {
      series.push(marker)
      nested = 0
    }
  }
  return series
}
