import { type TableOfDocument, tableOfDocument } from '../../domain/writing/tables/documentRows'
import { sheetGrid, type TableLayout } from '../../domain/writing/tables/tableLayout'
import { readDocx } from '../reading/docx/docx'
import { readXlsxRows, type XlsxTaker } from '../reading/xlsx/readXlsxRows'
import { GridComparison, type WrittenDifference } from './gridComparison'
import { counting, type Told, toldNobody } from './progress'

/**
 * Reads a written workbook with the reader that reads everybody's files and compares every cell with the
 * layouts, a sheet each. An empty list means that the file says what it should; with any difference it is not
 * handed out.
 * @throws UnreadableFile where the file cannot be read at all.
 */
export const verifyXlsx = async (
  bytes: Buffer,
  layouts: readonly TableLayout[],
  told: Told = toldNobody,
): Promise<readonly WrittenDifference[]> => {
  const tick = counting(told, '已读回核对')
  const sheets = layouts.map((layout, at) => new GridComparison(at + 1, sheetGrid(layout)))
  const surplus = new GridComparison(layouts.length + 1, [])
  let opened = 0
  const current = (): GridComparison => sheets[opened - 1] ?? surplus
  const taker: XlsxTaker = {
    openSheet: () => {
      opened += 1
    },
    row: (rowNumber, cells) => {
      tick()
      current().found(rowNumber, cells)
    },
    closeSheet: () => undefined,
    skippedSheets: () => undefined,
    drained: () => undefined,
  }
  await readXlsxRows(bytes, taker)
  return [...sheets, surplus].flatMap(sheet => sheet.end())
}

/** The lines of a document in reading order: a paragraph is a line of one cell, an empty one is none. */
const documentLines = (layout: TableLayout): (readonly string[])[] => [
  ...layout.above.map(({ text }) => [text]),
  layout.header.cells,
  ...rowsOf(tableOfDocument(layout)),
]

const rowsOf = ({ rows, below }: TableOfDocument): (readonly string[])[] =>
  [...Array.from(rows).flatMap(({ parts }) => parts), ...below].map(({ cells }) => cells)

const isPageNumber = (text: string): boolean => /^—[\s\d]*—$/.test(text.trim())

/**
 * The same for a written document: `paragraphs` of running text, then the tables in order, each under its label
 * (附表) where there are labels.
 * @throws UnreadableFile where the file cannot be read at all.
 */
export const verifyDocx = async (
  bytes: Buffer,
  layouts: readonly TableLayout[],
  paragraphs: readonly string[] = [],
  labels: readonly string[] = [],
): Promise<readonly WrittenDifference[]> => {
  const expected = [
    ...paragraphs.map(text => [text]),
    ...layouts.flatMap((layout, at) => [[labels[at] ?? ''], ...documentLines(layout)]),
  ]
  // The reader leaves out blanks at the ends of cells, which in running text mean nothing.
  const comparison = new GridComparison(1, expected.filter(isFilled).map(trimmed))
  const { blocks } = await readDocx(bytes, '')
  const found = blocks.flatMap(block => (block.kind === 'table' ? block.rows : [[block.text]]))
  const lines = found.filter(isFilled)
  while (isPageNumber(lines.at(-1)?.[0] ?? '')) lines.pop()
  for (const [at, line] of lines.entries()) comparison.found(at + 1, trimmed(line))
  return comparison.end()
}

const trimmed = (cells: readonly string[]): string[] => cells.map(cell => cell.trim())

const isFilled = (cells: readonly string[]): boolean => cells.some(cell => cell.trim() !== '')
