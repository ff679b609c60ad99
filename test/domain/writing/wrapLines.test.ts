import fc from 'fast-check'
import { countLines, wrapLines } from '../../../src/domain/writing/tables/wrapLines'

const lines = (text: string, width: number): string[] => {
  const starts = wrapLines(text, width)
  return starts.map((start, at) => text.slice(start, starts[at + 1] ?? text.length))
}

test('一个汉字占两格，满了换行', () => {
  expect(lines('建议修改为如下内容', 8)).toEqual(['建议修改', '为如下内', '容'])
})

test('句号逗号不在行首，左引号不在行尾', () => {
  expect(lines('建议修改，再议', 8)).toEqual(['建议修', '改，再议'])
  expect(lines('将原文“甲乙”', 8)).toEqual(['将原文', '“甲乙”'])
})

test('写明的换行照算，结尾的换行也占一行', () => {
  expect(countLines('一\n\n二', 20)).toBe(3)
  expect(countLines('一\n', 20)).toBe(2)
  expect(countLines('', 20)).toBe(1)
})

test('英文单词不拆开，比一行还长的才拆', () => {
  expect(lines('控制 VOCs 排放总量', 8)).toEqual(['控制 ', 'VOCs 排', '放总量'])
  expect(lines('abcdefghijklmno', 10).length).toBeGreaterThan(1)
})

test('无论什么文字，各行接起来就是原文，也不把一个字拆成两半', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.integer({ min: 2, max: 60 }),
      (text, width) => {
        expect(lines(text, width).join('')).toBe(text)
        for (const line of lines(text, width)) expect(line).not.toMatch(/^[\udc00-\udfff]/)
      },
    ),
  )
})

test('列越宽，行数不会越多', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('意', '见', '，', 'a', ' ', '“', '\n'), { maxLength: 60 }),
      signs => {
        const text = signs.join('')
        expect(countLines(text, 40)).toBeLessThanOrEqual(countLines(text, 12))
      },
    ),
  )
})

test('全是汉字和标点的文字逐行折，与逐字折的结果相同', () => {
  const sign = fc.constantFrom(...'水务局应当，。、；：“”（）《》—…的')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 200 }), fc.integer({ min: 1, max: 60 }), (signs, width) => {
      const text = signs.join('')
      const starts = wrapLines(text, width)
      expect(wrapLines(`${text}a`, width).slice(0, starts.length)).toEqual(starts)
      expect(countLines(text, width)).toBe(starts.length)
    }),
  )
})
