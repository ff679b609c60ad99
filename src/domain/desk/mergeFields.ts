/** The fields of a form as text, by name. */
export type Fields = Readonly<Record<string, string>>

export interface MergedFields {
  fields: Fields
  /** The names of what both changed, to different things: mine stands there, and a person decides. */
  contested: readonly string[]
}

/**
 * Puts together what two people made of one original, field by field: what only one of them changed is taken from
 * them, so that neither's change is lost by the other's.
 */
export const mergeFields = (original: Fields, mine: Fields, theirs: Fields): MergedFields => {
  const names = Object.keys(mine)
  const isContested = (name: string) =>
    mine[name] !== original[name] && theirs[name] !== original[name] && mine[name] !== theirs[name]
  const merged = names.map(name => [name, (mine[name] === original[name] ? theirs[name] : mine[name]) ?? ''])
  return { fields: Object.fromEntries(merged), contested: names.filter(isContested) }
}
