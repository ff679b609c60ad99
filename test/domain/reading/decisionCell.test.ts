import fc from 'fast-check'
import { readDecision } from '../../../src/domain/reading/decisions/decisionCell'

describe('采纳情况一格说了什么', () => {
  test.each([
    ['采纳', 'accepted', null],
    ['采纳。', 'accepted', null],
    ['已采纳', 'accepted', null],
    ['予以采纳。', 'accepted', null],
    ['同意采纳', 'accepted', null],
    ['吸收采纳', 'accepted', null],
    ['已吸收采纳', 'accepted', null],
    ['充分采纳', 'accepted', null],
    ['完全采纳', 'accepted', null],
    ['均已采纳', 'accepted', null],
    ['采 纳', 'accepted', null],
    ['采\n纳', 'accepted', null],
    ['是', 'accepted', null],
    ['√', 'accepted', null],
    ['已修改', 'accepted', null],
    ['同意', 'accepted', null],
    ['采纳，已组织论证会。', 'accepted', '已组织论证会。'],
    ['采纳，已在第三条中修改。', 'accepted', '已在第三条中修改。'],
    ['经研究，予以采纳。', 'accepted', null],
    ['该意见拟采纳', 'accepted', null],
    ['采纳情况：采纳', 'accepted', null],
    ['已按意见修改完善', 'accepted', null],
    ['采纳部分建议', 'partial', '建议'],
    ['维持原条款', 'rejected', null],
    ['已电话沟通，对方撤回意见', 'withdrawn', null],
    ['已复核，详见第六章。', 'accepted', '详见第六章。'],
    ['已核减投资300万元。', 'accepted', '投资300万元。'],
    ['已细化', 'accepted', null],
    ['部分采纳', 'partial', null],
    ['部分采纳：第二句保留。', 'partial', '第二句保留。'],
    ['部分或全部采纳', 'partial', null],
    ['原则采纳', 'partial', null],
    ['不完全采纳', 'partial', null],
    ['采纳第一处，其余不采纳', 'partial', '第一处，其余不采纳'],
    ['不采纳', 'rejected', null],
    ['未采纳', 'rejected', null],
    ['不予采纳', 'rejected', null],
    ['未予采纳', 'rejected', null],
    ['没有采纳', 'rejected', null],
    ['否', 'rejected', null],
    ['×', 'rejected', null],
    ['不采纳。理由：与上位法不一致。', 'rejected', '与上位法不一致。'],
    ['不采纳，理由如下：与上位法不一致', 'rejected', '与上位法不一致'],
    ['不采纳（理由：已有规定）', 'rejected', '已有规定'],
    ['未予采纳，相关内容已采纳其他单位意见', 'rejected', '相关内容已采纳其他单位意见'],
    ['因与上位法冲突，不予采纳。', 'rejected', '因与上位法冲突'],
    ['经研究，该意见涉及事权调整，暂不采纳', 'rejected', '经研究，该意见涉及事权调整'],
    ['维持原文', 'rejected', null],
    ['不同意', 'rejected', null],
    ['解释说明', 'explained', null],
    ['解释说明：已有上位法规定', 'explained', '已有上位法规定'],
    ['已有规定', 'explained', null],
    ['已体现', 'explained', null],
    ['文中已体现', 'explained', null],
    ['已反馈给市水务局研究及落实', 'forwarded', null],
    ['作社情民意转有关单位参阅', 'forwarded', '转有关单位参阅'],
    ['与第3条重复', 'duplicate', null],
    ['该意见与林业局意见重复', 'duplicate', null],
    ['撤回', 'withdrawn', null],
    ['该单位撤回意见', 'withdrawn', null],
    ['', 'open', null],
    ['  \n ', 'open', null],
    ['-', 'open', null],
    ['/', 'open', null],
    ['——', 'open', null],
    ['无', 'open', null],
    ['待研究', 'open', null],
    ['待进一步研究', 'open', null],
    ['已反馈给建设单位', 'unrecognised', '已反馈给建设单位'],
    ['请研究是否采纳', 'unrecognised', '请研究是否采纳'],
    ['详见附件', 'unrecognised', '详见附件'],
    ['采纳第1、3条意见，第2条不采纳', 'partial', '第1、3条意见，第2条不采纳'],
    ['采纳1条，不采纳1条', 'partial', '1条，不采纳1条'],
    ['与发展改革委沟通一致，予以采纳', 'accepted', '与发展改革委沟通一致'],
    ['经沟通，同意不采纳', 'rejected', null],
    ['Accepted', 'accepted', null],
    ['Not accepted. Out of scope.', 'rejected', 'Out of scope.'],
    ['Accepted in principle', 'partial', null],
    ['Partially accepted', 'partial', null],
    ['Noted', 'explained', null],
    ['Withdrawn', 'withdrawn', null],
    ['Rejected - see 4.2', 'rejected', 'see 4.2'],
    ['☑采纳 □不采纳', 'accepted', null],
    ['□采纳 ☑不采纳 理由：已有规定', 'rejected', '已有规定'],
    ['采纳（√） 不采纳（ ）', 'accepted', null],
    ['□采纳 □部分采纳 □不采纳', 'open', null],
    ['■是 □否', 'accepted', null],
  ] as const)('%s → %s', (text, disposition, reason) => {
    const read = readDecision(text)
    expect(read.disposition).toBe(disposition)
    expect(read.reason).toBe(reason)
    expect(read.parts).toBeUndefined()
  })
})

