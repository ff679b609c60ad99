import { measureBefore } from '../elements/measures'
import { twinOf } from '../elements/twins'
import type { Request } from '../request/request'

/** One way to tell which words of the sentence before the wanted ones shall replace; null where it tells none. */
type Finder = (request: Request, from: number, index: number, texts: readonly string[]) => string | null

/**
 * The present wording that a request does not quote, but says before what it wants: a document that no longer holds,
 * a sentence that the wanted one nearly repeats. Null where it says none.
 */
export const saidBefore: Finder = (...said) =>
  citedBefore(...said) ?? repeatedBefore(...said) ?? countedBefore(...said)

/** 公示期7日太短，建议改为15日. */
const countedBefore: Finder = ({ text, elements }, from, index, [only = '', ...more]) => {
  const end = elements[index]?.span.start ?? 0
  const start = Math.max(elements[from]?.span.start ?? end, end - reach)
  return more.length > 0 ? null : measureBefore(text.slice(start, end), only)
}
/** How far back, in characters, a document or a measure is looked for. */
const reach = 120

/** 引用的GB 50180—93已废止，建议替换为GB 50180—2018: a standard, or a title, takes the place of the one said last before. */
const citedBefore: Finder = ({ text, elements }, from, index, texts) => {
  const end = elements[index]?.span.start ?? 0
  const words = text.slice(Math.max(0, elements[from]?.span.start ?? 0, end - reach), end)
  // 引用的《合同法》已废止，应改为《民法典》
  if (/^《[^》]*》$/.test(texts[0] ?? '') && (isOutdated.test(words) || isTitled.test(words)))
    return words.match(/《[^》]*》(?=[^《》]*$)/)?.[0] ?? null
  if (!/^[A-Z]{2}[A-Z/]*\s?[A-Z]?\s?[\d.]+/.test(texts[0] ?? '')) return null
  return words.match(/[A-Z]{2}[A-Z/]*\s?[A-Z]?\s?\d[\d.]*(?:\s?[-—–]\s?\d{2,4})?/g)?.at(-1) ?? null
}

/** 《甲》的名称修改为《乙》. */
const isTitled = /》的?(?:标题|名称|题目)[^，。；《》]{0,6}$/
/** Said of a document that no longer holds. */
const isOutdated = /废止|失效|作废|过时|取代|代替|引用|修订|更名|旧/

/** The sentence before, behind its place, where the wanted one nearly repeats it. */
const repeatedBefore: Finder = ({ text, elements }, from, index, [only, ...more]) => {
  const before = elements.slice(from, index)
  // 问题：应当每月报送。⏎改为：应当每季度报送: the marks right before the verb end what is said, and begin nothing.
  const left = before.slice(0, before.findLastIndex(({ kind }) => kind !== 'end' && kind !== 'stop') + 1)
  const begins = left.findLastIndex(({ kind }) => kind === 'chain' || kind === 'end')
  const start = left[begins]?.span.end ?? left[0]?.span.start
  const end = left.at(-1)?.span.end
  if (only === undefined || more.length > 0 || start === undefined || end === undefined) return null
  return end - start > 2 * only.length + 20 ? null : twinOf(text.slice(start, end), only)
}
