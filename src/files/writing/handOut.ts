import type { NoteParagraph } from '../../domain/writing/notes/noteLayout'
import type { TableLayout } from '../../domain/writing/tables/tableLayout'
import { writableText } from '../../domain/writing/writableText'
import { tableLabels, writeAdoptionTableDocx, writeNoteDocx, writeTablesDocx } from './docx'
import type { WrittenDifference } from './gridComparison'
import { missingFromPdf, writePdf } from './pdf'
import { type Told, toldNobody } from './progress'
import { verifyDocx, verifyXlsx } from './readBack'
import { writeTablesXlsx } from './xlsx'

/** A file that does not say what the record says. It is not handed out. */
export class UnfaithfulFile extends Error {
  constructor(readonly differences: readonly WrittenDifference[]) {
    const [first] = differences
    const where =
      first === undefined
        ? ''
        : `第 ${first.row} 行第 ${first.column} 列应为“${first.expected}”，读到“${first.found}”`
    super(`写出的文件读回核对不一致，没有交出：${where}。请重试；仍不一致的，请把这句话告诉管理员。`)
    this.name = 'UnfaithfulFile'
  }
}

/** A file that does not hold all that it should, so far as that can be counted. */
export class IncompletePdf extends Error {
  constructor(readonly missing: number) {
    super(
      `PDF 读回核对时少了 ${missing} 个字，没有交出。多半是缺少中文字体；请导出 Word 后另存为 PDF，或请管理员安装中文字体。`,
    )
    this.name = 'IncompletePdf'
  }
}

/** What an adoption table can be handed out as. */
export const tableFormats = [
  {
    extension: 'xlsx',
    label: 'Excel 表格',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  {
    extension: 'docx',
    label: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
] as const

export type TableExtension = (typeof tableFormats)[number]['extension']

/**
 * Several tables as the bytes of one file that has been read back: a sheet each, or a section each.
 * @throws UnfaithfulFile where the file does not say what the layouts say.
 */
export const tablesFile = async (
  layouts: readonly TableLayout[],
  title: string,
  extension: TableExtension,
  told: Told = toldNobody,
): Promise<Buffer> => {
  if (extension === 'xlsx') {
    const bytes = await writeTablesXlsx(layouts, title, told)
    return trusted(bytes, await verifyXlsx(bytes, layouts, told))
  }
  told(0, '正在写出')
  const [only] = layouts
  const bytes =
    only !== undefined && layouts.length === 1
      ? await writeAdoptionTableDocx(only)
      : await writeTablesDocx(layouts, title)
  told(0, '正在读回核对')
  return trusted(bytes, await verifyDocx(bytes, layouts))
}

/** One table as the bytes of a file that has been read back. @throws UnfaithfulFile */
export const adoptionTableFile = (layout: TableLayout, extension: TableExtension): Promise<Buffer> =>
  tablesFile([layout], layout.title, extension)

/**
 * The same as PDF, its text counted against the tables.
 * @throws UnfaithfulFile, IncompletePdf, NoPdf
 */
export const tablesPdf = async (
  layouts: readonly TableLayout[],
  title: string,
  told: Told = toldNobody,
): Promise<Buffer> => {
  const document = await tablesFile(layouts, title, 'docx', told)
  told(0, '正在转成 PDF')
  const pdf = await writePdf(document)
  told(0, '正在读回核对')
  const missing = await missingFromPdf(pdf, layouts)
  if (missing > 0) throw new IncompletePdf(missing)
  return pdf
}

/**
 * The note, with its tables, as the bytes of a .docx file that has been read back.
 * @throws UnfaithfulFile where the file does not say what it should.
 */
export const noteFile = async (
  paragraphs: readonly NoteParagraph[],
  ...tables: readonly TableLayout[]
): Promise<Buffer> => {
  const texts = paragraphs.map(({ text }) => writableText(text).text)
  const bytes = await writeNoteDocx(paragraphs, ...tables)
  return trusted(bytes, await verifyDocx(bytes, tables, texts, tableLabels(tables.length)))
}

/** The bytes, unless there are differences. */
export const trusted = (bytes: Buffer, differences: readonly WrittenDifference[]): Buffer => {
  if (differences.length > 0) throw new UnfaithfulFile(differences)
  return bytes
}
