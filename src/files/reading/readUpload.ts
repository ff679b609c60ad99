import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceDocument } from '../../domain/reading/source'
import { type NeedsConversion, type ReadFile, type ReadingOptions, readInChild } from './child/readInChild'
import type { LongOrder, Order } from './child/reports'
import { convertOld } from './legacy/convert'
import { limits } from './limits'
import { trouble, UnreadableFile } from './unreadable'

export type { ReadFile, ReadingOptions } from './child/readInChild'
export type { LongOrder } from './child/reports'
export { UnreadableFile } from './unreadable'

/** As `readUpload`, with long tables read row by row into their meaning; of their cells only the first rows are kept. */
export const readLongUpload = (
  file: string | Uint8Array,
  name: string,
  order: LongOrder = { given: null },
  options: ReadingOptions = {},
): Promise<ReadFile> => readUploadBy(file, name, order, options)

/**
 * Reads a file that somebody sent, whatever it is, told by its content. The reading happens in a process of its
 * own under caps on size, time and memory; this process only takes plain data. Old formats are converted by
 * LibreOffice first, where it is installed.
 * @param file its path, or its bytes (an upload in memory, standard input).
 * @param name what the person calls it, for messages.
 * @throws UnreadableFile with a sentence for the person. Anything else thrown is a fault of this program.
 */
export const readUpload = async (
  file: string | Uint8Array,
  name: string,
  options: ReadingOptions = {},
): Promise<SourceDocument> => (await readUploadBy(file, name, null, options)).source

const readUploadBy = async (
  file: string | Uint8Array,
  name: string,
  long: LongOrder | null,
  options: ReadingOptions,
): Promise<ReadFile> => {
  const size = typeof file === 'string' ? (await stat(file)).size : file.length
  if (size === 0) throw new UnreadableFile(trouble.empty(), name)
  if (size > limits.uploadBytes) throw new UnreadableFile(trouble.tooBig(size), name)
  const folder = await mkdtemp(join(tmpdir(), 'caina-read-'))
  try {
    return await readFrom({ path: await pathOf(file, folder), name, long }, folder, options)
  } catch (error) {
    throw error instanceof UnreadableFile ? error.of(name) : error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const pathOf = async (file: string | Uint8Array, folder: string): Promise<string> => {
  if (typeof file === 'string') return file
  const path = join(folder, 'upload')
  await writeFile(path, file, { mode: 0o600 })
  return path
}

const readFrom = async (order: Order, folder: string, options: ReadingOptions): Promise<ReadFile> => {
  const read = await readInChild(order, options)
  if (isRead(read)) return read
  try {
    const converted = await convertOld(order.path, read.conversion, folder, options.signal)
    const again = await readInChild({ ...order, path: converted }, options)
    // LibreOffice drops the tables of some old files without a word.
    if (isRead(again) && tablesIn(again.source) >= tablesIn(read.own)) return again
  } catch (error) {
    if (!(error instanceof UnreadableFile) || read.own === null || options.signal?.aborted) throw error
  }
  if (read.own === null) throw new UnreadableFile(trouble.conversionFailed(read.conversion.target))
  return { source: { ...read.own, problems: [...read.own.problems, readWithoutOffice] }, long: [] }
}

const readWithoutOffice = {
  place: '全文',
  message:
    '这是旧格式的文档，由本程序直接读取，自动编号可能没有读入。请与原件核对，或另存为 .docx 后再上传。',
}

const tablesIn = (source: SourceDocument | null): number =>
  source?.blocks.filter(block => block.kind === 'table').length ?? 0

const isRead = (read: ReadFile | NeedsConversion): read is ReadFile => 'source' in read
