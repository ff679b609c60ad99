import { named, type UnitShape, value } from '../units/unitShape'
import { ranks } from './clauseRanks'

const captioned = (name: string, number: string): string =>
  /^t/i.test(name) ? `表${number}` : /^fig/i.test(name) ? `图${number}` : `式（${number}）`

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth']

/** How drafts in English write their places: Clause 4.3, Table 2, Annex C, Article 5. */
export const englishShapes: readonly UnitShape[] = [
  {
    pattern:
      /(?<![a-z])(?:sub-?clauses?|clauses?|sections?|sub-?sections?|(?:annex|appendix)(?=\s*[A-Z]\.\d)|para(?:graph)?s?\.?(?=\s*\d+\.\d)|§)\s*(\d{1,2}(?:\.\d{1,3}){0,5}|[A-Z](?:\.\d{1,3}){1,5})(?![\da-z])/iy,
    read: number => ({ rank: ranks.decimal, label: number }),
  },
  {
    pattern: /(?<=(?<![a-z])articles?\s*\d{1,3}\s*,?\s*)para(?:graph)?\.?\s*(\d{1,2})(?!\d|\.\d)/iy,
    read: number => ({ rank: ranks.款, label: `${value(number)}款` }),
  },
  // paragraph 3 of Article 12: an article is absolute, with what stands in it.
  {
    pattern:
      /(?<![a-z])(?:para(?:graph)?\.?\s*(?=\d)|(?=(?:first|second|third|fourth|fifth)\s))(\d{1,2}|[a-z]+\s+para(?:graph)?)\s+of\s+article\s*(\d{1,3})(?!\d|\.\d)/iy,
    read: (paragraph, article) => {
      const order = ordinals.indexOf(paragraph.toLowerCase().replace(/\s.*/, ''))
      return { rank: ranks.条, label: `${value(article)}条/${order < 0 ? value(paragraph) : order + 1}款` }
    },
  },
  {
    pattern:
      /(?<![a-z])(?:para(?:graph)?\.?|lines?|bullet|item|(?:foot)?notes?(?!\s*\d+\s*to)|example)\s*#?\d{1,3}(?!\d|\.\d)/iy,
    read: () => ({ rank: null, label: null }),
  },
  {
    pattern: /(?<![a-z])articles?\s*(\d{1,3})(?!\d|\.\d)/iy,
    read: number => ({ rank: ranks.条, label: `${value(number)}条` }),
  },
  {
    pattern: /(?<=article\s*\d{1,3}\s?)\((\d{1,2})\)/iy,
    read: number => ({ rank: ranks.款, label: `${value(number)}款` }),
  },
  {
    pattern: /(?<![a-z])(?:annex|appendix)\s*([A-Z]|\d{1,2})(?![a-z\d])/iy,
    read: number => ({ rank: ranks.annex, label: `附录${number}` }),
  },
  {
    pattern:
      /(?<![a-z])(table|fig(?:ure)?\.?|formula|equation|eq\.)\s*\(?((?:[A-Z]\.?)?\d{1,2}(?:[-.]\d{1,2})?)\)?(?![\d%])/iy,
    read: (name, number) => ({ rank: ranks.目 + 1, label: captioned(name, number) }),
  },
  { pattern: /(?<![A-Za-z])Introduction(?![A-Za-z])/y, read: () => named('引言') },
  { pattern: /(?<![a-z])foreword(?![a-z])/iy, read: () => named('前言') },
  { pattern: /(?<![a-z])normative references(?![a-z])/iy, read: () => named('规范性引用文件') },
]
