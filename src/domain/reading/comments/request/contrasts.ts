import type { ProposedChange } from '../../../consultation/change'
import type { Request } from './request'

/** …应为“甲”，而不是“乙”: right behind what is wanted, the words that stand now. */
const behind =
  /^[\s，,]*(?:而不是|而非|不是|并非|非(?=\s*[“"「\d])|不应[当该]?[为是])\s*(?:[“"「]([^”"」\n]{1,60})[”"」]|([^，。；;“”"「\n]{1,30}))(?=[\s。；;，,）)]|$)/
/** The same in one stretch of plain words: 应为10日而不是15日. */
const inside = /^(.{1,40}?)[，,]?(?:而不是|而非)(.{1,40})$/

/** Longest stretch behind a change, in characters, that is looked at. */
const reach = 80

/** Gives the change read last, from `first` on, the present words that it is set against. */
export const takeContrast = (request: Request, first: number): void => {
  const { text, elements, changes } = request
  const change = changes.at(-1)
  if (change === undefined || changes.length !== first + 1 || !mayContrast(change)) return
  const split = change.original === null ? inside.exec(change.proposed ?? '') : null
  if (split?.[1] !== undefined && split[2] !== undefined) {
    changes[first] = { ...change, proposed: split[1], original: split[2] }
    return
  }
  const end = elements[request.cursor - 1]?.span.end ?? 0
  const found = behind.exec(text.slice(end, end + reach))
  // 序号3的“方法”应引用“甲”，而不是“乙”: quoted words tell for sure.
  const original = found?.[1] ?? (change.original === null ? found?.[2] : undefined)
  if (found === null || original === undefined) return
  changes[first] = { ...change, original, span: { ...change.span, end: end + found[0].length } }
  while ((elements[request.cursor]?.span.start ?? text.length) < end + found[0].length) request.cursor += 1
}

const mayContrast = ({ action, proposed }: ProposedChange): boolean =>
  (action === 'replace' || action === 'duty') && proposed !== null
