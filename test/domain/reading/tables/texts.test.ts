import { recogniseTables } from '../../../../src/domain/reading/tables'
import { textSource } from './sources'

const read = (text: string) => recogniseTables(textSource(text))

describe('粘贴的文字里的表', () => {
  test('Excel 复制：格内换行带引号，引号加倍，标题在上，合计在下', () => {
    const { tables, prose } = read(
      [
        '某某办法意见采纳情况表\t\t\t',
        '序号\t单位\t修改意见\t"采纳\n情况"',
        '1\t林业局\t"将“甲”改为""乙""。\n理由：准确。"\t采纳',
        '2\t水利局\t无意见\t',
        '合计：意见1条，采纳1条。',
        '',
        '五、其他说明',
      ].join('\n'),
    )
    expect(tables[0]).toMatchObject({ title: '某某办法意见采纳情况表', footer: '合计：意见1条，采纳1条。' })
    expect(tables[0]?.rows[0]?.comment).toBe('将“甲”改为"乙"。\n理由：准确。')
    expect(tables[0]?.rows).toHaveLength(2)
    expect(prose.trim()).toBe('五、其他说明')
  })

  test('只有原文和建议修改为：意见就是想要的文字，无意见仍是无意见', () => {
    const { tables } = read(
      '原条文\t建议修改为\t单位\t是否采纳\n五日内答复\t十日内答复\t信访局\t不采纳\n\t无意见\t林业局\t\n',
    )
    expect(tables[0]?.rows).toMatchObject([
      { original: '五日内答复', proposed: '十日内答复', comment: '十日内答复', noComment: false },
      { original: null, comment: '无意见', noComment: true, items: 0 },
    ])
  })

  test('Word 复制：格内换行没有引号', () => {
    const { tables } = read(
      '序号\t单位\t修改意见\t采纳情况\t理由\n1\t林业局\t建议一\n建议二\n\n建议三\t采纳\t\n2\t水利局\t无意见\t\t\n',
    )
    expect(tables[0]?.rows.map(({ comment }) => comment)).toEqual(['建议一\n建议二\n建议三', '无意见'])
  })

  test('Word 复制：窄列的表头和单位也断成几行', () => {
    const { tables, prose } = read(
      '序号\t反馈\n单位\t修改意见\t采纳\n\n情况\t理由\n1\t江州市\n水务局\t建议一\t采纳\t\n2\t江州市\n\n林业局\t无意见。\t\t\n3\t财政局\t建议三\t不采纳\t已有规定\n\n后文。',
    )
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'seq',
      'unit',
      'comment',
      'decision',
      'reason',
    ])
    expect(tables[0]?.rows.map(({ unit, comment, decision }) => [unit, comment, decision.text])).toEqual([
      ['江州市水务局', '建议一', '采纳'],
      ['江州市林业局', '无意见。', ''],
      ['财政局', '建议三', '不采纳'],
    ])
    expect(prose.trim()).toBe('后文。')
  })

  test('叠起来的两行表头不当作断行的表头', () => {
    const { tables } = read(
      '序号\t单位\t修改意见\t处理情况\t\n\t\t\t采纳情况\t不采纳理由\n1\t林业局\t建议一\t采纳\t\n2\t水利局\t建议二\t不采纳\t已有规定\n',
    )
    expect(tables[0]?.columns).toHaveLength(5)
    expect(tables[0]?.rows.map(({ reason }) => reason)).toEqual([null, '已有规定'])
  })

  test.each([
    ['一、市直部门', '二、县区'],
    ['（一）市直部门', '（二）县区'],
    ['市直部门', '县区'],
    ['一、市级单位\n（一）综合部门', '（二）执法部门'],
  ])('分部分的标题行紧接在表头下面（%s）：不并进表头', (first, second) => {
    const { tables } = read(
      `序号\t单位\t意见\t采纳情况\t理由\n${first}\n1\t林业局\t建议一\t不采纳\t已有规定\n${second}\n2\t水利局\t无意见\t\t\n`,
    )
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'seq',
      'unit',
      'comment',
      'decision',
      'reason',
    ])
    expect(tables[0]?.rows.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['林业局', '已有规定'],
      ['水利局', null],
    ])
  })

  test('用空格对齐的列：空着的格按位置归列，断开的格接上', () => {
    const { tables, prose } = read(
      [
        '某某办法意见采纳情况表',
        '序号  单位          修改意见                    采纳情况  不采纳理由',
        '1     江州市水务局  建议将“加强”改为“从严”。  采纳',
        '2     江州市林业局  建议删去第五条第二款，      不采纳    上位法',
        '                    并相应调整条序。                      已有规定',
        '3     江州市财政局  无意见。',
        '合计：意见2条，采纳1条。',
        '',
        '以上意见已逐条研究。',
      ].join('\n'),
    )
    expect(tables[0]?.title).toBe('某某办法意见采纳情况表')
    expect(tables[0]?.footer).toBe('合计：意见2条，采纳1条。')
    expect(
      tables[0]?.rows.map(({ seq, unit, comment, decision, reason }) => [
        seq,
        unit,
        comment,
        decision.text,
        reason,
      ]),
    ).toEqual([
      ['1', '江州市水务局', '建议将“加强”改为“从严”。', '采纳', null],
      ['2', '江州市林业局', '建议删去第五条第二款，\n并相应调整条序。', '不采纳', '上位法\n已有规定'],
      ['3', '江州市财政局', '无意见。', '', null],
    ])
    expect(prose.trim()).toBe('以上意见已逐条研究。')
  })

  test('用全角空格隔开的列', () => {
    const { tables } = read(
      '序号　单位　修改意见　采纳情况\n1　水务局　建议一　采纳\n2　林业局　建议二　不采纳\n',
    )
    expect(tables[0]?.rows.map(({ unit, decision }) => [unit, decision.text])).toEqual([
      ['水务局', '采纳'],
      ['林业局', '不采纳'],
    ])
  })

  test('引号开头但不是引号格，原样保留', () => {
    const { tables } = read('单位\t修改意见\t采纳情况\n林业局\t"甲"改为"乙"\t采纳\n水利局\t"丙\t采纳\n')
    expect(tables[0]?.rows.map(({ comment }) => comment)).toEqual(['"甲"改为"乙"', '"丙'])
  })

  test('Markdown', () => {
    const { tables } = read(
      '## 意见采纳情况表\n\n| 序号 | 单位 | 意见 | 是否采纳 |\n|:--|---|---|--:|\n| 1 | **林业局** | 建议一<br>建议\\|二 | √ |\n| 2 | 水利局 | 无意见 | |\n\n结束。',
    )
    expect(tables[0]?.rows.map(({ comment }) => comment)).toEqual(['建议一\n建议|二', '无意见'])
    expect(tables[0]?.rows[0]?.decision.disposition).toBe('accepted')
    expect([tables[0]?.title, tables[0]?.rows[0]?.unit]).toEqual(['意见采纳情况表', '林业局'])
  })

  test('竖线两头都有、没有分隔行的表', () => {
    const { tables } = read('|序号|单位|意见|采纳情况|\n|1|市林业局|增加保护|采纳|\n|2|市农业局|无意见|/|')
    expect(tables[0]?.rows.map(({ unit, noComment }) => [unit, noComment])).toEqual([
      ['市林业局', false],
      ['市农业局', true],
    ])
    expect(read('|今天|天气|\n|很|好|').tables).toEqual([])
  })

  test('一格一行，没有制表符，按序号分行', () => {
    const { tables, prose } = read(
      '意见采纳情况表\n序号\n单位\n修改意见\n采纳情况\n不采纳理由\n1\n林业局\n建议一\n建议二\n不采纳\n已有规定\n2\n水利局\n无意见\n3\n商务局\n建议三\n采纳\n合计：2条\n\n六、其他',
    )
    expect(
      tables[0]?.rows.map(({ unit, comment, decision, reason }) => [
        unit,
        comment,
        decision.disposition,
        reason,
      ]),
    ).toEqual([
      ['林业局', '建议一\n建议二', 'rejected', '已有规定'],
      ['水利局', '无意见', 'open', null],
      ['商务局', '建议三', 'accepted', null],
    ])
    expect(tables[0]?.footer).toBe('合计：2条')
    expect(prose).toContain('六、其他')
  })

  test('一格一行，单位不在第二栏，各行都满才读', () => {
    const heading = ['序号', '章条编号', '意见内容', '提出单位', '处理意见']
    const rows = ['1', '4.2', '“坡度”应给出测量方法', '北岭体育学院', '采纳']
    const more = ['2', '通篇', '无意见', '省消防救援总队', '/']
    const { tables } = read([...heading, ...rows, ...more].join('\n'))
    expect(tables[0]?.rows.map(({ unit, clause, noComment }) => [unit, clause, noComment])).toEqual([
      ['北岭体育学院', '4.2', false],
      ['省消防救援总队', '通篇', true],
    ])
    expect(read([...heading, ...rows.slice(0, 3), ...more].join('\n')).tables).toEqual([])
  })

  test('一格一行，各行都满，最后一行后面的话不进表', () => {
    const text = ['序号 |', '反馈人 |', '意见内容 |', '是否采纳 |', '采纳理由 |']
    const rows = [
      '1 |',
      '张某 |',
      '建议换到一楼 |',
      '否 |',
      '正在改造 |',
      '2 |',
      '李某 |',
      '增加展示 |',
      '是 |',
      '符合要求 |',
    ]
    const { tables } = read([...text, ...rows, '综合以上，将调整方案。'].join('\n'))
    expect(tables[0]?.rows.map(({ unit, reason }) => [unit, reason])).toEqual([
      ['张某', '正在改造'],
      ['李某', '符合要求'],
    ])
  })

  test('制表符打头，一格一行；表后的文字不进表', () => {
    const { tables, prose } = read(
      '《某某方案》意见采纳情况表\n\t序号\n\t单位\n\t修改意见\n\t采纳\n\n情况\n\n\t1\n\t林业\n\n局\n\t建议一\n\n理由：准确。\n\t采纳\n\n\t2\n\t水利局\n\t无意见\n\t\n\n\t合计：1条\n\n七、后续工作\n\n抓好落实。\n',
    )
    expect(tables[0]?.rows.map(({ unit, comment }) => [unit, comment])).toEqual([
      ['林业局', '建议一\n理由：准确。'],
      ['水利局', '无意见'],
    ])
    expect(tables[0]?.footer).toBe('合计：1条')
    expect(prose.trim()).toBe('七、后续工作\n\n抓好落实。')
  })

  test('制表符打头，行间没有空行，按列数分行', () => {
    const { tables } = read(
      '\t序号\n\t单位\n\t修改意见\n\t采纳情况\n\n\t1\n\t林业局\n\t建议一\n\t采纳\n\t2\n\t水利局\n\t无意见\n\t\n',
    )
    expect(tables[0]?.rows.map(({ unit }) => unit)).toEqual(['林业局', '水利局'])
  })

  test('一篇文字里两张表，中间有文字', () => {
    const table = (name: string, unit: string) =>
      `${name}\n\t序号\n\t单位\n\t修改意见\n\t采纳情况\n\n\t1\n\t${unit}\n\t建议一\n\t采纳\n`
    const { tables } = read(
      `${table('第一次意见采纳情况表', '林业局')}\n再次征求意见如下。\n\n${table('第二次意见采纳情况表', '水利局')}`,
    )
    expect(tables.map(({ title, rows }) => [title, rows.map(({ unit }) => unit)])).toEqual([
      ['第一次意见采纳情况表', ['林业局']],
      ['第二次意见采纳情况表', ['水利局']],
    ])
  })

  test('普通文字和空文字里没有表', () => {
    for (const text of [
      '',
      '\n\n',
      '共提出意见3条，采纳3条。',
      '序号',
      '\t\t\t',
      '|---|---|',
      '单位\t意见\t',
    ]) {
      expect(() => read(text)).not.toThrow()
      expect(read(text).lines).toHaveLength(text.split('\n').length)
    }
  })
})
