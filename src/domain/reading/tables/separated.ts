import { foldKey } from '../fold'
import { matchHeader } from './assignRoles'
import type { GridRow } from './grid'
import { couldHead } from './headings'
import { footerWords, signatureWords } from './rowWords'
import { headingWidth, type TextForm, type TextLines } from './textForm'

/**
 * Tab-separated rows, as a spreadsheet or a Word table gives them to the clipboard. A cell that holds a line break,
 * a tab or a quote is quoted by spreadsheets; Word leaves its line breaks bare, so that a row goes on over lines.
 */
export const readSeparated: TextForm = (texts, at) => {
  if (!texts.line(at).includes('\t')) return null
  const broken = readBrokenHeading(texts, at)
  if (broken !== null) return readRows(texts, broken, broken.cells.length, true)
  const first = readQuotedRow(texts, at)
  const start = [first]
  for (let index = first.to; start.length < 4 && texts.line(index).includes('\t'); ) {
    const row = readQuotedRow(texts, index)
    start.push(row)
    index = row.to
  }
  const width = headingWidth(start)
  if (width === null) return null
  const numbered = isNumber(start.at(-1)?.cells[0] ?? '') || isNumber(start[1]?.cells[0] ?? '')
  return readRows(texts, first, width, numbered)
}

const mostLinesInHeading = 16

/**
 * A heading whose narrow cells are broken over lines (采纳 / 情况) in a numbered table: everything up to the first
 * number, where the row of that number has as many cells. Null where the heading is not broken.
 */
const readBrokenHeading = (texts: TextLines, at: number): GridRow | null => {
  const first = readQuotedRow(texts, at)
  if (!couldHead(first.cells) || isLineOfPart(first, texts.line(first.to))) return null
  let { cells, to } = first
  while (to < Math.min(at + mostLinesInHeading, texts.end)) {
    const next = readQuotedRow(texts, to)
    if (isNumber(next.cells[0] ?? '')) break
    const [goesOn = '', ...more] = next.cells
    cells = [
      ...cells.slice(0, -1),
      [cells.at(-1) ?? '', goesOn].filter(text => text !== '').join('\n'),
      ...more,
    ]
    to = next.to
  }
  if (to === first.to || to >= texts.end) return null
  const width = cells.length
  const heading = { cells, from: at, to }
  const row = readBrokenRow(texts, to, width, true)
  return row.cells.length === width && headingWidth([heading, row]) === width ? heading : null
}

const partNumber =
  /^\(?[一二三四五六七八九十]{1,3}(?:\)|[、.])|^第[一二三四五六七八九十]{1,3}(?:部分|类|组|批)/u

/**
 * 一、市直部门 under a heading whose last word is whole: it names the part of the table that begins, and is no more of
 * that word (理由 does not become 理由市直部门).
 */
const isLineOfPart = ({ cells }: GridRow, below: string): boolean => {
  const last = cells.at(-1) ?? ''
  const role = matchHeader(last)?.role ?? 'unit'
  const joined = matchHeader(last + below)?.role ?? 'unit'
  return (
    !below.includes('\t') &&
    below.trim() !== '' &&
    (partNumber.test(foldKey(below)) || (role !== 'unit' && joined === 'unit'))
  )
}

const readRows = (texts: TextLines, first: GridRow, width: number, numbered: boolean): GridRow[] => {
  const rows = [first]
  for (let index = first.to; index < texts.end; ) {
    const text = texts.line(index)
    if (text.includes('\t')) {
      const row = readBrokenRow(texts, index, width, numbered)
      rows.push(row)
      index = row.to
    } else if (text.trim() === '') {
      const next = skipBlank(texts, index)
      if (!texts.line(next).includes('\t') && !isFooter(texts.line(next))) break
      index = next
    } else if (isFooter(text) || (leadsToRow(texts, index) && !isAside(text))) {
      rows.push({ cells: [text], from: index, to: index + 1 })
      index += 1
    } else break
  }
  return rows
}

