import { judgeLanding } from '../../../../src/domain/checking/landing'

test.each([
  ['某市托育服务办法（征求意见稿）', '某市托育服务办法（送审稿）', []],
  ['某市托育服务办法\n（征求意见稿）', '某市托育服务办法', []],
  ['某市托育服务办法（征求意见稿）', '某市养老服务办法（送审稿）', ['养老']],
])('题目里的稿次变化不算未说明的改动：%s → %s', (earlier, later, left) => {
  const rest = '\n\n第一条　为了规范管理，制定本办法。\n第二条　运营单位应当建立台账。\n'
  const [before, after] = [earlier + rest, later + rest]
  const { unexplained } = judgeLanding({ before, after, comments: [] })
  expect(
    unexplained.map(each => after.slice(each.after?.span.start ?? 0, each.after?.span.end ?? 0)),
  ).toEqual(left)
})
