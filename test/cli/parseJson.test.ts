import { landingComments } from '../../src/cli/givenShapes'
import { CallRefused } from '../../src/cli/output'
import { parseJson } from '../../src/cli/parseJson'

const told = (value: unknown): string => {
  try {
    parseJson(typeof value === 'string' ? value : JSON.stringify(value), landingComments, '意见.json')
    return ''
  } catch (error) {
    return error instanceof CallRefused ? error.message : String(error)
  }
}

describe('给的 JSON 不合要求：说明在哪里、应是什么', () => {
  const good = { id: 1, disposition: 'accepted', text: '删除第二条。' }
  test.each([
    ['不是数组', {}, '意见.json：整个文档不合要求：应是数组（[…]），给的是对象（{…}）。'],
    ['某一项不是对象', [good, '甲'], '意见.json：第 2 项不合要求：应是对象（{…}），给的是文字。'],
    ['少一项', [{ id: 1 }], '意见.json：第 1 项的“disposition”不合要求：应是 accepted、partial、'],
    ['类别写错', [good, { ...good, disposition: '采纳' }], '第 2 项的“disposition”不合要求：应是 accepted、'],
    ['文字写成数', [{ ...good, text: 3 }], '意见.json：第 1 项的“text”不合要求：应是文字，给的是数。'],
    ['编号两样都不是', [{ ...good, id: null }], '意见.json：第 1 项的“id”不合要求：不能是null。'],
    ['没有编号', [{ disposition: 'accepted' }], '意见.json：第 1 项的“id”不合要求：没有这一项。'],
    [
      '没有单位',
      [{ ...good, changes: [{ action: 'duty', duty: {} }] }],
      '的“unit”不合要求：没有这一项，应是文字。',
    ],
    [
      '负的位置',
      [{ ...good, changes: [{ action: 'delete', span: { start: -1, end: 2 } }] }],
      '太小，至少是 0。',
    ],
    ['不是 JSON', '[{', '意见.json：不是合法的 JSON'],
  ])('%s', (_, value, sentence) => {
    expect(told(value)).toContain(sentence)
  })

  test('合要求的照样读出，没有给的项补上', () => {
    expect(parseJson(JSON.stringify([good]), landingComments, '意见.json')).toEqual([good])
  })
})
