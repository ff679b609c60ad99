import type { SourceDocument, SourceFormat } from '../../domain/reading/source'
import { type BlockSink, pourBlock } from './blockSink'
import { readCsv } from './csv'
import { detectFormat } from './detectFormat'
import { readDocx } from './docx/docx'
import { readHtml } from './html'
import { readWordBinary } from './legacy/wordBinary'
import { limits } from './limits'
import { readPdf } from './pdf/pdf'
import { readText } from './text'
import { trouble, UnreadableFile } from './unreadable'
import { readXlsx } from './xlsx/xlsx'

/** A file of an old format that LibreOffice reads best. */
export interface NeedsConversion {
  convert: Conversion
}

export interface Conversion {
  /** The ending by which LibreOffice knows the format. */
  from: string
  target: 'docx' | 'xlsx'
  /** It was also read here and is in the sink, with less detail than a conversion would give. */
  alsoRead: boolean
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
      return {
        convert: {
          from: detected.kind,
          target: detected.target,
          alsoRead: detected.kind === 'doc' && pourOldWord(bytes, name, sink),
        },
      }
    case 'xlsx':
      await readXlsx(bytes, sink)
      return detected.format
    default:
      pourDocument(sink, await wholeReaders[detected.format](bytes, name))
      return detected.format
  }
}

const pourDocument = (sink: BlockSink, source: SourceDocument): void => {
  for (const block of source.blocks) pourBlock(sink, block)
  for (const problem of source.problems) sink.problem(problem)
}

/** @throws UnreadableFile where it has a password: LibreOffice would not know it either. */
const pourOldWord = (bytes: Buffer, name: string, sink: BlockSink): boolean => {
  try {
    pourDocument(sink, readWordBinary(bytes, name))
    return true
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason !== trouble.encrypted()) return false
    throw error
  }
}
