import { alignedTables } from './alignedTables'
import type { PageContent, TextPiece } from './geometry'
import { type DrawnTable, ruledTables } from './ruledTables'
import { goesOn, rejoin, type TextLine, textLines } from './textLines'

/** What stands on a page, from top to bottom. */
export type PageBlock = { kind: 'line'; line: TextLine } | { kind: 'table'; table: DrawnTable }

/** A running number at the head or foot of a page: it is no text of the document. */
const isPageNumber = (text: string): boolean => /^[\s\-—–－·第页共/\dⅠ-ⅫivxIVX]+$/u.test(text)

const outside = (pieces: readonly TextPiece[], tables: readonly DrawnTable[]): TextPiece[] => {
  const taken = new Set(tables.flatMap(table => [...table.taken]))
  return pieces.filter(piece => !taken.has(piece))
}

export const pageBlocks = (page: PageContent): PageBlock[] => {
  const ruled = ruledTables(page.pieces, page.rules)
  const tables = [...ruled, ...alignedTables(textLines(outside(page.pieces, ruled)))]
  const lines = textLines(outside(page.pieces, tables))
  const ends = [lines[0], lines.at(-1)]
  const blocks: PageBlock[] = [
    ...tables.map(table => ({ kind: 'table', table }) satisfies PageBlock),
    ...lines
      .filter(line => !(ends.includes(line) && isPageNumber(line.text)))
      .map(line => ({ kind: 'line', line }) satisfies PageBlock),
  ]
  const top = (block: PageBlock): number => (block.kind === 'table' ? block.table.top : block.line.y)
  return blocks.sort((a, b) => top(b) - top(a))
}

/** The right edge of a document's running text: what its longest lines reach. */
export const rightEdge = (lines: readonly TextLine[]): number => Math.max(0, ...lines.map(line => line.right))

/** The left edge where lines of a paragraph begin, its first line apart: where most lines begin. */
export const leftEdge = (lines: readonly TextLine[]): number => {
  const counts = new Map<number, number>()
  for (const line of lines) counts.set(Math.round(line.left), (counts.get(Math.round(line.left)) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  return Math.min(...[...counts].filter(([, count]) => count >= most / 3).map(([left]) => left))
}

/** How headings and numbered paragraphs begin; such a line goes on with nothing. */
const beginsAnew =
  /^([一二三四五六七八九十百]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|第[一二三四五六七八九十百\d]+[章节条]|\d+[、．.](?!\d)|附[件表录])/

/** The seal and the date stand at the right; the first line of a paragraph begins further left. */
const isAtRight = (line: TextLine, left: number, right: number): boolean =>
  line.left - left > (right - left) * 0.3

/**
 * Puts the lines of paragraphs together: a line goes on in the next where the first word of that one had no room on it,
 * and it begins at the left edge, not indented.
 */
export const paragraphsOf = (lines: readonly TextLine[], left: number, right: number): string[] => {
  const paragraphs: string[] = []
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    const last = paragraphs.at(-1)
    const indented = line.left - left > line.height * 0.8
    if (
      before !== undefined &&
      last !== undefined &&
      !indented &&
      !beginsAnew.test(line.text) &&
      !isAtRight(before, left, right) &&
      goesOn(before, line, right, 0.8)
    )
      paragraphs.splice(-1, 1, rejoin(last, line.text))
    else paragraphs.push(line.text)
  })
  return paragraphs
}
