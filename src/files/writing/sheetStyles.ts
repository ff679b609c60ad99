import type { Alignment, Borders, Style } from 'exceljs'
import { fontSizes } from '../../domain/writing/layOutTable'
import type { LineStyle } from '../../domain/writing/tableLayout'
import { fonts } from './fonts'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
export const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const aligned = (horizontal: 'left' | 'center', vertical: 'top' | 'middle'): Partial<Alignment> => ({
  horizontal,
  vertical,
  wrapText: true,
})

export const lineStyles: Record<LineStyle, Partial<Style>> = {
  title: { font: { name: fonts.title, size: fontSizes.title }, alignment: aligned('center', 'middle') },
  subtitle: {
    font: { name: fonts.subheading, size: fontSizes.subtitle },
    alignment: aligned('center', 'middle'),
  },
  tally: {
    font: { name: fonts.heading, size: fontSizes.tally },
    alignment: aligned('left', 'middle'),
    border: borders,
  },
  footnote: { font: { name: fonts.body, size: fontSizes.footnote }, alignment: aligned('left', 'middle') },
}

export const headerStyle = (fontSize: number): Partial<Style> => ({
  font: { name: fonts.heading, size: fontSize },
  alignment: aligned('center', 'middle'),
  border: borders,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } },
})

/**
 * The style of a cell of the table. Text that begins like a formula gets the format “text”, so that it stays
 * text when somebody edits the cell; all other text does not, since old versions show ##### for long text in
 * that format.
 */
export const cellStyle = (
  align: 'left' | 'centre',
  fontSize: number,
  likeFormula: boolean,
): Partial<Style> => ({
  font: { name: fonts.body, size: fontSize },
  alignment: aligned(align === 'left' ? 'left' : 'center', 'middle'),
  border: borders,
  ...(likeFormula ? { numFmt: '@' } : {}),
})
