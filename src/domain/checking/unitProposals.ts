import { groupBy } from '../groups'
import { likeUnitNames, unitKey } from '../reading/unitNames'
import { pairsOf } from './likeness'

/** A name met in a file that may be a unit known by another. */
export interface UnitProposal {
  name: string
  /** The unit it looks like: a name of the registry, or another of the same file. */
  like: string
  registered: boolean
  rows: number
}

export interface RegisteredUnit {
  name: string
  aliases: readonly string[]
}

/** The registry by the pairs of characters in its names, so that a name is only held against those that share some. */
const indexNames = (entries: readonly { spelling: string; unit: string; registered: boolean }[]) => {
  const byPair = new Map<string, number[]>()
  entries.forEach(({ spelling }, index) => {
    for (const pair of pairsOf(unitKey(spelling))) {
      const known = byPair.get(pair)
      if (known === undefined) byPair.set(pair, [index])
      else known.push(index)
    }
  })
  return (key: string): number[] => {
    const shared = new Map<number, number>()
    for (const pair of pairsOf(key))
      for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
    return [...shared]
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([index]) => index)
  }
}

/** The names that share most are the likest; each comparison costs some microseconds. */
const mostCandidates = 8

/**
 * Names of a file that are not in the registry but look like one that is (or like an earlier name of the file).
 * A spelling with the key of a known unit needs no question. Proposed only: a person says yes or no.
 */
export const proposeUnits = (
  names: readonly string[],
  registry: readonly RegisteredUnit[],
): UnitProposal[] => {
  const spellings = registry.flatMap(({ name, aliases }) =>
    [name, ...aliases].map(spelling => ({ spelling, unit: name, registered: true })),
  )
  const known = new Set(spellings.map(({ spelling }) => unitKey(spelling)))
  const groups = [...groupBy(names, unitKey)].filter(([key]) => key !== '' && !known.has(key))
  const fresh = groups.map(([key, spelled]) => ({ key, name: spelled[0] ?? '', rows: spelled.length }))
  const entries = [
    ...spellings,
    ...fresh.map(({ name }) => ({ spelling: name, unit: name, registered: false })),
  ]
  const candidates = indexNames(entries)
  const place = new Map(fresh.map(({ name }, index) => [name, index]))
  return fresh.flatMap(({ key, name, rows }, index) => {
    const found = candidates(key)
      .map(at => entries[at])
      .filter(entry => entry !== undefined)
      .filter(entry => entry.registered || (place.get(entry.unit) ?? index) < index)
      .filter(entry => likeUnitNames(entry.spelling, name))
    const best = found.find(entry => entry.registered) ?? found[0]
    return best === undefined ? [] : [{ name, like: best.unit, registered: best.registered, rows }]
  })
}
