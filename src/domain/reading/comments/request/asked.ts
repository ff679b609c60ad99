import type { Place } from '../../../consultation/change'
import type { Request } from './request'
import { readTargets, type Target, withoutCompared } from './targets'

/**
 * 第七条“盖章”是否必要？建议删去。 What the question right before a request is about, which the request leaves out: one
 * target for each wording that it quotes. Empty where no question stands before it.
 */
export const askedBefore = ({ text, elements, changes, cursor, memory }: Request): readonly Target[] => {
  const last = changes.at(-1)
  if (last?.action !== 'question') return []
  let from = cursor
  while ((elements[from - 1]?.span.start ?? -1) >= last.span.start) from -= 1
  const own = elements.slice(from, cursor).filter(({ span }) => span.end <= last.span.end)
  const all = readTargets(text, own, { ...memory })
  const first = readTargets(text, withoutCompared(text, own), { ...memory })
  return first.every(({ original }) => original === null) ? first : all
}

/** Where they stand. */
export const placesAsked = (asked: readonly Target[]): readonly Place[] =>
  asked.flatMap(({ places }) => places)
