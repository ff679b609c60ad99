import type { Merge } from '../../../domain/reading/source'
import { limits } from '../limits'
import { attribute, type XmlHandler } from '../package/xmlScanner'
import { trouble, UnreadableFile } from '../unreadable'
import { plainNumber } from './numberFormat'
import { StringItem } from './sharedStrings'
import type { Workbook } from './workbook'

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** What a sheet holds beside its rows. Coordinates are those of the sheet, from 0. */
export interface SheetNotes {
  merges: Merge[]
  /** Ranges of hidden columns, from 0, inclusive. */
  hiddenColumns: { from: number; to: number }[]
  /** Cells whose formula was saved without a result, and cells that show an error. */
  withoutResult: string[]
  errors: string[]
  /** Cells that refer to a shared text that does not exist. */
  lostTexts: string[]
}

/** Takes the rows of a sheet that have text in them: row number from 1, cells from column A. */
export type TakeRow = (rowNumber: number, cells: readonly string[], hidden: boolean) => void

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

/**
 * Turns the XML of a sheet into rows, one at a time; what a sheet says about its own size is not looked at.
 * Cells without text are not kept, so a million styled empty rows cost nothing.
 */
export class SheetRows implements XmlHandler {
  readonly notes: SheetNotes = { merges: [], hiddenColumns: [], withoutResult: [], errors: [], lostTexts: [] }
  private readonly inline = new StringItem()
  private rowNumber = 0
  private hidden = false
  private cells: string[] = []
  private column = -1
  private type: string | null = null
  private style: string | null = null
  private inValue = false
  private value = ''
  private hasFormula = false

  constructor(
    private readonly workbook: Workbook,
    private readonly takeRow: TakeRow,
  ) {}

  open(name: string, attributes: string): void {
    switch (name) {
      case 'c':
        return this.openCell(attributes)
      case 'v':
        this.inValue = true
        return
      case 'f':
        this.hasFormula = true
        return
      case 'row':
        return this.openRow(attributes)
      case 't':
      case 'rPh':
        return this.inline.open(name)
      case 'mergeCell':
        return this.merge(attribute(attributes, 'ref') ?? '')
      case 'col':
        return this.columns(attributes)
      default:
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        return this.closeCell()
      case 'v':
        this.inValue = false
        return
      case 'row':
        if (this.cells.length > 0) this.takeRow(this.rowNumber, this.cells, this.hidden)
        return
      case 't':
      case 'rPh':
        return this.inline.close(name)
      default:
    }
  }

  text(piece: string): void {
    if (!this.inValue) return this.inline.add(piece)
    this.value = this.value === '' ? piece : this.value + piece
    if (this.value.length > limits.textCharacters) throw new UnreadableFile(trouble.tooMuch('有一个单元格超过一百万字'))
  }

  private openRow(attributes: string): void {
    const stated = attribute(attributes, 'r')
    this.rowNumber = stated === null ? this.rowNumber + 1 : Number(stated)
    if (!(this.rowNumber >= 1 && this.rowNumber <= LAST_ROW))
      throw new UnreadableFile(trouble.damaged(`第“${stated?.slice(0, 20)}”行不在工作表的范围里`))
    this.hidden = attributes.includes('hidden') && /^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')
    this.cells = []
    this.column = -1
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r')
    this.column = reference === null ? this.column + 1 : cellPlace(reference).column
    if (this.column >= LAST_COLUMN) throw new UnreadableFile(trouble.damaged(`第 ${this.rowNumber} 行的列数超出工作表`))
    this.type = attribute(attributes, 't')
    this.style = attribute(attributes, 's')
    this.value = ''
    this.hasFormula = false
  }

  private closeCell(): void {
    const text = this.shown()
    if (text === '') return
    while (this.cells.length < this.column) this.cells.push('')
    const before = this.cells[this.column]
    this.cells[this.column] = before === undefined || before === '' ? text : `${before}\n${text}`
  }

  private shown(): string {
    const value = this.value
    switch (this.type) {
      case 's':
        return value === '' ? '' : this.sharedText(value)
      case 'inlineStr':
        return this.inline.take()
      case 'str':
        this.noteMissingResult()
        return this.plainText(value)
      case 'b':
        return value.trim() === '' ? '' : /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE'
      case 'e':
        this.notes.errors.push(this.place())
        return value
      case 'd':
        return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
      default:
        return this.numberText(value)
    }
  }

  /** A text beside a number, or the escapes of a formula's text, go the way of a string item. */
  private plainText(value: string): string {
    this.inline.open('t')
    this.inline.add(value)
    this.inline.close('t')
    return this.inline.take()
  }

  private sharedText(index: string): string {
    const text = this.workbook.strings[Number(index)]
    if (text === undefined) this.notes.lostTexts.push(this.place())
    return text ?? ''
  }

  private numberText(value: string): string {
    if (value === '' || value.trim() === '') {
      this.noteMissingResult()
      return this.inline.take()
    }
    const number = Number(value)
    if (Number.isNaN(number)) return value
    const format = this.style === null ? plainNumber : (this.workbook.formats[Number(this.style)] ?? plainNumber)
    return format(number)
  }

  private noteMissingResult(): void {
    if (this.hasFormula && this.value === '') this.notes.withoutResult.push(this.place())
  }

  private place(): string {
    let letters = ''
    for (let rest = this.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
      letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    return `${letters}${this.rowNumber}`
  }

  private merge(range: string): void {
    const [from, to] = range.split(':')
    if (from === undefined || to === undefined) return
    if (this.notes.merges.length >= limits.merges) throw new UnreadableFile(trouble.tooMuch('合并单元格过多'))
    const first = cellPlace(from.replaceAll('$', ''))
    const last = cellPlace(to.replaceAll('$', ''))
    this.notes.merges.push({ top: first.row, left: first.column, bottom: last.row, right: last.column })
  }

  private columns(attributes: string): void {
    if (!/^(1|true)$/.test(attribute(attributes, 'hidden') ?? '')) return
    const from = Number(attribute(attributes, 'min')) - 1
    const to = Number(attribute(attributes, 'max')) - 1
    if (this.notes.hiddenColumns.length < 1000) this.notes.hiddenColumns.push({ from, to })
  }
}
