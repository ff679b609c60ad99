import type { Alignment, Borders, Style } from 'exceljs'
import type { Severity } from '../../domain/checking/finding'
import { fontSizes } from '../../domain/writing/tables/layOutTable'
import type { LayoutColumn, LineStyle } from '../../domain/writing/tables/tableLayout'
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

interface CellLook {
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

/** The styles of a row in this font size: of the column, of text that looks like a formula or not, of what is marked. */
export type StyleBook = (
  fontSize: number,
) => (column: number, likeFormula: boolean, severity: Severity | null) => Partial<Style>

/** Hands out one style value for each look of a cell: the writer knows a style again by identity. */
export const styleBook = (columns: readonly Pick<LayoutColumn, 'align'>[]): StyleBook => {
  const made = new Map<string, Partial<Style>>()
  const styleOf = (look: CellLook): Partial<Style> => {
    const key = `${look.align} ${look.fontSize} ${look.likeFormula} ${look.severity}`
    const known = made.get(key)
    if (known !== undefined) return known
    const style = cellStyle(look)
    made.set(key, style)
    return style
  }
  const bySize = new Map<number, readonly Partial<Style>[]>()
  return fontSize => {
    const usual =
      bySize.get(fontSize) ??
      columns.map(({ align }) => styleOf({ align, fontSize, likeFormula: false, severity: null }))
    bySize.set(fontSize, usual)
    return (column, likeFormula, severity) => {
      const style = likeFormula || severity !== null ? undefined : usual[column]
      return style ?? styleOf({ align: columns[column]?.align ?? 'left', fontSize, likeFormula, severity })
    }
  }
}
