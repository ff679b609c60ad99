import type { RowPart } from './tableLayout'
import { countLines, wrapLines } from './wrapLines'

/** A row of a spreadsheet is at most this tall (Excel's limit), in points. */
export const tallestRow = 409
/** A cell holds at most this many characters (Excel's limit). */
export const longestCell = 32_767

/** How much room cells have, in points. */
export interface Room {
  /** The parts of a row, from 0, are at most so tall. */
  tallest: (part: number) => number
  /** Height that a line takes for each point of font size. */
  lineSpacing: number
  /** Air above and below the text. */
  padding: number
  /** Length of a line in a column of a layout's width. */
  lineLength: (width: number) => number
}

/**
 * In a sheet. 仿宋 needs 1.3; the fonts that stand in for it where it is missing need up to 1.45, and a cut line is
 * worse than a loose one. A column of width 1 is 7 pixels, of which 5 a column are padding; 4 pixels are 3 points.
 */
const sheetRoom: Room = {
  tallest: () => tallestRow,
  lineSpacing: 1.38,
  padding: 6,
  lineLength: width => ((width * 7 - 5) * 3) / 4,
}

/** Part of a line that is counted on: applications differ a little in where they break lines. */
const reliance = 0.95

/** How many half-width characters of a font size fit on a line of a column. */
export const charactersPerLine = (width: number, fontSize: number, { lineLength } = sheetRoom): number =>
  Math.floor(((lineLength(width) * reliance) / fontSize) * 2)

const heightOf = (lines: number, fontSize: number, { lineSpacing, padding }: Room): number =>
  Math.ceil((lines * fontSize * lineSpacing + padding) * 4) / 4

const linesThatFit = (fontSize: number, { tallest, lineSpacing, padding }: Room, at: number): number =>
  Math.max(1, Math.floor((tallest(at) - padding) / (fontSize * lineSpacing)))

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
 * A row as rows in which nothing is cut off. Too tall for one, it is first set in a smaller font; where that is not
 * enough it is continued in further rows that repeat number and unit and say （续）.
 */
export const fitRow = (
  cells: readonly string[],
  widths: readonly number[],
  fit: RowFit,
  room: Room = sheetRoom,
): RowPart[] => {
  const partOf = (texts: readonly string[], fontSize: number, lines: number, at: number): RowPart => ({
    cells: texts,
    fontSize,
    height: Math.min(room.tallest(at), Math.max(fit.lowest, heightOf(lines, fontSize, room))),
  })
  if (cells.every(isShort)) {
    for (const fontSize of fit.fontSizes) {
      const lines = mostLines(cells, widths, fontSize, room)
      if (lines <= linesThatFit(fontSize, room, 0)) return [partOf(cells, fontSize, lines, 0)]
    }
  }
  const fontSize = fit.fontSizes.at(-1) ?? 9
  const pieces = cells.map((cell, column) =>
    divideText(cell, charactersPerLine(widths[column] ?? 1, fontSize, room), at =>
      linesThatFit(fontSize, room, at),
    ),
  )
  return Array.from({ length: Math.max(...pieces.map(list => list.length)) }, (_, at) => {
    const texts = pieces.map((list, column) => {
      const label = fit.repeated.indexOf(column)
      if (at === 0 || label < 0 || list.length > 1) return list[at] ?? ''
      return `${list[0] ?? ''}${label === 0 ? fit.continued : ''}`
    })
    return partOf(texts, fontSize, mostLines(texts, widths, fontSize, room), at)
  })
}

const isShort = (cell: string): boolean => cell.length <= longestCell

const mostLines = (
  cells: readonly string[],
  widths: readonly number[],
  fontSize: number,
  room: Room,
): number => {
  let most = 1
  for (let at = 0; at < cells.length; at += 1) {
    const lines = countLines(cells[at] ?? '', charactersPerLine(widths[at] ?? 1, fontSize, room))
    if (lines > most) most = lines
  }
  return most
}

/** How far back from a full row to look for a sentence's end to divide at, in lines. */
const linesToLookBack = 6

/** A text in pieces of at most so many lines; at the end of a sentence or paragraph where one is near. */
const divideText = (text: string, width: number, linesOf: (piece: number) => number): string[] => {
  const pieces: string[] = []
  let rest = text
  while (true) {
    const lines = linesOf(pieces.length)
    const starts = wrapLines(rest, width)
    const full = Math.min(starts[lines] ?? rest.length, longestCell)
    if (full >= rest.length) return [...pieces, rest]
    let end = sentenceEnd(rest, starts[Math.max(1, lines - linesToLookBack)] ?? 1, full)
    // Readers of documents leave out blanks at a cell's beginning.
    while (/[^\S\n]/.test(rest.charAt(end))) end += 1
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
    if (rest === '') return pieces
  }
}

const sentenceEnd = (text: string, from: number, to: number): number => {
  for (let at = to; at > from; at -= 1) if (/[\n。；！？]/.test(text.charAt(at - 1))) return at
  // Never between the halves of a pair.
  return /[\udc00-\udfff]/.test(text.charAt(to)) ? to - 1 : to
}
