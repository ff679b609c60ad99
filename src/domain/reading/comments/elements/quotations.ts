import type { Span } from '../../../consultation/statement'
import { matchAt } from '../scanning'
import { findBracketQuotations } from './bracketQuotations'
import { endOpenQuotations } from './openQuotations'

/** One outermost quotation of a text. Quotations inside it belong to its inner text. */
export interface Quotation {
  /** Marks included. */
  span: Span
  /** Marks left out. */
  inner: Span
  family: Family
  /** False where the closing mark is missing and the end was told by the words that follow. */
  closed: boolean
}

export type Family = 'double' | 'single' | 'corner' | 'whiteCorner' | 'title' | 'innerTitle' | 'bracket'
type Direction = 'open' | 'close' | 'either'

const marks: Readonly<Record<string, { family: Family; direction: Direction }>> = {
  '“': { family: 'double', direction: 'open' },
  '”': { family: 'double', direction: 'close' },
  '„': { family: 'double', direction: 'open' },
  '‟': { family: 'double', direction: 'close' },
  '〝': { family: 'double', direction: 'open' },
  '〞': { family: 'double', direction: 'close' },
  '"': { family: 'double', direction: 'either' },
  '＂': { family: 'double', direction: 'either' },
  '‘': { family: 'single', direction: 'open' },
  '’': { family: 'single', direction: 'close' },
  "'": { family: 'single', direction: 'either' },
  '＇': { family: 'single', direction: 'either' },
  '「': { family: 'corner', direction: 'open' },
  '」': { family: 'corner', direction: 'close' },
  '『': { family: 'whiteCorner', direction: 'open' },
  '』': { family: 'whiteCorner', direction: 'close' },
  '《': { family: 'title', direction: 'open' },
  '》': { family: 'title', direction: 'close' },
  '〈': { family: 'innerTitle', direction: 'open' },
  '〉': { family: 'innerTitle', direction: 'close' },
}

const anyMark = new RegExp(`[${Object.keys(marks).join('')}]`, 'g')

/** What a mark stands behind that makes it an opening one, whatever its shape: 改为”乙”. */
const opens = new Set(
  '为成将把中的、和与及或改加补写用注明称即是由到至充上有掉删入替换→⇒条款项页段行点句章节列栏前后除去',
)
/** Words after a mark that make it a closing one: 将“甲“修改为. */
const closes =
  /(?:建议)?(?:修改|改为|改成|调整为|调整成|替换|更改|变更|删除|删去|移出|移至|中的|中增|中删|部分|表述|字样|[和与及或、])|之?[后前](?:增|加|补|插)|[，。；,;]?\s*(?:建议|理由|依据|同时)|[，。；,;]?\s*(?:$|\n)/y

interface Matching {
  pairs: { start: number; end: number; family: Family }[]
  unclosed: { at: number; family: Family }[]
  stray: number
}

/** At the head of a line, with a quotation still open: its next paragraph. */
const opensParagraph = (text: string, at: number): boolean =>
  /\n[ \t\u3000]*(?:[-*•] ?)?$/.test(text.slice(Math.max(0, at - 8), at))

/**
 * Marks matched by a stack of open ones. `trusting` takes each mark at its shape; otherwise its neighbours decide. Where
 * quotations are `parted` in paragraphs, each paragraph opens anew and the last one closes for all.
 */
const matchMarks = (text: string, trusting: boolean, parted = false): Matching => {
  const pairs: Matching['pairs'] = []
  const open: { at: number; family: Family }[] = []
  const unclosed: Matching['unclosed'] = []
  const depth = { double: 0, single: 0, corner: 0, whiteCorner: 0, title: 0, innerTitle: 0, bracket: 0 }
  let stray = 0
  for (const { 0: sign, index: at } of text.matchAll(anyMark)) {
    const mark = marks[sign]
    if (mark === undefined || isApostrophe(text, at)) continue
    const { family } = mark
    if (parted && mark.direction === 'open' && depth[family] > 0 && opensParagraph(text, at)) continue
    if (isOpening(text, at, mark.direction, depth[family] > 0, trusting)) {
      open.push({ at, family })
      depth[family] += 1
    } else if (depth[family] === 0) stray += 1
    else {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        depth[last.family] -= 1
        if (last.family === family) {
          pairs.push({ start: last.at, end: at + 1, family })
          break
        }
        unclosed.push(last)
      }
    }
  }
  return { pairs, unclosed: [...unclosed, ...open], stray }
}

