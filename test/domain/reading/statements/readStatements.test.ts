import { noCounts } from '../../../../src/domain/consultation/statement'
import { readStatements } from '../../../../src/domain/reading/statements/readStatements'
import { describeShared, readShared } from '../../../shared'
import { type Case, type Expected, sentences } from './sentences'
import { sentencesOfNotes } from './sentencesOfNotes'
import { sentencesOfOffices } from './sentencesOfOffices'
import { sentencesOfReports } from './sentencesOfReports'

const full = (expected: Expected, index: number) => {
  const { parts, sentOn, dueOn, addsUp, round, restates, ...counts } = expected
  return {
    restates,
    round: round === undefined ? index + 1 : round,
    counts: { ...noCounts, ...counts },
    consultedParts: (parts ?? []).map(([label, count]) => ({ label, count })),
    sentOn: sentOn ?? null,
    dueOn: dueOn ?? null,
    addsUp: addsUp ?? null,
  }
}

describe.each(
  [sentences, sentencesOfNotes, sentencesOfOffices, sentencesOfReports].flatMap(
    Object.entries<readonly Case[]>,
  ),
)('%s', (_name, cases) => {
  test.each(cases)('$text', ({ text, says }) => {
    const statements = readStatements(text)
    expect(
      statements.map(({ sentence, span, sums, holdsPartial, repliesWithComments, ...rest }) => rest),
    ).toEqual(says.map(full))
    for (const { sentence, span } of statements) expect(text.slice(span.start, span.end)).toBe(sentence)
  })
})

test('句子从说到本轮征求意见处起，不带前面的话', () => {
  const told = '2024年3月1日发函征求25家单位意见。已研究。收到意见5条。'
  const [read, ...others] = readStatements(
    `一、背景\n2023年12月5日，听取了各方意见建议，开展调研。\n${told}\n下一步工作。`,
  )
  expect(others).toEqual([])
  expect(read?.sentence).toBe(told)
  expect(read?.sentOn).toBe('2024-03-01')
})

describeShared('真实文件', () => {
  test('编制说明：两轮征求意见，数字、日期、单位齐全', () => {
    const text = readShared('seeds', '000_8ffd8eabe639b673.txt')
    const statements = readStatements(text)
    expect(
      statements.map(({ sentence, span, sums, holdsPartial, repliesWithComments, ...rest }) => rest),
    ).toEqual(
      [
        {
          consulted: 41,
          replied: 41,
          comments: 83,
          accepted: 57,
          rejected: 26,
          sentOn: '2024-01-24',
          dueOn: '2024-02-03',
          addsUp: true,
          parts: [
            ['自治区有关单位', 27],
            ['设区市人民政府', 14],
          ] as const,
        },
        {
          consulted: 41,
          replied: 41,
          comments: 15,
          accepted: 15,
          sentOn: '2024-02-05',
          dueOn: '2024-02-19',
          addsUp: true,
          parts: [
            ['自治区有关单位', 27],
            ['设区市人民政府', 14],
          ] as const,
        },
      ].map(full),
    )
    for (const { sentence, span } of statements) expect(text.slice(span.start, span.end)).toBe(sentence)
  })

  test.each([
    '001_dc9b2aa1b0e62163.txt',
    '002_28dd485d74d93424.txt',
    '003_50655067ea2c06aa.txt',
    '004_917ceece407ca35b.txt',
  ])('方案正文不当作意见统计：%s', name => {
    expect(readStatements(readShared('seeds', name))).toEqual([])
  })
})
