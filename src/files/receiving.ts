import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import multer, { MulterError } from 'multer'

/** A file that was sent: where it lies until the answer is given, its own name, its size in bytes. */
export interface ReceivedFile {
  field: string
  path: string
  name: string
  size: number
}

/** What was sent cannot be taken; `status` is that of the answer. */
export class Unreceivable extends Error {
  constructor(readonly status: 400 | 413) {
    super(status === 413 ? '文件太大' : '提交的内容不完整')
  }
}

export const mostBytes = 20 * 1024 * 1024

const tooLarge = new Set(['LIMIT_FILE_SIZE', 'LIMIT_FIELD_VALUE', 'LIMIT_FILE_COUNT', 'LIMIT_FIELD_COUNT'])

/** multer gives its own errors, and the reader of the form plain ones; all are the sender's. */
export const toUnreceivable = (problem: unknown): Unreceivable =>
  new Unreceivable(problem instanceof MulterError && tooLarge.has(problem.code) ? 413 : 400)

/**
 * Reads forms with files. A file waits under `incoming/` of the uploads until the answer is given; names are
 * read as UTF-8 (multer's own default would spoil Chinese ones).
 */
export const fileReceiver = (uploads: string) => {
  const incoming = join(uploads, 'incoming')
  mkdirSync(incoming, { recursive: true })
  return multer({
    dest: incoming,
    defParamCharset: 'utf8',
    limits: { fileSize: mostBytes, files: 20, fields: 500, fieldSize: 4 * 1024 * 1024 },
  }).any()
}

/** What nobody kept is removed. */
export const discard = async (files: readonly ReceivedFile[]): Promise<void> => {
  for (const { path } of files) await rm(path, { force: true })
}
