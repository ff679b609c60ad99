import fc from 'fast-check'
import { markDifference } from '../../../../src/domain/checking/compare'

const marked = (before: string, after: string): string =>
  markDifference(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'delete' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test.each([
  ['经营、储存', '生产、经营、储存', '{+生产、+}经营、储存'],
  ['船期每日公示', '船期每周公示', '船期[-每日-]{+每周+}公示'],
  ['检验一次,合格', '检验一次，合格', '检验一次[-,-]{+，+}合格'],
  ['合格率达到3.5%以上', '合格率达到4.5%以上', '合格率达到[-3.5%-]{+4.5%+}以上'],
  ['', '新增一款。', '{+新增一款。+}'],
  ['甲。乙。丙。', '甲。丙。', '甲。[-乙。-]丙。'],
])('按词标记：%s → %s', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

test('几处改动之间只剩一个相同的字，一并标记，不留碎屑', () => {
  expect(marked('每年检一次', '每季查一遍')).not.toMatch(/[\]}]一[[{]/)
})

test('标记连起来就是两份原文', () => {
  const text = fc
    .array(fc.constantFrom('渡口', '渡船', '应当', '公示', '，', '。', '十五日', '3%', ' '))
    .map(words => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const segments = markDifference(before, after)
      const join = (skip: string): string =>
        segments.flatMap(each => (each.op === skip ? [] : [each.text])).join('')
      expect([join('insert'), join('delete')]).toEqual([before, after])
    }),
  )
})
