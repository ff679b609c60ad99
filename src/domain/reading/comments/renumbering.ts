import type { Request } from './request'
import { hasQuote, type Target } from './targets'

/** a)～d), （1）、（2）: numbers of a list. */
const listNumbers =
  /^(?:列项|编号|序号|项号)?\s*(?:[（(]?(?:[a-z]|\d{1,2}|[一二三四五六七八九十]{1,3})[）)][\s、～~—–至和及-]*)+$/i

/** 原第七条改为第八条, 列项a)～d)改为1)～4): a number takes the place of a number, no words change. */
export const isRenumbering = (
  { text, elements }: Request,
  index: number,
  targets: readonly Target[],
): boolean => {
  const after = elements[index + 1]
  const [only, ...more] = targets
  const behind = text.slice(elements[index]?.span.end ?? text.length).slice(0, 40)
  if (only?.original != null && more.length === 0 && listNumbers.test(only.original))
    return listNumbers.test(/^[^，。；\n]*/.exec(behind)?.[0] ?? '')
  return (
    after?.kind === 'chain' &&
    !hasQuote(after) &&
    !/^\s*[（(](?:规范|资料)性/.test(text.slice(after.span.end, after.span.end + 6)) &&
    targets.length === 1 &&
    targets[0]?.original === null &&
    targets[0].places.length === 1
  )
}

/** Before a place that the draft refers to: 引用表4有误，应为表5; 如图2所示，应为图3. */
const refersTo = /(?:引用|援引|引|如|参见|详见|见|指向|对应)[了的至到]?\s*$/

/** A place that the draft refers to, with another in its place: the words of the reference change, and are no place. */
export const asReference = (
  { text, elements }: Request,
  index: number,
  targets: readonly Target[],
): readonly Target[] => {
  const after = elements[index + 1]
  const [only, ...more] = targets
  const referred = only?.places.at(-1)
  if (only === undefined || only.original !== null || referred === undefined || more.length > 0)
    return targets
  const isOther = after?.kind === 'chain' && !hasQuote(after)
  return isOther && refersTo.test(text.slice(Math.max(0, referred.span.start - 4), referred.span.start))
    ? [{ places: only.places.slice(0, -1), original: referred.text }]
    : targets
}
