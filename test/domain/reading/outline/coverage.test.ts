import fc from 'fast-check'
import { readOutline } from '../../../../src/domain/reading/outline'
import { uncovered } from './covering'

const piece = fc.constantFrom(
  '一、总体要求',
  '（一）',
  '（二）加强领导。各单位要配合',
  '1.',
  '2．推进工作，',
  '（1）',
  '①',
  '第一条 ',
  '第二条　本办法所称',
  '第一章 总则',
  '4.2.1 术语',
  '4 范围',
  '附录A ',
  '附件1',
  '附表：目标表',
  '目录',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '甲\t乙\t丙',
  '\t甲',
  '南宁 1 2 3',
  '（牵头单位：市教育局',
  '。责任单位：各县（区）人民政府）',
  '“',
  '”',
  '《',
  '— 3 —',
  '2024年9月1日',
  '某市人民政府',
  '联系人：张三',
  '\n',
  '\n\n',
  '\r\n',
  '\f',
  ' ',
  '　　',
  '正文继续，',
  '完毕。',
  '😀',
)

test('文稿的每个字都归入条款、表格或其他内容，不重不漏', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 40 }), pieces => {
      const text = pieces.join('')
      expect(uncovered(text, readOutline(text))).toEqual({ missed: '', twice: '' })
    }),
    { numRuns: 400 },
  )
})

test('三十万字的文稿，五千个条款一个不少', () => {
  const clause = (at: number): string =>
    `${at}.推进第${at}项工作。各有关单位要按照职责分工抓好落实，确保按期完成。（牵头单位：市教育局。责任单位：各县（区）人民政府）\n`
  const text = Array.from({ length: 5_000 }, (_, at) => clause((at % 90) + 1)).join('')
  expect(text.length).toBeGreaterThan(300_000)
  expect(readOutline(text).clauses.length).toBe(5_000)
})
