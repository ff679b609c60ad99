import { checkNote } from '../../../src/domain/checking/counting/noteAgainstRecord'
import { type NoteCounts, type NoteRecord, noNoteCounts } from '../../../src/domain/writing/notes/noteRecord'

const counts: NoteCounts = {
  ...noNoteCounts,
  consulted: 30,
  replied: 28,
  withComments: 12,
  comments: 45,
  accepted: 33,
  rejected: 12,
}
const record: NoteRecord = {
  documentTitle: '某市节水行动方案',
  drafter: '市水利局',
  rounds: [
    {
      number: 1,
      name: '第一轮',
      sentOn: '2024-03-04',
      dueOn: '2024-03-18',
      asked: [
        { label: '市直单位', count: 21 },
        { label: '县（区）人民政府', count: 9 },
      ],
      counts,
      countingRule: 'comment',
      afterRejection: null,
      nextDraft: null,
    },
    {
      number: 2,
      name: '第二轮',
      sentOn: '2024-04-10',
      dueOn: null,
      asked: [],
      counts: { ...noNoteCounts, comments: 4, accepted: 4 },
      countingRule: 'comment',
      afterRejection: null,
      nextDraft: null,
    },
  ],
}

const marks = (text: string): string[] =>
  checkNote(text, record).map(({ text: written, mark, expected }) => {
    const right = mark === 'wrong' ? `→${expected}` : ''
    return `${written.replaceAll(/\s/g, '')} ${mark}${right}`
  })

test('各数逐一核对：对的、错的（给出正确数）、无从核对的', () => {
  const note =
    '2024年3月4日，我局向21个市直单位、8个县（区）人民政府征求意见，截至3月19日，28家单位反馈，其中12家提出意见，16家无意见。' +
    '共提出修改意见46条，采纳33条，不采纳12条。'
  expect(marks(note)).toEqual([
    '2024年3月4日 right',
    '21 right',
    '8 wrong→9',
    '截至3月19日 wrong→2024-03-18',
    '28 right',
    '12 right',
    '16 unbound',
    '46 wrong→45',
    '33 right',
    '12 right',
  ])
})

test('各轮分别核对，合计与各轮之和核对', () => {
  expect(
    marks('第一轮征求意见收到意见45条，采纳33条；第二轮收到意见5条，均采纳。两轮共收到意见49条，采纳38条。'),
  ).toEqual(['45 right', '33 right', '5 wrong→4', '两 right', '49 right', '38 wrong→37'])
})

test('比率按记录核算，写几位小数就核几位', () => {
  expect(marks('共收到意见45条，采纳33条，采纳率73.3%。')).toEqual(['45 right', '33 right', '73.3% right'])
  expect(marks('共收到意见45条，采纳33条，采纳率75%。')).toEqual(['45 right', '33 right', '75% wrong→73%'])
})

test('文号、条款号不当作统计数，仍逐一列出为无从核对', () => {
  expect(marks('按照〔2023〕24号文件，共收到意见45条。')).toEqual(['2023 unbound', '24 unbound', '45 right'])
})

test('几个数合起来才是一个总数的，合起来核对', () => {
  expect(marks('10家单位提出意见40条，2个县提出意见5条，采纳33条，不采纳12条。')).toEqual([
    '10 right',
    '40 right',
    '2 right',
    '5 right',
    '33 right',
    '12 right',
  ])
})

test('换行、全角数字照样核对，位置不错', () => {
  const note = '共收到意见\n４６条，采纳33\n条。'
  const [wrong] = checkNote(note, record)
  expect(note.slice(wrong?.span.start, wrong?.span.end)).toBe('４６')
  expect(wrong?.expected).toBe(45)
})

test('征求对象的叫法与记录不同，合起来正好是全部征求单位的算对，不是的无从核对', () => {
  expect(marks('我局向20个部门、10个乡镇征求意见，28家单位反馈。').slice(0, 2)).toEqual([
    '20 right',
    '10 right',
  ])
  expect(marks('我局向20个部门、11个乡镇征求意见，28家单位反馈。').slice(0, 2)).toEqual([
    '20 unbound',
    '11 unbound',
  ])
})

test('只有年月的日期是一个整体', () => {
  expect(marks('2023年11月成立起草小组。')).toEqual(['2023年11月 unbound'])
})
