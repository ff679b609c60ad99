import { decisionsIn } from './deciding'
import type { Rate } from './mention'
import { percentsOf, quantitiesOf, type Segment, wordsOf } from './segments'
import type { CountField } from './words'

/** 回收率90%, 反馈率达到100% */
const isReplyRate = (segment: Segment, at: number): boolean =>
  /(?:回收|收回|反馈|回复|回函|复函|答复|应答)率[^,;。\d]{0,8}$/.test(
    segment.text.slice(0, at - segment.start),
  )

/** 含部分采纳75%: with what was adopted wholly. */
const addsPartial = (segment: Segment): boolean => {
  const [partial] = decisionsIn(segment).filter(({ field }) => field === 'partial')
  const lead = wordsOf(segment, 'among').some(({ end }) => end === partial?.start)
  return (
    lead ||
    /(?:加上|连同|计入|算上)$/.test(segment.text.slice(0, (partial?.start ?? segment.start) - segment.start))
  )
}

/** 采纳率, 部分采纳率, 未采纳率 */
const rateField = (segment: Segment): CountField | null => {
  const name = wordsOf(segment, 'skip').find(({ text }) => /采纳的?率$/.test(text))?.text
  if (name === undefined) return null
  return /^[不未]/.test(name) ? 'rejected' : name.startsWith('部分') ? 'partial' : 'accepted'
}

/** What is told together so far: 采纳5条、部分采纳1条 and then 合计6条. */
interface Told {
  last: readonly CountField[]
  run: readonly CountField[]
}

const takeIn = ({ last, run }: Told, segment: Segment): Told => {
  const fields = decisionsIn(segment).flatMap(({ field }) => field ?? [])
  const all = [...run, ...fields]
  if (addsPartial(segment)) return { last: ['accepted', 'partial'], run: all }
  const named = rateField(segment)
  if (named !== null) return { last: [named], run: all }
  if (fields.length > 0) return { last: fields.slice(-1), run: all }
  const adds = run.length > 1 && wordsOf(segment, 'total').length > 0
  // 收到意见8条: what is decided from here on is told anew.
  return adds ? { last: run, run } : { last, run: quantitiesOf(segment).length > 0 ? [] : run }
}

/** Shares in per cent, each of what was told last: of one decision, or of several taken together; 回收率 is a share of those asked. */
export const ratesOf = (segments: readonly Segment[]): Rate[] => {
  const rates: Rate[] = []
  let sofar: Told = { last: [], run: [] }
  for (const segment of segments) {
    sofar = takeIn(sofar, segment)
    for (const { value, start, end } of percentsOf(segment)) {
      const fields = isReplyRate(segment, start) ? (['replied'] as const) : sofar.last
      const decided = decisionsIn(segment).at(-1)?.end ?? end
      const told = { start: segment.start, end: Math.max(end, decided) }
      if (fields.length > 0) rates.push({ fields, percent: value, told, span: { start, end } })
    }
  }
  return rates
}
