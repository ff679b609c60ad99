import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceDocument } from '../../domain/reading/source'
import { type NeedsConversion, type ReadingOptions, readInChild } from './child/readInChild'
import { convertOld } from './legacy/convert'
import { limits } from './limits'
import { trouble, UnreadableFile } from './unreadable'

export type { ReadingOptions } from './child/readInChild'
export { UnreadableFile } from './unreadable'

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
): Promise<SourceDocument> => {
  const size = typeof file === 'string' ? (await stat(file)).size : file.length
  if (size === 0) throw new UnreadableFile(trouble.empty(), name)
  if (size > limits.uploadBytes) throw new UnreadableFile(trouble.tooBig(size), name)
  const folder = await mkdtemp(join(tmpdir(), 'caina-read-'))
  try {
    return await readFrom(await pathOf(file, folder), name, folder, options)
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

const readFrom = async (
  path: string,
  name: string,
  folder: string,
  options: ReadingOptions,
): Promise<SourceDocument> => {
  const read = await readInChild({ path, name }, options)
  if (isDocument(read)) return read
  try {
    const converted = await convertOld(path, read.conversion, folder, options.signal)
    const again = await readInChild({ path: converted, name }, options)
    // LibreOffice drops the tables of some old files without a word.
    if (isDocument(again) && tablesIn(again) >= tablesIn(read.own)) return again
  } catch (error) {
    if (!(error instanceof UnreadableFile) || read.own === null || options.signal?.aborted) throw error
  }
  if (read.own === null) throw new UnreadableFile(trouble.conversionFailed(read.conversion.target))
  return { ...read.own, problems: [...read.own.problems, readWithoutOffice] }
}

const readWithoutOffice = {
  place: '全文',
  message:
    '这是旧格式的文档，由本程序直接读取，自动编号可能没有读入。请与原件核对，或另存为 .docx 后再上传。',
}

const tablesIn = (source: SourceDocument | null): number =>
  source?.blocks.filter(block => block.kind === 'table').length ?? 0

const isDocument = (read: SourceDocument | NeedsConversion): read is SourceDocument => 'blocks' in read
