/**
 * What a file holds, as plain data: the shape between `files/reading` (bytes) and `domain/reading` (meaning).
 * Readers take nothing away: what they cannot place becomes a problem.
 */
export interface SourceDocument {
  /** The file name, for messages; “粘贴的内容” for a paste. */
  name: string
  format: SourceFormat
  blocks: readonly Block[]
  problems: readonly SourceProblem[]
}

export type SourceFormat = 'xlsx' | 'docx' | 'csv' | 'html' | 'text' | 'pdf'

/** In the order of the document. */
export type Block = TextBlock | ParagraphBlock | TableBlock

/** Raw running text, not yet cut into lines (a .txt, a paste). */
export interface TextBlock {
  kind: 'text'
  text: string
}

export interface ParagraphBlock {
  kind: 'paragraph'
  text: string
}

export interface TableBlock {
  kind: 'table'
  /** Sheet name or caption; null where there is none. */
  name: string | null
  /** A rectangular or ragged grid; a cell covered by a merge is '' unless it is the merge's master. */
  rows: readonly (readonly string[])[]
  merges: readonly Merge[]
  /** Indexes into rows. */
  hiddenRows: readonly number[]
  /** Row number in the source of rows[0] (a sheet may begin lower down), from 1. */
  firstRow: number
  /** Where each row stood, in words, where they do not follow each other from `firstRow` on: in pieces, on lines of text, a column for each unit. */
  rowPlaces?: readonly string[]
  /** How many rows the table has, where `rows` are only its first: a long table, whose rows are read as they come. */
  rowsInAll?: number
}

/** Inclusive, 0-based, in grid coordinates of the block. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

export interface SourceProblem {
  /** Where in the file, in words. */
  place: string
  message: string
}

/**
 * The running text of a document, one paragraph a line, a table row as a line of tab-separated cells.
 * For a text file it is the text as given, so offsets into it are offsets into the file.
 */
export const documentText = (source: SourceDocument): string =>
  source.blocks
    .map(block => (block.kind === 'table' ? block.rows.map(tableLine).join('\n') : block.text))
    .join('\n')

/** One row of a table as a line of running text: a tab between cells, a space for a line break inside one. */
export const tableLine = (cells: readonly string[]): string => cells.map(oneLine).join('\t')

/**
 * Stands for every sign of a table in prose from which the tables were taken out: blank, and told from the blank lines
 * of the text itself, so that no sentence runs on through a table.
 */
export const tableBlank = '\u205f'

const oneLine = (cell: string): string => {
  if (!cell.includes('\n')) return cell
  const [first = '', ...rest] = cell.split('\n')
  const last = rest.pop() ?? ''
  const inner = rest.map(part => part.trim()).filter(part => part !== '')
  return [first.trimEnd(), ...inner, last.trimStart()].join(' ')
}
