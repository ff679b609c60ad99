import { foldKey } from '../../reading/fold'
import type { Piece } from '../compare/versions'
import { type Bench, mapStretch, type Request, textAfter, textBefore } from './judging'
import type { Outcome, Stretch } from './landing'
import { quotationsIn } from './wording'

const removal = '(?:删除|删去|删掉|取消|去掉|去除|剔除)'
/** Between the part told and the verb behind it: 第十条关于考核的规定建议予以删除. */
const modal = '(?:建议|应当?|宜|可以?|拟|请|也|均|都|一并|全部|直接|予以)*'
/** What shows that only a part is meant. */
const partial =
  /^(?:[中里内]|的|关于|有关|涉及|对|但书|[前后上下]半|第[一二三四五六七八九十\d]+句|[首末]句|最后一?[句段])/
const opening = /^(?:[中里内])?的?(?:关于|有关|涉及|对)?/
const closing =
  /(?:的|等|这[一个些]|相关|有关)*(?:规定|内容|表述|条款|要求|部分|字样|文字|说法|限制|条件|说明|描述|条文)?$/

/** 删除第十条中关于年度考核的规定: what is told of the part, without the words around it. Null where the clause as a whole is meant. */
export const describedPart = ({ change, text }: Request): string | null => {
  const place = change.places.findLast(({ ref }) => ref !== null)
  if (place === undefined || text.slice(place.span.start, place.span.end) !== place.text) return null
  const [quoted] = quotationsIn(place.text)
  if (quoted !== undefined) return /[中里内]|关于|有关/.test(place.text) ? foldKey(quoted) : null
  const lead =
    text
      .slice(change.span.start, place.span.start)
      .split(/[，。；,;]/)
      .at(-1) ?? ''
  const [trail = ''] = text.slice(place.span.end, change.span.end).split(/[，。；,;]/)
  const cut = trail.search(new RegExp(`${modal}${removal}`))
  const told = new RegExp(removal).test(lead) ? trail : cut < 0 ? '' : trail.slice(0, cut)
  if (!partial.test(told)) return null
  const topic = told.replace(opening, '').replace(closing, '')
  return topic === '' || topic === '全部' || topic === '所有' ? null : foldKey(topic)
}

const clauseMark = /[,;。:]/
/** So much of what holds the topic must be taken out for the part to be gone. */
const mostly = 0.8

/** The stretches between two marks of punctuation that hold the topic; the proviso runs to the end of its sentence. */
const holding = (bench: Bench, topic: string, whole: Stretch): Stretch[] => {
  const text = textBefore(bench, whole)
  if (topic === '但书') {
    const at = text.search(/(?<=[,;。])但(?:是|,)?/)
    if (at < 0) return []
    const end = text.indexOf('。', at)
    return [{ from: whole.from + at, to: end < 0 ? whole.to : whole.from + end }]
  }
  return bench.drafts.before.find(topic, whole.from, whole.to).map(at => {
    let [from, to] = [at, at + topic.length]
    while (from > whole.from && !clauseMark.test(bench.drafts.before.text[from - 1] ?? '')) from -= 1
    while (to < whole.to && !clauseMark.test(bench.drafts.before.text[to] ?? '')) to += 1
    return { from, to }
  })
}

/** How much of a stretch was taken out with nothing but a mark put in its place. */
const shareTakenOut = (bench: Bench, stretch: Stretch): number => {
  const piece = bench.drafts.pieceBefore(stretch.from)
  if (piece === null) return 0
  const region = bench.drafts.regionOf(piece)
  if (region.targets.length === 0) return 1
  const gone = (mapStretch(region, stretch)?.hunks ?? []).filter(
    ({ same, after }) => !same && after.to - after.from <= 1,
  )
  const size = gone.reduce(
    (sum, { before }) => sum + Math.min(before.to, stretch.to) - Math.max(before.from, stretch.from),
    0,
  )
  return size / Math.max(1, stretch.to - stretch.from)
}

const isUntouched = (bench: Bench, stretch: Stretch): boolean => {
  const piece = bench.drafts.pieceBefore(stretch.from)
  const mapping = piece === null ? null : mapStretch(bench.drafts.regionOf(piece), stretch)
  return mapping !== null && textAfter(bench, mapping.mapped) === textBefore(bench, stretch)
}

/**
 * Judges the deletion of a part that is told and not quoted. Landed only where everything that speaks of it was
 * taken out; where its words are not to be found and the clause has changed, a person must look.
 */
export const judgePartDeletion = (bench: Bench, clause: Piece, topic: string): Outcome => {
  const before = bench.drafts.wholeBefore(clause)
  const after = bench.drafts.wholeNow(clause)
  if (after === null) return { verdict: 'clause-gone', before, after: null }
  if (textAfter(bench, after) === textBefore(bench, before)) return { verdict: 'standing', before, after }
  const parts = holding(bench, topic, before)
  const shares = parts.map(part => shareTakenOut(bench, part))
  const [first] = parts
  if (first === undefined) return { verdict: 'unchecked', before, after }
  const explains = { before: parts, after: [] }
  if (shares.every(share => share >= mostly)) return { verdict: 'landed', before: first, after, explains }
  if (parts.every(part => isUntouched(bench, part)))
    return { verdict: 'standing', before: first, after, explains }
  return { verdict: 'unchecked', before: first, after }
}