const isApostrophe = (text: string, at: number): boolean =>
  (text[at] === '’' || text[at] === "'") &&
  /[a-z]/i.test(text[at - 1] ?? '') &&
  /[a-z]/i.test(text[at + 1] ?? '')

const isOpening = (
  text: string,
  at: number,
  direction: Direction,
  isOpen: boolean,
  trusting: boolean,
): boolean => {
  if (direction === 'either') {
    return !isOpen || nests(text, at) || (!trusting && looksOpening(text, at) && !looksClosing(text, at))
  }
  if (trusting) return direction === 'open'
  if (direction === 'open') return !isOpen || looksOpening(text, at) || !looksClosing(text, at)
  return !isOpen && looksOpening(text, at) && !looksClosing(text, at)
}

/**
 * Straight marks have no direction: "落实"河长制"责任" nests where two marks in running words are followed by one
 * that closes.
 */
const nests = (text: string, at: number): boolean => {
  const second = nextStraight(text, at + 1)
  if (second === at + 1 || partsClauses.test(text.slice(at, second))) return false
  const third = nextStraight(text, second + 1)
  const isPlain = (mark: number): boolean => !looksOpening(text, mark) && !looksClosing(text, mark)
  return third > 0 && isPlain(at) && isPlain(second) && looksClosing(text, third)
}

const partsClauses = /[，,。；;：:？?！!\n→]/

/** The next straight mark within a quotation's reach, 0 where there is none. */
const nextStraight = (text: string, from: number): number => {
  if (from <= 1) return 0
  for (let at = from; at < text.length && at < from + 120; at += 1) {
    if (text[at] === '"' || text[at] === '＂') return at
  }
  return 0
}

const looksOpening = (text: string, at: number): boolean =>
  opens.has(text[at - 1] ?? '') || /[：:]/.test(text[at - 1] ?? '') || leansOn(text, at + 1, at - 1)
const looksClosing = (text: string, at: number): boolean =>
  matchAt(closes, text, at + 1) !== null ||
  /[。；]/.test(text[at - 1] ?? '') ||
  /[，。；、]/.test(text[at + 1] ?? '') ||
  leansOn(text, at - 1, at + 1)

/** In Latin script a mark stands at the word that it opens or closes, with a space on its other side. */
const leansOn = (text: string, inside: number, outside: number): boolean =>
  /[a-z\d.,;:!?()]/i.test(text[inside] ?? '') && /[ (]/.test(text[outside] ?? '')

/**
 * The outermost quotations of a text in order, in any of the marks “” ‘’ 「」 『』 "" '' 《》, nested, mixed or
 * unclosed. Marks are first taken at their shape; where that leaves one alone, the words beside each decide.
 * Linear in the length of the text.
 */
export const findQuotations = (text: string): Quotation[] => {
  const isWhole = ({ unclosed, stray }: Matching): boolean => unclosed.length + stray === 0
  const trusted = matchMarks(text, true)
  const parted = isWhole(trusted) || !text.includes('\n') ? trusted : matchMarks(text, true, true)
  const matching = isWhole(parted) ? parted : matchMarks(text, false)
  const outer = outermost([
    ...findBracketQuotations(text).map(span => closedQuotation(span, 'bracket')),
    ...matching.pairs.map(({ start, end, family }) => closedQuotation({ start, end }, family)),
  ])
  return matching.unclosed.length === 0 ? outer : outermost([...outer, ...closeOpen(text, matching, outer)])
}

const closedQuotation = (span: Span, family: Family): Quotation => ({
  span,
  inner: { start: span.start + 1, end: span.end - 1 },
  family,
  closed: true,
})

const outermost = (quotations: readonly Quotation[]): Quotation[] => {
  const kept: Quotation[] = []
  const inOrder = quotations.toSorted((one, other) => one.span.start - other.span.start)
  for (const quotation of inOrder) {
    if (quotation.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(quotation)
  }
  return kept
}

/** The opened quotations as whole ones; titles and single marks that stay open are no quotations. */
const closeOpen = (text: string, { unclosed }: Matching, whole: readonly Quotation[]): Quotation[] => {
  const opened = unclosed.filter(
    ({ family }) => family === 'double' || family === 'corner' || family === 'whiteCorner',
  )
  const ends = endOpenQuotations(
    text,
    opened.map(({ at }) => at),
    whole.map(({ span }) => span),
  )
  return opened.map(({ at, family }, index) => {
    const span = ends[index] ?? { start: at, end: text.length }
    return { span, inner: { start: at + 1, end: span.end }, family, closed: false }
  })
}
