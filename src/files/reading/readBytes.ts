import type { SourceFormat } from '../../domain/reading/source'
import { type BlockSink, pourBlock } from './blockSink'
import { readCsv } from './csv'
import { detectFormat } from './detectFormat'
import { readDocx } from './docx/docx'
import { readHtml } from './html'
import { limits } from './limits'
import { readPdf } from './pdf/pdf'
import { readText } from './text'
import { trouble, UnreadableFile } from './unreadable'
import { readXlsx } from './xlsx/xlsx'

/** A file of an old format: not read, but named, so that it can be converted. */
export interface NeedsConversion {
  convert: { from: string; target: 'docx' | 'xlsx' }
}

const wholeReaders = { docx: readDocx, pdf: readPdf, html: readHtml, csv: readCsv, text: readText } as const

/**
 * Reads any file into a sink. It belongs into a process of its own: see `readUpload`.
 * @throws UnreadableFile with the sentence for the person; nothing else is a verdict on the file.
 */
export const readBytes = async (
  bytes: Buffer,
  name: string,
  sink: BlockSink,
): Promise<SourceFormat | NeedsConversion> => {
  if (bytes.length > limits.uploadBytes) throw new UnreadableFile(trouble.tooBig(bytes.length))
  const detected = await detectFormat(bytes, name)
  switch (detected.format) {
    case 'empty':
      throw new UnreadableFile(trouble.empty())
    case 'encrypted':
      throw new UnreadableFile(trouble.encrypted())
    case 'image':
      throw new UnreadableFile(trouble.image(detected.kind))
    case 'unreadable':
      throw new UnreadableFile(trouble.unknown(detected.what))
    case 'old':
      return { convert: { from: detected.kind, target: detected.target } }
    case 'xlsx':
      await readXlsx(bytes, sink)
      return detected.format
    default: {
      const source = await wholeReaders[detected.format](bytes, name)
      for (const block of source.blocks) pourBlock(sink, block)
      for (const problem of source.problems) sink.problem(problem)
      return detected.format
    }
  }
}
