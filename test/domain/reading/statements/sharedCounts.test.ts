import { readSharesClosely, readStatements } from '../../../../src/domain/reading/statements'

/** The counts that the first statement states, and how they are to be taken. */
const read = (text: string) => {
  const [first] = readStatements(text)
  const stated = Object.entries(first?.counts ?? {}).filter(([, count]) => count !== null)
  return {
    ...Object.fromEntries(stated),
    ...(first?.holdsPartial ? { holdsPartial: true } : {}),
    addsUp: first?.addsUp ?? null,
  }
}

test.each([
  '收到意见11条，采纳8条（含部分采纳3条），未采纳3条。',
  '收到意见11条，采纳8条（包括部分采纳3条），未采纳3条。',
  '收到意见11条，采纳8条（其中3条为部分采纳），未采纳3条。',
  '收到意见11条，采纳8条，其中部分采纳3条；未采纳3条。',
  '收到意见11条，吸收采纳8条（采纳率72.7%，含部分采纳3条），3条未予采纳。',
])('采纳数含部分采纳的，两类不重复相加：%s', text => {
  expect(read(text)).toEqual({
    comments: 11,
    accepted: 8,
    partial: 3,
    rejected: 3,
    holdsPartial: true,
    addsUp: true,
  })
})

test.each([
  '收到意见11条，采纳8条（全部采纳5条、部分采纳3条），未采纳3条。',
  '收到意见11条，采纳8条（完全采纳5条，部分采纳3条），未采纳3条。',
  '收到意见11条，采纳8条，其中完全采纳5条，部分采纳3条；未采纳3条。',
])('采纳数拆成全部采纳和部分采纳的，各记各的：%s', text => {
  expect(read(text)).toEqual({ comments: 11, accepted: 5, partial: 3, rejected: 3, addsUp: true })
})

test('“其中部分采纳”照字面相加才等于总数的，就各是各的', () => {
  expect(read('收到意见11条，采纳5条，其中部分采纳3条，未采纳3条。')).toMatchObject({
    accepted: 5,
    partial: 3,
    addsUp: true,
  })
  expect(read('收到意见11条，采纳5条，其中部分采纳3条，未采纳3条。')).not.toHaveProperty('holdsPartial')
})

test.each(['部分或全部采纳8条', '全部或部分采纳8条', '采纳或部分采纳8条', '采纳和部分采纳8条'])(
  '两类合写一个数：%s',
  told => {
    expect(read(`收到意见11条，${told}，未采纳3条。`)).toEqual({
      comments: 11,
      accepted: 8,
      rejected: 3,
      addsUp: true,
    })
  },
)

test.each([
  '收到意见11条，采纳5条、部分采纳3条，合计8条，占总数的72.7%；未采纳3条。',
  '收到意见11条，采纳5条，部分采纳3条，小计8条；未采纳3条。',
  '收到意见11条。采纳5条、部分采纳3条，两项共8条，未采纳3条。',
  '收到意见11条，采纳5条，部分采纳3条，合计采纳8条，未采纳3条。',
  '收到意见11条，采纳5条，部分采纳3条，未采纳3条，合计11条。',
  '收到意见11条，采纳5条，部分采纳3条，未采纳3条。未采纳的意见中，市水利局2条，市林草局1条。',
  '收到意见11条，采纳5条，部分采纳3条，未采纳3条。未采纳意见涉及市水利局、市林草局、市文旅局各1条。',
  '收到意见11条，采纳5条，部分采纳3条，未采纳意见3条。未采纳的3条意见分别来自市水利局2条、市林草局1条。',
])('小计和拆分不再加进总数：%s', text => {
  expect(read(text)).toEqual({ comments: 11, accepted: 5, partial: 3, rejected: 3, addsUp: true })
})

test.each([
  '收到意见11条，采纳5条；部分采纳3条；未采纳2条，涉及市水利局2条；解释说明1条。',
  '三次共收到意见11条（第一次6条，第二次3条，公开征求意见2条），采纳5条，部分采纳3条，未采纳2条，解释说明1条。',
])('分号后的一类、括号里的各轮，都在这一句里：%s', text => {
  expect(read(text)).toEqual({
    comments: 11,
    accepted: 5,
    partial: 3,
    rejected: 2,
    explained: 1,
    addsUp: true,
  })
})

test('“以上共几条”是前面几项的合计', () => {
  const told = readStatements(
    '第一次收到意见5条，采纳4条，未采纳1条；第二次收到意见2条，均已采纳。公开征求意见收到意见4条，采纳3条，未采纳1条。以上共11条，采纳9条，未采纳2条。',
  )
  expect(told.map(({ counts, restates }) => [counts.comments, restates])).toEqual([
    [5, undefined],
    [2, undefined],
    [4, undefined],
    [11, [1, 2, 3]],
  ])
})

