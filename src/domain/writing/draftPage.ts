import type { Piece } from '../checking/compare/versions'
import { askedChanges } from '../checking/landing/askedChanges'
import { type DraftReading, type LocatedChange, placings } from '../checking/landing/draftReading'
import type { Clause } from '../consultation/clause'
import { groupBy } from '../groups'
import type { ClauseNote, DraftBlock, DraftPage, PlacedComment } from './draftBlock'
import { holdsAny, markText, paragraphsOf, type Quotation } from './quotedText'

interface Located extends PlacedComment {
  located: LocatedChange
}

/** Where a clause stands in an address. Repeated references are told apart by their place. */
const idsOf = (pieces: readonly Piece[]): string[] => {
  const taken = new Set<string>()
  return pieces.map(({ ref, index }) => {
    const id = ref !== null && !taken.has(ref) ? ref : `p${index}`
    taken.add(id)
    return id
  })
}

/** The address of a located place inside the page of its draft: the marked words, else the clause. */
export const anchorOf = (reading: DraftReading, commentId: number, located: LocatedChange): string => {
  if (located.stretches.length > 0) return `words-${commentId}`
  return located.piece === null ? '' : (idsOf(reading.version.pieces)[located.piece.index] ?? '')
}

const noteOf = ({ located, ...placed }: Located): ClauseNote => ({
  ...placed,
  hint: placings[located.placing],
  asked: located.asked,
  isMarked: located.stretches.length > 0,
})

/** One note for a comment, though several of its changes may be about one clause. */
const notesOf = (all: readonly Located[]): ClauseNote[] =>
  [...groupBy(all, ({ comment }) => comment.id).values()].flatMap(group => {
    const best = group.find(({ located }) => located.stretches.length > 0) ?? group[0]
    return best === undefined ? [] : [noteOf(best)]
  })

const quotationsIn = (piece: Piece, located: readonly Located[]): Quotation[] =>
  located.flatMap(({ comment, located: { stretches } }) =>
    stretches.flatMap(({ from, to }) =>
      from < piece.to && piece.from < to
        ? [
            {
              comment: comment.id,
              from: Math.max(from, piece.from) - piece.from,
              to: Math.min(to, piece.to) - piece.from,
            },
          ]
        : [],
    ),
  )

/** A draft as it reads, with the comments of each clause beside it and the words they quote marked. */
export const layOutDraft = (reading: DraftReading, comments: readonly PlacedComment[]): DraftPage => {
  const { outline, pieces, folded, text } = reading.version
  const located = comments.flatMap(placed =>
    reading.locate(askedChanges(placed.comment)).map((each): Located => ({ ...placed, located: each })),
  )
  const beside = groupBy(
    located.filter(each => each.located.piece !== null),
    each => each.located.piece?.index ?? -1,
  )
  const quoting = located.filter(each => each.located.stretches.length > 0)
  const clauses = new Map(outline.clauses.map(clause => [clause.span.start, clause]))
  const tables = new Map(outline.tables.map(table => [table.span.start, table]))
  const matter = new Map(outline.matter.map(each => [each.span.start, each.kind]))
  const ids = idsOf(pieces)
  const toBlock = (piece: Piece): DraftBlock => {
    const clause = piece.kind === 'clause' ? clauses.get(piece.span.start) : undefined
    const body = folded.text.slice(piece.from, piece.to)
    const quotations = quotationsIn(piece, quoting)
    const words = quotations.map(({ from, to }) => body.slice(from, to))
    const table = piece.kind === 'table' ? tables.get(piece.span.start) : undefined
    return {
      id: ids[piece.index] ?? '',
      also: [],
      kind: kindOf(piece, clause, matter.get(piece.span.start)),
      level: clause?.level ?? 0,
      number: numberAsPrinted(text, piece, folded.starts[piece.from]),
      headed: clause?.heading && piece.text.startsWith(clause.heading) ? clause.heading.length : 0,
      paragraphs: table === undefined ? paragraphsOf(markText(piece.text, body, quotations)) : [],
      duties: piece.duties,
      notes: notesOf(beside.get(piece.index) ?? []),
      table:
        table === undefined
          ? null
          : {
              title: table.title,
              header: table.header,
              rows: table.rows.map(row => row.map(cell => ({ text: cell, isMarked: holdsAny(cell, words) }))),
            },
    }
  }
  return {
    title: outline.title,
    blocks: joinBareNumbers(pieces.map(toBlock)),
    contents: outline.clauses.flatMap(
      contentsEntry(new Map(pieces.map(piece => [piece.span.start, ids[piece.index] ?? '']))),
    ),
    apart: notesOf(located.filter(each => each.located.piece === null)),
    problems: outline.problems,
  }
}

/** A bare number is printed before the text that follows it, as statutes have it, and its notes go along. */
const joinBareNumbers = (blocks: readonly DraftBlock[]): DraftBlock[] => {
  const joined: DraftBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    const isBare = last !== undefined && last.level > 0 && last.table === null && last.paragraphs.length === 0
    if (isBare && block.level > last.level && block.number === '') {
      joined.pop()
      const also = [...last.also, last.id]
      joined.push({ ...block, also, number: last.number, notes: [...last.notes, ...block.notes] })
    } else joined.push(block)
  }
  return joined
}

const kindOf = (piece: Piece, clause: Clause | undefined, matter: string | undefined): DraftBlock['kind'] => {
  if (piece.kind === 'table') return 'table'
  if (piece.kind === 'matter') return matter === 'title' ? 'title' : 'matter'
  return clause?.heading && clause.heading.length >= piece.text.length - 1 ? 'heading' : 'clause'
}

/** What stands before a clause's text: its number with the punctuation as printed. */
const numberAsPrinted = (text: string, piece: Piece, start: number | undefined): string =>
  piece.number === '' || start === undefined ? '' : text.slice(piece.span.start, start).trim()

/** Clauses worth jumping to: those with a heading, and articles by their first words. */
const contentsEntry =
  (idOf: ReadonlyMap<string | number, string>) =>
  (clause: Clause): DraftPage['contents'][number][] => {
    const id = idOf.get(clause.span.start)
    const isShown = clause.level <= 3 && (clause.heading !== null || /条$/.test(clause.ref))
    if (id === undefined || !isShown) return []
    const words = (clause.heading ?? clause.text).slice(0, 22)
    const cut = (clause.heading ?? clause.text).length > 22 ? '…' : ''
    return [{ id, level: Math.min(clause.level, 3), label: `${clause.number} ${words}${cut}`.trim() }]
  }
