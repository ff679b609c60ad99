import type { Merge } from '../../../domain/reading/source'
import { type BlockSink, Budget } from '../blockSink'
import { readXlsxRows, type XlsxTaker } from './readXlsxRows'
import type { SheetNotes } from './sheetRows'
import type { Sheet } from './workbook'

/** So many empty rows between two rows end a table: what comes after is another one, far down. */
const GAP = 200

/** A run of rows that becomes one table; row numbers from 1. */
interface Stretch {
  first: number
  last: number
  width: number
}

/** Reads a workbook into blocks: one table a sheet, more where wide gaps part it. Empty sheets give none. */
export const readXlsx = async (bytes: Buffer, sink: BlockSink): Promise<void> => {
  const archive = await readXlsxRows(bytes, new SheetTables(sink))
  const names = archive.names()
  const parts: readonly [RegExp, string][] = [
    [/^xl\/(threadedcomments\/|comments\d*\.xml)/, '批注没有读入，请在原件中查看。'],
    [/^xl\/media\//, '图片没有读入；图片中的文字请在原件中查看。'],
  ]
  for (const [pattern, message] of parts)
    if (names.some(name => pattern.test(name)))
      sink.problem({ place: '工作簿', message: `工作簿里的${message}` })
}

/** Cuts the rows of sheets into tables. Empty rows inside a table are kept, so that positions stay true. */
class SheetTables implements XlsxTaker {
  private readonly budget = new Budget()
  private sheetName = ''
  private stretches: Stretch[] = []
  private hiddenRows: number[] = []

  constructor(private readonly sink: BlockSink) {}

  openSheet(sheet: Sheet): void {
    this.sheetName = sheet.name
    this.stretches = []
    this.hiddenRows = []
    if (sheet.hidden) this.report('是隐藏的，也读了进来，请确认是否需要。')
  }

  row(rowNumber: number, cells: readonly string[], hidden: boolean): void {
    this.budget.row(cells)
    const stretch = this.stretchOf(rowNumber)
    for (let empty = stretch.last + 1; empty < rowNumber; empty += 1) this.sink.row([], false)
    if (rowNumber <= stretch.last)
      this.report(`的第 ${rowNumber} 行在文件里排在第 ${stretch.last} 行之后，已按先后顺序接在后面。`)
    stretch.last = Math.max(stretch.last + 1, rowNumber)
    stretch.width = Math.max(stretch.width, cells.length)
    this.sink.row(cells, hidden)
    if (hidden) this.hiddenRows.push(rowNumber)
  }

  closeSheet(_sheet: Sheet, notes: SheetNotes): void {
    if (this.stretches.length > 0)
      this.sink.closeTables(this.stretches.map(stretch => clipMerges(notes.merges, stretch)))
    const width = Math.max(0, ...this.stretches.map(stretch => stretch.width))
    const columns = notes.hiddenColumns
      .filter(({ from }) => from < width)
      .map(({ from, to }) =>
        [from + 1, Math.min(to + 1, width)].filter((at, index, both) => at !== both[index - 1]),
      )
    const lists: readonly [string, readonly (string | number)[], string][] = [
      ['第', this.hiddenRows, '行是隐藏的，也读了进来'],
      ['第', columns.map(ends => ends.join('—')), '列是隐藏的，也读了进来'],
      [
        '单元格',
        notes.cells.withoutResult,
        '的公式没有保存计算结果，读作空白；请在 Excel 或 WPS 中打开并保存一次',
      ],
      ['单元格', notes.cells.error, '显示的是错误值'],
      ['单元格', notes.cells.lostText, '的文字在文件里找不到，读作空白'],
    ]
    for (const [before, places, behind] of lists)
      if (places.length > 0) this.report(`的${before} ${listed(places)} ${behind}。`)
  }

  skippedSheets(names: readonly string[]): void {
    for (const name of names) {
      this.sheetName = name
      this.report('不是单元格表格（如图表），没有读入。')
    }
  }

  drained(): Promise<void> | undefined {
    return this.sink.drained()
  }

  private stretchOf(rowNumber: number): Stretch {
    const open = this.stretches.at(-1)
    if (open !== undefined && rowNumber <= open.last + GAP) return open
    const stretch = { first: rowNumber, last: rowNumber - 1, width: 0 }
    this.stretches.push(stretch)
    this.sink.openTable(this.sheetName, rowNumber)
    return stretch
  }

  private report(message: string): void {
    this.sink.problem({ place: `工作表“${this.sheetName}”`, message: `工作表“${this.sheetName}”${message}` })
  }
}

const SHOWN = 12

const listed = (places: readonly (string | number)[]): string =>
  places.slice(0, SHOWN).join('、') + (places.length > SHOWN ? ` 等 ${places.length} 处` : '')

/** A merge over a whole column or sheet means its part over the rows and columns that hold text. */
const clipMerges = (merges: readonly Merge[], { first, last, width }: Stretch): readonly Merge[] =>
  merges
    .map(({ top, left, bottom, right }) => ({
      top: Math.max(0, top - first + 1),
      left,
      bottom: Math.min(bottom, last - 1) - first + 1,
      right: Math.min(right, width - 1),
    }))
    .filter(
      ({ top, left, bottom, right }) => top <= bottom && left <= right && (top < bottom || left < right),
    )
