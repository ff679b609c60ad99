import type { Span } from '../../../consultation/statement'

const count = (words: string, marks: RegExp): number => words.match(marks)?.length ?? 0

/**
 * The words of a quotation without white space at its ends. One of several paragraphs opens each of them anew and closes
 * only the last: those opening marks are no words of it.
 */
export const quotedWords = (text: string, { start, end }: Span): string => {
  const words = text.slice(start, end).trim()
  if (!/\n\s*(?:[-*•] ?)?[“「]/.test(words)) return words
  const [first = '', ...more] = words.split('\n')
  const paragraphs = more.map(line =>
    count(line, /[“「]/g) > count(line, /[”」]/g) ? line.replace(/^(\s*)(?:[-*•] ?)?[“「]/, '$1') : line,
  )
  return [first, ...paragraphs].join('\n')
}

/** Words without those in quotation marks, in which a comma parts nothing: 将“”改为“”. */
export const unquoted = (words: string): string => words.replaceAll(/[“"「][^“”"「」]*[”"」]/g, '“”')
