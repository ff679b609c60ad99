import type { SourceDocument, SourceFormat } from '../../domain/reading/source'
import { type BlockSink, pourBlock } from './blockSink'
import { detectFormat } from './detectFormat'
import { limits } from './limits'
import { trouble, UnreadableFile } from './unreadable'

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

/** Each reader is loaded when a file of its format comes: the reading process reads one file and ends. */
const wholeReaders = {
  docx: async () => (await import('./docx/docx.js')).readDocx,
  pdf: async () => (await import('./pdf/pdf.js')).readPdf,
  html: async () => (await import('./html.js')).readHtml,
  csv: async () => (await import('./csv.js')).readCsv,
  text: async () => (await import('./text.js')).readText,
} as const

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
          alsoRead: detected.kind === 'doc' && (await pourOldWord(bytes, name, sink)),
        },
      }
    case 'xlsx':
      await (await import('./xlsx/xlsx.js')).readXlsx(bytes, sink)
      return detected.format
    default: {
      const read = await wholeReaders[detected.format]()
      pourDocument(sink, await read(bytes, name))
      return detected.format
    }
  }
}

const pourDocument = (sink: BlockSink, source: SourceDocument): void => {
  for (const block of source.blocks) pourBlock(sink, block)
  for (const problem of source.problems) sink.problem(problem)
}

/** @throws UnreadableFile where it has a password: LibreOffice would not know it either. */
const pourOldWord = async (bytes: Buffer, name: string, sink: BlockSink): Promise<boolean> => {
  const { readWordBinary } = await import('./legacy/wordBinary.js')
  try {
    pourDocument(sink, readWordBinary(bytes, name))
    return true
  } catch (error) {
    if (error instanceof UnreadableFile && error.reason !== trouble.encrypted()) return false
    throw error
  }
}
