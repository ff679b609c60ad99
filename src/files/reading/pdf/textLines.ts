import type { TextPiece } from './geometry'

/** Pieces on one baseline, from left to right, as one text. */
export interface TextLine {
  text: string
  left: number
  right: number
  y: number
  height: number
  pieces: readonly TextPiece[]
}

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d…—]/
const isWide = (sign: string | undefined): boolean => sign !== undefined && wide.test(sign)

/** Chinese needs no space between pieces; other scripts do where a gap is seen. */
const joint = (before: string, next: string, gap: number, height: number): string => {
  if (before === '' || /\s$/.test(before) || /^\s/.test(next)) return ''
  const between = isWide(before.at(-1)) || isWide(next[0]) ? 1.2 : 0.2
  return gap > height * between ? ' ' : ''
}

/** Groups pieces into lines from top to bottom. Small signs above or below the line (PM₂.₅) belong to it. */
export const textLines = (pieces: readonly TextPiece[]): TextLine[] => {
  const order = new Map(pieces.map((piece, index) => [piece, index]))
  const groups: TextPiece[][] = []
  for (const piece of [...pieces].filter(each => each.text !== '').sort((a, b) => b.y - a.y || a.x - b.x)) {
    const group = groups.at(-1)
    const first = group?.[0]
    if (
      group !== undefined &&
      first !== undefined &&
      first.y - piece.y < Math.max(first.height, piece.height) * 0.5
    )
      group.push(piece)
    else groups.push([piece])
  }
  return groups.map(group => lineOf(group, order)).filter(line => line.text !== '')
}

/**
 * The pieces of a line in reading order. Within a stretch they keep the order in which they are drawn, because the
 * boxes of quotation marks overlap their neighbours'; stretches, which begin where the pen goes back, go by place.
 */
const inReadingOrder = (group: readonly TextPiece[], order: ReadonlyMap<TextPiece, number>): TextPiece[] => {
  const drawn = [...group].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  const stretches: TextPiece[][] = []
  for (const piece of drawn) {
    const stretch = stretches.at(-1)
    const last = stretch?.at(-1)
    if (stretch !== undefined && last !== undefined && piece.x - last.x > -piece.height * 0.5)
      stretch.push(piece)
    else stretches.push([piece])
  }
  return stretches.sort((a, b) => (a[0]?.x ?? 0) - (b[0]?.x ?? 0)).flat()
}

/** Printing sets a little room between Chinese and Latin; nobody typed it. */
const withoutSetRoom = (text: string): string =>
  text
    .replaceAll(/([\u2e80-\u9fff\uff00-\uffef\u3000-\u303f\u2018-\u201d]) (?=\S)/g, '$1')
    .replaceAll(/(\S) (?=[\u2e80-\u9fff\uff00-\uffef\u3001-\u303f\u2018-\u201d])/g, '$1')

const lineOf = (group: readonly TextPiece[], order: ReadonlyMap<TextPiece, number>): TextLine => {
  const pieces = inReadingOrder(group, order)
  let text = ''
  let right = Number.NEGATIVE_INFINITY
  for (const piece of pieces) {
    text += joint(text, piece.text, piece.x - right, piece.height) + piece.text
    right = Math.max(right, piece.x + piece.width)
  }
  const seen = pieces.filter(piece => piece.text.trim() !== '')
  return {
    text: withoutSetRoom(text.trim()),
    left: Math.min(...seen.map(piece => piece.x)),
    right: Math.max(...seen.map(piece => piece.x + piece.width)),
    y: Math.max(...pieces.map(piece => piece.y)),
    height: Math.max(...pieces.map(piece => piece.height)),
    pieces,
  }
}

/** Two lines of which the first was only broken because the page or cell ended. */
export const rejoin = (before: string, next: string): string =>
  isWide(before.at(-1)) || isWide(next[0]) || /-$/.test(before) ? before + next : `${before} ${next}`

/**
 * The lines of a cell or column as text: a line that reaches the right edge goes on in the next, another one
 * ends there.
 * @param right the edge up to which a line could have run.
 */
export const flow = (lines: readonly TextLine[], right: number): string => {
  let text = ''
  let reached = false
  for (const line of lines) {
    text = text === '' ? line.text : reached ? rejoin(text, line.text) : `${text}\n${line.text}`
    reached = right - line.right < line.height * 1.6
  }
  return text
}
