import type { Block, SourceProblem } from '../../domain/reading/source'
import { Budget } from './blockSink'
import { GridBuilder } from './gridBuilder'
import { breaking, dropped, joinWrapped, span, spans } from './htmlWords'
import { trouble, UnreadableFile } from './unreadable'

interface OpenTable {
  grid: GridBuilder
  caption: string | null
  hiddenRows: number[]
  nested: Block[]
  /** Null between cells. */
  cell: { across: number; down: number } | null
}

interface OpenList {
  ordered: boolean
  next: number
}

/** Takes the events of an HTML parser and makes paragraphs and tables of them. */
export class HtmlBlocks {
  readonly problems: SourceProblem[] = []
  private readonly budget = new Budget()
  private readonly blocks: Block[] = []
  private readonly tables: OpenTable[] = []
  private readonly lists: OpenList[] = []
  /** Finished lines of the paragraph or cells that are open, outermost first. */
  private readonly texts: { lines: string[]; raw: string }[] = [{ lines: [], raw: '' }]
  private droppedDepth = 0
  private preformatted = 0

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.droppedDepth > 0 || dropped.has(name)) {
      this.droppedDepth += dropped.has(name) ? 1 : 0
      return
    }
    if (name === 'br') this.breakLine()
    else if (name === 'table') this.openTable()
    else if (name === 'tr') this.openRow(attributes)
    else if (name === 'td' || name === 'th') this.openCell(attributes)
    else if (name === 'caption') this.texts.push({ lines: [], raw: '' })
    else if (breaking.has(name)) this.openBlock(name, attributes)
  }

  ontext(text: string): void {
    if (this.droppedDepth > 0) return
    const open = this.texts.at(-1)
    if (open === undefined) return
    if (this.preformatted === 0) {
      open.raw += text
      return
    }
    const [first = '', ...others] = text.split(/\r\n?|\n/)
    open.raw += first
    for (const line of others) {
      this.breakLine()
      open.raw += line
    }
  }

  onclosetag(name: string): void {
    if (dropped.has(name)) this.droppedDepth = Math.max(0, this.droppedDepth - 1)
    if (this.droppedDepth > 0) return
    if (name === 'table') this.closeTable()
    else if (name === 'td' || name === 'th') this.closeCell()
    else if (name === 'caption') this.closeCaption()
    else if (breaking.has(name)) {
      this.endBlock()
      if (name === 'pre') this.preformatted = Math.max(0, this.preformatted - 1)
      if (name === 'ul' || name === 'ol') this.lists.pop()
    }
  }

  finish(): Block[] {
    while (this.tables.length > 0) this.closeTable()
    this.endBlock()
    return this.blocks
  }

  private openBlock(name: string, attributes: Record<string, string>): void {
    this.endBlock()
    if (name === 'pre') this.preformatted += 1
    if (name === 'ul' || name === 'ol')
      this.lists.push({ ordered: name === 'ol', next: Number.parseInt(attributes.start ?? '1', 10) || 1 })
    const list = this.lists.at(-1)
    const open = this.texts.at(-1)
    if (name !== 'li' || list?.ordered !== true || open === undefined) return
    open.raw += `${list.next}. `
    list.next += 1
  }

  private breakLine(): void {
    const open = this.texts.at(-1)
    if (open === undefined) return
    open.lines.push(this.preformatted > 0 ? open.raw : joinWrapped(open.raw).trim())
    open.raw = ''
  }

  /** In a cell a paragraph ends a line; outside of tables it becomes a block. */
  private endBlock(): void {
    const open = this.texts.at(-1)
    if (open === undefined) return
    if (open.raw.trim() !== '') this.breakLine()
    open.raw = ''
    if (this.texts.length > 1) return
    const text = open.lines.join('\n').trim()
    open.lines = []
    this.budget.text(text)
    if (text !== '') this.blocks.push({ kind: 'paragraph', text })
  }

  private takeText(): string {
    this.endBlock()
    return this.texts.pop()?.lines.join('\n').trim() ?? ''
  }

  private openTable(): void {
    if (this.tables.length >= spans.tableDepth)
      throw new UnreadableFile(trouble.tooMuch(`表格套表格超过 ${spans.tableDepth} 层`))
    this.endBlock()
    this.tables.push({
      grid: new GridBuilder(this.budget),
      caption: null,
      hiddenRows: [],
      nested: [],
      cell: null,
    })
  }

  private openRow(attributes: Record<string, string>): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    this.closeCell()
    if (/display:\s*none/i.test(attributes.style ?? '')) table.hiddenRows.push(table.grid.rows.length)
    table.grid.openRow()
  }

  private openCell(attributes: Record<string, string>): void {
    const table = this.tables.at(-1)
    if (table === undefined) return
    this.closeCell()
    if (table.grid.rows.length === 0) table.grid.openRow()
    table.cell = {
      across: span(attributes.colspan, 1, spans.across),
      down: span(attributes.rowspan, 0, spans.down),
    }
    this.texts.push({ lines: [], raw: '' })
  }

  private closeCell(): void {
    const table = this.tables.at(-1)
    if (table?.cell == null) return
    table.grid.spanningCell(this.takeText(), table.cell.across, table.cell.down)
    table.cell = null
  }

  private closeCaption(): void {
    const table = this.tables.at(-1)
    if (this.texts.length < 2 || table?.cell !== null) return
    table.caption = this.takeText()
  }

  /** A table inside of a cell is text of the cell, and a block of its own after the outer table. */
  private closeTable(): void {
    this.closeCell()
    const table = this.tables.pop()
    if (table === undefined) return
    const block = table.grid.table(table.caption === '' ? null : table.caption, table.hiddenRows)
    if (table.hiddenRows.length > 0)
      this.problems.push({
        place: '网页表格',
        message: `网页表格中有 ${table.hiddenRows.length} 行是隐藏的，也读了进来。`,
      })
    const found = [...(block === null ? [] : [block]), ...table.nested]
    const outer = this.tables.at(-1)
    if (outer === undefined) {
      this.blocks.push(...found)
      return
    }
    outer.nested.push(...found)
    for (const row of block?.rows ?? []) this.texts.at(-1)?.lines.push(row.join('\t'))
  }
}
