import {
  type Answer,
  choose,
  exchangeColumns,
  nothingChosen,
  planReturn,
} from '../../../../src/domain/checking/exchange'
import { doubtsOf } from '../../../../src/domain/checking/exchange/doubts'
import { commentOf, documentOf, known, setCell, sheetOf } from './sheets'

const rejected: Answer = { disposition: 'rejected', reason: '与《预算法》第十条不一致。', revisedText: '' }
const adopted: Answer = { disposition: 'accepted', reason: '', revisedText: '按事权分担' }
const blank: Answer = { disposition: 'open', reason: '', revisedText: '' }

const columnsOf = (theirs: Answer, ...before: Answer[]): string[] =>
  doubtsOf(theirs, before).map(({ column }) => exchangeColumns[column])

test('不采纳改为采纳而理由没有动：理由可疑；另写了理由、清空了理由，都不可疑', () => {
  expect(columnsOf({ ...rejected, disposition: 'accepted' }, rejected)).toEqual(['理由'])
  expect(columnsOf({ ...rejected, disposition: 'withdrawn' }, rejected)).toEqual(['理由'])
  expect(columnsOf({ ...adopted, reason: '已组织论证会。', revisedText: '' }, rejected)).toEqual([])
  expect(columnsOf({ ...adopted, revisedText: '' }, rejected)).toEqual([])
})

test('改为也要说明理由的结论，理由照旧不可疑；改为未定不可疑', () => {
  for (const disposition of ['partial', 'explained', 'forwarded', 'duplicate', 'open'] as const)
    expect(columnsOf({ ...rejected, disposition }, rejected)).toEqual([])
})

test('采纳改为不采纳而采纳后的表述没有动：表述可疑', () => {
  expect(columnsOf({ ...rejected, revisedText: '按事权分担' }, adopted)).toEqual(['采纳后的表述'])
  expect(columnsOf({ ...rejected, revisedText: '另一种表述' }, blank)).toEqual(['采纳后的表述'])
  const recorded = { ...rejected, revisedText: '早就这样记着' }
  expect(columnsOf({ ...recorded, reason: '另一个理由。' }, recorded)).toEqual([])
  expect(
    columnsOf(
      { ...rejected, disposition: 'partial', revisedText: '按事权分担' },
      { ...adopted, reason: '前半句可行。' },
    ),
  ).toEqual([])
})

test('采纳的理由以“不采纳”开头：可疑；只是提到的不可疑', () => {
  const accepted = { ...blank, disposition: 'accepted' } as const
  expect(columnsOf({ ...accepted, reason: '不予采纳，上位法已有规定。' }, blank)).toEqual(['理由'])
  expect(columnsOf({ ...accepted, reason: '部分采纳' }, blank)).toEqual(['理由'])
  expect(columnsOf({ ...accepted, reason: '不采纳将与上位法不一致。' }, blank)).toEqual([])
  expect(columnsOf({ ...accepted, reason: '原拟不采纳，经论证可行。' }, blank)).toEqual([])
})

test('前后矛盾的不随“全部采用”，由人选：照样采用、去掉可疑的一格、保留现在的', () => {
  const comments = [commentOf(1, '建议删去第五条。', rejected), commentOf(2, '建议增加奖励。', null)]
  const sheet = sheetOf(comments)
  setCell(sheet, 0, 'decision', '采纳')
  setCell(sheet, 1, 'decision', '采纳')
  const plan = planReturn({ document: documentOf(sheet), exports: [known(comments)], current: comments })
  expect(plan).toMatchObject({ conflicts: [], refused: [], troubles: [], unchanged: 0 })
  expect(plan.changes.map(({ id }) => id)).toEqual(['answer-2'])
  expect(plan.doubtful).toMatchObject([
    {
      id: 'answer-1',
      doubts: [
        {
          column: 'reason',
          message: '采纳情况改成了“采纳”，“理由”一格却还是原来“不采纳”的理由。',
        },
      ],
    },
  ])
  const taken = (choice: object) => {
    const { items, kept, isLast } = choose(plan, { ...nothingChosen, ...choice })
    return { answers: items.map(({ id, theirs }) => [id, theirs]), kept, isLast }
  }
  expect(taken({ take: 'all' }).answers).toHaveLength(1)
  expect(taken({ take: 'all' }).isLast).toBe(false)
  expect(taken({ take: ['answer-1'] }).answers).toEqual([
    ['answer-1', { disposition: 'accepted', reason: rejected.reason, revisedText: '' }],
  ])
  expect(taken({ clear: ['answer-1'], take: ['answer-2'] })).toEqual({
    answers: [
      ['answer-2', { disposition: 'accepted', reason: '', revisedText: '' }],
      ['answer-1', { disposition: 'accepted', reason: '', revisedText: '' }],
    ],
    kept: [],
    isLast: true,
  })
  expect(taken({ keep: ['answer-1'] })).toEqual({ answers: [], kept: ['answer-1'], isLast: false })
})
