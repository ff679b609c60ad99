import fc from 'fast-check'
import { parseComment } from '../../../../src/domain/reading/comments/parseComment'
import { corpus } from './corpus'

const asked = (text: string): string[] =>
  parseComment(text).changes.map(({ action, places, original, proposed, duty }) => {
    const refs = places.flatMap(({ ref, page }) => (ref === null && page === null ? [] : [[ref, page]]))
    return JSON.stringify([action, refs, original, proposed, duty])
  })

/** One sentence each that asks for edits and says of each in which article or on which page. */
const sentences = corpus.filter(
  ({ text, noComment, changes, rationale }) =>
    !noComment &&
    rationale === null &&
    changes.length > 0 &&
    changes.every(
      ({ action, places }) =>
        action !== 'general' &&
        action !== 'question' &&
        places.some(({ ref, page }) => page !== null || ref !== null) &&
        places.every(({ ref, page }) => page !== null || ref === null || /^\d+条/.test(ref)),
    ) &&
    changes.every(({ places }) => places[0]?.ref !== null || places[0]?.page !== null) &&
    /^(?:建议|将|第|把|请|删|在)/.test(text) &&
    !/[a-zA-Z]{5}|\n|1[.、．]|[（(]1[）)]|一是|一、|（一）|①|下同|全文/.test(text),
)

const ended = (text: string, mark: string): string => text.replace(/[。；]$/, '') + mark
const joins: readonly (readonly [string, (one: string, other: string) => string])[] = [
  ['1.…⏎2.…', (one, other) => `1.${ended(one, '。')}\n2.${ended(other, '。')}`],
  ['一、…⏎二、…', (one, other) => `一、${ended(one, '。')}\n二、${ended(other, '。')}`],
  ['（1）…；（2）…', (one, other) => `（1）${ended(one, '；')}（2）${ended(other, '。')}`],
  ['一是…；二是…', (one, other) => `一是${ended(one, '；')}二是${ended(other, '。')}`],
  ['…⏎…', (one, other) => `${ended(one, '。')}\n${ended(other, '。')}`],
  ['…。…', (one, other) => `${ended(one, '。')}${ended(other, '。')}`],
  ['…；…', (one, other) => `${ended(one, '；')}${ended(other, '。')}`],
  ['…。同时，…', (one, other) => `${ended(one, '。')}同时，${ended(other, '。')}`],
]
/** Pairs read daily; EVERY_COMMENT=1 reads more. */
const pairs = process.env['EVERY_COMMENT'] === '1' ? 3000 : 200
/** Wording without marks may run on over the sentence behind it. */
const mayRunOn = 0.03

test('一句一条的意见足够多', () => expect(sentences.length).toBeGreaterThan(500))

const readBefore = new Map<string, string[]>()
const askedAlone = (text: string): string[] => {
  const known = readBefore.get(text) ?? asked(text)
  readBefore.set(text, known)
  return known
}

test.each(joins)('两条意见放在一起，各读各的：%s', (_, join) => {
  const two = fc.tuple(fc.constantFrom(...sentences), fc.constantFrom(...sentences))
  const different = fc
    .sample(two, { numRuns: pairs, seed: 2026 })
    .map(([one, other]) => ({ one: one.text, other: other.text }))
    .filter(
      ({ one, other }) =>
        asked(join(one, other)).join('\n') !== [...askedAlone(one), ...askedAlone(other)].join('\n'),
    )
  expect(different.length > pairs * mayRunOn ? different : []).toEqual([])
})
