import fc from 'fast-check'
import { titleLines } from '../../../src/domain/writing/tables/titleLines'

test('标题长于一行的，在词意完整处回行，各行长短相近', () => {
  const lines = (title: string) => titleLines(`关于《${title}》意见采纳情况的反馈`).split('\n')
  expect(lines('节水办法')).toEqual(['关于《节水办法》意见采纳情况的反馈'])
  expect(lines('江州市节约用水办法')).toEqual(['关于《江州市节约用水办法》', '意见采纳情况的反馈'])
  expect(lines('江州市节约用水管理办法（征求意见稿）')).toEqual([
    '关于《江州市节约用水管理办法',
    '（征求意见稿）》意见采纳情况的反馈',
  ])
  expect(lines('江州市人民政府关于进一步加强农村生活饮用水水源保护和水质监测工作的实施意见')).toEqual([
    '关于《江州市人民政府关于进一步加强',
    '农村生活饮用水水源保护和水质监测工作的',
    '实施意见》意见采纳情况的反馈',
  ])
})

test('回行不增不减一个字，每行都放得下', () => {
  const sign = fc.constantFrom('江', '州', '办', '法', '的', '《', '》', '（', '）', '、', 'A', '𬭚')
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 90 }), signs => {
      const lines = titleLines(signs.join('')).split('\n')
      expect(lines.join('')).toBe(signs.join(''))
      for (const line of lines) expect([...line].length).toBeLessThanOrEqual(20)
    }),
  )
})
