import type { Place, ProposedChange } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import type { Edits } from '../edits'
import { findQuotations, type Quotation } from '../elements/quotations'
import { findPlaces } from '../places'
import { partOf } from './englishParts'
import { asksInEnglish, englishPatterns } from './englishWords'

/** Longest sentence that is searched for an edit; longer ones are running text. */
const longestSentence = 2000

const pronoun = /^(?:it|this|that|them|these|those)$/i
/** Change the second sentence to read …: names what is spoken of, no wording of the draft. */
const passage =
  /^(?:(?:the|this|first|second|third|last|final)\s+)*(?:sentence|para(?:graph)?|text|clause|definition|heading|title|note|wording|bullet|section|references?|values?|units?)$/i
/** Inconsistent with clause 3: what the draft is compared with. */
const compares =
  /\b(?:(?:(?:consistent|inconsistent|conflicts?|conflicting|identical|accordance|line|align(?:ed|ment)?|compliance|contradict(?:s|ion)?)\s+with|contradicts|repeats|duplicates|see(?:\s+also)?|same\s+as|(?:defined|specified|given|stated|required|described)\s+in|referred\s+to\s+in)\s+(?:the\s+)?(?:(?:[\w-]+\s+){1,3}(?:in|of)\s+)?(?:the\s+)?)$/i
/** The present wording, set behind the wanted one. */
const present = /\b(?:original|current|existing|present)\s+(?:text|wording)\s*:\s*(?<was>\uE000+)/di

/** What a request in English asks (Replace “A” with “B”; Delete “A”; 5.2.1: add “B” after “A”). Offsets are of `text`. */
export const readEnglishEdits = (text: string): Edits => {
  const quotations = findQuotations(text).filter(
    ({ family }) => family !== 'title' && family !== 'innerTitle',
  )
  const masked = maskAll(text, quotations)
  const places = findPlaces(text)
    .filter(({ span }) => !compares.test(text.slice(Math.max(0, span.start - 40), span.start)))
    .map(place => withoutVerb(withoutQuoted(place, quotations)))
  const changes: ProposedChange[] = []
  let heading = places.filter(({ span }) => span.start === 0)
  let spokenOf: Span | null = null
  for (const sentence of sentencesOf(masked)) {
    const words = masked.slice(sentence.start, sentence.end)
    if (words.length > longestSentence || asksInEnglish.test(words)) continue
    const found = matchSentence(words)
    const here = places.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end)
    if (here.length > 0) heading = here
    if (found === null) {
      spokenOf = onlyIn(quotations, sentence)
      continue
    }
    const group = (name: string): Span | null => {
      const range = found.match.indices?.groups?.[name]
      return range === undefined
        ? null
        : unquoted(quotations, { start: range[0] + sentence.start, end: range[1] + sentence.start })
    }
    const stated = group('was')
    // Reword 6.2 as …: a place, no wording.
    const named =
      stated !== null && here.some(({ span }) => span.start <= stated.start && stated.end <= span.end)
        ? null
        : stated
    const leansBack = named === null || pronoun.test(text.slice(named.start, named.end))
    const was = leansBack && saysNotWhat(found) ? spokenOf : named
    const shall = found.runsOn ? { ...(group('shall') ?? sentence), end: endOfText(text) } : group('shall')
    spokenOf = null
    if (leansBack && named !== null && was === null && !quotations.some(({ inner }) => inner === shall))
      continue
    const part = found.action === 'delete' && was === null ? partOf(text, sentence, here) : null
    const free = (part?.places ?? here).filter(({ span }) => !overlaps(span, was) && !overlaps(span, shall))
    changes.push({
      action: found.action,
      places: free.length > 0 ? free : here.length > 0 ? [] : heading,
      original: part?.original ?? (passage.test(told(text, was) ?? '') ? null : told(text, was)),
      proposed: told(text, shall),
      span: sentence,
      duty: null,
    })
    if (found.runsOn) break
  }
  const stood = present.exec(masked)?.indices?.groups?.['was']
  const [only, ...more] = changes
  if (stood !== undefined && only?.action === 'replace' && only.original === null && more.length === 0)
    changes[0] = { ...only, original: told(text, unquoted(quotations, { start: stood[0], end: stood[1] })) }
  return changes.length > 0 ? { changes, places: [], path: [] } : { changes: [], places, path: [] }
}

