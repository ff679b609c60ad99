/** A report was asked for under a name whose ending names none of the formats. */
export class UnknownReportFormat extends Error {
  constructor(path: string) {
    super(`${path}：报告只能存为 .xlsx、.docx 或 .html 文件，请改用其中一种扩展名。`)
    this.name = 'UnknownReportFormat'
  }
}
