import type { Element } from '../elements/chains'
import { asShape } from '../elements/measures'
import type { Request } from '../request/request'
import { hasQuote, type Target } from '../request/targets'

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
    !/^\s*(?:[（(](?:规范|资料)性|[，,]?(?:而非|而不是|不是))/.test(
      text.slice(after.span.end, after.span.end + 6),
    ) &&
    targets.length === 1 &&
    targets[0]?.original === null &&
    targets[0].places.length === 1
  )
}

/** Before a place that the draft refers to: 引用表4有误，应为表5; 如图2所示，应为图3. */
const refersTo = /(?:引用|援引|引|如|参见|详见|见|指向|对应)[了的至到]?\s*$/
/** What does not count on by itself: 附件3应为附件2 is a wrong reference, 第七条应为第八条 a new number. */
const isCaption = /^(?:附|表|图|式)[^/]*$/
const isWrong = /应|有误|错/

/** Whether a place is one that the draft refers to, not one where something stands. */
const isReferred = ({ text, elements }: Request, index: number, { places }: Target): boolean => {
  const place = places.at(-1)
  const before = places.at(-2)
  if (place === undefined) return false
  const lead = text.slice(Math.max(0, place.span.start - 4), place.span.start)
  if (refersTo.test(lead)) return true
  const isArticle = (ref: string | null | undefined): boolean => /^\d+条/.test(ref ?? '')
  if (before !== undefined) return /[中里]的?$/.test(lead) && isArticle(before.ref) && isArticle(place.ref)
  const said = text.slice(place.span.end, elements[index]?.span.end ?? place.span.end)
  return isWrong.test(said) && (place.ref === null ? place.page !== null : isCaption.test(place.ref))
}

/** A place that the draft refers to, with another in its place: the words of the reference change, and are no place. */
export const asReference = (
  request: Request,
  index: number,
  targets: readonly Target[],
): readonly Target[] => {
  const after = request.elements[index + 1]
  const [only, ...more] = targets
  const referred = only?.places.at(-1)
  if (only === undefined || only.original !== null || referred === undefined || more.length > 0)
    return targets
  const wordsOf = ({ span }: Element): string => request.text.slice(span.start, span.end)
  const isOther = after?.kind === 'chain' && !hasQuote(after)
  return isOther && wordsOf(after) !== referred.text && isReferred(request, index, only)
    ? [{ places: only.places.slice(0, -1), original: referred.text }]
    : targets
}

/** 如图3所示, 见附件2: a whole reference as it stands in the draft. */
const mentions = /^(?:如|见|详见|参见|按照?|依照?).*[\d一二三四五六七八九十]/

/** 如图2所示应为如图3所示: the reference that the wanted one is like, with the place in it that is none to be changed. */
export const asMention = (
  { text, elements }: Request,
  index: number,
  targets: readonly Target[],
  wanted: string,
): readonly Target[] => {
  const [only, ...more] = targets
  const end = elements[index]?.span.start ?? 0
  if (only === undefined || more.length > 0 || !mentions.test(wanted)) return targets
  const from = Math.max(0, end - 3 * wanted.length)
  const found = new RegExp(`${asShape(wanted)}(?=[^。；]{0,6}$)`).exec(text.slice(from, end))
  if (found === null) return targets
  const start = from + found.index
  return [{ places: only.places.filter(({ span }) => span.end <= start), original: found[0] }]
}
