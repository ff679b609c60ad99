import { isAllWide, mayBreakBetween, unitWidth } from './signWidth'

const newline = 0x0a
const space = 0x20
const wideSign = 0x4e00

/**
 * Where the lines of a wrapped cell begin, as UTF-16 offsets; the first is always 0. Explicit line ends count,
 * also one at the very end (the cell then shows an empty last line, as spreadsheets do).
 *
 * `width` is in half-width characters. Lines break as Chinese text does: between characters, punctuation never
 * at the beginning, Latin words whole unless one is wider than the column; blanks at a line's end hang over.
 */
export const wrapLines = (text: string, width: number): number[] => {
  const starts = [0]
  walkLines(text, width, starts)
  return starts
}

/** How many lines a text takes in a column of `width` half-width characters; an empty text takes one. */
export const countLines = (text: string, width: number): number =>
  text.length * 2 <= width && !text.includes('\n') ? 1 : walkLines(text, width, null)

/** The same where every character is as wide as the next: from line to line instead of from sign to sign. */
const walkWide = (text: string, perLine: number, starts: number[] | null): number => {
  let lines = 1
  for (let lineStart = 0; lineStart + perLine < text.length; lines += 1) {
    lineStart = lastBreak(text, lineStart, lineStart + perLine)
    starts?.push(lineStart)
  }
  return lines
}

/** Counts lines, and notes where the second and later ones begin if asked: long tables are measured by this. */
const walkLines = (text: string, width: number, starts: number[] | null): number => {
  const limit = Math.max(2, width) * 10
  if (isAllWide(text)) return walkWide(text, Math.floor(limit / unitWidth(wideSign)), starts)
  let lines = 1
  let lineStart = 0
  let lineWidth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === newline) {
      lineStart = at + 1
      lineWidth = 0
    } else {
      lineWidth += unitWidth(code)
      if (lineWidth <= limit || at === lineStart || code === space) continue
      lineStart = lastBreak(text, lineStart, at)
      lineWidth = 0
      for (let kept = lineStart; kept <= at; kept += 1) lineWidth += unitWidth(text.charCodeAt(kept))
    }
    lines += 1
    starts?.push(lineStart)
  }
  return lines
}

/** The last place for a break at or before `at`; a word wider than the whole line is cut where the line is full. */
const lastBreak = (text: string, lineStart: number, at: number): number => {
  for (let place = at; place > lineStart; place -= 1)
    if (mayBreakBetween(text.charCodeAt(place - 1), text.charCodeAt(place))) return place
  return at
}
