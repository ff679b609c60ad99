import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { documentText, type SourceDocument } from '../domain/reading/source'
import { readUpload } from '../files/reading/readUpload'
import { CallRefused } from './output'

/** The bytes of a file, or of standard input for '-'. */
export const readBytes = async (path: string): Promise<Buffer> => {
  if (path === '-') return readStandardInput()
  try {
    return await readFile(path)
  } catch (error) {
    const code = codeOf(error)
    throw new CallRefused(`${path}：${reasons[code] ?? `读不出来（${code}）。`}`)
  }
}

const readStandardInput = async (): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

const reasons: Record<string, string> = {
  ENOENT: '没有这个文件，请核对路径。',
  EISDIR: '这是一个文件夹，请给出其中的文件。',
  EACCES: '没有读取权限，请核对文件权限。',
}

/** What the system calls the trouble it had with a file (ENOENT), '' for any other error. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''

/** Why a file could not be reached, where it is the caller's to mend. */
export const fileTrouble = (error: unknown): string | undefined => reasons[codeOf(error)]

export const nameOf = (path: string): string => (path === '-' ? '标准输入' : basename(path))

/** A file of any format we read, told by its content. */
export const readSource = async (path: string): Promise<SourceDocument> =>
  readUpload(await readBytes(path), nameOf(path))

/** A file as running text; for a text file exactly as given, so that spans lead back into it. */
export const readText = async (path: string): Promise<string> => documentText(await readSource(path))
