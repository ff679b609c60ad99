import { askedChanges } from '../../checking/landing/askedChanges'
import type { AdoptionRow } from '../../consultation/adoptionTable'
import { type Disposition, dispositions, isDecided } from '../../consultation/dispositions'
import { groupBy } from '../../groups'
import { compareClauseRef, formatClauseRef, readClauseRef } from '../../reading/clauses/clauseRef'
import { foldKey } from '../../reading/fold'
import type { DocumentWords } from '../documentWords'

/** By what the rows of a table can be gathered under headings. */
export const groupings = {
  unit: { label: '按单位' },
  clause: { label: '按条款' },
  decision: { label: '按采纳情况' },
} as const

export type Grouping = keyof typeof groupings

export const isGrouping = (word: string): word is Grouping => Object.hasOwn(groupings, word)

/** A line of a grouped table: a heading, or a row. */
export type GroupedLine<R> = { band: string } | { band: null; row: R }

interface Group<R> {
  label: string
  rows: readonly R[]
  /** What the number behind the heading counts; comments unless said otherwise. */
  counts?: 'units'
}

type Gather = <R extends AdoptionRow>(rows: readonly R[], words: DocumentWords) => Group<R>[]

/** Units in the order in which they stand. */
const byUnit: Gather = rows =>
  [...groupBy(rows, row => foldKey(row.unit)).values()].map(own => ({
    label: (own[0]?.unit ?? '').replaceAll(/\s+/g, ''),
    rows: own,
  }))

/**
 * Clauses in the order of the draft, down to the article (条) or the second level of headings: comments on one
 * passage stand together. Where the record names no clause, the first place that the comment names counts.
 */
const byClause: Gather = (rows, words) => {
  const groups = groupBy(rows, row => groupRef(row))
  const named = [...groups.keys()].filter(ref => ref !== '').sort(compareClauseRef)
  const general = groups.get('')
  return [
    ...named.map(ref => ({ label: clauseWords(ref), rows: groups.get(ref) ?? [] })),
    ...(general === undefined ? [] : [{ label: words.withoutClause, rows: general }]),
  ]
}

/** 3条 → 第三条, 三/（四） → “三、（四）”. */
const clauseWords = (ref: string): string => {
  const words = formatClauseRef(ref)
  return words.startsWith('第') ? words : `“${words.replace(/[、.]$/, '')}”`
}

const deepest = 2

/** Read as the desk reads it: the number of an item (1.建议将…) is no place. Most comments need no such reading. */
const namedIn = ({ comment, original, proposed }: AdoptionRow): string | null => {
  if (readClauseRef(comment) === null) return null
  const asking = { body: comment, clause: '', original: original ?? '', proposed: proposed ?? '' }
  const places = askedChanges(asking).changes.flatMap(change => change.places)
  return places.find(({ ref }) => ref !== null)?.ref ?? null
}

const groupRef = (row: AdoptionRow): string => {
  const ref = readClauseRef(row.clause ?? '') ?? namedIn(row)
  if (ref === null) return ''
  const steps = ref.split('/')
  const article = steps.findIndex(step => /条(?:之|$)/.test(step))
  return steps.slice(0, article >= 0 ? article + 1 : deepest).join('/')
}

/** In the order in which dispositions are listed; what is undecided comes last. */
const byDecision: Gather = (rows, words) => {
  const kindOf = ({ decision }: AdoptionRow): Disposition =>
    isDecided(decision.disposition) ? decision.disposition : 'open'
  const groups = groupBy(rows, kindOf)
  const order: readonly string[] = Object.keys(dispositions)
  return [...groups]
    .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([kind, own]) => ({ label: words.tallied(kind), rows: own }))
}

const gather: Record<Grouping, Gather> = { unit: byUnit, clause: byClause, decision: byDecision }

/**
 * The rows under numbered headings; inside a group they keep their order. Units without comments come last,
 * under a heading of their own. Every row comes out exactly once.
 */
export const groupRows = <R extends AdoptionRow>(
  rows: readonly R[],
  grouping: Grouping,
  words: DocumentWords,
): GroupedLine<R>[] => {
  const silent = rows.filter(row => row.noComment)
  const groups: Group<R>[] = [
    ...gather[grouping](
      rows.filter(row => !row.noComment),
      words,
    ),
  ]
  if (silent.length > 0) groups.push({ label: words.withoutComments, rows: silent, counts: 'units' })
  return groups.flatMap((group, at): GroupedLine<R>[] => [
    { band: words.band(at + 1, group.label, group.rows.length, group.counts ?? 'comments') },
    ...group.rows.map(row => ({ band: null, row })),
  ])
}
