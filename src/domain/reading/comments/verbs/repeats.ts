import type { Request } from '../request/request'

/**
 * “由甲”改为“甲”，去掉“由”: whether the words that leave the draft, or come into it, are all that the change before asks, so
 * that they only say it again.
 */
export const saysAgain = ({ changes, elements, cursor }: Request, words: string | null): boolean => {
  const last = changes.at(-1)
  if (last?.action !== 'replace' || last.original === null || last.proposed === null) return false
  if (words === null || words === '' || elements[cursor]?.kind !== 'stop') return false
  const [longer, shorter] =
    last.original.length > last.proposed.length
      ? [last.original, last.proposed]
      : [last.proposed, last.original]
  const at = longer.indexOf(words)
  return at >= 0 && longer.slice(0, at) + longer.slice(at + words.length) === shorter
}
