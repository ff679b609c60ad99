import type { Block } from '../../../domain/reading/source'
import type { Budget } from '../blockSink'
import { GridBuilder, type VerticalMerge } from '../gridBuilder'
import { attribute } from '../package/attribute'
import type { XmlHandler } from '../package/xmlScanner'
import type { Numbering } from './numbering'
import { Paragraphs } from './paragraphs'
import type { ParagraphStyles } from './styles'

export interface StoryContext {
  numbering: Numbering
  styles: ParagraphStyles
  budget: Budget
}

interface OpenTable {
  grid: GridBuilder
  across: number
  vertical: VerticalMerge
  rowStruckOut: boolean
  inRowProperties: boolean
  /** Tables inside of cells, to follow after this one. */
  nested: Block[]
}

/** Excel's width is more than any real table of Word has. */
const MOST_COLUMNS = 1024

/** A block as lines, for the cell or the paragraph that holds it. */
const linesOf = (block: Block): string =>
  block.kind === 'table' ? block.rows.map(row => row.join('\t')).join('\n') : block.text

/**
 * A cell's text without empty lines around it. Blanks behind its last word stay: a row that is continued in the next
 * may have been divided there.
 */
const textOf = (blocks: readonly Block[]): string => {
  const last = blocks.findLastIndex(saysSomething)
  return blocks
    .slice(0, last + 1)
    .map(linesOf)
    .join('\n')
    .trimStart()
}

const saysSomething = (block: Block): boolean => block.kind === 'table' || block.text.trim() !== ''

/**
 * Reads one story of a Word document (body, page header, footnotes, …) into blocks. Text boxes follow the
 * paragraph that they are anchored in; a table inside a cell is text of the cell and a block of its own.
 */
export class Story implements XmlHandler {
  /** Relationship ids of the page headers and footers, in order. */
  readonly headers: string[] = []
  readonly footers: string[] = []
  private readonly paragraphs: Paragraphs
  /** The blocks of the story, and while a cell or text box is open, those of the cell or box. */
  private readonly containers: Block[][] = [[]]
  /** Blocks of text boxes, which wait for the end of the outermost paragraph around them. */
  private boxed: Block[] = []
  private readonly tables: OpenTable[] = []

  constructor(private readonly context: StoryContext) {
    this.paragraphs = new Paragraphs(context.numbering, context.styles)
  }

  blocks(): Block[] {
    return this.containers[0] ?? []
  }

  open(name: string, attributes: string): void {
    this.paragraphs.open(name, attributes)
    if (name === 'tc' || name === 'txbxContent') this.containers.push([])
    else if (name === 'tbl') this.openTable()
    else if (name === 'headerReference') this.headers.push(attribute(attributes, 'id') ?? '')
    else if (name === 'footerReference') this.footers.push(attribute(attributes, 'id') ?? '')
    else {
      const table = this.tables.at(-1)
      if (table !== undefined) tableProperty(table, name, attributes)
    }
  }

  close(name: string): void {
    this.paragraphs.close(name)
    if (name === 'p') this.closeParagraph()
    else if (name === 'tc') this.closeCell()
    else if (name === 'tr') this.closeRow()
    else if (name === 'tbl') this.closeTable()
    else if (name === 'txbxContent') this.boxed.push(...(this.containers.pop() ?? []).filter(saysSomething))
    else if (name === 'trPr') {
      const table = this.tables.at(-1)
      if (table !== undefined) table.inRowProperties = false
    }
  }

  text(piece: string): void {
    this.paragraphs.text(piece)
  }

  private closeParagraph(): void {
    const text = this.paragraphs.take()
    this.context.budget.text(text)
    const container = this.containers.at(-1)
    // Inside a cell an empty paragraph is an empty line.
    if (text.trim() !== '' || this.containers.length > 1) container?.push({ kind: 'paragraph', text })
    if (this.paragraphs.depth > 0) return
    container?.push(...this.boxed)
    this.boxed = []
  }

  private openTable(): void {
    this.tables.push({
      grid: new GridBuilder(this.context.budget),
      across: 1,
      vertical: 'none',
      rowStruckOut: false,
      inRowProperties: false,
      nested: [],
    })
  }

  private closeCell(): void {
    const blocks = this.containers.pop() ?? []
    const table = this.tables.at(-1)
    if (table === undefined) return
    table.nested.push(...blocks.filter(block => block.kind === 'table'))
    table.grid.mergingCell(textOf(blocks), table.across, table.vertical)
    table.across = 1
    table.vertical = 'none'
  }

  private closeRow(): void {
    const table = this.tables.at(-1)
    if (table?.rowStruckOut) table.grid.dropRow()
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (table === undefined) return
    const block = table.grid.table(null)
    this.containers.at(-1)?.push(...(block === null ? [] : [block]), ...table.nested)
  }
}

const tableProperty = (table: OpenTable, name: string, attributes: string): void => {
  const value = attribute(attributes, 'val')
  if (name === 'tr') {
    table.grid.openRow()
    table.rowStruckOut = false
  } else if (name === 'trPr') table.inRowProperties = true
  else if (name === 'del' && table.inRowProperties) table.rowStruckOut = true
  else if (name === 'gridSpan') table.across = columns(value)
  else if (name === 'gridBefore')
    for (let at = columns(value); at > 0; at -= 1) table.grid.mergingCell('', 1, 'none')
  else if (name === 'vMerge') table.vertical = value === 'restart' ? 'begins' : 'continues'
}

const columns = (value: string | null): number => {
  const count = Number(value ?? '1')
  return count >= 1 && count <= MOST_COLUMNS ? Math.floor(count) : 1
}
