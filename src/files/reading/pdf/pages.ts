import { join } from 'node:path'
import { limits } from '../limits'
import { trouble, UnreadableFile } from '../unreadable'
import type { PageContent, TextPiece } from './geometry'
import { rulesOf } from './rules'

/** A folder of the library, as it wants it: a path that ends with a slash. */
const library = (folder: string): string =>
  `${join(require.resolve('pdfjs-dist/package.json'), '..', folder)}/`

/** What stands on each page of a PDF, and whether it holds pictures in place of text. */
export const readPages = async (bytes: Buffer): Promise<PageContent[]> => {
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdf.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: 0,
    verbosity: 0,
    // Chinese fonts that are named but not embedded need these to be text.
    cMapUrl: library('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: library('standard_fonts'),
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages) throw new UnreadableFile(trouble.tooMuch(`超过 ${limits.pages} 页`))
    const pages: PageContent[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const content = await page.getTextContent()
      const pieces = content.items.flatMap(item =>
        'str' in item ? pieceOf(item.str, item.transform, item.width) : [],
      )
      pages.push({ number, pieces, rules: rulesOf(await page.getOperatorList(), pdf.OPS) })
      page.cleanup()
    }
    return pages
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableFile(trouble.encrypted())
    throw new UnreadableFile(trouble.damaged('PDF 的结构读不出'))
  } finally {
    await task.destroy()
  }
}

/** A piece of text where its matrix puts it. Upright text only counts by its size; turned text is left as it stands. */
const pieceOf = (text: string, transform: readonly number[], width: number): TextPiece[] => {
  const [, , skew = 0, scale = 0, x = 0, y = 0] = transform
  return text === '' ? [] : [{ text, x, y, width, height: Math.hypot(skew, scale) || 1 }]
}
