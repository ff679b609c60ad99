import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { documentText } from '../../domain/reading/source'
import type { TableLayout } from '../../domain/writing/tables/tableLayout'
import { findSoffice } from '../reading/legacy/convert'
import { readUpload } from '../reading/readUpload'

/** LibreOffice is absent, failed or took too long; the sentence is for the person who asked. */
export class NoPdf extends Error {}

/** A table of some thousand rows takes LibreOffice a minute. */
const mostMilliseconds = 180_000

let looked: Promise<string | null> | null = null

/** The program that makes PDFs, null where it is not installed; looked for once. */
export const pdfProgram = (): Promise<string | null> => {
  looked ??= findSoffice()
  return looked
}

/**
 * A .docx as PDF. Each call has a profile of its own, so that calls do not wait for one another, and a folder that
 * is thrown away.
 * @throws NoPdf
 */
export const writePdf = async (document: Buffer): Promise<Buffer> => {
  const program = await pdfProgram()
  if (program === null)
    throw new NoPdf(
      '本机没有安装 LibreOffice，不能直接导出 PDF。请导出 Word 后另存为 PDF，或用浏览器打印为 PDF。',
    )
  const folder = await mkdtemp(join(tmpdir(), 'caina-pdf-'))
  try {
    const source = join(folder, 'document.docx')
    await writeFile(source, document)
    await run(program, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--convert-to',
      'pdf:writer_pdf_Export',
      '--outdir',
      folder,
      source,
    ])
    return await readFile(join(folder, 'document.pdf'))
  } catch (error) {
    if (error instanceof NoPdf) throw error
    throw new NoPdf('LibreOffice 没有把文件转成 PDF。请再试一次；仍不行，请导出 Word 后另存为 PDF。')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const run = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const environment = { HOME: tmpdir(), PATH: process.env.PATH ?? '' }
    const child = execFile(program, args, { env: environment }, error => {
      clearTimeout(timer)
      if (error === null) resolve()
      else reject(error)
    })
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new NoPdf('转成 PDF 用了 3 分钟还没有完成，已停止。请导出 Word 后另存为 PDF，或分轮次导出。'))
    }, mostMilliseconds)
  })

/** Signs that say something: letters of any script and digits, however they are drawn. */
const signs = (text: string): string[] =>
  [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu)].map(([sign]) => sign)

/**
 * How many letters and digits of the tables the PDF lacks, as its own text layer says. Cells are broken over lines
 * and pages, so signs are counted, not compared in order; 0 means that nothing was cut off.
 */
export const missingFromPdf = async (pdf: Buffer, layouts: readonly TableLayout[]): Promise<number> => {
  const counts = new Map<string, number>()
  for (const sign of signs(documentText(await readUpload(pdf, '表.pdf'))))
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
  let missing = 0
  for (const layout of layouts) {
    const texts = [
      ...layout.above.map(({ text }) => text),
      ...layout.header.cells,
      ...Array.from(layout.rows, ({ cells }) => cells).flat(),
      ...layout.below.map(({ text }) => text),
    ]
    for (const sign of texts.flatMap(signs)) {
      const left = counts.get(sign) ?? 0
      if (left === 0) missing += 1
      else counts.set(sign, left - 1)
    }
  }
  return missing
}
