import { limits } from '../limits'
import { attribute } from '../package/attribute'
import { trouble, UnreadableFile } from '../unreadable'
import { plainNumber } from './numberFormat'
import type { PlainCell } from './plainCell'
import { StringItem, unescapeText } from './sharedStrings'
import type { Workbook } from './workbook'

/** Why the text of a cell is not what the person who typed it sees. */
export type CellTrouble = 'withoutResult' | 'error' | 'lostText'

/** The cell that is being read: what its parts say comes in, what it shows goes out. */
export class Cell {
  trouble: CellTrouble | null = null
  private readonly inline = new StringItem()
  private type: string | null = null
  private attributes = ''
  private inValue = false
  private value = ''
  private hasFormula = false

  constructor(private readonly workbook: Pick<Workbook, 'strings' | 'formats'>) {}

  begin(attributes: string): void {
    this.type = attribute(attributes, 't')
    this.attributes = attributes
    this.value = ''
    this.hasFormula = false
    this.trouble = null
  }

  open(name: string): void {
    if (name === 'v') this.inValue = true
    else if (name === 'f') this.hasFormula = true
    else this.inline.open(name)
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false
    else this.inline.close(name)
  }

  text(piece: string): void {
    if (this.inValue) {
      this.value = this.value === '' ? piece : this.value + piece
      if (this.value.length > limits.textCharacters)
        throw new UnreadableFile(trouble.tooMuch('有一个单元格超过一百万字'))
    } else this.inline.add(piece)
  }

  /** What the cell shows; '' where it is empty. Formulas show the result that was saved with them. */
  shown(): string {
    const { type, value } = this
    if (type === 's') return value === '' ? '' : this.sharedText(value)
    if (type === 'inlineStr') return this.inline.take() || unescapeText(value)
    if (value === '' || value.trim() === '') {
      if (this.hasFormula && type !== 'str') this.trouble = 'withoutResult'
      return this.inline.take()
    }
    if (type === null || type === 'n') return this.numberText(value, attribute(this.attributes, 's'))
    if (type === 'b') return /^\s*(1|true)\s*$/i.test(value) ? 'TRUE' : 'FALSE'
    if (type === 'd') return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '').replace('T', ' ')
    if (type === 'e') this.trouble = 'error'
    return unescapeText(value)
  }

  /** What a cell read in one step shows; null where its text is not there. */
  shownOf({ isShared, value, style }: PlainCell): string | null {
    if (value === '') return ''
    return isShared ? (this.workbook.strings.at(Number(value)) ?? null) : this.numberText(value, style)
  }

  private sharedText(index: string): string {
    const text = this.workbook.strings.at(Number(index))
    if (text === undefined) this.trouble = 'lostText'
    return text ?? ''
  }

  private numberText(value: string, style: string | number | null): string {
    const number = Number(value)
    if (!Number.isFinite(number)) return value
    const format = style === null ? undefined : this.workbook.formats[Number(style)]
    return (format ?? plainNumber)(number)
  }
}
