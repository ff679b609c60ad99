import type { SourceDocument } from '../../../domain/reading/source'
import { trouble, UnreadableFile } from '../unreadable'

export const readPdf = async (_bytes: Buffer, _name: string): Promise<SourceDocument> => {
  throw new UnreadableFile(trouble.noText())
}
