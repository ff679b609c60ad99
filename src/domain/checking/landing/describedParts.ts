import { foldKey } from '../../reading/fold'
import type { Piece } from '../compare/versions'
import { type Bench, mapStretch, textAfter, textBefore } from './judging'
import type { Outcome, Stretch } from './landing'

const opening = /^(?:关于|有关|涉及|对)/
const closing =
  /(?:的|等|这[一个些]|相关|有关)*(?:规定|内容|表述|条款|要求|部分|字样|文字|说法|限制|条件|说明|描述|条文)?$/

/** 关于年度考核的规定 tells of 年度考核 and does not quote it. */
export const topicOf = (described: string): string =>
  foldKey(described.trim().replace(opening, '').replace(closing, ''))

const clauseMark = /[,;。:]/
/** So much of what holds the topic must be taken out for the part to be gone. */
const mostly = 0.8

/** The stretches between two marks of punctuation that hold the topic; the proviso runs to the end of its sentence. */
const holding = (bench: Bench, topic: string, whole: Stretch): Stretch[] => {
  if (topic === '') return []
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
 * taken out; where it cannot be found by words (后半句: '') and the clause has changed, a person must look.
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
