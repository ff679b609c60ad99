import type { Request } from './request'
import { readTargets, type Target } from './targets'

/** Words that mean one of two said before. */
export const pointsToOne = (words: string): boolean => /^[前后]者$/.test(words)

/**
 * Which of the two wordings, or places, said between `from` and `index` 前者 or 后者 means, and which is the other. Null
 * where not just two were said.
 */
export const readPointed = (
  { text, elements, memory }: Request,
  from: number,
  index: number,
  words: string,
): { meant: Target; other: Target } | null => {
  const [former, latter, ...more] = readTargets(text, elements.slice(from, index), memory).flatMap(asSingle)
  if (former === undefined || latter === undefined || more.length > 0) return null
  const located = former.places.length > 0 && latter.places.length === 0
  const second = located ? { ...latter, places: former.places } : latter
  return words === '前者' ? { meant: former, other: second } : { meant: second, other: former }
}

/** 第五条与第九条重复: each of the places by itself. */
const asSingle = (target: Target): readonly Target[] =>
  target.original === null ? target.places.map(place => ({ places: [place], original: null })) : [target]
