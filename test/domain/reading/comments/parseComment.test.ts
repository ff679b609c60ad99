import { parseComment } from '../../../../src/domain/reading/comments/parseComment'
import { corpus, withoutSpans } from './corpus'

describe('意见语料', () => {
  test('不少于一百七十条，各不相同', () => {
    expect(new Set(corpus.map(({ text }) => text)).size).toBeGreaterThanOrEqual(170)
  })

  test.each(corpus)('$text', expected => {
    const parsed = parseComment(expected.text)
    expect(withoutSpans(parsed)).toEqual(expected)
  })
})
