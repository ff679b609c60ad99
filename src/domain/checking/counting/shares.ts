import { plainCounts, type StatedCounts } from '../../consultation/statement'
import type { StatementReading } from '../../reading/statements'
import { decidedKeys } from './countWords'

type Decided = Pick<StatedCounts, (typeof decidedKeys)[number]>
type Fields = StatementReading['rates'][number]['fields']

const isDecided = (field: string): field is keyof Decided => decidedKeys.some(key => key === field)

const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((total, number) => total + (number ?? 0), 0)

/** 采纳率 may count partly adopted comments or not; what is taken together is added up. Empty where one of them is not told. */
const partsOf = (decided: Decided, fields: Fields): readonly number[] => {
  const told = fields.map(field => (isDecided(field) ? decided[field] : null))
  if (told.includes(null)) return []
  const isRate = fields.length === 1 && fields[0] === 'accepted'
  return isRate ? [sum(told), sum([...told, decided.partial])] : [sum(told)]
}

/** The shares in per cent that those kinds may have of each of the wholes. */
export const sharesOf = (decided: Decided, fields: Fields, wholes: readonly number[]): readonly number[] =>
  partsOf(decided, fields).flatMap(part =>
    wholes.filter(whole => whole > 0).map(whole => (part / whole) * 100),
  )

/**
 * The shares that the counts of the same sentence allow: of all comments, of the merged ones, of a part told apart
 * (其中有效意见17条), or of those decided.
 */
export const statedShares = (
  { statement, mentions }: StatementReading,
  fields: Fields,
): readonly number[] => {
  const { counts } = statement
  if (fields.includes('replied'))
    return counts.replied === null || !counts.consulted ? [] : [(counts.replied / counts.consulted) * 100]
  const plain = plainCounts(statement)
  const apart = mentions.filter(({ field, sub }) => sub && field === 'comments').map(({ value }) => value)
  const decided = plain.rejected === null ? 0 : sum(decidedKeys.map(key => plain[key]))
  const wholes = [counts.comments, counts.merged, ...apart, decided].filter(whole => whole !== null)
  return sharesOf(plain, fields, wholes)
}

/** The share that the writer most likely meant. */
export const nearest = (shares: readonly number[], percent: number): number | undefined =>
  shares.toSorted((one, other) => Math.abs(one - percent) - Math.abs(other - percent))[0]

/** Right within one unit of the last digit told: offices round and cut off alike. */
export const isAmong = (shares: readonly number[], percent: number): boolean => {
  const unit = 10 ** -(String(percent).split('.')[1]?.length ?? 0)
  return shares.some(share => Math.abs(share - percent) < unit)
}
