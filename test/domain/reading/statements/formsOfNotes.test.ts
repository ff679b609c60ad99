import { readStatements } from '../../../../src/domain/reading/statements'

/** The counts a single statement names, with whether they add up. */
const told = (text: string): Record<string, unknown>[] =>
  readStatements(text).map(({ counts, consultedParts, addsUp }) => ({
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null)),
    ...(consultedParts.length > 0 ? { parts: consultedParts.map(({ count }) => count) } : {}),
    addsUp,
  }))

test.each([
  [
    '说明：1.发送征求意见稿的单位数：24个；2.收到征求意见稿后，回函的单位数：15个；3.收到征求意见稿后，回函并有建议或意见的单位数：6个；4.没有回函的单位数：9个。',
    { consulted: 24, replied: 15, withComments: 6, silent: 9, addsUp: true },
  ],
  [
    '6条意见中采纳4条，部分采纳1条，不采纳1条。',
    { comments: 6, accepted: 4, partial: 1, rejected: 1, addsUp: true },
  ],
  [
    '收到意见6条，6条意见中采纳4条，部分采纳1条，不采纳1条。',
    { comments: 6, accepted: 4, partial: 1, rejected: 1, addsUp: true },
  ],
  [
    '共收到网民留言25条，有效留言18条，采纳11条，不采纳7条。',
    { comments: 25, accepted: 11, rejected: 7, addsUp: true },
  ],
  ['共收到意见4类19条，采纳12条，解释7条。', { comments: 19, accepted: 12, explained: 7, addsUp: true }],
  [
    '书面征求了9个县、25个市直部门和7家企业共41家单位的意见。',
    { consulted: 41, parts: [9, 25, 7], addsUp: null },
  ],
  ['共收到48条意见，未采纳的3条已逐一说明。', { comments: 48, rejected: 3, addsUp: null }],
  [
    '共征求20家单位，8家提出意见，14家无意见。',
    { consulted: 20, withComments: 8, withoutComments: 14, addsUp: false },
  ],
  ['征求意见三轮，涉及单位96家次，收到意见110条。', { comments: 110, addsUp: null }],
])('%s', (text, says) => {
  expect(told(text)).toEqual([says])
})
