const numeral = /[\d〇零一二两三四五六七八九十百千万]/
const latin = /[a-z]/i
export const punctuation = /[，。、；：！？,;:!?()（）[\]<>《》"'…-]/

const runsOn = (one: string, other: string): boolean =>
  (numeral.test(one) && numeral.test(other)) || (latin.test(one) && latin.test(other))

/** Whether a wording found in a text stands there whole, and not inside a longer number or word: 五日 in 十五日 does not. */
export const standsWhole = (text: string, from: number, to: number): boolean => {
  const [before = '', first = '', last = '', after = ''] = [
    text[from - 1],
    text[from],
    text[to - 1],
    text[to],
  ]
  return !runsOn(before, first) && !runsOn(last, after)
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
