/** The fields of a form as text, by name. */
export type Fields = Readonly<Record<string, string>>

export interface MergedFields {
  fields: Fields
  /** The names of what both changed at the same place: mine stands there, and a person decides. */
  contested: readonly string[]
}

const linesOf = (text: string): string[] => text.split('\n')

/** How many lines are the same at the beginning (or, both turned round, at the end). */
const sameLines = (one: readonly string[], other: readonly string[]): number => {
  const apart = one.findIndex((line, at) => line !== other[at])
  return apart === -1 ? one.length : apart
}

/** The one stretch of lines that was changed: lines `from` to `to` of the original have become `lines`. */
const stretchOf = (original: readonly string[], changed: readonly string[]) => {
  const from = sameLines(original, changed)
  const rest = sameLines(original.slice(from).reverse(), changed.slice(from).reverse())
  return { from, to: original.length - rest, lines: changed.slice(from, changed.length - rest) }
}

/** Two changes of one text put together; null where they touch, so that the order would be a guess. */
const mergeLines = (original: string, mine: string, theirs: string): string | null => {
  const lines = linesOf(original)
  const stretches = [stretchOf(lines, linesOf(mine)), stretchOf(lines, linesOf(theirs))]
  const [first, second] = stretches.sort((one, other) => one.from - other.from || one.to - other.to)
  if (!first || !second || first.to >= second.from) return null
  const between = lines.slice(first.to, second.from)
  return [
    ...lines.slice(0, first.from),
    ...first.lines,
    ...between,
    ...second.lines,
    ...lines.slice(second.to),
  ].join('\n')
}

/**
 * Puts together what two people made of one original, field by field and in long texts line by line: what only one of
 * them changed is taken from them, so that neither's change is lost by the other's.
 */
export const mergeFields = (original: Fields, mine: Fields, theirs: Fields): MergedFields => {
  const contested: string[] = []
  const merged = Object.keys(mine).map((name): [string, string] => {
    const [was = '', my = '', their = ''] = [original[name], mine[name], theirs[name]]
    if (my === was || my === their) return [name, their]
    if (their === was) return [name, my]
    const both = mergeLines(was, my, their)
    if (both === null) contested.push(name)
    return [name, both ?? my]
  })
  return { fields: Object.fromEntries(merged), contested }
}

/** Of long texts the lines between the first and the last on which they differ; … stands for the others. */
export const differingLines = (texts: readonly string[]): string[] => {
  const all = texts.map(linesOf)
  const [first = []] = all
  const before = Math.min(...all.map(lines => sameLines(first, lines)))
  const ends = all.map(lines => lines.slice(before).reverse())
  const [end = []] = ends
  const after = Math.min(...ends.map(lines => sameLines(end, lines)))
  return all.map(lines =>
    [
      ...(before > 0 ? ['…'] : []),
      ...lines.slice(before, lines.length - after),
      ...(after > 0 ? ['…'] : []),
    ].join('\n'),
  )
}
