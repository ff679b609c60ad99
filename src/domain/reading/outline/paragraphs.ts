import type { DraftTable } from '../../consultation/clause'
import { endsSentence, type Layout, type Line, readLayout } from './lines'
import { type Marker, readMarker } from './markers'
import { QuotedStretches } from './quotedStretches'
import { isPageSign } from './running'
import { Sequence } from './sequence'
import {
  annexHead,
  annexTitled,
  contactLine,
  dateLine,
  dutyLine,
  forceLine,
  noiseLine,
  stageLine,
} from './words'

/** Lines that read as one paragraph, its number taken apart. */
export interface Paragraph {
  lines: readonly Line[]
  marker: Marker | null
}

export type Item =
  | { kind: 'paragraph'; paragraph: Paragraph }
  | { kind: 'table'; table: DraftTable }
  | { kind: 'contents'; lines: readonly Line[] }

/** Lines already claimed (a table, a table of contents): from inclusive, to exclusive. */
export interface Claimed {
  from: number
  to: number
  item: Item
}

interface Growing {
  lines: Line[]
  marker: Marker | null
  /** Brackets and book-title marks opened and not yet closed. */
  depth: number
  length: number
  /** A sentence has ended inside, or it says what must be: it is body, not a heading. */
  body: boolean
}

const alone = [annexHead, contactLine, noiseLine, dateLine, stageLine, forceLine]
const endsItself = (text: string): boolean => alone.some(pattern => pattern.test(text))

const standsAlone = (text: string): boolean =>
  endsItself(text) || (annexTitled.test(text) && text.length < 80)

const openers = /[（(《〔【[]/g
const closers = /[)）》〕】\]]/g
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const grow = (growing: Growing, line: Line): void => {
  growing.lines.push(line)
  growing.depth = Math.max(0, growing.depth + countOf(line.text, openers) - countOf(line.text, closers))
  growing.length += line.text.length
  growing.body ||= /[。；！？]|应当|不得|是指|必须|可以/.test(line.text)
}

const start = (line: Line, marker: Marker | null): Growing => {
  const growing: Growing = { lines: [], marker, depth: 0, length: 0, body: false }
  grow(growing, marker === null ? line : { ...line, text: line.text.slice(marker.length) })
  growing.lines[0] = line
  return growing
}

