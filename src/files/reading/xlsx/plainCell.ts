const QUOTE = 34
const SLASH = 47
const LESS = 60
/** A sheet has no more. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

/**
 * Reads a cell as nearly every program writes it, `<c r="B7" s="3" t="s"><v>12</v></c>`, in one step: it looks at each
 * sign once, where tag by tag it would be looked at several times. Anything else is left to the scanner.
 */
export class PlainCell {
  /** From 0. */
  column = 0
  /** Index of its format; null where it states none. */
  style: number | null = null
  /** What stands between `<v>` and `</v>` is an index into the shared texts, not a number. */
  isShared = false
  /** '' for a cell without a value. */
  value = ''

  /** Where the source goes on behind the cell at `at`; -1 where there is none of this form, or not all of it yet. */
  read(source: string, at: number): number {
    if (!source.startsWith('<c r="', at)) return -1
    let next = this.place(source, at + 6)
    if (next < 0) return -1
    this.style = null
    if (source.startsWith(' s="', next)) {
      const end = digitsEnd(source, next + 4)
      if (source.charCodeAt(end) !== QUOTE || end === next + 4) return -1
      this.style = Number(source.slice(next + 4, end))
      next = end + 1
    }
    this.isShared = source.startsWith(' t="s"', next)
    if (this.isShared) next += 6
    if (source.charCodeAt(next) === SLASH && source.startsWith('/>', next)) {
      this.value = ''
      return next + 2
    }
    return source.startsWith('><v>', next) ? this.between(source, next + 4) : -1
  }

  /** B7" */
  private place(source: string, from: number): number {
    let at = from
    let column = 0
    for (let letter = source.charCodeAt(at); letter >= 65 && letter <= 90; letter = source.charCodeAt(at)) {
      column = column * 26 + letter - 64
      at += 1
    }
    const end = digitsEnd(source, at)
    const row = Number(source.slice(at, end))
    this.column = column - 1
    const isInside = column >= 1 && column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW
    return isInside && source.charCodeAt(end) === QUOTE ? end + 1 : -1
  }

  private between(source: string, from: number): number {
    let end = from
    for (let sign = source.charCodeAt(end); sign > 42 && sign < LESS; sign = source.charCodeAt(end)) end += 1
    if (end === from || !source.startsWith('</v></c>', end)) return -1
    this.value = source.slice(from, end)
    return end + 8
  }
}

const digitsEnd = (source: string, from: number): number => {
  let at = from
  for (let digit = source.charCodeAt(at); digit >= 48 && digit <= 57; digit = source.charCodeAt(at)) at += 1
  return at
}
