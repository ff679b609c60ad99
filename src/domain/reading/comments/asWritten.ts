import type { ParsedComment, ProposedChange } from '../../consultation/change'

type Read = Pick<ParsedComment, 'changes' | 'rationale'>

/**
 * What was read in a text of traditional characters, in the characters of its author: `read` is the text simplified sign by
 * sign, which leaves every offset as it was.
 */
export const asWritten = (text: string, read: string, { changes, rationale }: Read): Read => {
  if (text === read) return { changes, rationale }
  const restore = (words: string, from: number): string => {
    const at = read.indexOf(words, from)
    return at < 0 ? words : text.slice(at, at + words.length)
  }
  const restored = (words: string | null, { span }: ProposedChange): string | null =>
    words === null ? null : restore(words, span.start)
  return {
    changes: changes.map(change => ({
      ...change,
      places: change.places.map(place => ({ ...place, text: text.slice(place.span.start, place.span.end) })),
      original: restored(change.original, change),
      proposed: restored(change.proposed, change),
      duty: change.duty && { ...change.duty, unit: restore(change.duty.unit, change.span.start) },
    })),
    rationale:
      rationale
        ?.split('\n')
        .map(line => restore(line, 0))
        .join('\n') ?? null,
  }
}
