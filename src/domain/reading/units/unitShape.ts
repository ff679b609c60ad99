import { ranks } from '../clauses/clauseRanks'
import { readNumeral } from '../numerals'

/** One way to write a unit, and what it says. */
export interface UnitShape {
  /** Sticky. The first group is the number, the second (if any) the word that follows it. */
  pattern: RegExp
  bare?: true
  /** Tells by the few characters on both sides whether it is meant as a place; without it, it always is. */
  believed?: (number: string, before: string, after: string) => boolean
  read: (number: string, word: string) => { rank: number | null; label: string | null; page?: number }
}

export const value = (number: string): number => readNumeral(number) ?? 0
/** What has no part in the reference. */
export const nothing = { rank: null, label: null }
/** A part that is called by its name. */
export const named = (name: string) => ({ rank: ranks.章, label: name })
