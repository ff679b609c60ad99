/** Places on a page are in points, y growing upwards, as in PDF. */
export interface TextPiece {
  text: string
  x: number
  /** The baseline. */
  y: number
  width: number
  height: number
}

/** A ruled line. `at` is its y if it is horizontal, its x if it is vertical; it runs between the other two. */
export interface Rule {
  horizontal: boolean
  at: number
  from: number
  to: number
}

export interface PageContent {
  number: number
  pieces: readonly TextPiece[]
  rules: readonly Rule[]
}

/** Lines drawn this near to each other are one. */
export const NEAR = 3

/** Numbers that lie near each other, each group by its mean, ascending. */
export const clusters = (values: readonly number[], near = NEAR): number[] => {
  const groups: number[][] = []
  for (const value of [...values].sort((a, b) => a - b)) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group !== undefined && last !== undefined && value - last <= near) group.push(value)
    else groups.push([value])
  }
  return groups.map(group => group.reduce((sum, value) => sum + value, 0) / group.length)
}

/** The index of the interval between neighbouring bounds in which a value lies; -1 outside of all. */
export const intervalOf = (bounds: readonly number[], value: number): number => {
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const low = bounds[index]
    const high = bounds[index + 1]
    if (low !== undefined && high !== undefined && value >= low && value < high) return index
  }
  return -1
}
