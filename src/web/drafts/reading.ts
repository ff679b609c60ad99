import { DraftReading } from '../../domain/checking/landing/draftReading'

const held = new Map<string, DraftReading>()
const mostHeld = 4

/** A draft read as clauses. Drafts never change, so the last few readings are kept: a page a second needs them. */
export const readingOf = (text: string): DraftReading => {
  const reading = held.get(text) ?? new DraftReading(text)
  held.delete(text)
  held.set(text, reading)
  const [oldest] = held.keys()
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest)
  return reading
}
