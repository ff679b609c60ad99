import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { fontSizes } from '../../domain/writing/layOutTable'
import type { LayoutLine, LayoutRow, TableLayout } from '../../domain/writing/tableLayout'
import { runs } from './documentText'
import { fonts } from './fonts'
import { colours, worstOf } from './marks'
import { landscapeHeight, landscapeWidth, points } from './paper'

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
}

interface CellLook {
  width: number
  align: 'left' | 'centre'
  font: string
  fontSize: number
  span?: number
  /** Background, six hexadecimal digits. */
  fill?: string | undefined
}

const cell = (text: string, { width, align, font, fontSize, span, fill }: CellLook): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: runs(text, font, fontSize),
      }),
    ],
  })

/**
 * Rows stay whole on a page. One that would not fit on an empty page may break: applications cut off or push
 * out what may not. The sheet's measure of height is on the safe side.
 */
const mayBreak = (row: LayoutRow): boolean =>
  row.parts.reduce((sum, part) => sum + part.height, 0) > landscapeHeight * 0.75

const tableRow = (children: TableCell[], cantSplit: boolean, tableHeader = false): TableRow =>
  new TableRow({
    children,
    cantSplit,
    tableHeader,
    height: { value: points(22), rule: HeightRule.ATLEAST },
  })

/** The table of a layout over the whole landscape page; its head is repeated on every page. */
export const documentTable = (layout: TableLayout): Table => {
  const total = layout.columns.reduce((sum, column) => sum + column.width, 0)
  const widths = layout.columns.map(({ width }) => Math.floor((width * landscapeWidth) / total))
  const head = layout.header.cells.map((text, at) =>
    cell(text, {
      width: widths[at] ?? 0,
      align: 'centre',
      font: fonts.heading,
      fontSize: fontSizes.header,
      fill: colours.head,
    }),
  )
  const rows = layout.rows.map(row =>
    tableRow(
      layout.columns.map(({ align }, at) => {
        const severity = worstOf((row.marks ?? []).filter(mark => mark.column === at))
        return cell(row.cells[at] ?? '', {
          width: widths[at] ?? 0,
          align,
          font: fonts.body,
          fontSize: fontSizes.text,
          fill: severity === null ? undefined : colours[severity],
        })
      }),
      !mayBreak(row),
    ),
  )
  const tally = layout.below.filter(isTally).map(({ text, marks = [] }) => {
    const severity = worstOf(marks)
    return tableRow(
      [
        cell(text, {
          width: landscapeWidth,
          align: 'left',
          font: fonts.heading,
          fontSize: fontSizes.tally,
          span: layout.columns.length,
          fill: severity === null ? undefined : colours[severity],
        }),
      ],
      true,
    )
  })
  return new Table({
    width: { size: landscapeWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders,
    margins: { top: points(2), bottom: points(2), left: points(3), right: points(3) },
    rows: [tableRow(head, true, true), ...rows, ...tally],
  })
}

/** The tally stands in the table's last row, other lines under the table. */
export const isTally = (line: LayoutLine): boolean => line.style === 'tally'
