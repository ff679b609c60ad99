import { parseComment } from '../../../../src/domain/reading/comments/parseComment'
import { corpus } from './corpus'

/** What a comment asks, without the words that it is written in. */
const asked = (text: string): string => {
  const { changes, rationale } = parseComment(text)
  const told = changes.map(({ action, places, original, proposed, duty }) => {
    const refs = places.flatMap(({ ref, page }) => (ref === null && page === null ? [] : [[ref, page]]))
    return [action, refs, original, proposed, duty]
  })
  return JSON.stringify([told, rationale])
}

/** Ends with a mark of its own, so that a sentence may be set behind it; English comments have other courtesies. */
const all = corpus.filter(({ noComment, text }) => !noComment && !/[a-zA-Z]{6}/.test(text))
/** Every sixth of them daily; EVERY_COMMENT=1 reads all. */
const chinese = all.filter((_, index) => process.env['EVERY_COMMENT'] === '1' || index % 6 === 0)
const sentences = chinese.filter(({ text }) => /[。；！？”]$/.test(text))

const plain = new Map(chinese.map(({ text }) => [text, asked(text)]))

const differing = (cases: typeof corpus, change: (text: string) => string, back = (told: string) => told) =>
  cases
    .map(({ text }) => ({ text: change(text), told: plain.get(text) ?? '' }))
    .filter(({ text, told }) => back(asked(text)) !== back(told))
    .map(({ text }) => text)

test.each([
  '经研究，',
  '总体同意。',
  '非常支持该办法出台。',
  '来函收悉。经研究，提出如下意见：',
  '现将我局意见反馈如下：\n',
  '对《管理办法（征求意见稿）》的意见：',
])('前面的套话不改变意见的读法：%s', opening =>
  expect(differing(chinese, text => opening + text)).toEqual([]),
)

test.each(['请予采纳。', '其他无意见。', '以上意见供参考。特此函复。', '\n市商务局\n2025年6月3日'])(
  '后面的套话不改变意见的读法：%s',
  ending => expect(differing(sentences, text => text + ending)).toEqual([]),
)

test('套话之后只要还有一句请求，就不是无意见', () => {
  for (const { text } of chinese)
    for (const frame of ['总体同意。', '无其他意见。', '同意印发。'])
      expect({ text, noComment: parseComment(frame + text).noComment }).toEqual({ text, noComment: false })
})

const balanced = chinese.filter(
  ({ text }) => /“/.test(text) && !/[‘’"「]/.test(text) && text.split('“').length === text.split('”').length,
)

test('引号用「」，标点用半角，读法不变', () => {
  const toCorner = (text: string): string => text.replaceAll('“', '「').replaceAll('”', '」')
  const toHalf = (text: string): string =>
    text.replaceAll('，', ',').replaceAll('：', ':').replaceAll('；', ';')
  expect(differing(balanced, toCorner, toCorner)).toEqual([])
  expect(differing(balanced, toHalf, toHalf)).toEqual([])
})

test('引号用直引号，百分之九十九以上读法不变', () => {
  const toStraight = (told: string): string => told.replaceAll(/[“”]|\\"/g, '"')
  const different = differing(balanced, toStraight, toStraight)
  expect(different.length).toBeLessThanOrEqual(balanced.length / 100)
})

test('引号与动词之间空一格，读法不变', () =>
  expect(differing(balanced, text => text.replaceAll(/”(改为|修改为|调整为)“/g, '” $1 “'))).toEqual([]))
