/** A line that holds more than white space. Offsets are UTF-16 units of the text as given. */
export interface Line {
  /** Without the white space around it. */
  text: string
  start: number
  end: number
  /** As it stood, white space in front included: a leading tab opens a cell. */
  raw: string
  /** White space in front, a full-width space counting two. */
  indent: number
  /** Blank lines before it. */
  gap: number
  /** Columns it takes on paper: a Chinese character takes two. */
  width: number
  /** A page's running head or number. */
  isRunning?: boolean
}

/** How the lines of a text were broken: by the author at paragraphs, or by a page at a width. */
export interface Layout {
  wrapped: boolean
  /** Columns of a full line. */
  full: number
  /** Nearly every line has a blank line after it, so a blank line says nothing. */
  spaced: boolean
}

const widthOf = (text: string): number => {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1
  return width
}

/** Cuts a text at every line and page break; lines of white space alone are counted, not kept. */
export const splitLines = (text: string): Line[] => {
  const lines: Line[] = []
  let gap = 0
  for (const match of text.matchAll(
    /([^\n\r\f\v\u2028\u2029\u0085]*)(\r\n|[\n\r\f\v\u2028\u2029\u0085]|$)/g,
  )) {
    const raw = match[1] ?? ''
    const trimmed = raw.trim()
    if (trimmed === '') {
      gap += 1
    } else {
      const front = raw.length - raw.trimStart().length
      const start = match.index + front
      const indent = widthOf(raw.slice(0, front))
      lines.push({
        text: trimmed,
        start,
        end: start + trimmed.length,
        raw,
        indent,
        gap,
        width: widthOf(trimmed),
      })
      gap = 0
    }
  }
  return lines
}

const sentenceEnd = /[。！？；：…!?;:）)】〕」』”"]$/

/** Whether a line ends as a sentence, a list item or a bracket does. */
export const endsSentence = (text: string): boolean => sentenceEnd.test(text)

/**
 * Tells hard-wrapped text from text with a paragraph a line: in wrapped text at least a third of the lines
 * stop near one common width in the middle of a sentence.
 */
export const readLayout = (lines: readonly Line[]): Layout => {
  const body = lines.filter(line => !line.raw.includes('\t') && !line.text.startsWith('|'))
  const widths = body.map(line => line.width).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.8)] ?? 0
  const cut = body.filter(
    line => line.width >= full * 0.85 && line.width <= full * 1.15 && !endsSentence(line.text),
  )
  const spaced = body.filter(line => line.gap > 0).length > body.length * 0.7
  return {
    wrapped: full >= 24 && full <= 140 && cut.length >= 5 && cut.length > body.length * 0.33,
    full,
    spaced,
  }
}
