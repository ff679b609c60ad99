import type { GridRow } from './grid'
import { headingWidth, type TextForm } from './textForm'

const ruler = /^\s{0,9}\|?\s{0,9}:?-{1,200}:?\s{0,9}(?:\|\s{0,9}:?-{1,200}:?\s{0,9}){0,99}\|?\s{0,9}$/u

/** **市交警支队** */
const emphasis = /\*\*([^*\n]{1,400})\*\*/gu

/** Markdown: cells between bars, a ruler under the heading, `<br>` for a line break and `\|` for a bar in a cell. */
export const readMarkdown: TextForm = (texts, at) => {
  if (!texts.line(at).includes('|')) return null
  const ruled = isRuler(texts.line(at + 1))
  const heading: GridRow = { cells: splitBars(texts.line(at)), from: at, to: ruled ? at + 2 : at + 1 }
  // Without a ruler it has to be told from the bars at both ends of its lines and from its heading.
  if (
    !ruled &&
    !(isBarred(texts.line(at)) && isBarred(texts.line(at + 1)) && headingWidth([heading]) !== null)
  )
    return null
  const rows: GridRow[] = [heading]
  let index = heading.to
  for (; index < texts.end && texts.line(index).includes('|'); index += 1) {
    if (isRuler(texts.line(index))) rows.push({ cells: [], from: index, to: index + 1 })
    else rows.push({ cells: splitBars(texts.line(index)), from: index, to: index + 1 })
  }
  return rows
}

const isBarred = (text: string): boolean => /^\s*\|.*\|\s*$/u.test(text)

const isRuler = (text: string): boolean => text.includes('|') && ruler.test(text)

const splitBars = (text: string): string[] => {
  const cells: string[] = []
  let cell = ''
  const plain = text.trim()
  for (let index = plain.startsWith('|') ? 1 : 0; index < plain.length; index += 1) {
    const sign = plain.charAt(index)
    if (sign === '\\' && /[|\\]/.test(plain.charAt(index + 1))) {
      cell += plain.charAt(index + 1)
      index += 1
    } else if (sign === '|') {
      cells.push(cell)
      cell = ''
    } else cell += sign
  }
  if (cell.trim() !== '' || !plain.endsWith('|')) cells.push(cell)
  return cells.map(raw =>
    raw
      .replaceAll(/<br ?\/?>/giu, '\n')
      .replaceAll(emphasis, '$1')
      .trim(),
  )
}