test('都已复函的，有意见的和无意见的要凑满', () => {
  const text = (asked: number) => `向${asked}家单位发函，均已复函，其中6家提出意见11条，3家无意见。`
  expect(read(text(9)).addsUp).toBe(true)
  expect(read(text(10)).addsUp).toBe(false)
})

test('没有另写总数的，末尾的合计就是总数', () => {
  expect(read('采纳5条，部分采纳3条，未采纳3条，合计11条。')).toEqual({
    comments: 11,
    accepted: 5,
    partial: 3,
    rejected: 3,
    addsUp: true,
  })
})

test('只写拆分的，相加就是那一类的条数', () => {
  expect(read('未采纳意见涉及市水利局2条、市林草局1条，共3条。')).toMatchObject({ rejected: 3 })
  expect(read('未采纳的意见中，市水利局2条，市林草局1条。')).toMatchObject({ rejected: 3 })
})

test.each([
  ['收到意见11条，采纳5条、部分采纳3条，合计9条；未采纳3条。', '合计', 9, [5, 3]],
  [
    '三轮共收到意见11条，采纳8条，未采纳3条。其中，第一轮6条，第二轮4条，公开征求意见2条。',
    '意见',
    11,
    [6, 4, 2],
  ],
  ['共收到意见11条，其中第一次征求意见6条、第二次征求意见4条，采纳8条，未采纳3条。', '意见', 11, [6, 4]],
])('小计、分轮的数加起来不对：%s', (text, name, total, counts) => {
  const [first] = readStatements(text)
  expect(first?.addsUp).toBe(false)
  expect(first?.sums?.map(sum => ({ ...sum, parts: sum.parts.map(({ count }) => count) }))).toEqual([
    { name, total, parts: counts },
  ])
})

test.each([
  ['收到意见11条，除3条因上位法已有明确规定未采纳外，其余均予采纳。', { accepted: 8, rejected: 3 }],
  ['收到意见11条，采纳8条，3条因省方案已体现不予采纳。', { accepted: 8, rejected: 3 }],
  ['收到意见11条，采纳8条，未采纳并已作解释说明3条。', { accepted: 8, rejected: 3 }],
  ['收到意见11条，采纳8条，解释说明3条。', { accepted: 8, explained: 3 }],
])('理由里的词不是处理结果：%s', (text, counts) => {
  expect(read(text)).toEqual({ comments: 11, ...counts, addsUp: true })
})

test('反馈无意见几个、具体意见几个，数的都是单位', () => {
  expect(read('收到反馈单位9个，其中反馈“无意见”4个、反馈具体意见5个，意见7条，均已采纳。')).toEqual({
    replied: 9,
    withComments: 5,
    withoutComments: 4,
    comments: 7,
    accepted: 7,
    addsUp: true,
  })
})

test.each([
  ['采纳8条（采纳率72.7%）', [['accepted']]],
  ['采纳率45.5%（含部分采纳为72.7%）', [['accepted'], ['accepted', 'partial']]],
  ['采纳率45.5%，含部分采纳72.7%', [['accepted'], ['accepted', 'partial']]],
  ['采纳率45.5%，加上部分采纳则为72.7%', [['accepted'], ['accepted', 'partial']]],
  ['采纳5条、部分采纳3条，两项合计占72.7%', [['accepted', 'partial']]],
  ['采纳率45.5%，部分采纳率27.3%，未采纳率27.3%', [['accepted'], ['partial'], ['rejected']]],
  ['其余27.3%未采纳并已作说明', [['rejected']]],
])('百分比是哪几类的：%s', (told, fields) => {
  const rates = readSharesClosely(`共收到意见11条，${told}。`).flatMap(reading => reading.rates)
  expect(rates.map(rate => rate.fields)).toEqual(fields)
})

test.each([
  ['A total of 9 comments were received from 4 member bodies.', { comments: 9 }],
  [
    'Compilation of comments\n9 comments were received: 5 accepted, 2 partially accepted, 1 noted and 1 not accepted.',
    { comments: 9, accepted: 5, partial: 2, explained: 1, rejected: 1, addsUp: true },
  ],
  [
    'The committee received 12 comments, of which 8 were accepted and 4 were rejected.',
    { comments: 12, accepted: 8, rejected: 4, addsUp: true },
  ],
])('外文汇总里的总数：%s', (text, counts) => {
  expect(read(text)).toEqual({ addsUp: null, ...counts })
})

test('外文意见里提到 comments 的，不是总数', () => {
  expect(readStatements('Please see our 3 comments on clause 5.\nNo change is needed.')).toEqual([])
})
