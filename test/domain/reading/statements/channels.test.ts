import { readStatements } from '../../../../src/domain/reading/statements'

const told = (text: string) =>
  readStatements(text).map(({ round, counts, addsUp }) => ({
    round,
    comments: counts.comments,
    accepted: counts.accepted,
    rejected: counts.rejected,
    addsUp,
  }))

test('公开与书面两个渠道的意见一并处理，合起来相加', () => {
  const text =
    '2025年3月3日，通过门户网站向社会公开征求意见，共收到意见建议26条；同时书面征求了18家单位意见，收到意见12条。经研究，采纳32条，不采纳6条。'
  expect(told(text)).toEqual([{ round: 1, comments: 38, accepted: 32, rejected: 6, addsUp: true }])
})

test('三个渠道也一样，后面再征求的是下一轮', () => {
  const text =
    '向社会公开征求意见，收到意见10条。召开专家论证会，专家提出意见5条。书面征求各县区意见，收到意见7条，采纳20条，不采纳2条。\n再次书面征求意见，收到意见3条，均予以采纳。'
  expect(told(text)).toEqual([
    { round: 1, comments: 22, accepted: 20, rejected: 2, addsUp: true },
    { round: 2, comments: 3, accepted: 3, rejected: null, addsUp: true },
  ])
})

test('合起来也对不上的，仍各说各的', () => {
  const text = '向社会公开征求意见，收到意见10条。书面征求意见，收到意见7条，采纳20条，不采纳2条。'
  expect(told(text).at(-1)?.addsUp).toBe(false)
})

test('写明第二次征求的，不并入第一次', () => {
  const text = '第一次征求意见，收到意见10条。第二次征求意见，收到意见7条，采纳15条，不采纳2条。'
  expect(told(text)).toHaveLength(2)
})