const isNumber = (cell: string): boolean => /^\d{1,5}[.、]?$/.test(foldKey(cell))
const isFooter = (text: string): boolean => footerWords.test(foldKey(text.slice(0, 120)))
const isAside = (text: string): boolean => signatureWords.test(foldKey(text.slice(0, 120)))

/** A row follows, or the line of a smaller part (一、市直部门, （一）综合部门) and then a row. */
const leadsToRow = (texts: TextLines, at: number): boolean =>
  texts.line(at + 1).includes('\t') ||
  (partNumber.test(foldKey(texts.line(at).slice(0, 40))) &&
    partNumber.test(foldKey(texts.line(at + 1).slice(0, 40))) &&
    texts.line(at + 2).includes('\t'))

const skipBlank = (texts: TextLines, from: number): number => {
  let index = from
  while (index < texts.end && texts.line(index).trim() === '' && !texts.line(index).includes('\t')) index += 1
  return index
}

const mostLinesInCell = 60

/**
 * A row that bare line breaks have cut: the pieces are put together while cells are missing and what follows does
 * not begin a row of its own (its number tells, in a numbered table; else only lines without a tab go on).
 */
const readBrokenRow = (texts: TextLines, at: number, width: number, numbered: boolean): GridRow => {
  let { cells, to } = readQuotedRow(texts, at)
  while (cells.length < width) {
    const next = nextPiece(texts, to, width - cells.length, numbered)
    if (next === null) break
    const piece = readQuotedRow(texts, next)
    const lines = cells.slice(-1)
    for (let index = to; index < next; index += 1) lines.push(texts.line(index))
    cells = [...cells.slice(0, -1), [...lines, piece.cells[0] ?? ''].join('\n'), ...piece.cells.slice(1)]
    to = piece.to
  }
  return { cells, from: at, to }
}

/** The line with a tab by which the row goes on; null where the row ends here. */
const nextPiece = (texts: TextLines, from: number, missing: number, numbered: boolean): number | null => {
  for (let index = from; index < Math.min(from + mostLinesInCell, texts.end); index += 1) {
    const text = texts.line(index)
    if (isFooter(text)) return null
    if (!text.includes('\t')) continue
    const { cells } = readQuotedRow(texts, index)
    const begins = numbered ? isNumber(cells[0] ?? '') : index === from || cells.length > missing + 1
    return begins || cells.length - 1 > missing ? null : index
  }
  return null
}

const mostLinesQuoted = 400

/** One row by the rules of spreadsheets: a cell that begins with a quote ends at a quote before a tab or a line's end. */
export const readQuotedRow = (texts: TextLines, at: number): GridRow => {
  const cells: string[] = []
  let line = at
  let text = texts.line(at)
  let offset = 0
  while (offset <= text.length) {
    const quoted = text.charAt(offset) === '"' ? readQuotedCell(texts, line, text, offset) : null
    if (quoted !== null) {
      cells.push(quoted.cell)
      line = quoted.line
      text = quoted.text
      offset = quoted.offset + 1
      continue
    }
    const tab = text.indexOf('\t', offset)
    const end = tab < 0 ? text.length : tab
    cells.push(text.slice(offset, end))
    offset = end + 1
  }
  return { cells, from: at, to: line + 1 }
}

/** Null where the quote does not open a quoted cell: `"甲"改为"乙"` is as it stands. */
const readQuotedCell = (
  texts: TextLines,
  startLine: number,
  startText: string,
  start: number,
): { cell: string; line: number; text: string; offset: number } | null => {
  let line = startLine
  let text = startText
  let offset = start + 1
  const pieces: string[] = []
  for (;;) {
    const quote = text.indexOf('"', offset)
    if (quote < 0) {
      pieces.push(text.slice(offset), '\n')
      line += 1
      if (line >= texts.end || line - startLine > mostLinesQuoted) return null
      text = texts.line(line)
      offset = 0
      continue
    }
    pieces.push(text.slice(offset, quote))
    if (text.charAt(quote + 1) === '"') {
      pieces.push('"')
      offset = quote + 2
      continue
    }
    const end = quote + 1
    if (end < text.length && text.charAt(end) !== '\t') return null
    return { cell: pieces.join(''), line, text, offset: end }
  }
}
