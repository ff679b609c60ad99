import { readNumeral } from '../numerals'

/** The numbering systems of Chinese documents, from the outermost in. */
export type MarkerKind =
  | 'part'
  | 'division'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'appendix'
  | 'chinese'
  | 'plain'
  | 'dotted'
  | 'bracketChinese'
  | 'arabic'
  | 'bracketArabic'
  | 'closedArabic'
  | 'latin'
  | 'circled'

export interface Marker {
  kind: MarkerKind
  value: number
  /** For 4.2.1 and A.1 the numbers from the top. */
  path: readonly string[]
  /** As printed, without the punctuation after it: 二, （一）, 1, 第十二条. */
  number: string
  /** Characters of the line that the number takes with its punctuation. */
  length: number
}

interface MarkerRule {
  kind: MarkerKind
  pattern: RegExp
  /** Where the rule's own sign carries the value: ㈠, ⑴, ①. */
  base?: number
}

const numeral = '[〇零一二两三四五六七八九十百千0-9０-９]{1,7}'
const small = '[一二三四五六七八九十百]{1,5}'
const lead = String.raw`^(?:#{1,6}\s+|\*\*)?`

/** Outer systems first; the first rule that fits a line wins. Group 1 is the number as printed. */
const rules: readonly MarkerRule[] = [
  { kind: 'part', pattern: new RegExp(`${lead}(第\\s*(${numeral})\\s*编)(?=[\\s　:：]|$)[\\s　:：]*`) },
  {
    kind: 'division',
    pattern: new RegExp(`${lead}(第\\s*(${numeral})\\s*(?:部分|篇))(?=[\\s　:：]|$)[\\s　:：]*`),
  },
  { kind: 'subpart', pattern: new RegExp(`${lead}(第\\s*(${numeral})\\s*分编)(?=[\\s　:：]|$)[\\s　:：]*`) },
  {
    kind: 'chapter',
    pattern: new RegExp(`${lead}(第\\s*(${numeral})\\s*章)(?!的|中|规定|所|至)[\\s　:：]*`),
  },
  {
    kind: 'section',
    pattern: new RegExp(`${lead}(第\\s*(${numeral})\\s*节)(?!的|中|规定|所|至)[\\s　:：]*`),
  },
  {
    kind: 'article',
    pattern: new RegExp(
      `${lead}(第\\s*(${numeral})\\s*条(?:之${small})?)(?!的|中|规定|所|至|、|和|或|以及|，|,|第)\\**[\\s　:：.．]*`,
    ),
  },
  { kind: 'appendix', pattern: new RegExp(`${lead}(附\\s*录\\s*([A-ZＡ-Ｚ]))(?![A-Za-z0-9])[\\s　:：]*`) },
  {
    kind: 'dotted',
    pattern: new RegExp(
      `${lead}(([A-Z]|\\d{1,3})(?:[.．]\\d{1,3}){1,5})(?![\\d%％])[.．、]?(?=[\\s　\\p{Script=Han}“"《（(A-Z]|$)[\\s　]*`,
      'u',
    ),
  },
  { kind: 'chinese', pattern: new RegExp(`${lead}((${small}))\\s*[、．.](?!${small}[、类种级])[\\s　]*`) },
  { kind: 'bracketChinese', pattern: new RegExp(`${lead}([（(]\\s*(${small})\\s*[)）])[\\s　、.．]*`) },
  { kind: 'bracketChinese', pattern: new RegExp(`${lead}(([㈠-㈩]))[\\s　、.．]*`), base: 0x3220 },
  {
    kind: 'arabic',
    pattern: new RegExp(
      `${lead}(([0-9０-９]{1,3}))\\s*(?:[.．](?![0-9０-９])|[.．](?=\\d{4}\\s*年)|、(?!\\d+[、）)]))[\\s　]*`,
    ),
  },
  { kind: 'bracketArabic', pattern: new RegExp(`${lead}([（(]\\s*([0-9０-９]{1,3})\\s*[)）])[\\s　、.．]*`) },
  { kind: 'bracketArabic', pattern: new RegExp(`${lead}(([⑴-⒇]))[\\s　、.．]*`), base: 0x2474 },
  { kind: 'closedArabic', pattern: new RegExp(`${lead}(([0-9０-９]{1,3})\\s*[)）])[\\s　、.．]*`) },
  { kind: 'circled', pattern: new RegExp(`${lead}(([①-⑳]))[\\s　、.．]*`), base: 0x2460 },
  { kind: 'latin', pattern: new RegExp(`${lead}(([a-zａ-ｚ])\\s*[)）])[\\s　]*`) },
  { kind: 'plain', pattern: new RegExp(`${lead}(([0-9]{1,2}))[\\s　]+(?=\\p{Script=Han})`, 'u') },
]

/** Where a number is spoken of and not printed as one: “（三）项规定的”, “一、二类”. */
const spokenOf = /^(?:项(?!目)|款(?!项|待)|目(?!标|录|的)|类|至第|至（|所列|规定的)/

const numberOf = (rule: MarkerRule, written: string): number => {
  if (rule.base !== undefined) return written.charCodeAt(0) - rule.base + 1
  if (rule.kind === 'latin' || rule.kind === 'appendix') {
    return written.normalize('NFKC').toLowerCase().charCodeAt(0) - 96
  }
  return readNumeral(written) ?? 0
}

const compact = (printed: string): string => printed.replaceAll(/\s/g, '')

/** The number that a line opens with, or null. Whether it is a clause there is for the reader to decide. */
export const readMarker = (line: string): Marker | null => {
  const head = line.slice(0, 40)
  for (const rule of rules) {
    const match = rule.pattern.exec(head)
    if (match === null) continue
    const printed = compact(match[1] ?? '')
    const length = match[0].length
    if (spokenOf.test(line.slice(length))) return null
    if (rule.kind === 'dotted') {
      const path = printed.replaceAll('．', '.').split('.')
      return { kind: 'dotted', value: Number(path.at(-1)), path, number: path.join('.'), length }
    }
    const value = numberOf(rule, match[2] ?? '')
    const number = rule.kind === 'closedArabic' || rule.kind === 'latin' ? printed.slice(0, -1) : printed
    const path = rule.kind === 'appendix' ? [printed.slice(-1).normalize('NFKC')] : [String(value)]
    return value > 0 ? { kind: rule.kind, value, path, number, length } : null
  }
  return null
}
