import type { OwnMeasure } from './rarity'
import { containment, remainder, ShingleIndex } from './shingles'
import type { Side } from './sides'

/** An unpaired piece of one version found inside a piece of the other. */
export interface Part {
  part: number
  whole: number
}

const leastContained = 0.5
/** … and so much of what is its own. */
const leastOwnContained = 0.45
const leastLength = 8

/**
 * Unpaired pieces of the first side whose text stands inside a piece of the second, in what that piece's partner
 * left over: what a split leaves behind (first side: the later version) or a merger takes in (the earlier one).
 */
export const findParts = (first: Side, second: Side, own: OwnMeasure): Part[] => {
  const loose = first.version.pieces.filter(
    ({ index, kind }) =>
      kind === 'clause' && first.partner[index] === null && (first.bodies[index] ?? '').length >= leastLength,
  )
  if (loose.length === 0) return []
  const index = new ShingleIndex(
    second.version.pieces.flatMap(piece =>
      piece.kind === 'clause' ? [{ index: piece.index, shingles: second.shingles(piece.index) }] : [],
    ),
  )
  return loose.flatMap(piece => {
    const shingles = first.shingles(piece.index)
    for (const whole of index.nearest(shingles, 3)) {
      const partner = second.partner[whole]
      const open =
        partner === null || partner === undefined
          ? second.shingles(whole)
          : remainder(second.shingles(whole), first.shingles(partner))
      const isPart =
        containment(shingles, open) >= leastContained && own.containment(shingles, open) >= leastOwnContained
      if (isPart) return [{ part: piece.index, whole }]
    }
    return []
  })
}
