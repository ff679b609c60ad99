import type { Span } from '../../consultation/statement'
import { type Folded, fold, unfold } from '../fold'
import { tableBlank } from '../source'

/** A stretch of prose between full stops or semicolons: the unit in which totals are read. */
export interface Piece {
  /** In the text as given, the closing mark included. */
  span: Span
  /** Folded, with titles in 《》, quotations and brackets that state no number blanked. */
  folded: Folded
  /** Folded and whole, for dates and for the names of letters. */
  plain: Folded
  /** From 0; a new one for each paragraph. */
  paragraph: number
  /** How many tables stand before it in the text. */
  tables: number
  /** The piece opens a sentence (and not the part after a semicolon). */
  opens: boolean
  heading: boolean
}

const blank = '\uE000'
const ending = /[。！？：；!?:;]["”’」』）)]?$|[：:]\s*(?:共计?\s*)?\d+\s*[个家条份项件]$/
const heading =
  /^(?:第?[一二三四五六七八九十百]+[、章节]|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.、．](?!\d))/
/** 4.没有回函的单位数：9个 heads nothing. */
const counting = /\d\s*[个家条份项件]。?$/
const title =
  /^[^，。；：,;]{1,45}(?:说明|情况|过程|方案|办法|背景|依据|内容|报告|意见稿|规定|条例|附[表件]\d*|表)$/

/** Compilation of comments: a line of English words that ends no sentence. */
const englishTitle = /^[A-Z][\x20-\x7e]{0,40} [A-Za-z][\x20-\x7e]{0,30}[A-Za-z0-9)]$/

interface Line extends Span {
  text: string
}

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (const found of text.matchAll(/[^\r\n\v\f\u2028\u2029]+/g)) {
    lines.push({ text: found[0].trim(), start: found.index, end: found.index + found[0].length })
  }
  return lines
}

/**
 * Lines that are cells of a pasted table: with tabs inside, led by a tab under such a line, or in a run of tab-led lines
 * most of which are short.
 * What stands in a table is no prose, and a unit's comment there may well speak of totals.
 */
const tableLines = (text: string, lines: readonly Line[]): ReadonlySet<Line> => {
  const raw = (line: Line): string => text.slice(line.start, line.end)
  const found = new Set(lines.filter(line => raw(line).trim().includes('\t')))
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (before && found.has(before) && raw(line).startsWith('\t')) found.add(line)
  }
  const led = lines.filter(line => line.text !== '' && raw(line).startsWith('\t'))
  const first = led[0]
  const last = led.at(-1)
  const short = led.filter(line => line.text.length < 15 && !ending.test(line.text))
  if (led.length >= 6 && short.length * 2 > led.length && first && last) {
    for (const line of lines) if (line.start >= first.start && line.end <= last.end) found.add(line)
  }
  return found
}

export interface Paragraph extends Span {
  heading: boolean
  /** How many tables stand before it. */
  tables: number
}

/** Lines joined to paragraphs: a line that ends no sentence and is no heading runs on into the next. */
export const paragraphsOf = (text: string): Paragraph[] => {
  const lines = linesOf(text)
  const cells = tableLines(text, lines)
  const paragraphs: Paragraph[] = []
  let open: Paragraph | null = null
  let tables = 0
  let inTable = false
  for (const line of lines) {
    const isTable = cells.has(line) || text.startsWith(tableBlank, line.start)
    if (isTable && !inTable) tables += 1
    if (isTable || line.text !== '') inTable = isTable
    if (isTable) open = null
    if (isTable || line.text === '') continue
    const alone =
      title.test(line.text) ||
      englishTitle.test(line.text) ||
      (heading.test(line.text) &&
        !counting.test(line.text) &&
        !/[，。；,;]/.test(line.text.replace(/。$/, '')))
    if (open === null || alone || heading.test(line.text)) {
      open = { start: line.start, end: line.end, heading: alone, tables }
      paragraphs.push(open)
    } else open.end = line.end
    if (alone || ending.test(line.text)) open = null
  }
  return paragraphs
}

const blankOut = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, whole => blank.repeat(whole.length))

const numbered = /[\d０-９〇零一二两三四五六七八九十百]\s*(?:条|项|个|家|份|处|名|位|部门|单位|%|％)/

/** 4条（均未采纳） */
const bracketedAnswer = /^[（(](?:均|都|全部|全)已?(?:予以|不予|未予|未|不|部分)?采纳[)）]$/

/** “无意见”的29份: the quotation is the answer itself. */
const quotedAnswer = /^“(?:无|没有|同意)(?:修改|不同)?(?:意见|异议)?”$/

/** Blanks what only names or quotes; lengths stay, so offsets do. */
const maskNames = (text: string): string => {
  let masked = blankOut(text, /^\s*(?:\d{1,2}[.、．](?!\d)|[（(][一二三四五六七八九十\d]+[)）])/g)
  masked = blankOut(masked, /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g)
  masked = masked.replaceAll(/(?<=[^\s])“[^“”]*”|〔[^〔〕]*〕|\[[^[\]]*\]/g, whole =>
    quotedAnswer.test(whole) ? whole : blank.repeat(whole.length),
  )
  return masked.replaceAll(/[（(][^（）()]*[)）]/g, whole =>
    numbered.test(whole) || bracketedAnswer.test(whole) ? whole : blank.repeat(whole.length),
  )
}

const cut =
  /[。！？!?；;]+["”’」』）)]*|(?<=[条项个纳][^，。；]{0,6})(?<!其中[^。；;]{0,30}|[（(][^（）()]{0,40})[，,](?=(?:第\s*[一二三四五\d]\s*[轮次]|二次征求))/g

/** Cuts a text into pieces. Tables are left out; offsets are those of the text as given. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  for (const [paragraph, { start, end, heading: isHeading, tables }] of paragraphsOf(text).entries()) {
    const masked = maskNames(text.slice(start, end))
    let from = 0
    let opens = true
    const close = (to: number): void => {
      const given = text.slice(start + from, start + to)
      const lead = given.length - given.trimStart().length
      const span = { start: start + from + lead, end: start + from + given.trimEnd().length }
      if (span.end > span.start) {
        const folded = fold(masked.slice(span.start - start, span.end - start))
        const plain = fold(text.slice(span.start, span.end))
        pieces.push({ span, folded, plain, paragraph, tables, opens, heading: isHeading })
      }
      from = to
    }
    for (const mark of masked.matchAll(cut)) {
      close(mark.index + mark[0].length)
      opens = /[。！？!?]/.test(mark[0])
    }
    close(masked.length)
  }
  return pieces
}

/** Where a stretch of a piece's folded text stands in the text as given. */
export const placeIn = (piece: Piece, span: Span): Span => {
  const inside = span.end > span.start ? unfold(piece.folded, span) : { start: 0, end: 0 }
  return { start: piece.span.start + inside.start, end: piece.span.start + inside.end }
}
