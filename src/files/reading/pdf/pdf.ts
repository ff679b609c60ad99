import {
  type Block,
  documentText,
  type Merge,
  type SourceDocument,
  type SourceProblem,
} from '../../../domain/reading/source'
import { Budget } from '../blockSink'
import { trouble, UnreadableFile } from '../unreadable'
import { intervalOf } from './geometry'
import { leftEdge, type PageBlock, pageBlocks, paragraphsOf, rightEdge } from './pageBlocks'
import { readPages } from './pages'
import type { DrawnTable } from './ruledTables'
import { withoutRunningLines } from './runningLines'
import { flow, type TextLine } from './textLines'

/** What stands for a sign without a code: the replacement character, and the areas for private use. */
const unreadableSigns = /[\ufffd\ue000-\uf8ff]/g

interface GrowingTable {
  columns: readonly number[]
  rows: string[][]
  merges: Merge[]
}

/**
 * Reads a PDF by the places of its texts and lines: ruled tables become tables, also over page ends; other text
 * becomes paragraphs.
 * @throws UnreadableFile for scans without text, passwords, damage.
 */
export const readPdf = async (bytes: Buffer, name: string): Promise<SourceDocument> => {
  const read = (await readPages(bytes)).map(page => ({ number: page.number, blocks: pageBlocks(page) }))
  const kept = withoutRunningLines(read.map(({ blocks }) => blocks))
  const pages = read.map(({ number }, index) => ({ number, blocks: kept[index] ?? [] }))
  const blank = read.filter(page => page.blocks.length === 0).map(page => page.number)
  if (blank.length === pages.length) throw new UnreadableFile(trouble.noText())
  const builder = new DocumentBuilder(pages.flatMap(page => page.blocks))
  pages.forEach((page, index) => {
    builder.page(page.number, page.blocks, pages[index + 1]?.blocks[0])
  })
  const problems: SourceProblem[] = [...builder.problems]
  if (blank.length > 0)
    problems.push({
      place: `第 ${blank.join('、')} 页`,
      message: `第 ${blank.join('、')} 页没有文字层，多半是扫描的，没有读入。`,
    })
  const blocks = builder.finish()
  const lost = documentText({ name, format: 'pdf', blocks, problems }).match(unreadableSigns)?.length ?? 0
  if (lost > 0)
    problems.push({
      place: '全文',
      message: `有 ${lost} 个字在文件的字体里没有对应的文字，读不出来，请与原件核对。`,
    })
  return { name, format: 'pdf', blocks, problems }
}

class DocumentBuilder {
  readonly problems: SourceProblem[] = []
  private readonly blocks: Block[] = []
  private readonly budget = new Budget()
  private readonly left: number
  private readonly right: number
  private lines: TextLine[] = []
  private table: GrowingTable | null = null

  constructor(all: readonly PageBlock[]) {
    const lines = all.flatMap(block => (block.kind === 'line' ? [block.line] : []))
    this.left = leftEdge(lines)
    this.right = rightEdge(lines)
  }

  /** @param next what the following page begins with. */
  page(number: number, blocks: readonly PageBlock[], next: PageBlock | undefined): void {
    const open = this.table
    const rest =
      open !== null && next?.kind === 'table' && sameColumns(open.columns, next.table.columns)
        ? unruledRow(blocks, open.columns)
        : null
    if (open !== null && rest !== null) {
      this.goOn(open, { rows: [rest], merges: [] }, number)
      return
    }
    blocks.forEach((block, index) => {
      if (block.kind === 'line') {
        this.closeTable()
        this.lines.push(block.line)
      } else this.addTable(block.table, index === 0 ? number : null)
    })
  }

  finish(): Block[] {
    this.closeTable()
    this.closeLines()
    return this.blocks
  }

  private addTable(drawn: DrawnTable, firstOnPage: number | null): void {
    const open = this.table
    if (firstOnPage !== null && open !== null && sameColumns(open.columns, drawn.columns)) {
      this.goOn(open, drawn, firstOnPage)
      return
    }
    this.closeTable()
    this.closeLines()
    this.table = { columns: drawn.columns, rows: drawn.rows, merges: drawn.merges }
  }

  /** A table over a page end: titles said again are left out, a row cut in two is put together. */
  private goOn(open: GrowingTable, drawn: Pick<DrawnTable, 'rows' | 'merges'>, page: number): void {
    const repeated = drawn.rows[0]?.join('\n') === open.rows[0]?.join('\n') ? 1 : 0
    const rows = drawn.rows.slice(repeated)
    const last = open.rows.at(-1)
    const first = rows[0]
    let shift = open.rows.length - repeated
    if (last !== undefined && first !== undefined && isRest(first, open.rows)) {
      first.forEach((text, column) => {
        if (text !== '') last[column] = (last[column] ?? '') + text
      })
      rows.shift()
      shift -= 1
      this.problems.push({
        place: `第 ${page} 页`,
        message: `第 ${page} 页开头的一行没有编号，看作上一页末行的下半部分，已接在一起，请核对。`,
      })
    }
    for (const merge of drawn.merges) {
      const top = Math.max(merge.top, repeated) + shift
      const bottom = merge.bottom + shift
      if (bottom > top || (bottom === top && merge.right > merge.left))
        open.merges.push({ ...merge, top, bottom })
    }
    open.rows.push(...rows)
  }

  private closeTable(): void {
    const table = this.table
    if (table === null) return
    this.table = null
    for (const row of table.rows) this.budget.row(row)
    this.blocks.push({
      kind: 'table',
      name: null,
      rows: table.rows,
      merges: table.merges,
      hiddenRows: [],
      firstRow: 1,
    })
  }

  private closeLines(): void {
    for (const text of paragraphsOf(this.lines, this.left, this.right)) {
      this.budget.text(text)
      this.blocks.push({ kind: 'paragraph', text })
    }
    this.lines = []
  }
}

const sameColumns = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((at, index) => Math.abs(at - (other[index] ?? 0)) <= 6)

/**
 * A page filled by one row of a table that goes on before and after it: nothing is ruled there, but every line
 * stands within a column. Null where a line does not.
 */
const unruledRow = (blocks: readonly PageBlock[], columns: readonly number[]): string[] | null => {
  const cells: TextLine[][] = columns.slice(1).map(() => [])
  for (const block of blocks) {
    if (block.kind === 'table') return null
    const cell = cells[intervalOf(columns, block.line.left)]
    const right = columns[intervalOf(columns, block.line.left) + 1]
    if (cell === undefined || right === undefined || block.line.right > right + block.line.height) return null
    cell.push(block.line)
  }
  return cells.map((lines, index) => flow(lines, columns[index + 1] ?? 0))
}

/** The rest of a row that began on the page before: no number of its own where the rows have numbers. */
const isRest = (row: readonly string[], rows: readonly (readonly string[])[]): boolean => {
  const numbered = rows.slice(1).filter(each => /^\d/.test(each[0] ?? '')).length
  return row[0] === '' && row.some(cell => cell !== '') && numbered > 0 && numbered >= (rows.length - 1) / 2
}
