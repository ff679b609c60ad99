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
  VerticalMergeType,
  WidthType,
} from 'docx'
import { fontSizes } from '../../domain/writing/tables/layOutTable'
import type { LayoutLine, LayoutRow, TableLayout } from '../../domain/writing/tables/tableLayout'
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
}

const cell = (
  text: string,
  { width, align, font, fontSize, span, fill, merge, keepNext }: CellLook,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    ...(merge === undefined ? {} : { verticalMerge: verticalMerges[merge] }),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [
      new Paragraph({
        alignment: align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        ...(keepNext ? { keepNext } : {}),
        children: runs(text, font, fontSize),
      }),
    ],
  })

/**
 * Rows stay whole on a page. One that would not fit on an empty page may break: applications cut off or push
 * out what may not. The sheet's measure of height is on the safe side; what the sheet sets in a smaller font to
 * fit, or continues, is taller here than a page.
 */
const mayBreak = ({ parts: [only, ...more] }: LayoutRow): boolean =>
  only === undefined ||
  more.length > 0 ||
  only.fontSize < fontSizes.text ||
  only.height > landscapeHeight * 0.75

const tableRow = (children: TableCell[], cantSplit: boolean, tableHeader = false): TableRow =>
  new TableRow({
    children,
    cantSplit,
    tableHeader,
    height: { value: points(22), rule: HeightRule.ATLEAST },
  })

/** A row of one cell over the whole width. */
const wideRow = (
  text: string,
  layout: TableLayout,
  fill: string | undefined,
  fontSize: number,
  keepNext = false,
): TableRow =>
  tableRow(
    [
      cell(text, {
        width: landscapeWidth,
        align: 'left',
        font: fonts.heading,
        fontSize,
        span: layout.columns.length,
        fill,
        keepNext,
      }),
    ],
    true,
  )

/** Whether a cell begins a merge, goes on with one, or stands for itself. */
const mergesOf = ({ merges = [] }: TableLayout): ((row: number, column: number) => CellLook['merge']) => {
  const places = new Map<string, 'restart' | 'continue'>()
  for (const { column, from, to } of merges)
    for (let row = from; row <= to; row += 1)
      places.set(`${row} ${column}`, row === from ? 'restart' : 'continue')
  return (row, column) => places.get(`${row} ${column}`)
}

/**
 * Rows that stay on the page of the row below: all of a merge but its last, so that no name over several rows is torn
 * or cut by a page's end, and the last row, so that no page holds the tally alone.
 */
const rowsKept = ({ rows, merges = [] }: TableLayout): ReadonlySet<number> => {
  const kept = new Set<number>()
  for (const { from, to } of merges) for (let at = from; at < to; at += 1) kept.add(at)
  const last = rows.at(rows.length - 1)
  if (last !== undefined && !mayBreak(last)) kept.add(rows.length - 1)
  return kept
}

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
  const mergeAt = mergesOf(layout)
  const kept = rowsKept(layout)
  const rows = Array.from(layout.rows, (row, index) =>
    row.band
      ? wideRow(row.cells[0] ?? '', layout, undefined, fontSizes.header, true)
      : tableRow(
          layout.columns.map(({ align }, at) => {
            const severity = worstOf((row.marks ?? []).filter(mark => mark.column === at))
            return cell(row.cells[at] ?? '', {
              width: widths[at] ?? 0,
              align,
              font: fonts.body,
              fontSize: fontSizes.text,
              fill: severity === null ? undefined : colours[severity],
              merge: mergeAt(index, at),
              keepNext: kept.has(index),
            })
          }),
          !mayBreak(row),
        ),
  )
  // What is said under the table stands with its last row, not alone on a page.
  const isKept = !layout.below.every(isTally)
  const tally = layout.below.filter(isTally).map(({ text, marks = [] }) => {
    const severity = worstOf(marks)
    return wideRow(text, layout, severity === null ? undefined : colours[severity], fontSizes.tally, isKept)
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
