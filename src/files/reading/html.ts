import { Parser } from 'htmlparser2'
import type { SourceDocument } from '../../domain/reading/source'
import { decodeText, lossyProblem } from './decodeText'
import { HtmlBlocks } from './htmlBlocks'

/** A page, a saved table or a piece of a page from the clipboard. Nothing it links to is fetched. */
export const readHtml = (bytes: Buffer, name: string): SourceDocument => {
  const decoded = decodeText(bytes)
  const stated = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 2048))?.[1]
  const text =
    stated !== undefined && decoded.lossy ? decodeStated(bytes, stated, decoded.text) : decoded.text
  const handler = new HtmlBlocks()
  const parser = new Parser(handler, { decodeEntities: true, lowerCaseTags: true })
  parser.write(text.replace(/^version:[\d.]+\s[^<]*/i, ''))
  parser.end()
  const blocks = handler.finish()
  return {
    name,
    format: 'html',
    blocks,
    problems: [...lossyProblem({ ...decoded, text, lossy: text.includes('\ufffd') }), ...handler.problems],
  }
}

/** The stated encoding counts only where the bytes fit neither UTF-8 nor GB18030: pages often state a wrong one. */
const decodeStated = (bytes: Buffer, label: string, otherwise: string): string => {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return otherwise
  }
}
