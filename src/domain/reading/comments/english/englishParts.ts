import type { Place } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { trimSpan } from '../scanning'

/** What a deletion in English names without quoting it, and the places that it leaves. */
export interface EnglishPart {
  places: readonly Place[]
  /** The requirement to keep records: told, not quoted. Null where a passage is counted (the last sentence). */
  original: string | null
}

const verb = /\b(?:delet(?:e|ing)|remov(?:e|ing)|strik(?:e|ing)(?:\s+out)?|drop(?:ping)?|omit(?:ting)?)\s+/i
const passive =
  /,?\s+(?:should|shall|must|needs?\s+to|has\s+to|could|may|can|is\s+to|be)\s+(?:be\s+)?(?:deleted|removed|omitted|dropped)\b/i
/** 5.1 behind it: the second sentence of, the note in clause. */
const link =
  /\s+(?:in|of|from|under|to|at|within|for|below)\s+(?:the\s+)?(?:(?:sub-?clause|clause|section|article|table|annex|paragraph)\s+)?$/i
const article = /^(?:the|this|that|these|those|any|all|every|each)\s+/i
/** The rest of the sentence only says why, or asks for something else. */
const behindIt =
  /\s*(?:[,;:(]|\b(?:because|since|as|which|due|and\s+(?:replace|add|insert|use|move))\b)[\s\S]*$/i
/** A passage that is counted: no words of it are told. */
const passage =
  /\b(?:sentence|para(?:graph)?|bullet|line|half|note|example|footnote|row|column)s?\b(?:\s+\d+)?$/i
/** The whole of the place. */
const whole =
  /^(?:(?:whole|entire|complete|full)\s+)?(?:(?:sub-?)?clause|section|article|item|definition|entry|text|wording|requirement|provision|part|figure|table|annex|term|words?)s?\b(?!\s+(?:to|that|for|on|about|concerning|regarding|requiring)\b)/i

/** What stands behind the verb (Delete the note to 3.5), or before it (the last sentence should be deleted). */
const objectOf = (text: string, sentence: Span, here: readonly Place[]): Span | null => {
  const words = text.slice(sentence.start, sentence.end)
  const active = verb.exec(words)
  const told = active === null ? passive.exec(words) : null
  const from = sentence.start + (active === null ? 0 : active.index + active[0].length)
  const to = told === null ? sentence.end : sentence.start + told.index
  if (active === null && told === null) return null
  const head = active === null ? here.find(({ span }) => span.start <= sentence.start + 1) : undefined
  const start = head?.span.end ?? from
  const place = here.find(({ span }) => span.start >= start && span.start < to)
  return { start, end: place?.span.start ?? to }
}

/**
 * The part of a clause that a sentence asks to delete: Delete the second sentence of 5.1. Null where it means the whole
 * (Delete 5.1).
 */
export const partOf = (text: string, sentence: Span, here: readonly Place[]): EnglishPart | null => {
  const object = objectOf(text, sentence, here)
  if (object === null) return null
  const lead = /^[\s,:–—-]*/.exec(text.slice(object.start, object.end))?.[0].length ?? 0
  const said = text.slice(object.start + lead, object.end)
  const linked = link.exec(said)?.index
  const place = linked === undefined ? undefined : here.find(({ span }) => span.start === object.end)
  const named = said.slice(0, linked).replace(behindIt, '')
  const the = article.exec(named)?.[0].length ?? 0
  const span = trimSpan(text, {
    start: object.start + lead + the,
    end: object.start + lead + named.replace(/[\s.]+$/, '').length,
  })
  const words = text.slice(span.start, Math.max(span.start, span.end))
  if (words === '' || whole.test(words)) return null
  if (!passage.test(words)) return the === 0 ? null : { places: here, original: words }
  if (place === undefined)
    return { places: [...here, { text: words, ref: null, page: null, span }], original: null }
  const wider = { start: span.start, end: place.span.end }
  return {
    places: here.map(each =>
      each === place ? { ...place, text: text.slice(wider.start, wider.end), span: wider } : each,
    ),
    original: null,
  }
}
