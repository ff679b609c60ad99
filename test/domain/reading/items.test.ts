import fc from 'fast-check'
import { countRequests } from '../../../src/domain/reading/itemCount'
import { findItems } from '../../../src/domain/reading/items'

const texts = (text: string) => findItems(text).map(({ span }) => text.slice(span.start, span.end))

test.each([
  ['1.将第二条删除。2.增加第三条。3.修改附则。', 3],
  ['建议：（1）删除“甲”；（2）增加“乙”。', 2],
  ['一是统一名称，二是补充定义，三是删除第九条。', 3],
  ['建议一是明确标准；二是删除“等”。', 2],
  ['一、关于第三条：删除。\n二、关于第五条：增加“乙”。', 2],
  ['①删除“甲”。②增加“乙”。', 2],
  ['意见1：删除“甲”。意见2：增加“乙”。', 2],
  ['第一，补充定义。第二，删除附则。', 2],
  ['1、删除第三条。理由：一是重复；二是无依据。2、修改第四条。', 2],
])('分条提出的意见逐条数：%s', (text, count) => expect(texts(text)).toHaveLength(count))

test.each([
  ['将第三条第（一）项删除，第（二）项改为“甲”。'],
  ['将“（一）甲；（二）乙。”改为“（一）丙；（二）丁。”。'],
  ['将“甲”改为“乙”。理由：一是规范表述；二是与上位法一致。'],
  ['将三、重点任务（一）产业1.基础中的“甲”删除。'],
  ['第三条修改为：（一）甲；（二）乙。'],
  ['4.2.1中的“甲”改为“乙”，4.2.2同。'],
  ['第1页“甲”改为“乙”'],
  ['建议删除“甲”。'],
])('条款号、引文和理由中的编号不是分条：%s', text => expect(findItems(text)).toEqual([]))

test('每条带着自己的编号，连起来不漏字', () => {
  const text = '建议：1.删除“甲”。2.增加“乙”。理由：必要。'
  expect(texts(text)).toEqual(['1.删除“甲”。', '2.增加“乙”。理由：必要。'])
})

test('理由里另起编号不打断外层', () => {
  const text = '1.删除“甲”。理由：1.重复；2.无据。\n2.增加“乙”。'
  expect(texts(text)).toEqual(['1.删除“甲”。理由：1.重复；2.无据。', '2.增加“乙”。'])
})

test('序号后面紧跟条号（2.5.2.3）只接在已有的一串后面，不由它起头', () => {
  const texts = (words: string) => findItems(words).map(({ span }) => words.slice(span.start, span.end))
  expect(texts('1.增加要求；\n2.5.2.3“宜”改“应”；\n3.统一术语。')).toEqual([
    '1.增加要求；',
    '2.5.2.3“宜”改“应”；',
    '3.统一术语。',
  ])
  expect(texts('1.2.3改为“应”；\n2.3.4改为“宜”。')).toEqual([])
})

test('任何文字都不出错，范围有序', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('1.', '2.', '（1）', '一是', '二是', '“', '”', '理由：', '。', '\n', '甲'), {
        maxLength: 40,
      }),
      signs => {
        const text = signs.join('')
        const items = findItems(text)
        expect(
          items.every(
            ({ span }, index) => span.start <= span.end && span.start >= (items[index - 1]?.span.end ?? 0),
          ),
        ).toBe(true)
        expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1))
      },
    ),
  )
})

test('数条数时先看有没有一和二，与逐条去找数出的一样', () => {
  const marks =
    '1. 2. 01. 1、 2、 1） 2） （1） （2） （ 1 ） （一） （二） 一、 二、 一是 二是 第一， 第二， 其一： 其二： ① ② ⑴ ⑵ 意见1： 意见2： 建议一， 建议二， 甲 。 建议 ： “ ”'
  const sign = fc.constantFrom(...marks.split(' '), '\n')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), signs => {
      const text = signs.join('')
      expect(countRequests(text)).toBe(Math.max(1, findItems(text).length))
    }),
    { numRuns: 500 },
  )
})

test.each(['“', '”', '1.', '（1）', '一是', '\n', ' ', '理由：', '将“甲修改为', '1. 理由：1.'])(
  '二十万字也读得完：%s',
  sign => {
    expect(findItems(sign.repeat(200_000 / sign.length))).toEqual([])
  },
)
