import type { Mention } from './mention'
import type { CountField } from './words'

const number = '(\\d{1,6})'
/** ISO compilations count in this order of words, or behind a colon: 4 accepted; accepted: 4. Over folded text, which has no spaces. */
const phrases: readonly [CountField, string][] = [
  [
    'comments',
    `${number}(?:technical|editorial|general|written)?comments?(?=were|was|have|received|,|:|;|\\.|\\(|$)`,
  ],
  ['partial', `${number}(?:comments?)?(?:were|was)?(?:partially|partly)accepted|acceptedinpart:?${number}`],
  [
    'rejected',
    `${number}(?:comments?)?(?:were|was)?(?:notaccepted|rejected)|(?:notaccepted|rejected):${number}`,
  ],
  ['explained', `${number}(?:comments?)?(?:were|was)?noted|noted:${number}`],
  ['accepted', `${number}(?:comments?)?(?:were|was)?accepted|(?<!not|partially|partly)accepted:${number}`],
]

const matchers = phrases.map(([field, pattern]) => [field, new RegExp(pattern, 'gi')] as const)

/** The totals of a folded sentence in English; empty where it is in Chinese or counts no comments. */
export const englishMentions = (text: string): Mention[] => {
  if (!/comments?/i.test(text) || /[\u4e00-\u9fff]/.test(text)) return []
  return matchers.flatMap(([field, matcher]) =>
    [...text.matchAll(matcher)].map(({ index, 0: found }) => {
      const digits = /\d+/.exec(found)
      const start = index + (digits?.index ?? 0)
      const span = { start, end: start + (digits?.[0].length ?? 0) }
      return {
        field,
        value: Number(digits?.[0] ?? 0),
        span,
        clause: 0,
        sub: false,
        included: false,
        rest: false,
        total: false,
        weak: false,
        label: { start: 0, end: 0 },
      }
    }),
  )
}
