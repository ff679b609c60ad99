import type { Block, TableBlock } from '../../../domain/reading/source'

/** Words by which column titles are known; at least two cells of a row must have one. */
const titleWords =
  /序号|编号|单位|条款|章节|条文|页码|原文|意见|建议|修改|采纳|处理|处置|理由|说明|备注|反馈|提出|comment|clause|change|proposed|disposition|observation|secretariat|rationale|line/i

const isTitleRow = (cells: readonly string[]): boolean =>
  cells.filter(cell => cell.length <= 60 && titleWords.test(cell)).length >= 2

/** Words of the cells under a title; without them a row of short answers looks like titles. */
const answers = /^(不|未|不予|部分|已|予以)?(采纳|修改|同意)$|^无(修改)?意见$/

/** The same of a table's own rows, where answers and texts stand too. */
const isOwnTitleRow = (cells: readonly string[]): boolean =>
  isTitleRow(
    cells.filter(
      cell =>
        cell.replaceAll(/\s/g, '').length <= 12 && !/[，。：；“”]/.test(cell) && !answers.test(cell.trim()),
    ),
  )

type Rows = readonly (readonly string[])[]

/** The cells of a block: those of a table, or what tabs part in a line. */
const rowsOf = (block: Block): Rows =>
  block.kind === 'table'
    ? block.rows
    : [
        block.text
          .split('\t')
          .map(cell => cell.trim())
          .filter(cell => cell !== ''),
      ]

const width = (rows: Rows): number => Math.max(0, ...rows.map(row => row.length))

/**
 * Column titles that stand in the page header, as in the comment form of ISO, are put on top of the first table
 * that has as many columns and no titles of its own. Whatever else the page header says comes first, line by line.
 */
export const withPageHeader = (body: readonly Block[], header: readonly Block[]): Block[] => {
  const blocks = [...body]
  const before: Block[] = []
  for (const part of header) {
    const rows = rowsOf(part)
    const at = rows.some(isTitleRow) ? blocks.findIndex(block => wantsTitles(block, width(rows))) : -1
    const table = blocks[at]
    if (table?.kind === 'table') blocks[at] = below(rows, table)
    else before.push(...linesOf(part))
  }
  return [...before, ...blocks]
}

const wantsTitles = (block: Block, columns: number): boolean =>
  block.kind === 'table' && width(block.rows) === columns && !block.rows.slice(0, 3).some(isOwnTitleRow)

/** Page numbers say nothing. */
const isPageNumber = (text: string): boolean => /^[\s\-—–第页共/\d]*$/.test(text)

export const linesOf = (block: Block): Block[] =>
  rowsOf(block)
    .map(row => row.filter(cell => cell !== '').join('\t'))
    .filter(text => text.trim() !== '' && !isPageNumber(text))
    .map(text => ({ kind: 'paragraph', text }))

const below = (rows: Rows, table: TableBlock): TableBlock => ({
  ...table,
  rows: [...rows, ...table.rows],
  merges: table.merges.map(merge => ({
    ...merge,
    top: merge.top + rows.length,
    bottom: merge.bottom + rows.length,
  })),
  hiddenRows: table.hiddenRows.map(row => row + rows.length),
})
