import type { DraftTable, Duty, Outline } from '../../consultation/clause'
import type { Span } from '../../consultation/statement'
import { type Folded, fold, foldKey, unfold } from '../../reading/fold'
import { readOutline } from '../../reading/outline'

/** The smallest part of a draft that is compared: a clause's own text, a table, a stretch of other matter. */
export interface Piece {
  index: number
  /** Null for title, lead-in, annex lines and tables. */
  ref: string | null
  kind: 'clause' | 'matter' | 'table'
  number: string
  heading: string | null
  /** As a reader would say it: number left out, lines joined. */
  text: string
  /** Where it stands in the draft as given, number included. */
  span: Span
  /** Where its text stands in the folded draft, number left out. */
  from: number
  to: number
  duties: readonly Duty[]
  /** Index of the clause it stands under. */
  parent: number | null
}

/** One version of a draft, read once for all that compares it. */
export interface Version {
  text: string
  folded: Folded
  outline: Outline
  /** In the order of the text. */
  pieces: readonly Piece[]
}

type Raw = Omit<Piece, 'index' | 'from' | 'to' | 'parent'> & { parentRef: string | null }

const tableText = (table: DraftTable): string =>
  [
    ...(table.title === null ? [] : [table.title]),
    ...[table.header, ...table.rows].map(row => row.join('\t')),
  ].join('\n')

const rawPieces = (outline: Outline, text: string): Raw[] => {
  const clauses = outline.clauses.flatMap((clause): Raw[] => [
    { ...clause, kind: 'clause', parentRef: clause.parent },
    ...(clause.rest ?? []).map(
      (span): Raw => ({
        ref: clause.ref,
        kind: 'clause',
        number: '',
        heading: null,
        text: text.slice(span.start, span.end),
        span,
        duties: [],
        parentRef: clause.parent,
      }),
    ),
  ])
  const others = [
    ...outline.tables.map(table => ({ kind: 'table' as const, span: table.span, text: tableText(table) })),
    ...outline.matter.flatMap(({ kind, span, text: words }) =>
      kind === 'noise' ? [] : [{ kind: 'matter' as const, span, text: words }],
    ),
  ].map((other): Raw => ({ ...other, ref: null, number: '', heading: null, duties: [], parentRef: null }))
  return [...clauses, ...others].toSorted((one, other) => one.span.start - other.span.start)
}

/** The first offset in a rising list that is not below the wanted one. */
export const lowerBound = (offsets: ArrayLike<number>, wanted: number): number => {
  let low = 0
  let high = offsets.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** A clause's folded text begins after its number: where the first characters of its text stand. */
const textStart = (folded: Folded, from: number, to: number, text: string): number => {
  const key = foldKey(text.slice(0, 24))
  if (key === '') return to
  const head = key.slice(0, 6)
  const at = folded.text.slice(from, Math.min(to, from + 60)).indexOf(head)
  return at < 0 ? from : from + at
}

/** Reads a draft into pieces with their places in the folded text. */
export const readVersion = (text: string): Version => {
  const folded = fold(text)
  const outline = readOutline(text)
  const indexOf = new Map<string, number>()
  const pieces = rawPieces(outline, text).map(({ parentRef, ...raw }, index): Piece => {
    const start = lowerBound(folded.starts, raw.span.start)
    const to = lowerBound(folded.starts, raw.span.end)
    const from = raw.kind === 'clause' && raw.number !== '' ? textStart(folded, start, to, raw.text) : start
    if (raw.ref !== null && !indexOf.has(raw.ref)) indexOf.set(raw.ref, index)
    return { ...raw, index, from, to, parent: parentRef === null ? null : (indexOf.get(parentRef) ?? null) }
  })
  return { text, folded, outline, pieces }
}

/** Where a stretch of the folded draft stands in the draft as given; an empty one has no width there either. */
export const spanIn = (version: Version, { from, to }: { from: number; to: number }): Span => {
  if (to > from) return unfold(version.folded, { start: from, end: to })
  const start = version.folded.starts[from] ?? version.folded.ends.at(-1) ?? 0
  return { start, end: start }
}

/** A piece's folded text. */
export const bodyOf = (version: Version, piece: Piece): string =>
  version.folded.text.slice(piece.from, piece.to)

/** Whether white space stood before a sign of the folded draft. */
export const isParted = ({ starts, ends }: Folded, offset: number): boolean =>
  offset > 0 && (starts[offset] ?? 0) > (ends[offset - 1] ?? 0)

const latinPair = /[\x21-\x7e]{2}/

/** The same with a space where white space stood between Latin signs: English words stay words. */
export const spacedBodyOf = (version: Version, piece: Piece): string => {
  const body = bodyOf(version, piece)
  if (!latinPair.test(body)) return body
  return body.replaceAll(/[\x21-\x7e](?=[\x21-\x7e])/g, (sign, at: number) =>
    isParted(version.folded, piece.from + at + 1) ? `${sign} ` : sign,
  )
}
