import type { RowPart } from './tableLayout'
import { countLines, wrapLines } from './wrapLines'

/** A row of a spreadsheet is at most this tall (Excel's limit), in points. */
export const tallestRow = 409
/** A cell holds at most this many characters (Excel's limit). */
export const longestCell = 32_767

/**
 * Points of height a line takes for each point of font size. 仿宋 needs 1.3; the fonts that stand in for it
 * where it is missing need up to 1.45, and a cut line is worse than a loose one.
 */
const lineSpacing = 1.38
/** Air above and below the text, in points. */
const padding = 6
/** A spreadsheet column of width 1 is 7 pixels, of which 5 a column are padding; 4 pixels are 3 points. */
const columnPoints = (width: number): number => ((width * 7 - 5) * 3) / 4
/** Part of a line that is counted on: applications differ a little in where they break lines. */
const reliance = 0.95

/** How many half-width characters of a font size fit on a line of a column. */
export const charactersPerLine = (width: number, fontSize: number): number =>
  Math.floor(((columnPoints(width) * reliance) / fontSize) * 2)

const heightOf = (lines: number, fontSize: number): number =>
  Math.ceil((lines * fontSize * lineSpacing + padding) * 4) / 4

const linesThatFit = (fontSize: number): number =>
  Math.floor((tallestRow - padding) / (fontSize * lineSpacing))

export interface RowFit {
  /** Font sizes to try, the wanted one first. */
  fontSizes: readonly number[]
  /** Points; a row is never lower. */
  lowest: number
  /** Indexes of the cells that are said again, with `continued` behind the first of them, in a continuation. */
  repeated: readonly number[]
  continued: string
}

/**
 * A row as sheet rows in which nothing is cut off. Too tall for one sheet row, it is first set in a smaller
 * font; where that is not enough it is continued in further rows that repeat number and unit and say （续）.
 */
export const fitRow = (cells: readonly string[], widths: readonly number[], fit: RowFit): RowPart[] => {
  if (cells.every(isShort)) {
    for (const fontSize of fit.fontSizes) {
      const lines = tallest(cells, widths, fontSize)
      if (lines <= linesThatFit(fontSize)) return [part(cells, lines, fontSize, fit.lowest)]
    }
  }
  return divideRow(cells, widths, fit)
}

const isShort = (cell: string): boolean => cell.length <= longestCell

const tallest = (cells: readonly string[], widths: readonly number[], fontSize: number): number => {
  let most = 1
  for (let at = 0; at < cells.length; at += 1) {
    const lines = countLines(cells[at] ?? '', charactersPerLine(widths[at] ?? 1, fontSize))
    if (lines > most) most = lines
  }
  return most
}

const part = (cells: readonly string[], lines: number, fontSize: number, lowest: number): RowPart => ({
  cells,
  fontSize,
  height: Math.min(tallestRow, Math.max(lowest, heightOf(lines, fontSize))),
})

const divideRow = (cells: readonly string[], widths: readonly number[], fit: RowFit): RowPart[] => {
  const fontSize = fit.fontSizes.at(-1) ?? 9
  const pieces = cells.map((cell, at) =>
    divideText(cell, charactersPerLine(widths[at] ?? 1, fontSize), linesThatFit(fontSize)),
  )
  const count = Math.max(...pieces.map(list => list.length))
  return Array.from({ length: count }, (_, index) => {
    const texts = pieces.map((list, at) => {
      const label = fit.repeated.indexOf(at)
      if (index === 0 || label < 0 || list.length > 1) return list[index] ?? ''
      return `${list[0] ?? ''}${label === 0 ? fit.continued : ''}`
    })
    return part(texts, tallest(texts, widths, fontSize), fontSize, fit.lowest)
  })
}

/** How far back from a full row to look for a sentence's end to divide at, in lines. */
const linesToLookBack = 6

/** A text in pieces of at most so many lines; at the end of a sentence or paragraph where one is near. */
const divideText = (text: string, width: number, lines: number): string[] => {
  const pieces: string[] = []
  let rest = text
  while (true) {
    const starts = wrapLines(rest, width)
    const full = Math.min(starts[lines] ?? rest.length, longestCell)
    if (full >= rest.length) return [...pieces, rest]
    const end = sentenceEnd(rest, starts[Math.max(1, lines - linesToLookBack)] ?? 1, full)
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
}

const sentenceEnd = (text: string, from: number, to: number): number => {
  for (let at = to; at > from; at -= 1) if (/[\n。；！？]/.test(text.charAt(at - 1))) return at
  // Never between the halves of a pair.
  return /[\udc00-\udfff]/.test(text.charAt(to)) ? to - 1 : to
}
