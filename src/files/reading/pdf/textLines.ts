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
  return groups.map(lineOf).filter(line => line.text !== '')
}

/** Every piece is held against every other; no real line has this many. */
const MOST_TANGLED = 500

const middleOf = (piece: TextPiece): number => piece.x + piece.width / 2

/**
 * Cuts a piece at its spaces, by what its signs must measure: a Chinese sign is as wide as it is high, a Latin one
 * half of that, the spaces share the rest.
 */
const cutAtSpaces = (piece: TextPiece): TextPiece[] => {
  const sizeOf = (sign: string): number => (sign === ' ' ? 0 : isWide(sign) ? piece.height : piece.height / 2)
  const signs = [...piece.text]
  const spaces = signs.filter(sign => sign === ' ').length
  const taken = signs.reduce((sum, sign) => sum + sizeOf(sign), 0)
  const room = spaces === 0 ? 0 : Math.max(0, piece.width - taken) / spaces
  const parts: TextPiece[] = []
  let x = piece.x
  for (const word of piece.text.split(' ')) {
    const width = [...word].reduce((sum, sign) => sum + sizeOf(sign), 0)
    if (word !== '') parts.push({ ...piece, text: word, x, width })
    x += width + room
  }
  return parts
}

/**
 * The pieces of a line from left to right. Some programs draw all quotation marks of a line in a Latin font after
 * the Chinese text, into holes that they left in it: such text is cut at its holes.
 */
const inReadingOrder = (group: readonly TextPiece[]): TextPiece[] =>
  (group.length > MOST_TANGLED ? [...group] : untangled(group)).sort((a, b) => a.x - b.x)

const untangled = (group: readonly TextPiece[]): TextPiece[] =>
  group.flatMap(piece => {
    const isFilled = group.some(
      other =>
        other !== piece &&
        other.text.trim() !== '' &&
        middleOf(other) > piece.x &&
        middleOf(other) < piece.x + piece.width,
    )
    if (!isFilled || !piece.text.includes(' ')) return [piece]
    return piece.text.trim() === '' ? [] : cutAtSpaces(piece)
  })

/** Printing sets a little room between Chinese and Latin; nobody typed it. */
const withoutSetRoom = (text: string): string =>
  text
    .replaceAll(/([\u2e80-\u9fff\uff00-\uffef\u3000-\u303f\u2018-\u201d]) (?=\S)/g, '$1')
    .replaceAll(/(\S) (?=[\u2e80-\u9fff\uff00-\uffef\u3001-\u303f\u2018-\u201d])/g, '$1')

const lineOf = (group: readonly TextPiece[]): TextLine => {
  const pieces = inReadingOrder(group)
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
    pieces: group,
  }
}

/** Two lines of which the first was only broken because the page or cell ended. */
export const rejoin = (before: string, next: string): string =>
  isWide(before.at(-1)) || isWide(next[0]) || /-$/.test(before) ? before + next : `${before} ${next}`

/** What a line begins with and no program breaks: a word, a sign with the quotes and closing marks that hold on to it. */
const firstWord =
  /^[“‘"'（(《〈【[]*(?:[\w./%-]+|.)(?:[“”‘’"']+(?:[\w./%-]+|[^“”‘’"'])|[，。；：、！？”’）)》〉】\]…])*/u
const longestWord = 24

/**
 * Whether a line goes on in the next: its first word would not have fit behind it.
 * @param right the edge up to which the line could have run.
 * @param spare what may be left free beside that, in heights of the line.
 */
export const goesOn = (line: TextLine, next: TextLine, right: number, spare: number): boolean => {
  const room = (right - line.right) / line.height - spare
  if (room < 1) return true
  // A sentence that ends there most likely ends the paragraph.
  if (/[。；：！？.;:!?]$/.test(line.text)) return false
  const word = firstWord.exec(next.text.slice(0, longestWord))?.[0] ?? ''
  return room < [...word].reduce((sum, sign) => sum + (isWide(sign) ? 1 : 0.5), 0)
}

/**
 * The lines of a cell or column as text: a line that goes on in the next is joined to it, another one ends there.
 * @param right the edge up to which a line could have run.
 */
export const flow = (lines: readonly TextLine[], right: number): string => {
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) text = line.text
    else text = goesOn(before, line, right, 0.6) ? rejoin(text, line.text) : `${text}\n${line.text}`
  })
  return text
}