/** How far an unclosed bracket reaches: past that it is a slip of the pen. */
const bracketReach = 400
const onlyBegun = /^(?:[，。、；：！？）)》”’〕】%％]|\d+(?:\.\d+)?\s*[%％℃‰])/
const leftHanging = /[，、,（(《“‘〔【第和与及或由对向按照]$/
const spokenNumber = /^[（(][一二三四五六七八九十\d]+[)）](?:项(?!目)|款(?!项)|目(?!标|录))/

/** Whether a sentence of the paragraph so far is cut off. */
const isCut = (growing: Growing, last: Line): boolean =>
  (growing.depth > 0 && growing.length < bracketReach + last.text.length) ||
  leftHanging.test(last.text) ||
  !endsSentence(last.text)

/** The last line of its text, whatever stands at the page's end behind it. */
const lastOf = (growing: Growing): Line | undefined => growing.lines.findLast(line => !isPageSign(line))

/** Whether a line without a number carries the paragraph on: the two layouts read line ends differently. */
const carriesOn = (growing: Growing, line: Line, layout: Layout): boolean => {
  const last = lastOf(growing)
  if (last === undefined || isPageSign(line) || endsItself(last.text) || standsAlone(line.text)) return false
  if (onlyBegun.test(line.text) || leftHanging.test(last.text)) return true
  if (spokenNumber.test(line.text) && !endsSentence(last.text)) return true
  if (growing.depth > 0 && growing.length < bracketReach + last.text.length) return true
  if (dutyLine.test(line.text)) return false
  if (layout.wrapped) return carriesOnWrapped(growing, last, line, layout)
  if (endsSentence(last.text)) return false
  return growing.body || (growing.marker === null && growing.length >= 45 && last.text.includes('，'))
}

const carriesOnWrapped = (growing: Growing, last: Line, line: Line, layout: Layout): boolean => {
  const isFull = last.width >= layout.full * 0.84
  if (!isFull) return growing.body && !endsSentence(last.text)
  if (!endsSentence(last.text)) return true
  const isIndented = line.indent >= 2 && line.indent > last.indent
  return (
    !isIndented &&
    (layout.spaced || line.gap === 0) &&
    !/(?:负责|单位|政府|落实|委会|[厅局委])[^（(〔]{0,12}[）)〕]$/.test(last.text)
  )
}

/** 第二百零五条　…: with white space behind it a number like this is printed, not spoken of. */
const statuteNumber =
  /^第\s*[〇零一二三四五六七八九十百千\d]{1,7}\s*[编章节条](?:之[一二三四五六七八九十]+)?[\s　]/

/** Whether a number at a line's start opens a clause, or is a number that the page break put there. */
const opensClause = (
  growing: Growing | null,
  line: Line,
  marker: Marker,
  sequence: Sequence,
  layout: Layout,
): boolean => {
  const fits = sequence.fits(marker)
  if (marker.kind === 'dotted' || marker.kind === 'plain') return fits
  if (marker.kind === 'division') return sequence.countsOn(marker, line)
  if (statuteNumber.test(line.text) && sequence.isAhead(marker)) return true
  const last = growing === null ? undefined : lastOf(growing)
  if (growing === null || last === undefined || standsAlone(last.text) || !isCut(growing, last)) {
    return fits || !layout.wrapped || sequence.knows(marker)
  }
  const afterHeading = growing.marker !== null && !growing.body
  const afterShortLine = layout.wrapped ? last.width < layout.full * 0.84 : !leftHanging.test(last.text)
  return fits && (marker.value > 1 || afterHeading || afterShortLine || sequence.beginsList(line))
}

/**
 * Joins lines to paragraphs and finds the numbers that open clauses: sentences cut by page breaks and by hard
 * line ends are whole again; numbers in quotations, in references and in mid-sentence open nothing.
 */
export const joinParagraphs = (text: string, lines: readonly Line[], claims: readonly Claimed[]): Item[] => {
  const layout = readLayout(lines)
  const quoted = new QuotedStretches(text)
  const sequence = new Sequence(lines)
  const items: Item[] = []
  const claimAt = new Map(claims.map(claim => [claim.from, claim]))
  let growing: Growing | null = null
  const finish = (): void => {
    if (growing !== null) items.push({ kind: 'paragraph', paragraph: growing })
    growing = null
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    const claim = claimAt.get(at)
    if (claim !== undefined) {
      finish()
      items.push(claim.item)
      at = claim.to - 1
      continue
    }
    if (line === undefined) continue
    const inside = quoted.holds(line.start)
    const marker = inside ? null : readMarker(line.text)
    const current: Growing | null = growing
    if (marker !== null && opensClause(current, line, marker, sequence, layout)) {
      finish()
      sequence.accept(marker)
      growing = start(line, marker)
    } else if (
      current !== null &&
      (inside || isPageSignInside(current, line, nextOnPage(lines, at)) || carriesOn(current, line, layout))
    ) {
      if (isPageSign(line)) current.lines.push(line)
      else grow(current, line)
    } else {
      finish()
      growing = start(line, null)
    }
  }
  finish()
  return items
}

const nextOnPage = (lines: readonly Line[], at: number): Line | undefined => {
  let next = at + 1
  for (let line = lines[next]; line !== undefined && isPageSign(line); line = lines[next]) next += 1
  return lines[next]
}

const isPageSignInside = (growing: Growing, line: Line, next: Line | undefined): boolean => {
  const last = lastOf(growing)
  if (last === undefined || next === undefined || !isPageSign(line)) return false
  const isMidway = growing.body || leftHanging.test(last.text) || onlyBegun.test(next.text)
  return isMidway && !endsSentence(last.text) && readMarker(next.text) === null
}
