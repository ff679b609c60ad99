import { describeDifference } from '../../../../src/domain/checking/nameDifference'
import { findTitle } from '../../../../src/domain/reading/tables/title'

const titleOf = (...lines: string[]) => findTitle(lines.map((text, line) => ({ text, line })))

test.each([
  [['《云岭市山林防火办法》征求意见采纳情况', '我局征求9家单位意见，收到意见7条，采纳5条，不采纳2条。']],
  [['《云岭市山林防火办法》意见采纳情况说明', '本次共征求9家单位意见。', '采纳6条，不采纳2条，具体如下：']],
  [['关于《云岭市山林防火办法》公开征求意见采纳情况的反馈', '5月1日至6月1日公开征求意见，现反馈如下：']],
  [
    [
      '云岭市山林防火办法征求意见汇总处理表',
      '标准名称：山林防火',
      '负责起草单位：市林业局   2024年5月6日填写',
    ],
  ],
])('标题与表之间隔着说明文字，仍是表的标题：%s', lines => {
  expect(titleOf(...lines)).toEqual({ title: lines[0], lines: [0] })
})

test('“表”字折到下一行的，接回标题', () => {
  const lines = ['《云岭市山林防火办法》意见采纳情况汇总', '表', '共征求20家单位意见，采纳10条。']
  expect(titleOf(...lines)).toEqual({ title: '《云岭市山林防火办法》意见采纳情况汇总表', lines: [0, 1] })
})

test.each([
  [['《云岭市山林防火办法》起草说明', '共征求9家单位意见，采纳6条。']],
  [['《云岭市山林防火办法》征求意见情况', '（一）书面征求意见。收到意见3条。']],
  [['一、征求意见情况', '共征求9家单位意见，采纳6条。']],
  [['关于本市天气的情况', '今年降水偏少。']],
])('起草说明的题目、带序号的小标题、别的标题不当作表的标题：%s', lines => {
  expect(titleOf(...lines).title).toBe('')
})

test('两个名称的不同处不从词中间截断', () => {
  expect(describeDifference('机动车停车管理办法', '电动自行车管理办法')).toBe(
    '，不同处：表作“机动车停车管理办法”，说明作“电动自行车管理办法”',
  )
})
