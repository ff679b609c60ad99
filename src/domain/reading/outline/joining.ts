import type { Line } from './lines'
import type { Paragraph } from './paragraphs'
import { isPageSign } from './running'

/** Puts lines together to running text: no space between Chinese characters, one between words and numbers. */
export const joinLines = (lines: readonly string[]): string => {
  let text = ''
  for (const line of lines) {
    const needsSpace =
      /[A-Za-z0-9)\]]$/.test(text) && /^[A-Za-z0-9([]/.test(line) && /[A-Za-z]/.test(text.slice(-1) + line[0])
    text += needsSpace ? ` ${line}` : line
  }
  return text
}

const tidy = (text: string): string =>
  text
    .replaceAll(/[\s　]+/g, ' ')
    .replaceAll(/ (?=[，。、；：！？）》”’〕】])|(?<=[，。、；：！？（《“‘〔【]) /g, '')
    .replaceAll('**', '')
    .trim()

/** The text of a paragraph as a reader would say it: without its number, line ends and page numbers. */
export const paragraphText = (paragraph: Paragraph): string => {
  const [first, ...others] = paragraph.lines
  if (first === undefined) return ''
  const opening = first.text.slice(paragraph.marker?.length ?? 0).replace(/^#{1,6}\s+/, '')
  return tidy(joinLines([opening, ...others.filter(keep).map(line => line.text)]))
}

const keep = (line: Line): boolean => !isPageSign(line)

/** The whole paragraph with its number. */
export const wholeText = (paragraph: Paragraph): string => paragraphText({ ...paragraph, marker: null })
