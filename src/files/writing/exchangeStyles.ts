import type { Borders, Fill, Style } from 'exceljs'
import { exchangeFontSize, proseFontSize } from '../../domain/writing/exchangeSheet'
import { fonts } from './fonts'
import { colours } from './marks'

const thin = { style: 'thin', color: { argb: 'FFB7B7B7' } } as const
const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const filled = (colour: string): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: `FF${colour}` },
})

/** The tint of what may be filled in, and of its heading. */
const tint = { cell: 'FFF9E5', header: 'FFE699' } as const

const cellStyle = (centred: boolean, open: boolean): Partial<Style> => ({
  font: { name: fonts.body, size: exchangeFontSize },
  alignment: { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: true },
  border: borders,
  protection: { locked: !open },
  ...(open ? { fill: filled(tint.cell) } : {}),
})

/** One value for each look: the writer knows a style again by identity. */
const locked = [cellStyle(false, false), cellStyle(true, false)] as const
const open = [cellStyle(false, true), cellStyle(true, true)] as const

export const lockedStyle = (centred: boolean): Partial<Style> => locked[centred ? 1 : 0]
export const answerStyle = (centred: boolean): Partial<Style> => open[centred ? 1 : 0]

const headerStyle = (colour: string): Partial<Style> => ({
  font: { name: fonts.heading, size: 11 },
  alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  border: borders,
  fill: filled(colour),
})

const prose = (name: string, size: number): Partial<Style> => ({
  font: { name, size },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true },
})

export const exchangeStyles = {
  title: { font: { name: fonts.title, size: 18 }, alignment: { horizontal: 'left', vertical: 'middle' } },
  hint: { font: { name: fonts.subheading, size: 11 }, alignment: { horizontal: 'left', vertical: 'middle' } },
  header: headerStyle(colours.head),
  answerHeader: headerStyle(tint.header),
  heading: prose(fonts.heading, proseFontSize),
  prose: prose(fonts.body, proseFontSize),
} as const satisfies Record<string, Partial<Style>>
