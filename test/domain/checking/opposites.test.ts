import { contradictingWishes, tellContradiction } from '../../../src/domain/checking/rules/commentsContradict'
import { parseComment } from '../../../src/domain/reading/comments/parseComment'
import { rowOf } from './tables'

/** A comment, and how it was answered. */
type Asked = readonly [comment: string, answer?: string]

const told = (...asked: readonly Asked[]): string[] =>
  contradictingWishes(
    asked.map(([comment, answer = '采纳'], at) => rowOf(`单位${at + 1}|${comment}|${answer}`, at + 1)),
    parseComment,
  ).map(([one, other]) => tellContradiction(one, other))

const wide = '向渡口主管部门备案，并公布监督电话'
const part = '并公布监督电话'
const revisePart: Asked = [`建议将第六条“${part}”修改为“并公布投诉电话”。`]

describe('相互矛盾的意见', () => {
  test.each<readonly [string, Asked, Asked]>([
    ['改过去、改回来', ['建议将第六条“三十日”修改为“十五日”。'], ['建议将第六条“十五日”修改为“三十日”。']],
    [
      '一处两种改法，都采纳',
      ['建议将第六条“三十日”修改为“十五日”。'],
      ['建议将第六条“三十日”修改为“二十日”。'],
    ],
    ['一个要删、一个要改', [`建议删除第六条“${part}”。`], revisePart],
    ['要删的一句里有人要改', [`建议删除第六条“${wide}”。`], revisePart],
    ['整条要删，条里有人要改', ['建议删除第六条。'], revisePart],
    [
      '整条要删，有人要在条里加一款',
      ['建议删除第六条。'],
      ['建议在第六条增加一款：“公布的内容应当每年更新。”'],
    ],
    ['改的范围一大一小，都采纳', [`建议将第六条“${wide}”修改为“向海事机构登记”。`], revisePart],
    [
      '改的范围首尾相叠，都采纳',
      ['建议将第六条“应当在三十日内向渡口主管部门备案”修改为“应当立即报告”。'],
      [`建议将第六条“${wide}”修改为“向海事机构备案”。`],
    ],
    [
      '把牵头交给一个单位，这个单位要求移出',
      ['二、（一）建议牵头单位由市水利局改为市农业农村局。'],
      ['建议将市农业农村局移出二、（一）牵头单位。'],
    ],
  ])('%s', (_, one, other) => {
    for (const pair of [
      [one, other],
      [other, one],
    ] as const) {
      expect(told(...pair)).toEqual([expect.stringContaining('不能都照办')])
    }
  })

  test.each<readonly [string, Asked, Asked]>([
    [
      '一处两种改法，只采纳一种',
      ['建议将第六条“三十日”修改为“十五日”。'],
      ['建议将第六条“三十日”修改为“二十日”。', '不采纳'],
    ],
    ['范围大的改法已包含小的', [`建议将第六条“${wide}”修改为“向海事机构备案，并公布投诉电话”。`], revisePart],
    ['范围大的改法保留了小的原文', [`建议将第六条“${wide}”修改为“向海事机构备案，${part}”。`], revisePart],
    ['删的是别的条', ['建议删除第五条。'], revisePart],
    ['整条要删与删条里的一句，方向相同', ['建议删除第六条。'], [`建议删除第六条“${part}”。`]],
    [
      '在同一处各加一项',
      ['建议在第六条“监督电话”后增加“、邮箱”。'],
      ['建议在第六条“监督电话”后增加“、网址”。'],
    ],
  ])('不矛盾：%s', (_, one, other) => {
    expect(told(one, other)).toEqual([])
    expect(told(other, one)).toEqual([])
  })
})

test('没有写明文字的要求，用条款说出来，不留空引号', () => {
  const asked: Asked[] = [['建议删除第六条。'], ['建议在第六条增加一款，规定公布的频次。']]
  expect(told(...asked)).toEqual([
    expect.stringMatching(/要求删去第六条.*要求在第六条增加内容，说的是同一处（第六条）/),
  ])
})

describe('新的数里含着旧的数、去和留、一项职责给两家', () => {
  const article = (number: string, from: string, to: string): Asked => [
    `建议将第${number}条“${from}”修改为“${to}”。`,
  ]

  test.each<readonly [string, Asked, Asked]>([
    ['二十日不是十日写得更细', article('四', '七日', '十日'), article('四', '七日', '二十日')],
    ['130米不是30米写得更细', article('四', '50米', '30米'), article('四', '50米', '130米')],
    ['十五年不是五年写得更细', article('四', '三年', '五年'), article('四', '三年', '十五年')],
    ['一个要删整条，一个要保留', ['建议删除第四条。'], ['第四条确有必要，建议保留。']],
    ['一个要删整条，一个说不宜删', ['建议删除第四条。'], ['第四条不宜删除，可作文字修改。', '']],
    [
      '牵头单位从一家改成不同的两家',
      ['第四条牵头单位由市水利局调整为市林草局。'],
      ['第四条牵头单位由市水利局改为市文旅局。'],
    ],
    [
      '按内容说的一项规定，一个要删、一个要加',
      ['建议删除第四条中关于由市港口局登记渡工姓名的规定。'],
      ['建议在第四条增加一款，规定由市港口局登记渡工姓名。'],
    ],
  ])('%s，要指出', (_, one, other) => {
    expect(told(one, other)).toEqual([expect.stringContaining('说的是同一处（第四条）')])
  })

  test.each<readonly [string, Asked, Asked]>([
    ['改法一宽一窄，不是矛盾', article('四', '可以', '应当'), article('四', '可以', '应当依法')],
    ['要求保留的没有采纳', ['建议删除第四条。'], ['第四条确有必要，建议保留。', '不采纳']],
    ['删的和留的不是一条', ['建议删除第四条。'], ['第五条确有必要，建议保留。']],
    [
      '两处的牵头单位各改各的',
      ['第四条牵头单位由市水利局调整为市林草局。'],
      ['第五条牵头单位由市水利局改为市文旅局。'],
    ],
  ])('%s', (_, one, other) => {
    expect(told(one, other)).toEqual([])
  })

  test('“我局”就是提意见的单位', () => {
    const rows = [
      rowOf('市水利局|第四条牵头单位由我局调整为市林草局。|采纳', 1),
      rowOf('市林草局|第四条牵头单位不宜为我局，建议由市水利局牵头。|采纳', 2),
    ]
    const [pair] = contradictingWishes(rows, parseComment)
    expect(pair === undefined ? '' : tellContradiction(...pair)).toContain('要求把市水利局移出牵头单位')
  })
})
