import type { SourceDocument } from '../../domain/reading/source'
import { limits } from './limits'
import { type ReadingOptions, readUpload } from './readUpload'
import { trouble, UnreadableFile } from './unreadable'

export const pasteName = '粘贴的内容'

/** What the clipboard held: its text, and its HTML where the program copied from gives one. */
export interface Paste {
  text: string
  html?: string
}

/**
 * Reads a paste. HTML tells tables best and is read like a file; plain text needs no reading at all.
 * @throws UnreadableFile as `readUpload`.
 */
export const readPaste = async (paste: Paste, options: ReadingOptions = {}): Promise<SourceDocument> => {
  if (paste.html !== undefined && /<(table|p|div|li|h[1-6]|br)\b/i.test(paste.html))
    return readUpload(Buffer.from(`<html>${paste.html}</html>`), pasteName, options)
  if (paste.text.length > limits.uploadBytes)
    throw new UnreadableFile(trouble.tooBig(paste.text.length), pasteName)
  return {
    name: pasteName,
    format: 'text',
    blocks: [{ kind: 'text', text: paste.text }],
    problems: [],
  }
}