/** 7.4 replace “may” by “shall”, 4.1, line 1 – change “is” to “are”: the place ends before the verb. */
const withoutVerb = (place: Place): Place => {
  const verb =
    /[\s,:;–—-]+(?:please\s+)?(?:replace|delete|remove|change|add|insert|should|shall|must|the|in)\b/i.exec(
      place.text,
    )
  const words = place.text.slice(0, verb?.index)
  return /\d/.test(words)
    ? { ...place, text: words, span: { start: place.span.start, end: place.span.start + words.length } }
    : place
}

/** 1.3 “that which”: the place is what stands before the words. */
const withoutQuoted = (place: Place, quotations: readonly Quotation[]): Place => {
  const quote = quotations.find(({ span }) => span.start > place.span.start && span.end === place.span.end)
  const words = quote === undefined ? '' : place.text.slice(0, quote.span.start - place.span.start).trimEnd()
  return words === ''
    ? place
    : { ...place, text: words, span: { start: place.span.start, end: place.span.start + words.length } }
}

type Found = NonNullable<ReturnType<typeof matchSentence>>

/** “user” is vague. Replace it with “end user”: the words are those that the sentence before speaks of. */
const saysNotWhat = ({ action, match }: Found): boolean => action === 'replace' && !/\bthe\s/i.test(match[0])

/** The words of the only quotation of a sentence. */
const onlyIn = (quotations: readonly Quotation[], { start, end }: Span): Span | null => {
  const [only, ...more] = quotations.filter(({ span }) => span.start >= start && span.end <= end)
  return only === undefined || more.length > 0 ? null : only.inner
}

const overlaps = (one: Span, other: Span | null): boolean =>
  other !== null && one.start < other.end && other.start < one.end

const told = (text: string, span: Span | null): string | null =>
  span === null ? null : text.slice(span.start, span.end).trim()

/** Without the full stop of the last sentence. */
const endOfText = (text: string): number => text.trimEnd().replace(/\.$/, '').length

const matchSentence = (
  words: string,
): { action: ProposedChange['action']; match: RegExpExecArray; runsOn: boolean } | null => {
  for (const { action, pattern, runsOn = false } of englishPatterns) {
    const match = pattern.exec(words)
    if (match !== null) return { action, match, runsOn }
  }
  return null
}

/** A quotation without its marks and without the white space that wrapped them. */
const unquoted = (quotations: readonly Quotation[], span: Span): Span =>
  quotations.find(quotation => quotation.span.start === span.start)?.inner ?? span

const maskAll = (text: string, quotations: readonly Quotation[]): string => {
  let masked = ''
  let at = 0
  for (const { span } of quotations) {
    masked += text.slice(at, span.start) + '\uE000'.repeat(span.end - span.start)
    at = span.end
  }
  return masked + text.slice(at)
}

/** Sentences end at a full stop before a capital or the end, at a semicolon or a line break. */
const sentencesOf = (masked: string): Span[] => {
  const sentences: Span[] = []
  let start = 0
  for (const { index, 0: mark } of masked.matchAll(
    /[.!?](?=\s+["“A-Z\uE000]|\s*$)|;|(?<!(?::|\b(?:with|by|to|as|read))[^\S\n]*)\n+|\s(?:and|or|OR|then)(?=\s+(?:(?:replac|delet|remov|insert|chang|add)(?:e|ing)?\s+(?:the\s+)?(?:(?:word|term|phrase|text|sentence)s?\s+)?\uE000|\uE000+\s+should))/g,
  )) {
    const end = index + mark.length
    if (masked.slice(start, end).trim() !== '') sentences.push({ start, end })
    start = end
  }
  if (masked.slice(start).trim() !== '') sentences.push({ start, end: masked.length })
  return sentences
}
