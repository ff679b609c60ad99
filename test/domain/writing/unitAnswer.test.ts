import fc from 'fast-check'
import { dispositions, isDisposition } from '../../../src/domain/consultation/dispositions'
import type { Comment, RoundRecord } from '../../../src/domain/consultation/record'
import { unitAnswers, unitsWithoutComments, writeUnitAnswer } from '../../../src/domain/writing/unitAnswer'
import { noteFile } from '../../../src/files/writing/handOut'
import { plainDecision, plainRound, plainTexts } from '../../records'

const comment = (id: number, body: string, word: string, reason = ''): Comment => ({
  id,
  replyId: 1,
  consulteeId: 1,
  unit: '省水利厅',
  body,
  ...plainTexts,
  createdAt: '',
  decision: isDisposition(word) ? { ...plainDecision, id, disposition: word, reason, by: '', at: '' } : null,
})

const recordOf = (comments: readonly Comment[]): RoundRecord => ({
  round: {
    ...plainRound,
    id: 1,
    projectId: 1,
    silenceMeansNoComment: true,
  },
  consultees: ['省水利厅', '省公安厅'].map((unit, at) => ({
    id: at + 1,
    unitId: at + 1,
    unit,
    kind: 'organ',
    position: at + 1,
    asked: true,
  })),
  replies: [
    {
      id: 1,
      consulteeId: 1,
      state: 'with_comments',
      receivedOn: null,
      channel: '',
      note: '',
      decision: null,
      importId: null,
    },
    {
      id: 2,
      consulteeId: 2,
      state: 'no_comment',
      receivedOn: null,
      channel: '',
      note: '',
      decision: null,
      importId: null,
    },
  ],
  comments,
})

const occasion = {
  documentTitle: '省节约用水条例',
  draftingUnit: '省发展改革委',
  roundName: '第一次征求意见',
  date: '2024年2月20日',
}

test('给提出意见的单位逐条答复：采纳了哪些，没有采纳哪些、为什么', () => {
  const record = recordOf([
    comment(1, '建议将“甲”修改为“乙”。', 'accepted'),
    comment(2, '建议删去第三条。', 'rejected', '上位法已有规定'),
    comment(3, '建议增加一章。', ''),
  ])
  const [answer, ...others] = unitAnswers(record)
  expect(others).toEqual([])
  expect(unitsWithoutComments(record)).toBe(1)
  if (answer === undefined) throw new Error('没有答复')
  expect(answer.open).toBe(1)
  expect(writeUnitAnswer(answer, occasion).map(({ text }) => text)).toEqual([
    '关于《省节约用水条例》意见采纳情况的反馈',
    '省水利厅：',
    '感谢对《省节约用水条例》第一次征求意见的支持。贵单位提出的3条意见收悉，经研究，采纳1条，不采纳1条，另有1条正在研究。具体情况反馈如下（条数按采纳情况表的行数统计）。',
    '一、予以采纳的意见',
    '（一）建议将“甲”修改为“乙”。',
    '二、未采纳的意见及理由',
    '（一）建议删去第三条。',
    '理由：上位法已有规定。',
    '三、正在研究的意见',
    '（一）建议增加一章。',
    '省发展改革委\n2024年2月20日',
  ])
})

test('每条意见在答复中出现一次，各组条数加起来就是总数', () => {
  const some = fc.array(fc.constantFrom(...Object.keys(dispositions), ''), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(some, words => {
      const record = recordOf(words.map((word, at) => comment(at + 1, `意见甲${at + 1}乙。`, word, '有理由')))
      const [answer] = unitAnswers(record)
      if (answer === undefined) throw new Error('没有答复')
      const texts = writeUnitAnswer(answer, occasion).map(({ text }) => text)
      for (const { body } of record.comments)
        expect(texts.filter(text => text.endsWith(body))).toHaveLength(1)
      const counted = [...(texts[2] ?? '').matchAll(/，\D+?(\d+)条/g)].map(found => Number(found[1]))
      const areAllOpen = answer.open === words.length
      expect((texts[2] ?? '').includes('意见收悉，正在研究。')).toBe(areAllOpen)
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(areAllOpen ? 0 : words.length)
    }),
  )
})

test('标题长过一行的，在书名号后换行；一条都没有定的，只说正在研究', async () => {
  const [answer] = unitAnswers(recordOf([comment(1, '建议删去第三条。', '')]))
  if (answer === undefined) throw new Error('没有答复')
  const letter = writeUnitAnswer(answer, { ...occasion, documentTitle: '江州市城镇供水和节约用水条例' })
  expect(letter[0]?.text).toBe('关于《江州市城镇供水和节约用水条例》\n意见采纳情况的反馈')
  expect(letter[2]?.text).toContain('贵单位提出的1条意见收悉，正在研究。')
  expect((await noteFile(letter)).length).toBeGreaterThan(1000)
})

test('意见自己分了行、编了号的，各行各成一段，编号不与答复的编号连在一起', () => {
  const [answer] = unitAnswers(recordOf([comment(1, '1.建议删去第三条；\n\n2.建议增加附则。', '采纳')]))
  if (answer === undefined) throw new Error('没有答复')
  const texts = writeUnitAnswer(answer, occasion).map(({ text }) => text)
  expect(texts.slice(4, 6)).toEqual(['（一）1.建议删去第三条；', '2.建议增加附则。'])
})

test('答复写成 Word 后读回一致', async () => {
  const [answer] = unitAnswers(recordOf([comment(1, '建议：\n一是甲；\n二是乙。', 'partial', '部分可行。')]))
  if (answer === undefined) throw new Error('没有答复')
  expect((await noteFile(writeUnitAnswer(answer, occasion))).length).toBeGreaterThan(1000)
})
