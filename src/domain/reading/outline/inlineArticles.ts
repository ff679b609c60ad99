import { readNumeral } from '../numerals'
import type { Line } from './lines'

/** An article's number right behind a full stop: what stood on lines of its own was pasted into one. */
const inline = /(?<=[。；])[\s　]*(?=第\s*([〇零一二三四五六七八九十百千\d]{1,7})\s*条[\s　])/g
const leading = /^第\s*([〇零一二三四五六七八九十百千\d]{1,7})\s*条/

const numberIn = (match: RegExpExecArray | RegExpMatchArray | null): number | null =>
  match === null ? null : readNumeral(match[1] ?? '')

/** Cuts lines before an article that follows another on the same line; the numbers must run on. */
export const splitArticles = (lines: readonly Line[]): Line[] => {
  let last = 0
  return lines.flatMap(line => {
    last = numberIn(leading.exec(line.text)) ?? last
    const cuts: number[] = []
    for (const match of line.text.matchAll(inline)) {
      const number = numberIn(match)
      if (number !== last + 1) continue
      last = number
      cuts.push(match.index)
    }
    return cuts.length === 0 ? [line] : cutLine(line, cuts)
  })
}

const cutLine = (line: Line, cuts: readonly number[]): Line[] =>
  [0, ...cuts].map((from, index): Line => {
    const part = line.text.slice(from, cuts[index])
    const text = part.trim()
    const start = line.start + from + (part.length - part.trimStart().length)
    const isFirst = index === 0
    return {
      ...line,
      text,
      start,
      end: start + text.length,
      raw: isFirst ? line.raw : text,
      indent: isFirst ? line.indent : 0,
      gap: isFirst ? line.gap : 0,
    }
  })
