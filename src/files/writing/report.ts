import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { SourcesAudit } from '../../domain/checking/auditSources'
import { type FindingsReport, layOutFindings } from '../../domain/writing/findingsReport'
import { writeTablesDocx } from './docx'
import { writeFindingsHtml } from './findingsHtml'
import { trusted } from './handOut'
import { verifyDocx, verifyXlsx } from './readBack'
import { verifyFindingsHtml } from './readBackHtml'
import { UnknownReportFormat } from './unknownReportFormat'
import { writeTablesXlsx } from './xlsx'

/** What an audit report can be written as. */
export const reportFormats = [
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
  { extension: 'html', label: '网页', mediaType: 'text/html; charset=utf-8' },
] as const

export type ReportExtension = (typeof reportFormats)[number]['extension']

/** The tables as read with their cells marked and noted, the findings, the tables after repairs: a sheet each. */
export const writeFindingsXlsx = async (report: FindingsReport): Promise<Buffer> => {
  const [first, ...others] = report.tables
  const sheets = [...(first === undefined ? [] : [first]), report.findings, ...others, ...report.repaired]
  const bytes = await writeTablesXlsx(sheets, report.title)
  return trusted(bytes, await verifyXlsx(bytes, sheets))
}

/** The findings, then the tables with their cells marked, then the tables after repairs. */
export const writeFindingsDocx = async (report: FindingsReport): Promise<Buffer> => {
  const tables = [report.findings, ...report.tables, ...report.repaired]
  const bytes = await writeTablesDocx(tables, report.title)
  return trusted(bytes, await verifyDocx(bytes, tables))
}

/** The same as one page. */
export const writeFindingsPage = async (report: FindingsReport): Promise<Buffer> => {
  const bytes = Buffer.from(writeFindingsHtml(report), 'utf8')
  return trusted(bytes, await verifyFindingsHtml(bytes, report))
}

const writers: Record<ReportExtension, (report: FindingsReport) => Promise<Buffer>> = {
  xlsx: writeFindingsXlsx,
  docx: writeFindingsDocx,
  html: writeFindingsPage,
}

/** The report of an audit as the bytes of a file; `done` are the repairs already made, in words. */
export const reportBytes = (
  result: SourcesAudit,
  extension: ReportExtension,
  done: readonly string[] = [],
): Promise<Buffer> => writers[extension](layOutFindings(result, done))

/**
 * Writes the report of an audit to a file; its ending says in which format.
 * @throws UnknownReportFormat where the ending is none of .xlsx, .docx, .html.
 */
export const writeReport = async (result: SourcesAudit, path: string): Promise<void> => {
  const wanted = extname(path).slice(1).toLowerCase()
  const format = reportFormats.find(({ extension }) => extension === wanted)
  if (format === undefined) throw new UnknownReportFormat(path)
  await writeFile(path, await reportBytes(result, format.extension))
}
