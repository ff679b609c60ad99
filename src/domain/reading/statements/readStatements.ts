import type { Statement } from '../../consultation/statement'
import { asSimplified } from '../simplified'
import { addsUp } from './addsUp'
import type { Calendar } from './dates'
import { type Facts, factsOf, type Under } from './facts'
import type { DatedMention, Mention, Rate } from './mention'
import { piecesOf } from './pieces'
import { type Group, groupByRound } from './rounds'
import { settlePieces, together } from './settle'
import { withoutDivisions, withoutSubtotals } from './subtotals'
import { sumsUp } from './sums'
import { wholeAndParts } from './wholes'

/** A statement together with where each of its numbers stands. */
export interface StatementReading {
  statement: Statement
  /** In the order of the text; one that only divides another (其中…) is `sub`. */
  mentions: readonly Mention[]
  dates: readonly DatedMention[]
  rates: readonly Rate[]
}

const factsIn = (given: string): readonly Facts[] => {
  const text = asSimplified(given)
  let calendar: Calendar = { year: null, month: null }
  let under: Under = 'nothing'
  const all = piecesOf(text).map(piece => {
    const read = factsOf(piece, calendar, piece.opens ? 'nothing' : under)
    calendar = read.calendar
    under = read.under
    return read.facts
  })
  return withoutDivisions(withoutSubtotals(all))
}

/** The counted members of a list of those asked; a single number is no list, unless uncounted members stand beside it. */
const partsOf = (text: string, mentions: readonly Mention[]): { label: string; count: number }[] => {
  const { parts } = wholeAndParts(mentions.filter(mention => mention.field === 'consulted'))
  const named = parts
    .map(({ value, label }) => ({
      label: text.slice(label.start, label.end).replaceAll(/\s/g, ''),
      count: value,
    }))
    .filter(({ label }) => label !== '')
  return named.length < 2 ? [] : named
}

const firstOf = (facts: readonly Facts[], read: (one: Facts) => DatedMention | null): DatedMention | null =>
  facts.map(read).find(value => value !== null) ?? null

const readGroup = (
  text: string,
  { facts, beside, round, restates, isPart }: Group,
): StatementReading | null => {
  const all = [...beside.flat(), ...facts]
  const settled = together([...beside, facts].map(settlePieces))
  const { mentions } = settled
  const sentOn = firstOf(all, one => one.sentOn)
  const dueOn = firstOf(all, one => one.dueOn)
  const rates = all.flatMap(one => one.rates)
  if (rates.length === 0 && Object.values(settled.counts).every(count => count === null)) return null
  const start = all[0]?.piece.span.start ?? 0
  const end = all.at(-1)?.piece.span.end ?? start
  const sums = all.flatMap(one => one.sums)
  const isWhole = addsUp(settled, mentions, /视(?:为|作|同)/.test(text.slice(start, end)))
  const statement: Statement = {
    sentence: text.slice(start, end),
    span: { start, end },
    round,
    counts: settled.counts,
    ...(restates.length === 0 ? {} : { restates }),
    ...(isPart ? { isPart } : {}),
    ...(settled.holdsPartial ? { holdsPartial: true } : {}),
    ...(settled.repliesWithComments ? { repliesWithComments: true } : {}),
    ...(sums.length === 0 ? {} : { sums }),
    consultedParts: partsOf(text, mentions),
    sentOn: sentOn?.iso ?? null,
    dueOn: dueOn?.iso ?? null,
    addsUp: sums.every(sumsUp) ? isWhole : false,
  }
  const dates = [sentOn, dueOn].filter(date => date !== null)
  return { statement, mentions, dates, rates }
}

/** Statements, and sentences that state a share in per cent without a count (采纳率达87%). */
export const readSharesClosely = (text: string): StatementReading[] => {
  const facts = factsIn(text)
  const groups = groupByRound(facts)
  const told = new Set(groups.flatMap(group => [...group.beside.flat(), ...group.facts]))
  const alone = facts.filter(one => one.rates.length > 0 && !told.has(one))
  return [
    ...groups.flatMap(group => readGroup(text, group) ?? []),
    ...alone.flatMap(
      one =>
        readGroup(text, { facts: [one], beside: [], round: one.cues.ordinal, restates: [], isPart: false }) ??
        [],
    ),
  ]
}

/** The statements of a text, each with the places of its numbers. For checks that point at a number. */
export const readStatementsClosely = (text: string): StatementReading[] =>
  readSharesClosely(text).filter(({ statement }) =>
    Object.values(statement.counts).some(count => count !== null),
  )

/**
 * The totals that prose states, one statement a round (or channel, or sum over rounds), in the order of telling.
 * Counts that the prose does not state are null. Spans are of the text as given; tables in it are left out.
 * The phrasings are those of published 编制说明 (意见采纳情况 sections); their words are data in `words.ts`.
 */
export const readStatements = (text: string): Statement[] =>
  readStatementsClosely(text).map(reading => reading.statement)
