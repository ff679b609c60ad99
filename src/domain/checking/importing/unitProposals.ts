import { groupBy } from '../../groups'
import { likeUnitNames, unitKey } from '../../reading/units/unitNames'
import { pairsOf } from '../likeness/likeness'

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
  const shared = new Uint16Array(entries.length)
  return (key: string): number[] => {
    const holders = [...pairsOf(key)].flatMap(pair => [byPair.get(pair) ?? []])
    const met: number[] = []
    let held = 0
    for (const holding of holders.sort((a, b) => a.length - b.length)) {
      if (held > 0 && held + holding.length > mostHeld) break
      held += holding.length
      for (const index of holding) {
        if (shared[index] === 0) met.push(index)
        shared[index] = (shared[index] ?? 0) + 1
      }
    }
    const likest = likestOf(met, shared)
    for (const index of met) shared[index] = 0
    return likest
  }
}

/** Those that share most, the most first; among equals the one that shares the rarer pair. */
const likestOf = (met: readonly number[], shared: Uint16Array): number[] => {
  const weight = (index: number): number => shared[index] ?? 0
  const likest: number[] = []
  for (const index of met) {
    const last = likest[mostCandidates - 1]
    if (last !== undefined && weight(last) >= weight(index)) continue
    const place = likest.findIndex(other => weight(other) < weight(index))
    likest.splice(place === -1 ? likest.length : place, 0, index)
    likest.length = Math.min(likest.length, mostCandidates)
  }
  return likest
}

/** The names that share most are the likest; each comparison costs some microseconds. */
const mostCandidates = 8
/** Pairs that tell names apart come first; one that thousands of names hold (市人, 人民) tells nothing more. */
const mostHeld = 5_000

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
