import type { MarkerKind } from './markers'

/** Openings of sentences that state a rule or a goal: what begins so is no heading. */
const sentenceOpening =
  /^(?:为了|根据|按照|依照|依据|对于|[一二三四五六七八九]是|首先|到?\s*\d{4}\s*年|截至|各[^项级类]{0,8}(?:要|应|应当)|凡|本[法条办规细]|有下列|符合|违反|除|如|若|当|经)/
const sentenceSign =
  /(?:应(?![急用对届税收付聘考诉答变力])|不得|是指|由[^，]{1,12}负责|的，|可以|必须|处以|[“《〈][^”》〉]{0,40}$)/
const longestHeading = 40

const readsAsHeading = (phrase: string): boolean =>
  phrase.length >= 2 &&
  phrase.length <= longestHeading &&
  !sentenceOpening.test(phrase) &&
  !sentenceSign.test(phrase) &&
  !/[；;？?]/.test(phrase)

/** Characters set apart by spaces to fill a line: 总　则 → 总则. */
const closeUp = (phrase: string): string =>
  /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(phrase) ? phrase.replaceAll(/\s+/g, '') : phrase

const withoutEnd = (phrase: string): string => closeUp(phrase.replace(/[。：:．.]$/, '').trim())

/** The phrase up to the first full stop, where it reads as a heading and body follows it; null where it does not. */
export const leadingHeading = (text: string): string | null => {
  const match =
    /^(?:[—–-]{1,3}\s*)?((?:\p{Script=Han}{2,4}\d{1,2}[：:])?[^。：:]+)(?:。|[：:](?=.))(?=.)/su.exec(
      text.slice(0, longestHeading + 20),
    )
  const phrase = match?.[1]?.trim() ?? ''
  const isLabel = /[：:]$/.test(match?.[0] ?? '')
  if (match === null || !readsAsHeading(phrase)) return null
  return isLabel && (phrase.length > 14 || /[，,、]/.test(phrase)) ? null : closeUp(phrase)
}

/** 第五条【适用范围】…, 第五条（适用范围）…, 第五条　适用范围　…: an article's name beside its number. */
const articleName =
  /^(?:[【[〔（(]([^】\]〕）)]{2,30})[】\]〕）)](?=\s*(?:\S|$))|([^\s，。；：、]{2,16})\s+(?=\S))/

const articleHeading = (text: string, hasMore: boolean): string | null => {
  const match = articleName.exec(text)
  if (match?.[1] !== undefined) return match[1]
  if (match?.[2] !== undefined && readsAsHeading(match[2])) return match[2]
  const isLine =
    text.length <= 24 && hasMore && text.length > 1 && !/[，。；：、]/.test(text) && readsAsHeading(text)
  return isLine ? closeUp(text) : null
}

/** “应符合下列要求：” is the beginning of a sentence that the items end; “主要目标：” is a heading. */
const announces = (text: string): boolean =>
  /[：:]$/.test(text) && (text.length > 12 || /下列|以下|如下|应|包括|的/.test(text))

const outer: readonly MarkerKind[] = ['part', 'division', 'subpart', 'chapter', 'section', 'appendix']

/**
 * The heading of a numbered clause from its first paragraph (number taken off). `hasMore`: something follows it,
 * body or sub-clauses, so a short line alone is its heading and not its text.
 */
export const headingOf = (kind: MarkerKind, text: string, hasMore: boolean): string | null => {
  if (text === '') return null
  if (outer.includes(kind)) return withoutEnd(text)
  if (kind === 'article') return articleHeading(text, hasMore)
  const isLine = !/[。；;：:！？?]./s.test(text.replace(/“[^”]*”|《[^》]*》/g, ''))
  if (isLine && hasMore && text.length <= 60) {
    return /[；;]$/.test(text) || announces(text) ? null : withoutEnd(text)
  }
  if (isLine && text.length <= longestHeading && !/[。；;，,：:！？?]$/.test(text)) {
    return readsAsHeading(text) || /^《/.test(text) ? closeUp(text) : null
  }
  return leadingHeading(text)
}
