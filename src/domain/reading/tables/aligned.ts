import { foldKey } from '../fold'
import type { GridRow } from './grid'
import { couldHead } from './headings'
import { footerWords } from './rowWords'
import { headingWidth, type TextForm, type TextLines } from './textForm'

/** A piece of a line between wide gaps, with the place where it begins: Chinese characters are two wide. */
interface Piece {
  text: string
  at: number
}

const gap = /(?: {2,}|\u3000)[ \u3000]*/u

/** Columns set side by side with spaces, as a terminal, a text editor or the text export of a table gives them. */
export const readAligned: TextForm = (texts, at) => {
  const heading = piecesOf(texts.line(at))
  const cells = heading.map(({ text }) => text)
  if (heading.length < 3 || texts.line(at).includes('\t') || !couldHead(cells)) return null
  const first = { cells, from: at, to: at + 1 }
  const rows = rowsUnder(texts, heading, at + 1)
  const begin = rows.slice(0, 3)
  return rows.length > 0 && headingWidth([first, ...begin]) === cells.length ? [first, ...rows] : null
}

/**
 * A line whose first column is blank goes on with the row above. The table ends at a blank line that no further row
 * follows, and at a line in one piece, which is running text unless it states a total.
 */
const rowsUnder = (texts: TextLines, heading: readonly Piece[], from: number): GridRow[] => {
  const rows: GridRow[] = []
  for (let line = from; line < texts.end; line += 1) {
    const text = texts.line(line)
    const pieces = piecesOf(text)
    const last = rows.at(-1)
    if (text.trim() === '') {
      if (piecesOf(texts.line(line + 1)).length < 2) break
    } else if (footerWords.test(foldKey(text.slice(0, 120))))
      rows.push({ cells: [text.trim()], from: line, to: line + 1 })
    else if (pieces.length > 1 || (pieces[0]?.at ?? 0) >= (heading[1]?.at ?? 0)) {
      const cells = inColumns(pieces, heading)
      if (last !== undefined && last.cells.length > 1 && cells[0] === '' && goesOn(pieces, heading))
        rows[rows.length - 1] = { ...last, cells: joined(last.cells, cells), to: line + 1 }
      else rows.push({ cells, from: line, to: line + 1 })
    } else break
  }
  return rows
}

/** Fewer pieces than columns, none of them in the first: the lower lines of cells that were broken. */
const goesOn = (pieces: readonly Piece[], heading: readonly Piece[]): boolean =>
  pieces.length < heading.length && (pieces[0]?.at ?? 0) > (heading[0]?.at ?? 0) + 1

const joined = (above: readonly string[], below: readonly string[]): string[] =>
  above.map((cell, column) => [cell, below[column] ?? ''].filter(text => text !== '').join('\n'))

/** In order where there are as many pieces as columns, else under the heading nearest to where each begins. */
const inColumns = (pieces: readonly Piece[], heading: readonly Piece[]): string[] => {
  const cells = heading.map(() => '')
  pieces.forEach((piece, index) => {
    const column = pieces.length === heading.length ? index : nearest(piece.at, heading)
    cells[column] = [cells[column] ?? '', piece.text].filter(text => text !== '').join(' ')
  })
  return cells
}

const nearest = (at: number, heading: readonly Piece[]): number => {
  const distances = heading.map(column => Math.abs(column.at - at))
  return distances.indexOf(Math.min(...distances))
}

const piecesOf = (line: string): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  let rest = line
  for (;;) {
    const lead = /^[ \u3000]*/u.exec(rest)?.[0] ?? ''
    at += widthOf(lead)
    rest = rest.slice(lead.length)
    if (rest === '') return pieces
    const end = rest.search(gap)
    const text = end < 0 ? rest : rest.slice(0, end)
    pieces.push({ text: text.trim(), at })
    at += widthOf(text)
    rest = rest.slice(text.length)
  }
}

const widthOf = (text: string): number => {
  let width = 0
  for (const sign of text) width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1
  return width
}
