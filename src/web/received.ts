import type { Request } from 'express'
import { Refused } from '../actions/action'
import type { SourceDocument } from '../domain/reading/source'
import { readUpload } from '../files/reading/readUpload'
import { UnreadableFile } from '../files/reading/unreadable'
import { filesOf } from './uploads'

/** Reading gives a document, or a problem of the field it came by. */
const asProblem = async (field: string, reading: Promise<SourceDocument>): Promise<SourceDocument> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof UnreadableFile) throw new Refused([{ field, message: error.message }])
    throw error
  }
}

export const pasteName = '粘贴的内容'

/** What came in a form: every file of the field, and what was pasted, each read in a child process. */
export const readReceived = async (
  req: Request,
  field: string,
  pasted: string,
): Promise<SourceDocument[]> => {
  const sources: SourceDocument[] = []
  for (const file of filesOf(req, field))
    sources.push(await asProblem(field, readUpload(file.path, file.name)))
  if (pasted.trim() !== '') {
    sources.push(await asProblem('text', readUpload(Buffer.from(pasted), pasteName)))
  }
  return sources
}
