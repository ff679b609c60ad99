import type { StatedCounts } from '../../../../src/domain/consultation/statement'
import { readStatements } from '../../../../src/domain/reading/statements'

const stated = (text: string): Partial<StatedCounts>[] =>
  readStatements(text).map(({ counts }) =>
    Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== null)),
  )

test.each([
  '一行意见计一条。',
  '每行计一条。',
  '每行意见计1条。',
  '一条意见一行。',
  '意见一条一行。',
  '计数口径：一行一条。',
  '计数口径：一件意见中分条列出的，每条算一条。',
  '每家单位的意见算一条。',
  '每处修改记为一条。',
  '内容相同的意见算一条。',
  '重复意见只计一条。',
  '同类意见按一条计算。',
])('计数口径不是条数：%s', text => {
  expect(stated(text)).toEqual([])
})

test.each<[string, Partial<StatedCounts>]>([
  ['共收到意见12条（一行意见计一条），采纳10条，不采纳2条。', { comments: 12, accepted: 10, rejected: 2 }],
  ['表中每行意见计1条，共15条，采纳15条。', { comments: 15, accepted: 15 }],
  ['按一行一条统计，反馈意见8条，采纳8条。', { comments: 8, accepted: 8 }],
  ['一家单位提出的意见计一条，共收到意见5条。', { comments: 5 }],
  [
    '合计：反馈意见15条，采纳13条，不采纳2条。另按合并同类项后的条数统计为12条。',
    { comments: 15, accepted: 13, rejected: 2 },
  ],
  ['合计：反馈意见15条，采纳15条。另按修改的处数统计为22处。', { comments: 15, accepted: 15 }],
])('口径旁边的条数照读：%s', (text, counts) => {
  expect(stated(text)).toEqual([counts])
})

test.each<[string, Partial<StatedCounts>]>([
  ['收到反馈意见一条，已采纳。', { comments: 1, accepted: 1 }],
  ['市财政局提出意见一条，采纳一条。', { comments: 1, accepted: 1 }],
  ['公示期间收到意见共计一条，予以采纳1条。', { comments: 1, accepted: 1 }],
  ['共收到1条意见，不采纳1条。', { comments: 1, rejected: 1 }],
  ['按合并同类项后的条数统计，共收到意见12条，采纳12条。', { comments: 12, accepted: 12 }],
])('确是一条的仍是条数：%s', (text, counts) => {
  const [first] = stated(text)
  expect({ ...first, ...(first?.merged ? { comments: first.merged, merged: undefined } : {}) }).toEqual(
    counts,
  )
})
