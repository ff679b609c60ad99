import type { ClauseChange } from '../checking/compare'

/** A comparison as lines of text: what happened to which clause, struck as [-…-] and inserted as {+…+}. */
export const comparisonLines = (changes: readonly ClauseChange[]): string[] =>
  changes
    .filter(change => change.kind !== 'same')
    .map(change => {
      const marked = change.segments.map(segment => marks[segment.op](segment.text)).join('')
      const place = [change.before?.ref, change.after?.ref].filter(Boolean).join(' → ')
      return `${place}（${change.kind}）：${marked}`
    })

const marks = {
  same: (text: string) => (text.length > 60 ? `${text.slice(0, 20)}……${text.slice(-20)}` : text),
  delete: (text: string) => `[-${text}-]`,
  insert: (text: string) => `{+${text}+}`,
}
