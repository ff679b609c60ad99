import fc from 'fast-check'
import {
  compareClauseRef,
  formatClauseRef,
  readClauseRef,
} from '../../../src/domain/reading/clauses/clauseRef'
import { findPlaces } from '../../../src/domain/reading/comments/places'

test.each([
  ['第三条第二款', '3条/2款'],
  ['第三条第二款第（一）项', '3条/2款/1项'],
  ['第二十条第二款第（一）项第2目', '20条/2款/1项/2目'],
  ['第十二条之一', '12条之1'],
  ['第一百零五条', '105条'],
  ['第１２条', '12条'],
  ['三、（四）4.', '三/（四）/4'],
  ['三、重点工作任务（四）强化面源治理。4.严格管控。', '三/（四）/4'],
  ['第三大点第（八）第3小点', '三/（八）/3'],
  ['第三部分第（二）项第3点', '三/（二）/3'],
  ['第（二）条第2点', '（二）/2'],
  ['第（二）条优化能源结构。第2点', '（二）/2'],
  ['4.2.1', '4.2.1'],
  ['第4.2.1条', '4.2.1'],
  ['附录A', '附录A'],
  ['附件二', '附件2'],
  ['附件2第三条', '附件2/3条'],
  ['第二章第三节', '2章/3节'],
  ['第二章第五条', '5条'],
  ['第5页第三条', '3条'],
])('条款写法归一：%s → %s', (text, ref) => expect(readClauseRef(text)).toBe(ref))

test.each([['第5页'], ['全文'], ['加强管理'], ['2024年'], ['3.5%'], ['']])('没有条款号的不编造：%s', text =>
  expect(readClauseRef(text)).toBeNull(),
)

test.each([
  ['3条/2款/1项', '第三条第二款第（一）项'],
  ['三/（四）/4', '三、（四）4.'],
  ['2章/3节', '第二章第三节'],
  ['12条之1', '第十二条之一'],
  ['附件2/3条', '附件2第三条'],
  ['4.2.1', '4.2.1'],
  ['附录A', '附录A'],
])('条款号写给人看：%s → %s', (ref, words) => {
  expect(formatClauseRef(ref)).toBe(words)
  expect(readClauseRef(words)).toBe(ref)
})

test('条款按文件顺序排列', () => {
  const inOrder = [
    '名称',
    '1条',
    '2条',
    '2条/1款',
    '2条/2款/1项',
    '2条/2款/10项',
    '10条',
    '10条之1',
    '附则',
    '附件1',
    '附件2',
  ]
  expect(inOrder.toReversed().toSorted(compareClauseRef)).toEqual(inOrder)
  const plan = ['一', '二', '二/（一）', '二/（一）/2', '二/（一）/10', '二/（二）', '十']
  expect(plan.toReversed().toSorted(compareClauseRef)).toEqual(plan)
  const standard = ['4.1', '4.2', '4.2.1', '4.10', '附录A', '附录A.2', '附录B']
  expect(standard.toReversed().toSorted(compareClauseRef)).toEqual(standard)
})

test.each([
  ['第八条第一款中的“甲”和第二款末尾的“乙”', ['8条/1款', '8条/2款']],
  ['第五条第（一）项、第（三）项', ['5条/1项', '5条/3项']],
  ['三、（二）1.和（三）2.', ['三/（二）/1', '三/（三）/2']],
  ['根据《某法》第三条，修改第五条', ['5条']],
  ['按照第三条的要求，第四条应修改', ['4条']],
  ['第三条与《民法典》第五条衔接', ['3条']],
  ['第十条至第十二条', ['10条', '12条']],
])('文中的条款逐个找出，省略的上级补全：%s', (text, refs) =>
  expect(findPlaces(text).map(({ ref }) => ref)).toEqual(refs),
)

test('页码单独记录', () => {
  expect(findPlaces('征求意见稿第4页“甲”和P12第二段')).toMatchObject([
    { text: '征求意见稿第4页“甲”', ref: null, page: 4 },
    { text: 'P12第二段', ref: null, page: 12 },
  ])
})

test('任何文字都不出错，范围与原文一致', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '第',
          '三',
          '条',
          '（一）',
          '项',
          '4.2',
          '.1',
          '附件',
          '“',
          '”',
          '中的',
          '、',
          'A',
          '页',
          '5',
        ),
        { maxLength: 24 },
      ),
      signs => {
        const text = signs.join('')
        readClauseRef(text)
        for (const place of findPlaces(text)) {
          expect(text.slice(place.span.start, place.span.end)).toBe(place.text)
        }
      },
    ),
  )
})
