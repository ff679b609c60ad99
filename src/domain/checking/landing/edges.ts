import type { TextIndex } from './textIndex'

const numeral = /[\d〇零一二两三四五六七八九十百千万]/
const latin = /[a-z]/i
export const punctuation = /[，。、；：！？,;:!?()（）[\]<>《》"'…-]/

/** A number runs on over white space (1 500 N, 十⏎五日), a Latin word does not. */
const runsOn = (one: string, other: string, isParted: boolean): boolean =>
  (numeral.test(one) && numeral.test(other)) || (latin.test(one) && latin.test(other) && !isParted)

/** Whether a wording found in a text stands there whole, and not inside a longer number or word: 五日 in 十五日 does not. */
export const standsWhole = (index: TextIndex, from: number, to: number): boolean => {
  const { text } = index
  const [before = '', first = '', last = '', after = ''] = [
    text[from - 1],
    text[from],
    text[to - 1],
    text[to],
  ]
  return !runsOn(before, first, index.isParted(from)) && !runsOn(last, after, index.isParted(to))
}

/** Signs that must be the same beside a wording for its edge to be where it was. */
const near = 2

/**
 * Whether nothing strange stands right before a wording: what stood there in the earlier draft, a mark of
 * punctuation, or the beginning of the clause.
 */
export const isCleanLeft = (text: string, from: number, left: string, start: number): boolean =>
  from === start ||
  (left !== '' && text.startsWith(left.slice(-near), from - Math.min(near, left.length))) ||
  punctuation.test(text[from - 1] ?? '。') ||
  punctuation.test(text[from] ?? '')

export const isCleanRight = (text: string, to: number, right: string, end: number): boolean =>
  to === end ||
  (right !== '' && text.startsWith(right.slice(0, near), to)) ||
  punctuation.test(text[to] ?? '。') ||
  punctuation.test(text[to - 1] ?? '')
