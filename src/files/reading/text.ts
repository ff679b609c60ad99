import type { SourceDocument } from '../../domain/reading/source'
import { decodeText, lossyProblem } from './decodeText'

/** A text file as one block, its characters as they are (a byte order mark is no character of the text). */
export const readText = (bytes: Buffer, name: string): SourceDocument => {
  const decoded = decodeText(bytes)
  return {
    name,
    format: 'text',
    blocks: [{ kind: 'text', text: decoded.text }],
    problems: lossyProblem(decoded),
  }
}
