import fc from 'fast-check'
import { readLetter } from '../../../src/domain/reading/letters/letter'
import { letterText } from '../../../src/domain/reading/letters/letterText'
import { formLetters } from './formLetters'
import { freshLetters } from './freshLetters'
import { groupedLetters } from './groupedLetters'
import { letters } from './letters'
import { noteLetters } from './noteLetters'
import { officeLetters } from './officeLetters'
import { otherLetters } from './otherLetters'
import { spokenLetters } from './spokenLetters'

test.each([
  ...letters,
  ...otherLetters,
  ...freshLetters,
  ...groupedLetters,
  ...formLetters,
  ...noteLetters,
  ...spokenLetters,
  ...officeLetters,
])('$name', ({ name, text, comments, contact, ...facts }) => {
  const letter = readLetter(text)
  expect({
    unit: letter.unit,
    date: letter.date,
    documentName: letter.documentName,
    noComment: letter.noComment,
  }).toEqual(facts)
  expect(letter.comments.map(comment => comment.text)).toEqual(comments)
  expect(letter.contact === null ? null : text.slice(letter.contact.start, letter.contact.end)).toBe(contact)
})

test('没有落款的来函提示补填单位和日期', () => {
  const { problems } = readLetter('1.删除第三条。\n2.增加第四条。')
  expect(problems.map(({ message }) => message)).toEqual([
    '没有找到发函单位：文头和落款都没有单位名称，请手工填写。',
    '没有找到落款日期，请手工填写。',
  ])
})

test('文头与落款单位不同要提示', () => {
  const { problems } = readLetter(
    '甲市水利局文件\n关于《某办法》的意见\n市司法局：\n删除第三条。\n乙市林业局\n2024年1月2日',
  )
  expect(problems[0]?.message).toBe('文头单位“甲市水利局”与落款单位“乙市林业局”不同，请核对。')
})

test.each([
  '市林业局　　　市水利局　　市妇联',
  '市林业局　　　市水利局',
  '市林业局\n市水利局',
  '市林业局、市水利局',
])('联名的来函提示还有谁：%s', seals => {
  const { unit, comments, problems } = readLetter(
    `关于《某办法》的意见\n市司法局：\n删除第三条。\n${seals}\n2024年1月2日`,
  )
  expect(unit).toBe('市林业局')
  expect(comments.map(({ text }) => text)).toEqual(['删除第三条。'])
  expect(problems[0]?.message).toContain('几个单位联名的来函，还有“市水利局”')
})

test('几个单位的意见写在一份纪要里，提示核对；只说收到的来函，请人看原文', () => {
  const problemsOf = (words: string) =>
    officeLetters.filter(({ name }) => name.includes(words)).flatMap(({ text }) => readLetter(text).problems)
  const minutes = problemsOf('座谈会纪要')
  const received = problemsOf('只说收到')
  expect(minutes.map(({ message }) => message)).toEqual([
    '这里有几个单位的意见：“市住建局”“市文旅局”；都登记在“市司法局”名下，请核对。',
  ])
  expect(received.map(({ message }) => message)).toEqual([
    '没有读到意见，也没有读到“无意见”；请看原文，再选“无意见”，或者补上意见。',
  ])
})

test('高度重视、组织研究的话写成几段，仍是无意见', () => {
  const lines = [
    '贵局来函已收悉。',
    '我中心高度重视，组织相关科室进行了认真学习和研究。',
    '经研究，我中心对该清单无修改意见和建议。',
  ]
  const { noComment, comments } = readLetter(
    `关于《某清单》的复函\n市财政局：\n${lines.join('\n')}\n市交易中心\n2024年1月2日`,
  )
  expect({ noComment, comments }).toEqual({ noComment: true, comments: [] })
})

test('“我局对第六条有修改意见：”只是引子；人大代表个人署名', () => {
  const letter = readLetter(
    '对《养犬管理条例（草案）》的意见\n市人大法制委：\n我对第六条、第九条有修改意见：\n第六条建议删除。\n第九条建议单列。\n市人大代表  陈某某\n2025年10月30日',
  )
  expect(letter.comments.map(({ text }) => text)).toEqual(['第六条建议删除。', '第九条建议单列。'])
  expect(letter.unit).toBe('市人大代表 陈某某')
})

test('编号之前、之后另成一段的意见，各是一条', () => {
  const body =
    '来函收悉。建议标题去掉“暂行”。\n另有以下意见：\n1.删除第三条。\n2.删除第五条。\n此外，建议统一全文数字用法。\n另建议附件加页码。'
  const { comments } = readLetter(`关于《某办法》的意见\n市司法局：\n${body}\n市水利局\n2024年1月2日`)
  expect(comments.map(({ text }) => text)).toEqual([
    '建议标题去掉“暂行”。',
    '1.删除第三条。',
    '2.删除第五条。',
    '此外，建议统一全文数字用法。',
    '另建议附件加页码。',
  ])
})

const withoutBlanks = (words: string): string => words.replaceAll(/\s/g, '')

test('任何文字都不出错，范围与原文一致', () => {
  const words = fc.constantFrom(
    '关于《甲》的意见',
    '市局：',
    '一、',
    '1.',
    '\n',
    '无意见。',
    '2024年1月2日',
    '某局',
    '联系人：',
    '“',
    '理由：',
    '建议删除',
    '附件：',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(words, { maxLength: 30 }).map(parts => parts.join('')),
        fc.string({ unit: 'grapheme' }),
      ),
      text => {
        for (const { span, heading, text: said } of readLetter(text).comments) {
          const own = letterText(text).slice(span.start, span.end)
          // Blank lines inside a request are left out.
          expect(withoutBlanks(heading + own)).toBe(withoutBlanks(said))
        }
      },
    ),
    { examples: [['“\n\n关于《甲》的意见']] },
  )
})

test.each(['一、甲。\n', '甲\n', '《', '关于', '2024年1月2日\n', '联系人：\n'])(
  '六万字的来函也读得完：%s',
  line => {
    expect(readLetter(line.repeat(60_000 / line.length)).noComment).toBe(false)
  },
)
