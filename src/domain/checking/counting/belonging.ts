import type { AdoptionTable } from '../../consultation/adoptionTable'
import { noCounts, type StatedCounts, type Statement } from '../../consultation/statement'
import { chineseDigits, readNumeral } from '../../reading/numerals'
import { type Channel, channelOfTitle, channelsTold } from './channels'
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

/** What those rounds tell for the first time. */
export const ownOf = (statements: readonly Statement[], rounds: readonly number[]): readonly Statement[] =>
  statements.filter(
    ({ round, restates = [] }) => round !== null && restates.length === 0 && rounds.includes(round),
  )

/** Whether a statement tells again, or adds up, what just those rounds told. */
const isWholeOf = ({ restates = [], isPart }: Statement, rounds: readonly number[]): boolean =>
  isPart !== true &&
  restates.length > 0 &&
  restates.length === rounds.length &&
  restates.every(round => rounds.includes(round))

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

/** Counts further from the stated ones than this share are no hint. */
const closeEnough = 0.25

const closeness = (stated: number | null, counted: number): number => {
  const apart = stated === null ? 1 : Math.abs(stated - counted) / Math.max(stated, counted, 1)
  return apart > closeEnough ? 0 : 1 - apart
}

/** What of a table tells which round it answers, counted once. */
interface Measured {
  asked: Channel | null
  counted: Counting
  units: number
  commenting: number
}

const measure = ({ title, rows }: AdoptionTable): Measured => {
  const comments = rows.filter(({ noComment }) => !noComment)
  const unitsIn = (some: AdoptionTable['rows']) =>
    new Set(some.map(({ unit }) => unit.replaceAll(/\s+/g, ''))).size
  return {
    asked: channelOfTitle(title),
    counted: countByRow(comments),
    units: unitsIn(rows),
    commenting: unitsIn(comments),
  }
}

/** How many of the units' numbers are the table's: those in it, those of them with comments. */
const unitsAgreeing = ({ counts }: Statement, { units, commenting }: Measured): number =>
  Number(counts.consulted === units || counts.replied === units) + Number(counts.withComments === commenting)

/** Of two fits alike, the rounds that one sentence takes together; several rounds that none does only where all fits. */
const takenTogether = 0.5
const takenApart = -1

/** How well a table answers those rounds: by whom its title says was asked, its totals, its units, its length. */
const fitOf = (table: Measured, statements: readonly Statement[], rounds: readonly number[]): number => {
  const { asked, counted } = table
  const own = ownOf(statements, rounds)
  const wholes = statements.filter(statement => isWholeOf(statement, rounds)).map(({ counts }) => counts)
  const totals = [sumCounts(own.map(({ counts }) => counts)), ...wholes]
  const asksThem = asked !== null && own.some(({ sentence }) => channelsTold(sentence).includes(asked))
  return (
    (asksThem && rounds.length === 1 ? 1000 : 0) +
    Math.max(...totals.map(each => agreement(each, counted))) * 100 +
    Math.max(0, ...own.map(statement => unitsAgreeing(statement, table))) * 60 +
    Math.max(...totals.map(each => closeness(each.merged ?? each.comments, counted.comments))) +
    (rounds.length === 1 ? 0 : wholes.length > 0 ? takenTogether : takenApart)
  )
}

/** Runs of rounds that follow each other: doors of one round may share a table. More rounds than this have one each. */
const runsOf = (told: readonly number[]): readonly (readonly number[])[] =>
  told.length > 6
    ? []
    : told.flatMap((_, from) => told.slice(from + 2).map((__, length) => told.slice(from, from + length + 2)))

/** The rounds that a table fits best: one, or all together; the last where nothing decides. */
const roundsByFit = (
  table: Measured,
  statements: readonly Statement[],
  told: readonly number[],
): readonly number[] => {
  const choices = [told.slice(-1), ...told.map(round => [round]).toReversed(), told, ...runsOf(told)]
  const fits = choices.map(rounds => fitOf(table, statements, rounds))
  return choices[fits.indexOf(Math.max(...fits))] ?? []
}

/** As many tables as rounds: each table its own round, the best pairs first, else in order. */
const roundsInTurn = (
  tables: readonly Measured[],
  statements: readonly Statement[],
  told: readonly number[],
): readonly (number | undefined)[] => {
  const pairs = tables.flatMap((table, at) =>
    told.map((round, turn) => ({
      at,
      round,
      fit: fitOf(table, statements, [round]),
      inOrder: at === turn,
    })),
  )
  pairs.sort((one, other) => other.fit - one.fit || Number(other.inOrder) - Number(one.inOrder))
  const taken = new Map<number, number>()
  for (const { at, round } of pairs) {
    if (!taken.has(at) && ![...taken.values()].includes(round)) taken.set(at, round)
  }
  return tables.map((_, at) => taken.get(at))
}

/**
 * The rounds each table answers. A round named by the caller or in the title counts; a title that speaks of all
 * rounds stands for all. Tables without a name are told by whom the title says was asked (部门, 公众, 专家) and by
 * what they count; where that decides nothing, they are the rounds in order if there are as many of them, else the
 * last one: offices attach the table of the last round.
 */
export const assignRounds = (
  tables: readonly AdoptionTable[],
  statements: readonly Statement[],
  given: readonly (number | null)[],
): readonly (readonly number[])[] => {
  const told = roundsTold(statements)
  const named = tables.map((table, index) => given[index] ?? roundInTitle(table.title))
  const isWhole = ({ title }: AdoptionTable) => everyRound.test(title.replaceAll(/\s+/g, ''))
  const measured = tables.map(measure)
  const nameless = named.every(round => round === null) && !tables.some(isWhole)
  const inTurn =
    nameless && tables.length > 1 && tables.length === told.length
      ? roundsInTurn(measured, statements, told)
      : []
  return tables.map((table, index) => {
    const round = named[index] ?? inTurn[index] ?? null
    const own = measured[index]
    if (round !== null) return [round]
    return isWhole(table) || own === undefined ? told : roundsByFit(own, statements, told)
  })
}

/** What the prose says about those rounds. Statements of no round speak of them only where no round is told. */
export const statementsOf = (
  statements: readonly Statement[],
  rounds: readonly number[],
  told: readonly number[],
): readonly Statement[] =>
  told.length === 0
    ? statements
    : statements.filter(statement => {
        const { round, restates } = statement
        return restates === undefined
          ? round !== null && rounds.includes(round)
          : isWholeOf(statement, rounds)
      })
