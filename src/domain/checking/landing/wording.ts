import { foldKey } from '../../reading/fold'

const ellipsis = /…+|\.{3,}|。{3,}|(?:(?<=[，。、；])|^)[（(]?略[)）]?(?=[，。、；]|$)/

/** What stands between the ellipses of a quotation, folded; empty parts out. */
export const partsOf = (quotation: string): string[] =>
  quotation
    .split(ellipsis)
    .map(part => foldKey(part))
    .filter(part => part !== '')

const quoted = /“([^“”]+)”|"([^"]+)"|「([^「」]+)」|『([^『』]+)』|‘([^‘’]+)’/g

/** The quotations in a place as written: 第5页“推进集群规范发展” → 推进集群规范发展. */
export const quotationsIn = (text: string): string[] =>
  [...text.matchAll(quoted)].flatMap(match => match.slice(1).find(inner => inner !== undefined) ?? [])

const leadingNumber =
  /^(?:第[一二三四五六七八九十百\d]+[编章节条款项]|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d]+(?:[、)）]|[.．](?!\d)))[、.．]?/

/** A quoted heading (folded) without the numbers it opens with: 二、(二)健全制度, 3.完善机制. */
export const withoutNumber = (heading: string): string => {
  let rest = heading
  for (let match = leadingNumber.exec(rest); match !== null; match = leadingNumber.exec(rest)) {
    rest = rest.slice(match[0].length)
  }
  return rest
}

/** One wording to be put in the place of another, both folded. */
export interface WordChange {
  original: string
  proposed: string
}

/**
 * The wordings that really change: with an ellipsis the quotation also tells where they stand, so parts that are
 * the same on both sides fall away. Null where the two sides do not match part by part.
 */
export const coreChanges = (original: string, proposed: string): WordChange[] | null => {
  const olds = partsOf(original)
  const news = partsOf(proposed)
  if (olds.length === 1 && news.length === 1) return [{ original: olds[0] ?? '', proposed: news[0] ?? '' }]
  if (olds.length !== news.length) return null
  return olds.flatMap((old, at) => (old === news[at] ? [] : [{ original: old, proposed: news[at] ?? '' }]))
}

/** The number of a clause of a standard, a space behind it: 4.5 of 4.5 接地电阻…, but not that of 4.5米. */
const dottedNumber = /^\s*(?:\d{1,3}|[A-Z])(?:[.．]\d{1,3}){1,5}[\s　]+(?=[\p{Script=Han}“"《])/u

/** A clause as a comment writes it out, without its number: 第七条　本办法… → 本办法…. Folded. */
export const clauseWording = (text: string): string => withoutNumber(foldKey(text.replace(dottedNumber, '')))

const ending = /[。；;.，,：:]+$/

/** Wording to be compared where a full stop at its end is nobody's business. */
export const withoutEnding = (folded: string): string => folded.replace(ending, '')

/** Parts of a clause that have no number: no machine can tell them by place. */
export const unnumbered =
  /第[一二三四五六七八九十\d]+(?:句|段|自然段|行)|最后一句|[首末]句|后半|前半|部分内容|\b(?:first|second|third|fourth|fifth|last|final|next|previous)\s+(?:sentence|para(?:graph)?|bullet|line|half)|\b(?:notes?|examples?|footnotes?)\s+(?:\d+\s+)?(?:to|of|in|under)\s/i
