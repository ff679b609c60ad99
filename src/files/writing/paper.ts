import {
  AlignmentType,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { documentArea } from '../../domain/writing/tables/documentRows'
import { fonts } from './fonts'

/** Twentieths of a point, in which Word measures, for millimetres and points. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4)
export const points = (length: number): number => Math.round(length * 20)

const a4 = { width: millimetres(210), height: millimetres(297) }

/** Width between the margins of the landscape page, in twentieths of a point. */
export const landscapeWidth = points(documentArea.width)

/**
 * GB/T 9704 (5.2): head margin 37 mm, binding margin 28 mm, text area 156 mm × 225 mm; the page number one
 * line under it (7 mm).
 */
export const portraitPage: ISectionPropertiesOptions['page'] = {
  size: { ...a4, orientation: PageOrientation.PORTRAIT },
  margin: {
    top: millimetres(37),
    bottom: millimetres(35),
    left: millimetres(28),
    right: millimetres(26),
    header: millimetres(15),
    footer: millimetres(23),
  },
}

/** The same page turned, the table's head at the binding edge (GB/T 9704, 7.6). */
export const landscapePage: ISectionPropertiesOptions['page'] = {
  size: { ...a4, orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: millimetres(28),
    bottom: millimetres(26),
    left: millimetres(35),
    right: millimetres(37),
    header: millimetres(12),
    footer: millimetres(14),
  },
}

const pageNumber = (alignment: 'left' | 'right', side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: points(14) },
        children: [
          new TextRun({ font: fonts.pageNumber, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })

/** Page numbers in 四号 between dashes, odd pages right and even pages left, one character in (GB/T 9704, 7.5). */
export const pageNumbers = (): { default: Footer; even: Footer } => ({
  default: pageNumber('right', 'right'),
  even: pageNumber('left', 'left'),
})
