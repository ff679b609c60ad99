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
  ['不低于百分之十', '不低于百分之十二', '不低于[-百分之十-]{+百分之十二+}'],
  ['占三分之一以上', '占三分之二以上', '占[-三分之一-]{+三分之二+}以上'],
  ['自二十三日起统一十二类', '自二十五日起统一十五类', '自[-二十三-]{+二十五+}日起统一[-十二-]{+十五+}类'],
  ['自2024年2月5日起施行', '自2024年3月5日起施行', '自[-2024年2月5日-]{+2024年3月5日+}起施行'],
  [
    '本办法自二〇二四年一月一日起施行',
    '本办法自二〇二五年一月一日起施行',
    '本办法自[-二〇二四年一月一日-]{+二〇二五年一月一日+}起施行',
  ],
  ['依照《渡口条例》执行', '依照《渡口办法》执行', '依照[-《渡口条例》-]{+《渡口办法》+}执行'],
  ['符合GB/T 5749-2006', '符合GB/T 5749-2022', '符合GB/T [-5749-2006-]{+5749-2022+}'],
  ['接入WiFi网络', '接入WLAN网络', '接入[-WiFi-]{+WLAN+}网络'],
  ['功率二十千瓦以上', '功率五十千瓦以上', '功率[-二十-]{+五十+}千瓦以上'],
  ['投资1,200万元', '投资1,500万元', '投资[-1,200-]{+1,500+}万元'],
  ['', '新增一款。', '{+新增一款。+}'],
  ['甲。乙。丙。', '甲。丙。', '甲。[-乙。-]丙。'],
])('按词标记：%s → %s', (before, after, expected) => {
  expect(marked(before, after)).toBe(expected)
})

test('几处改动之间只剩一个相同的字，一并标记，不留碎屑', () => {
  expect(marked('每年检一次', '每季查一遍')).not.toMatch(/[\]}]一[[{]/)
})

test('数、日期、书名号里的名称不从中间断开', () => {
  const numbers = ['十', '十二', '二十三', '一百零五', '三千', '两万五千']
  const whole = [
    ...numbers.flatMap(number => [number, `百分之${number}`, `${number}分之一`]),
    ...['2023年5月1日', '5月12日', '3.5%', '1,200', '《渡口条例》', '《渡口管理条例》', 'GB/T', 'DB33'],
  ]
  const one = fc.constantFrom(...whole)
  fc.assert(
    fc.property(one, one, (before, after) => {
      fc.pre(before !== after)
      const deleted = markDifference(`应当按照${before}办理。`, `应当按照${after}办理。`)
        .filter(({ op }) => op !== 'same')
        .map(({ text }) => text)
      expect(deleted).toEqual([before, after])
    }),
  )
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
