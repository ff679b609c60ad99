import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type Disposition, dispositions, isDecided, isDisposition } from '../../consultation/dispositions'
import { foldKey } from '../../reading/fold'
import type { DocumentWords } from '../documentWords'
import { type Placeholder, placeholderOf } from '../placeholders'
import type { ConsultationCounts, TableContent } from './tableContent'

/**
 * The line that closes a table: “合计：反馈意见15条，采纳13条，不采纳2条。” Kinds that do not occur are left out;
 * where nothing occurs, adoption is stated as 0. The parts always add up to the comments: what is undecided
 * is said too.
 */
export const tallyLine = (rows: readonly AdoptionRow[], words: DocumentWords): string => {
  const counts = new Map<Disposition, number>()
  for (const { noComment, decision } of rows) {
    if (noComment) continue
    const kind = isDecided(decision.disposition) ? decision.disposition : 'open'
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return tallyOf(counts, words)
}

/** The same line over comments that were counted already, by whatever rule. */
export const tallyOf = (counts: ReadonlyMap<Disposition, number>, words: DocumentWords): string => {
  const stated = counts.size === 0 ? new Map<Disposition, number>([['accepted', 0]]) : counts
  const kinds: Disposition[] = []
  for (const kind in dispositions) if (isDisposition(kind) && stated.has(kind)) kinds.push(kind)
  const parts = kinds.map(kind => ({ label: words.tallied(kind), count: stated.get(kind) ?? 0 }))
  return words.tally(
    parts.reduce((sum, { count }) => sum + count, 0),
    parts,
  )
}

/** The numbers that lines under a table may name in braces. */
export const countNames = [
  'consulted',
  'replied',
  'withComments',
  'withoutComments',
  'silent',
  'comments',
] as const satisfies readonly (Placeholder & keyof ConsultationCounts)[]

/** The template's lines under the table, with counts filled in for their names in braces. */
export const linesBelow = (
  lines: readonly string[],
  content: TableContent,
  rows: readonly AdoptionRow[],
): string[] => {
  if (lines.length === 0) return []
  const counts = new Map<string, number>(Object.entries({ ...countUnits(content, rows), ...content.counts }))
  return lines.map(line =>
    line.replaceAll(/\{([^{}]*)\}/g, (braced, word: string) =>
      String(counts.get(placeholderOf(word) ?? '') ?? braced),
    ),
  )
}

const countUnits = (content: TableContent, rows: readonly AdoptionRow[]): ConsultationCounts => {
  const comments = rows.filter(row => !row.noComment)
  const silent = new Set((content.silentUnits ?? []).map(foldKey))
  const all = new Set(rows.map(row => foldKey(row.unit)))
  const withComments = new Set(comments.map(row => foldKey(row.unit)))
  return {
    consulted: all.size,
    replied: all.size - silent.size,
    withComments: withComments.size,
    withoutComments: all.size - silent.size - withComments.size,
    silent: silent.size,
    comments: comments.length,
  }
}
