import type { ParsedComment } from '../consultation/change'
import { parseComment } from '../reading/comments/parseComment'

/** So many wordings are kept before all are forgotten. */
const mostKept = 5000

const readings = new Map<string, ParsedComment>()

/** What a comment asks, read once: the same comments stand beside each other all day. */
export const changesOf = (body: string): ParsedComment => {
  const known = readings.get(body)
  if (known) return known
  const read = parseComment(body)
  if (readings.size > mostKept) readings.clear()
  readings.set(body, read)
  return read
}
