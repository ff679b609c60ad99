import { noCorrections, previewImport } from '../../../src/domain/checking/importing/preview'
import { readGathered } from '../../../src/domain/reading/letters/gatheredReplies'
import { blockSource, textSource } from './tables/sources'

const repliesIn = (text: string): string[] =>
  (readGathered(text)?.replies ?? []).flatMap(({ unit, comments }) =>
    comments.map(comment => `${unit}|${comment}`),
  )

const periods = '建议将第三条“每年”改为“每季度”。'
const deleted = '建议删去第七条。'
const funds = '建议明确经费渠道。'

describe('一份文件里有几个单位的意见，分别归到各自名下', () => {
  test.each([
    [
      '编号的单位名称作标题',
      `关于《江州省节水条例（征求意见稿）》的意见汇总
       一、省教育厅
       1.${periods}
       2.建议第九条增加学校节水内容。
       二、省公安厅
       无意见。
       三、省财政厅
       ${funds}理由：便于执行。`,
      [
        `省教育厅|${periods}`,
        '省教育厅|建议第九条增加学校节水内容。',
        '省公安厅|无意见。',
        `省财政厅|${funds}理由：便于执行。`,
      ],
    ],
    [
      '（一）某市：，上有主送，下有落款',
      `江州省水利厅：
       现将各市意见汇总报送如下：
       （一）东江市：${deleted}
       （二）西江市：无意见。
       （三）北江市：
       1.${funds}
       2.第十条“应当”改为“可以”。
       江州省节水办
       2024年5月6日`,
      [`东江市|${deleted}`, '西江市|无意见。', `北江市|${funds}`, '北江市|第十条“应当”改为“可以”。'],
    ],
    [
      '一段里几条，另一个单位另起一段',
      `省财政厅：1.${deleted}2.${funds}\n省司法厅：无修改意见。`,
      [`省财政厅|${deleted}`, `省财政厅|${funds}`, '省司法厅|无修改意见。'],
    ],
    [
      '几个单位同一句话，条数写在括号里',
      `1. 省教育厅、省公安厅：无意见。
       2. 省审计厅（2条）：
       （1）${deleted}
       （2）${funds}`,
      ['省教育厅|无意见。', '省公安厅|无意见。', `省审计厅|${deleted}`, `省审计厅|${funds}`],
    ],
    [
      '某单位意见：',
      `市公安局意见：\n${periods}\n市民政局意见：\n同意，无修改意见。`,
      [`市公安局|${periods}`, '市民政局|同意，无修改意见。'],
    ],
    ['方括号', `【市公安局】${deleted}\n【市民政局】无意见`, [`市公安局|${deleted}`, '市民政局|无意见']],
    [
      '群里的话，第一行不是主送单位',
      `城南街道办：\n第七条建议删去\n城北街道办：\n完全赞同，没有意见，希望早日实施！`,
      ['城南街道办|第七条建议删去', '城北街道办|完全赞同，没有意见，希望早日实施！'],
    ],
  ])('%s', (_, text, said) => {
    expect(repliesIn(text)).toEqual(said)
    for (const source of [textSource(text), blockSource('docx', ...text.split('\n'))]) {
      const { reading, table, problems } = previewImport(source, noCorrections)
      expect([reading, table?.rows.map(({ unit, comment }) => `${unit}|${comment}`)]).toEqual(['table', said])
      expect(problems[0]?.message).toContain('分别登记在各自名下')
    }
  })

  test('人说是来函时，仍按一个单位的来函读', () => {
    const text = `市公安局：${deleted}\n市民政局：无意见`
    const corrections = { ...noCorrections, reading: 'letter' as const }
    expect(previewImport(textSource(text), corrections)).toMatchObject({ reading: 'letter', table: null })
  })

  test('不在哪个单位之下的要求，列出来请人看', () => {
    const text = `建议各单位尽快反馈。\n市公安局：${deleted}\n市民政局：无意见`
    const { problems } = previewImport(textSource(text), noCorrections)
    expect(problems.map(({ text: line }) => line)).toEqual(['市公安局、市民政局', '建议各单位尽快反馈。'])
  })
})

test.each([
  [
    '引文里的职责',
    `省水利厅：
     来函收悉。提出以下意见：
     一、第五条修改为：
     市发展改革委：负责节水规划。
     市水利局：负责用水管理。
     二、${deleted}
     江州市财政局
     2024年5月6日`,
  ],
  [
    '一个单位的处室',
    `市水利局：\n我局意见如下：\n一、规划处：${deleted}\n二、财务处：${funds}\n江州市财政局\n2024年5月6日`,
  ],
  [
    '政府的复函里各部门的意见',
    `省水利厅：
     来函收悉。现将我市意见函复如下：
     一、市财政局：${funds}
     二、市公安局：${deleted}
     江州市人民政府办公室
     2024年5月6日`,
  ],
  ['一个单位', `市水利局：\n一、第五条责任单位增加市公安局\n二、${deleted}\n江州市财政局\n2024年5月6日`],
])('不是几个单位的：%s', (_, text) => {
  expect(readGathered(text)).toBeNull()
})
