import type { AdoptionTable } from '../consultation/adoptionTable'
import { noCounts, type StatedCounts, type Statement } from '../consultation/statement'
import { chineseDigits, readNumeral } from '../reading/numerals'
import { type Counting, countByRow } from './countings'
import { decidedKeys } from './countWords'

const numberedRound = new RegExp(`第?([\\d${chineseDigits}]+)(?:次|轮)(?:书面)?(?:征求|公开|反馈|意见)`, 'u')
const againRound = /再次征求|二次征求/
const everyRound = /(?:两|历|各|全部|多)(?:次|轮)/

/** The round that a table's title names: 第二次征求意见稿 → 2; null where it names none. */
export const roundInTitle = (title: string): number | null => {
  const plain = title.replaceAll(/\s+/g, '')
  const named = readNumeral(numberedRound.exec(plain)?.[1] ?? '')
  return named ?? (againRound.test(plain) ? 2 : null)
}

/** The rounds that the prose tells of, in order. */
export const roundsTold = (statements: readonly Statement[]): number[] =>
  [...new Set(statements.flatMap(({ round }) => (round === null ? [] : [round])))].sort((a, b) => a - b)

/** How well stated totals are those of the rows: 0 not at all, 1 the number of comments, 2 every number. */
const agreement = (counts: StatedCounts, counted: Counting): number => {
  if ((counts.merged ?? counts.comments) !== counted.comments) return 0
  return decidedKeys.every(key => counts[key] === null || counts[key] === counted[key]) ? 2 : 1
}

const sumCounts = (all: readonly StatedCounts[]): StatedCounts => {
  const sum: StatedCounts = { ...noCounts }
  for (const counts of all) {
    for (const key of ['comments', 'merged', ...decidedKeys] as const) {
      if (counts[key] !== null) sum[key] = (sum[key] ?? 0) + counts[key]
    }
  }
  return sum
}

/**
 * The rounds whose stated totals are most like the table's: one round, or all together. `usual` where the numbers
 * decide nothing.
 */
const roundsByCount = (
  { rows }: AdoptionTable,
  statements: readonly Statement[],
  told: readonly number[],
  usual: readonly number[],
): readonly number[] => {
  const counted = countByRow(rows.filter(({ noComment }) => !noComment))
  const totalsOf = (rounds: readonly number[]) =>
    sumCounts(
      statements.flatMap(({ round, counts }) => (round !== null && rounds.includes(round) ? counts : [])),
    )
  let best = usual
  for (const rounds of [...told.map(round => [round]).toReversed(), told]) {
    if (agreement(totalsOf(rounds), counted) > agreement(totalsOf(best), counted)) best = [...rounds]
  }
  return best
}

/**
 * The rounds each table answers. A round named by the caller or in the title counts; a title that speaks of all
 * rounds stands for all. Tables without a name are told by what they count (departments may come before the
 * public); where that decides nothing, they are the rounds in order if there are as many of them, else the last
 * one: offices attach the table of the last round.
 */
export const assignRounds = (
  tables: readonly AdoptionTable[],
  statements: readonly Statement[],
  given: readonly (number | null)[],
): readonly (readonly number[])[] => {
  const told = roundsTold(statements)
  const named = tables.map((table, index) => given[index] ?? roundInTitle(table.title))
  const isWhole = (table: AdoptionTable) => everyRound.test(table.title.replaceAll(/\s+/g, ''))
  const inOrder = tables.length > 1 && tables.length === told.length
  return tables.map((table, index) => {
    const round = named[index] ?? null
    if (round !== null) return [round]
    if (isWhole(table)) return told
    return roundsByCount(table, statements, told, inOrder ? told.slice(index, index + 1) : told.slice(-1))
  })
}

/** Tables that answer the same rounds (departments in one, the public in another), in the order of the first. */
export const groupByRounds = <T extends { rounds: readonly number[] }>(
  tables: readonly T[],
): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>()
  for (const table of tables) {
    const key = table.rounds.join(',')
    groups.set(key, [...(groups.get(key) ?? []), table])
  }
  return [...groups.values()]
}

/** What the prose says about those rounds. Statements of no round speak of them only where no round is told. */
export const statementsOf = (
  statements: readonly Statement[],
  rounds: readonly number[],
  told: readonly number[],
): readonly Statement[] =>
  told.length === 0 ? statements : statements.filter(({ round }) => round !== null && rounds.includes(round))
