/** Shortest wording, in characters, that is told apart from other words by being nearly repeated. */
const shortest = 6
/** How much of the longer of the two must stand in both. */
const shared = 0.6

const commonAtStart = (one: string, other: string): number => {
  const limit = Math.min(one.length, other.length)
  let length = 0
  while (length < limit && one[length] === other[length]) length += 1
  return length
}

const reversed = (words: string): string => [...words].toReversed().join('')

/**
 * Where the wording begins that the wanted one resembles, behind words that only say of what: 检验频次每月一次 before
 * 每季度一次. 0 where it is all the words, or none.
 */
export const tailTwin = (words: string, wanted: string): number => {
  const at = wanted.length < 2 ? 0 : words.lastIndexOf(wanted[0] ?? '')
  const tail = words.slice(at)
  // current_app改为app: no part of a word in Latin letters.
  if (at < 2 || tail === wanted || /[a-z\d_]$/i.test(words.slice(0, at))) return 0
  const end = commonAtStart(reversed(tail.slice(1)), reversed(wanted.slice(1)))
  return tail.length > 2 && end > 0 && 1 + end >= Math.max(tail.length, wanted.length) / 2 ? at : 0
}

/**
 * 动作是有用户做出的，应改为：动作是由用户做出的. The unquoted words before a verb are the present wording where the wanted
 * one nearly repeats them. Null where it does not.
 */
export const twinOf = (before: string, wanted: string): string | null => {
  const said = before
    .replace(/^[\s：:，,、）)的中]+/, '')
    .replace(/[\s，,。；;：:]*(?:建议|应当?|可|宜|拟|请|现)?$/, '')
  const led = said.replace(leadsToWording, '')
  return wholeTwin(said, wanted, shared) ?? (led === said ? null : wholeTwin(led, wanted, sharedWhereLed))
}

/** 问题：企业应当…, 规定企业应当…: leads to the wording. */
const leadsToWording =
  /^(?:(?:存在的?)?问题(?:描述)?[：:]\s*)?(?:(?:中?的?规定|要求|明确|写明?|表述)[为了]?[：:]?)?/
const sharedWhereLed = 0.4

const wholeTwin = (words: string, wanted: string, part: number): string | null => {
  if (words.length < shortest || wanted.length < shortest) return null
  const start = commonAtStart(words, wanted)
  const end = commonAtStart(reversed(words.slice(start)), reversed(wanted.slice(start)))
  return words !== wanted && start + end >= part * Math.max(words.length, wanted.length) ? words : null
}
