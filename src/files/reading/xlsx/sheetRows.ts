import type { Merge } from '../../../domain/reading/source'
import { limits } from '../limits'
import { attribute } from '../package/attribute'
import type { XmlHandler } from '../package/xmlScanner'
import { trouble, UnreadableFile } from '../unreadable'
import { Cell, type CellTrouble } from './cell'
import { LAST_COLUMN, LAST_ROW, PlainCell } from './plainCell'
import type { Workbook } from './workbook'

/** What a sheet holds beside its rows. Coordinates are those of the sheet, from 0. */
export interface SheetNotes {
  merges: Merge[]
  /** Ranges of hidden columns, from 0, inclusive. */
  hiddenColumns: { from: number; to: number }[]
  /** References (B3) of the cells that do not show what was typed. */
  cells: Record<CellTrouble, string[]>
}

/** Takes the rows of a sheet that have text in them: row number from 1, cells from column A. */
export type TakeRow = (rowNumber: number, cells: readonly string[], hidden: boolean) => void

const isOn = (value: string | null): boolean => value === '1' || value === 'true'

/** 'BC12' → column 54 and row 11, both from 0. @throws UnreadableFile where it lies outside of a sheet. */
export const cellPlace = (reference: string): { column: number; row: number } => {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  const row = at === reference.length ? 1 : Number(reference.slice(at))
  if (!(column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW))
    throw new UnreadableFile(trouble.damaged(`单元格“${reference.slice(0, 20)}”不在工作表的范围里`))
  return { column: column - 1, row: row - 1 }
}

const columnName = (column: number): string => {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/**
 * Turns the XML of a sheet into rows, one at a time; what a sheet says about its own size is not looked at.
 * Cells without text are not kept, so a million styled empty rows cost nothing.
 */
export class SheetRows implements XmlHandler {
  readonly notes: SheetNotes = {
    merges: [],
    hiddenColumns: [],
    cells: { withoutResult: [], error: [], lostText: [] },
  }
  private readonly cell: Cell
  private readonly plain = new PlainCell()
  /** In a row, and in none of its cells. */
  private betweenCells = false
  private rowNumber = 0
  private hidden = false
  private texts: string[] = []
  private column = -1

  constructor(
    workbook: Workbook,
    private readonly takeRow: TakeRow,
  ) {
    this.cell = new Cell(workbook)
  }

  whole(source: string, at: number): number {
    const next = this.betweenCells ? this.plain.read(source, at) : -1
    const text = next < 0 ? null : this.cell.shownOf(this.plain)
    if (text === null) return -1
    this.column = this.plain.column
    this.put(text)
    return next
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes)
    else if (name === 'v' || name === 't' || name === 'f' || name === 'rPh') this.cell.open(name)
    else if (name === 'row') this.openRow(attributes)
    else if (name === 'mergeCell') this.merge(attribute(attributes, 'ref') ?? '')
    else if (name === 'col') this.columns(attributes)
  }

  close(name: string): void {
    if (name === 'c') {
      this.betweenCells = true
      this.closeCell()
    } else if (name === 'v' || name === 't' || name === 'rPh') this.cell.close(name)
    else if (name === 'row') {
      this.betweenCells = false
      if (this.texts.length > 0) this.takeRow(this.rowNumber, this.texts, this.hidden)
    }
  }

  text(piece: string): void {
    this.cell.text(piece)
  }

  private openRow(attributes: string): void {
    const stated = attribute(attributes, 'r')
    this.rowNumber = stated === null ? this.rowNumber + 1 : Number(stated)
    if (!(this.rowNumber >= 1 && this.rowNumber <= LAST_ROW))
      throw new UnreadableFile(
        trouble.damaged(`第 ${(stated ?? String(this.rowNumber)).slice(0, 20)} 行不在工作表的范围里`),
      )
    this.hidden = attributes.includes('hidden') && isOn(attribute(attributes, 'hidden'))
    this.texts = []
    this.column = -1
    this.betweenCells = true
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.column = reference === null ? this.column + 1 : cellPlace(reference).column
    if (this.column >= LAST_COLUMN)
      throw new UnreadableFile(trouble.damaged(`第 ${this.rowNumber} 行的列数超出工作表`))
    this.betweenCells = false
    this.cell.begin(attributes)
  }

  private closeCell(): void {
    const text = this.cell.shown()
    if (this.cell.trouble !== null)
      this.notes.cells[this.cell.trouble].push(columnName(this.column) + this.rowNumber)
    this.put(text)
  }

  private put(text: string): void {
    if (text === '') return
    while (this.texts.length < this.column) this.texts.push('')
    const before = this.texts[this.column]
    // Two cells that claim one place: neither is lost.
    this.texts[this.column] = before === undefined || before === '' ? text : `${before}\n${text}`
  }

  private merge(range: string): void {
    const [from, to] = range.split(':')
    if (from === undefined || to === undefined) return
    if (this.notes.merges.length >= limits.merges)
      throw new UnreadableFile(trouble.tooMuch(`合并单元格超过 ${limits.merges / 10_000} 万处`))
    const first = cellPlace(from.replaceAll('$', ''))
    const last = cellPlace(to.replaceAll('$', ''))
    this.notes.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
  }

  private columns(attributes: string): void {
    if (!isOn(attribute(attributes, 'hidden')) || this.notes.hiddenColumns.length >= 1000) return
    const from = Number(attribute(attributes, 'min')) - 1
    this.notes.hiddenColumns.push({ from, to: Number(attribute(attributes, 'max')) - 1 })
  }
}
