import { mayBreakBetween, unitWidth } from './signWidth'

const newline = 0x0a
const space = 0x20

/**
 * Where the lines of a wrapped cell begin, as UTF-16 offsets; the first is always 0. Explicit line ends count,
 * also one at the very end (the cell then shows an empty last line, as spreadsheets do).
 *
 * `width` is in half-width characters. Lines break as Chinese text does: between characters, punctuation never
 * at the beginning, Latin words whole unless one is wider than the column; blanks at a line's end hang over.
 */
export const wrapLines = (text: string, width: number): number[] => {
  const limit = Math.max(2, width) * 10
  const starts = [0]
  let lineStart = 0
  let lineWidth = 0
  let breakAt = 0
  let widthAtBreak = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === newline) {
      lineStart = at + 1
      lineWidth = 0
      breakAt = lineStart
      widthAtBreak = 0
      starts.push(lineStart)
      continue
    }
    const signWidth = unitWidth(code)
    if (at > lineStart && mayBreakBetween(text.charCodeAt(at - 1), code)) {
      breakAt = at
      widthAtBreak = lineWidth
    }
    if (lineWidth + signWidth > limit && lineWidth > 0 && code !== space) {
      // A word wider than the whole line has no good place: it is cut where the line is full.
      const cut = breakAt > lineStart ? breakAt : at
      lineWidth -= breakAt > lineStart ? widthAtBreak : lineWidth
      lineStart = cut
      breakAt = cut
      widthAtBreak = 0
      starts.push(cut)
    }
    lineWidth += signWidth
  }
  return starts
}

/** How many lines a text takes in a column of `width` half-width characters; an empty text takes one. */
export const countLines = (text: string, width: number): number =>
  text.length * 2 <= width && !text.includes('\n') ? 1 : wrapLines(text, width).length
