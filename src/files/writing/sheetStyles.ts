import type { Alignment, Borders, Style } from 'exceljs'
import type { Severity } from '../../domain/checking/finding'
import { fontSizes } from '../../domain/writing/layOutTable'
import type { LineStyle } from '../../domain/writing/tableLayout'
import { fonts } from './fonts'
import { colours } from './marks'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const borders: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }

const aligned = (horizontal: 'left' | 'center'): Partial<Alignment> => ({
  horizontal,
  vertical: 'middle',
  wrapText: true,
})

const filled = (colour: string): Partial<Style> => ({
  fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } },
})

export const lineStyles: Record<LineStyle, Partial<Style>> = {
  title: { font: { name: fonts.title, size: fontSizes.title }, alignment: aligned('center') },
  subtitle: { font: { name: fonts.subheading, size: fontSizes.subtitle }, alignment: aligned('center') },
  tally: {
    font: { name: fonts.heading, size: fontSizes.tally },
    alignment: aligned('left'),
    border: borders,
  },
  footnote: { font: { name: fonts.body, size: fontSizes.footnote }, alignment: aligned('left') },
}

/** The heading of a group of rows. */
export const bandStyle: Partial<Style> = {
  font: { name: fonts.heading, size: fontSizes.header },
  alignment: aligned('left'),
  border: borders,
}

export const headerStyle = (fontSize: number): Partial<Style> => ({
  font: { name: fonts.heading, size: fontSize },
  alignment: aligned('center'),
  border: borders,
  ...filled(colours.head),
})

export const marked = (style: Partial<Style>, severity: Severity): Partial<Style> => ({
  ...style,
  ...filled(colours[severity]),
})

export interface CellLook {
  align: 'left' | 'centre'
  fontSize: number
  likeFormula: boolean
  severity: Severity | null
}

/**
 * The style of a cell of the table. Text that begins like a formula gets the format “text”, so that it stays
 * text when somebody edits the cell; all other text does not, since old versions show ##### for long text in
 * that format.
 */
const cellStyle = ({ align, fontSize, likeFormula, severity }: CellLook): Partial<Style> => {
  const style: Partial<Style> = {
    font: { name: fonts.body, size: fontSize },
    alignment: aligned(align === 'left' ? 'left' : 'center'),
    border: borders,
    ...(likeFormula ? { numFmt: '@' } : {}),
  }
  return severity === null ? style : marked(style, severity)
}

/** Hands out one style value for each look of a cell: the writer knows a style again by identity. */
export const styleBook = (): ((look: CellLook) => Partial<Style>) => {
  const made: { look: CellLook; style: Partial<Style> }[] = []
  return look => {
    for (const known of made) if (isSame(known.look, look)) return known.style
    const style = cellStyle(look)
    made.push({ look, style })
    return style
  }
}

const isSame = (one: CellLook, other: CellLook): boolean =>
  one.align === other.align &&
  one.fontSize === other.fontSize &&
  one.likeFormula === other.likeFormula &&
  one.severity === other.severity
