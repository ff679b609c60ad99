import type { ParsedComment, ProposedChange } from '../../../consultation/change'
import { asSimplified } from '../../simplified'

/** Half-width marks beside Chinese words; the 1,000 and 4:6 of a text are none. */
const halfMarks = /(?<=[\u4e00-\u9fa5”’」』）》】])[,;:]|[,;:](?=[\u4e00-\u9fa5“‘「『《【])/g
const fullMarks: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：' }

/** A comment as the rules here are written: simplified characters, full-width marks. As long as before. */
export const asRead = (text: string): string =>
  asSimplified(text).replace(halfMarks, mark => fullMarks[mark] ?? mark)

type Read = Pick<ParsedComment, 'changes' | 'rationale'>

/**
 * What was read in `read` (see `asRead`), in the characters and marks of its author.
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
