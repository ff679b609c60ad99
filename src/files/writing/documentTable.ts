import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx'
import {
  airAbove,
  airBeside,
  type DocumentRow,
  lowestDocumentRow,
  type RowOfDocument,
  tableOfDocument,
} from '../../domain/writing/tables/documentRows'
import { fontSizes } from '../../domain/writing/tables/layOutTable'
import type { TableLayout } from '../../domain/writing/tables/tableLayout'
import { runs } from './documentText'
import { fonts } from './fonts'
import { colours, worstOf } from './marks'
import { landscapeWidth, points } from './paper'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const grid = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

const verticalMerges = { restart: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const

interface CellLook {
  width: number
  align: 'left' | 'centre'
  font: string
  fontSize: number
  span?: number
  /** Stays on the page of the row below. */
  keepNext?: boolean
  merge?: 'restart' | 'continue' | undefined
  /** Background, six hexadecimal digits. */
  fill?: string | undefined
  borders?: ITableCellBorders
}

const usualAir = airBeside(landscapeWidth / points(1))

const cell = (
  text: string,
  { width, align, font, fontSize, span, fill, merge, keepNext, borders }: CellLook,
): TableCell => {
  const beside = airBeside(width / points(1))
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(beside === usualAir ? {} : { margins: { left: points(beside), right: points(beside) } }),
    verticalAlign: VerticalAlign.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merge === undefined ? {} : { verticalMerge: verticalMerges[merge] }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    ...(borders === undefined ? {} : { borders }),
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(keepNext ? { keepNext } : {}),
        children: runs(text, font, fontSize),
      }),
    ],
  })
}

const tableRow = (children: TableCell[], cantSplit: boolean, tableHeader = false): TableRow =>
  new TableRow({
    children,
    cantSplit,
    tableHeader,
    height: { value: points(lowestDocumentRow), rule: HeightRule.ATLEAST },
  })

const unseen = { style: BorderStyle.NIL }

/** Under a table: no borders but the one that the table above has. */
const bare = { left: unseen, right: unseen, bottom: unseen }

/** A row of one cell over the whole width. */
const wideRow = (
  text: string,
  { keepsNext, mayBreak }: Pick<DocumentRow, 'keepsNext' | 'mayBreak'>,
  look: Pick<CellLook, 'font' | 'fontSize' | 'span' | 'fill' | 'borders'>,
): TableRow =>
  tableRow([cell(text, { width: landscapeWidth, align: 'left', ...look, keepNext: keepsNext })], !mayBreak)

/** Whether a cell begins a merge, goes on with one, or stands for itself. */
const mergesOf = ({ merges = [] }: TableLayout): ((row: number, column: number) => CellLook['merge']) => {
  const places = new Map<string, 'restart' | 'continue'>()
  for (const { column, from, to } of merges)
    for (let row = from; row <= to; row += 1)
      places.set(`${row} ${column}`, row === from ? 'restart' : 'continue')
  return (row, column) => places.get(`${row} ${column}`)
}

/** The table of a layout over the whole landscape page; its head is repeated on every page. */
export const documentTable = (layout: TableLayout): Table => {
  const total = layout.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = layout.columns.map(({ width }) => Math.floor((width * landscapeWidth) / total))
  const span = layout.columns.length
  const head = layout.header.cells.map((text, at) =>
    cell(text, {
      width: widths[at] ?? 0,
      align: 'centre',
      font: fonts.heading,
      fontSize: fontSizes.header,
      fill: colours.head,
    }),
  )
  const mergeAt = mergesOf(layout)
  const tableRows = ({ row, index, parts }: RowOfDocument): TableRow[] =>
    parts.map(part => {
      if (row.band)
        return wideRow(part.cells[0] ?? '', part, { font: fonts.heading, fontSize: fontSizes.header, span })
      const cells = layout.columns.map(({ align }, at) => {
        const severity = worstOf((row.marks ?? []).filter(mark => mark.column === at))
        const merge = mergeAt(index, at)
        return cell(part.cells[at] ?? '', {
          width: widths[at] ?? 0,
          align,
          font: fonts.body,
          fontSize: fontSizes.text,
          fill: severity === null ? undefined : colours[severity],
          merge: merge === 'restart' && part.isContinuation ? 'continue' : merge,
          keepNext: part.keepsNext,
        })
      })
      return tableRow(cells, !part.mayBreak)
    })
  const { rows, below } = tableOfDocument(layout)
  const lines = below.map(({ line: { text, style, marks = [] }, ...row }, at) => {
    const severity = worstOf(marks)
    return wideRow(text, row, {
      font: style === 'tally' ? fonts.heading : fonts.body,
      fontSize: fontSizes[style],
      span,
      fill: severity === null ? undefined : colours[severity],
      ...(style === 'tally'
        ? {}
        : { borders: below[at - 1]?.line.style === style ? { ...bare, top: unseen } : bare }),
    })
  })
  return new Table({
    width: { size: landscapeWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: grid,
    margins: {
      top: points(airAbove),
      bottom: points(airAbove),
      left: points(usualAir),
      right: points(usualAir),
    },
    rows: [tableRow(head, true, true), ...Array.from(rows).flatMap(tableRows), ...lines],
  })
}
