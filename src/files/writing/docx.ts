import { AlignmentType, Document, type ISectionOptions, LineRuleType, Packer, Paragraph } from 'docx'
import type { NoteParagraph } from '../../domain/writing/notes/noteLayout'
import { airUnder } from '../../domain/writing/tables/documentRows'
import { fontSizes } from '../../domain/writing/tables/layOutTable'
import type { LayoutLine, TableLayout } from '../../domain/writing/tables/tableLayout'
import { writableText } from '../../domain/writing/writableText'
import { documentTable } from './documentTable'
import { runs } from './documentText'
import { fonts, fontTable } from './fonts'
import { landscapePage, pageNumbers, points, portraitPage } from './paper'

/** The adoption table as the bytes of a .docx file: A4 landscape, the table's head on every page, page numbers. */
export const writeAdoptionTableDocx = (layout: TableLayout): Promise<Buffer> =>
  pack(layout.title, [tableSection(layout)])

/** Several tables as the bytes of one .docx file, each beginning on a new page. */
export const writeTablesDocx = (layouts: readonly TableLayout[], title: string): Promise<Buffer> =>
  pack(
    title,
    layouts.map(layout => tableSection(layout)),
  )

/**
 * A note in running text (A4 portrait, 仿宋 三号, lines of 28 points) as the bytes of a .docx file, with its
 * tables, each in a landscape section behind it.
 */
export const writeNoteDocx = (
  paragraphs: readonly NoteParagraph[],
  ...tables: readonly TableLayout[]
): Promise<Buffer> => {
  const written = paragraphs.find(({ kind }) => kind === 'title')?.text ?? tables[0]?.title ?? ''
  const title = written.replaceAll('\n', '')
  const note: ISectionOptions = {
    properties: { page: portraitPage ?? {} },
    footers: pageNumbers(),
    children: paragraphs.map(noteParagraph),
  }
  const labels = tableLabels(tables.length)
  const label = (at: number) => new Paragraph({ children: runs(labels[at] ?? '', fonts.heading, 16) })
  return pack(title, [note, ...tables.map((table, at) => tableSection(table, label(at)))])
}

/** 附表, or 附表1, 附表2 where there are several (GB/T 9704, 7.3.4). */
export const tableLabels = (count: number): readonly string[] =>
  count === 1 ? ['附表'] : Array.from({ length: count }, (_, at) => `附表${at + 1}`)

const pack = (title: string, sections: ISectionOptions[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      title,
      creator: '采纳',
      lastModifiedBy: '采纳',
      evenAndOddHeaderAndFooters: true,
      styles: {
        default: { document: { run: { font: fonts.body, size: 32, language: { eastAsia: 'zh-CN' } } } },
      },
      sections,
    }),
    false,
    [{ path: 'word/fontTable.xml', data: fontTable() }],
  )

const lineParagraph = ({ style, text }: LayoutLine): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: points(airUnder[style]) },
    children: runs(text, style === 'title' ? fonts.title : fonts.subheading, fontSizes[style]),
  })

const tableSection = (layout: TableLayout, label?: Paragraph): ISectionOptions => ({
  properties: { page: landscapePage ?? {} },
  footers: pageNumbers(),
  children: [
    ...(label === undefined ? [] : [label]),
    ...layout.above.map(lineParagraph),
    documentTable(layout),
  ],
})

/** 三号 is 16 points; a first line is indented by two characters. */
const body = 16
const noteLooks: Record<
  NoteParagraph['kind'],
  { font: string; size: number; indent: boolean; align: 'left' | 'centre' | 'right' | 'both' }
> = {
  title: { font: fonts.title, size: 22, indent: false, align: 'centre' },
  addressee: { font: fonts.body, size: body, indent: false, align: 'left' },
  heading1: { font: fonts.heading, size: body, indent: true, align: 'left' },
  heading2: { font: fonts.subheading, size: body, indent: true, align: 'left' },
  heading3: { font: fonts.body, size: body, indent: true, align: 'left' },
  text: { font: fonts.body, size: body, indent: true, align: 'both' },
  signature: { font: fonts.body, size: body, indent: false, align: 'right' },
}

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const

const noteParagraph = ({ kind, text }: NoteParagraph): Paragraph => {
  const { font, size, indent, align } = noteLooks[kind]
  // Applications stretch a line that ends with a break over the whole width.
  const justified = align === 'both' && text.includes('\n') ? 'left' : align
  return new Paragraph({
    alignment: alignments[justified],
    keepNext: kind.startsWith('heading'),
    spacing: {
      line: points(kind === 'title' ? 33 : 28),
      lineRule: LineRuleType.EXACT,
      // A line stays empty above whoever signs (GB/T 9704, 7.3.5).
      before: points(kind === 'signature' ? 28 : 0),
      after: points(kind === 'title' ? 28 : 0),
    },
    indent: {
      ...(indent ? { firstLine: points(size * 2) } : {}),
      ...(kind === 'signature' ? { right: points(size * 2) } : {}),
    },
    children: runs(writableText(text).text, font, size),
  })
}