describe('一格逐条答复几条意见', () => {
  test.each([
    [
      '第一条采纳。第二条不采纳。',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '第1条采纳，第2条不采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '(1)(2)(4)未采纳',
      'rejected',
      [
        [1, 'rejected'],
        [2, 'rejected'],
        [4, 'rejected'],
      ],
    ],
    [
      '（1）（3）采纳，（2）未采纳',
      'partial',
      [
        [1, 'accepted'],
        [3, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '1.采纳；2.不采纳，理由：与上位法不符；3.采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
        [3, 'accepted'],
      ],
    ],
    [
      '一、采纳 二、不采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '1.采纳\n2.采纳',
      'accepted',
      [
        [1, 'accepted'],
        [2, 'accepted'],
      ],
    ],
    [
      '①采纳②不采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '第1、2条采纳，第3条未采纳。',
      'partial',
      [
        [1, 'accepted'],
        [2, 'accepted'],
        [3, 'rejected'],
      ],
    ],
    [
      '1-3采纳，4不采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'accepted'],
        [3, 'accepted'],
        [4, 'rejected'],
      ],
    ],
    ['第一条意见采纳，其余不采纳', 'partial', [[1, 'accepted']]],
    [
      '意见1：采纳。意见2：部分采纳。',
      'partial',
      [
        [1, 'accepted'],
        [2, 'partial'],
      ],
    ],
    [
      '1.采纳。2.已有规定。',
      'partial',
      [
        [1, 'accepted'],
        [2, 'explained'],
      ],
    ],
    [
      '一是采纳；二是不采纳',
      'partial',
      [
        [1, 'accepted'],
        [2, 'rejected'],
      ],
    ],
    [
      '第一条、第二条均予以采纳',
      'accepted',
      [
        [1, 'accepted'],
        [2, 'accepted'],
      ],
    ],
  ] as const)('%s', (text, disposition, parts) => {
    const read = readDecision(text)
    expect(read.parts?.map(part => [part.item, part.disposition])).toEqual(parts)
    expect(read.disposition).toBe(disposition)
  })

  test('后一条的答复隔着理由，也算部分采纳', () => {
    expect(readDecision('第一条采纳，第二条因与上位法不符未采纳').disposition).toBe('partial')
  })

  test('理由里的条款号不是分条答复', () => {
    expect(readDecision('第三条已有规定').parts).toBeUndefined()
    expect(readDecision('不采纳。第三条已有规定，第五条已修改。').parts).toBeUndefined()
    expect(readDecision('1.采纳；2.不采纳，理由：与上位法不符。').reason).toBe('与上位法不符。')
  })

  test('任何文字都有一个说法，不出错', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'采纳不未予部分第一二条12（）.、。，：理由其余□☑√ \n"“') }),
        text => {
          expect(readDecision(text).disposition).toBeTruthy()
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each(['（', '1', '第一条', '第1、', '已转', '采纳，', '其余', '□'])('很长的 %s 也读得完', sign => {
    expect(readDecision(sign.repeat(50_000)).disposition).toBeTruthy()
  })
})

test.each(['采纳 不采纳', '不采纳、采纳。', '采纳\n部分采纳', '采纳或不采纳'])(
  '一格写了两个决定，看不出以哪个为准：%j',
  text => expect(readDecision(text)).toEqual({ disposition: 'unrecognised', reason: text.trim() }),
)

test('同一个决定写两遍，或决定后面是说明，不算两个决定', () => {
  expect(readDecision('采纳 已采纳').disposition).toBe('accepted')
  expect(readDecision('采纳，已修改').disposition).toBe('accepted')
  expect(readDecision('不采纳。上位法已有规定').disposition).toBe('rejected')
  expect(readDecision('不采纳，已有规定')).toEqual({ disposition: 'rejected', reason: '已有规定' })
})

test.each(['已在第九条体现。', '已在总则中明确', '已在文中第三部分作出规定', '第五条已有规定'])(
  '说文中已有的，是解释说明：%j',
  text => expect(readDecision(text).disposition).toBe('explained'),
)

test('先说总的，再逐条答复', () => {
  expect(readDecision('部分采纳：第一条采纳；第二条不采纳，因第十条为上级规定。')).toEqual({
    disposition: 'partial',
    reason: '因第十条为上级规定。',
    parts: [
      { item: 1, disposition: 'accepted' },
      { item: 2, disposition: 'rejected' },
    ],
  })
})

test('逐条答复里夹着理由，有采有不采的是部分采纳', () => {
  expect(readDecision('意见中第一点采纳，第二点因条件不成熟暂不采纳').disposition).toBe('partial')
  expect(readDecision('不采纳。第三条规定可以采纳，第五条规定不予采纳').disposition).toBe('rejected')
})
