import type { FindingsReport } from '../../domain/writing/findingsReport'
import type { TableLayout } from '../../domain/writing/tables/tableLayout'
import { readUpload } from '../reading/readUpload'
import { GridComparison, type WrittenDifference } from './gridComparison'
import { noteOf } from './marks'

/** A section as it should read: heading, lines and cells, each cell with what is noted about it. */
const sectionLines = (layout: TableLayout, withLines: boolean): (readonly string[])[] => [
  ...(withLines ? layout.above.map(({ text, marks = [] }) => [text + noteOf(marks)]) : []),
  layout.columns.map(({ header }) => header),
  ...Array.from(layout.rows, ({ cells, marks = [] }) =>
    layout.columns.map((_, at) => (cells[at] ?? '') + noteOf(marks.filter(({ column }) => column === at))),
  ),
  ...(withLines ? layout.below.map(({ text, marks = [] }) => [text + noteOf(marks)]) : []),
]

/** A browser runs blanks and line breaks together, and so does the reader. */
const withoutBlanks = (cells: readonly string[]): string[] => cells.map(cell => cell.replaceAll(/\s+/gu, ''))

const isFilled = (cells: readonly string[]): boolean => cells.some(cell => cell !== '')

/**
 * Reads a report's page with the reader that reads everybody's pages and compares every line and cell, blanks aside.
 * An empty list means that the page says what it should.
 * @throws UnreadableFile where the page cannot be read at all.
 */
export const verifyFindingsHtml = async (
  bytes: Buffer,
  report: FindingsReport,
): Promise<readonly WrittenDifference[]> => {
  const { findings } = report
  const expected = [
    [report.title],
    ...report.summary.map(sentence => [sentence]),
    ...(findings.rows.length === 0 ? [] : [['核对结果'], ...sectionLines(findings, false)]),
    ...[...report.tables, ...report.repaired].flatMap(table => [[table.sheet], ...sectionLines(table, true)]),
  ]
  const comparison = new GridComparison(1, expected.map(withoutBlanks).filter(isFilled))
  const { blocks } = await readUpload(bytes, '核对报告.html')
  const found = blocks.flatMap(block =>
    block.kind === 'table' ? block.rows : block.text.split('\n').map(line => [line]),
  )
  const lines = found.map(withoutBlanks).filter(isFilled)
  for (const [at, line] of lines.entries()) comparison.found(at + 1, line)
  return comparison.end()
}
