import { auditTable, briefly, tableOf } from './tables'

const check = (lines: string) => briefly(auditTable(tableOf(lines)))

test.each(['不采纳', '不采纳。', '未予采纳', '不采纳。理由：', '部分采纳'])(
  '不采纳须说明理由：%s',
  decision => {
    const table = tableOf('市教育局 | 建议第五条增加“中小学校”表述 | 不采纳')
    const rows = table.rows.map(row => ({ ...row, decision: { ...row.decision, text: decision } }))
    expect(briefly(auditTable({ ...table, rows }))).toEqual(['reason-missing 1'])
  },
)

test.each([
  '不采纳。理由：上位法未作此规定。',
  '未采纳，该事项由市教育局另行规定',
  '部分采纳，“中小学校”已写入第六条',
])('理由写在采纳情况一格里也算：%s', decision => {
  const table = tableOf('市教育局 | 建议第五条增加“中小学校”表述 | 不采纳')
  const rows = table.rows.map(row => ({ ...row, decision: { ...row.decision, text: decision } }))
  expect(auditTable({ ...table, rows })).toEqual([])
})

test('理由一栏里的横线、“无”、重写结论都不是理由', () => {
  for (const reason of ['——', '无', '不采纳', '理由：']) {
    expect(check(`市教育局 | 建议第五条增加“中小学校”表述 | 不采纳 | ${reason}`)).toEqual([
      'reason-missing 1',
    ])
  }
})

test('备注写的是缘由才算理由，写的是来文渠道不算', () => {
  const withRemark = (remark: string) => {
    const table = tableOf('市教育局 | 建议第五条增加“中小学校”表述 | 不采纳')
    return briefly(auditTable({ ...table, rows: table.rows.map(row => ({ ...row, remark })) }))
  }
  expect(withRemark('审批权已下放到各区')).toEqual([])
  expect(withRemark('市政府门户网站留言')).toEqual(['reason-missing 1'])
  expect(withRemark('书面')).toEqual(['reason-missing 1'])
})

test('已有规定、已体现本身就是理由', () => {
  expect(check('市教育局 | 建议第五条增加“中小学校”表述 | 不采纳 | 已体现')).toEqual([])
})

const shared = '该内容属于上位法的规定，本办法不再重复'

test('同一理由答复几条不同的意见', () => {
  expect(
    check(`
市教育局 | 建议第五条增加“中小学校”表述 | 不采纳 | ${shared}
市气象局 | 人工影响天气作业的经费由谁承担，请在附则里说清 | 不采纳 | ${shared}
`),
  ).toEqual(['reason-copied 1,2'])
})

test('短的理由只要说的是一件具体的事，也不能答复几条不同的意见', () => {
  const lines = (reason: string) => `
市教育局 | 建议第五条增加“中小学校”表述 | 不采纳 | ${reason}
市气象局 | 人工影响天气作业的经费由谁承担，请在附则里说清 | 不采纳 | ${reason}
`
  expect(check(lines('学位缺口已列入教育专项'))).toEqual(['reason-copied 1,2'])
  expect(check(lines('与上级文件规定不一致'))).toEqual([])
})

test('同一条里的短语改成两样又都采纳，互相矛盾；不同条的不算', () => {
  const lines = (clause: string) => `
市教育局 | 建议将第五条中的“两年”修改为“三年” | 采纳
市气象局 | 建议将${clause}中的“两年”修改为“一年” | 采纳
`
  expect(check(lines('第五条'))).toEqual(['comments-contradict 1,2'])
  expect(check(lines('第九条'))).toEqual([])
})

test('相近的意见用同一理由、短语式理由不算雷同', () => {
  expect(
    check(`
市教育局 | 建议第五条增加“中小学校应当安装节水器具”表述 | 不采纳 | ${shared}
市卫生健康委 | 建议第五条增加“医院应当安装节水器具”表述 | 不采纳 | ${shared}
市气象局 | 人工影响天气作业的经费由谁承担，请说清 | 不采纳 | 上位法已有规定
市民政局 | 养老机构用水价格建议另行制定办法 | 不采纳 | 上位法已有规定
`),
  ).toEqual([])
})

test('理由照抄意见', () => {
  const comment = '建议对机关事业单位实行超定额累进加价'
  expect(check(`市教育局 | ${comment} | 不采纳 | ${comment}`)).toEqual(['reason-copied 1'])
})

test('理由引的是别行意见里的话', () => {
  const lines = (reason: string) => `
市教育局 | 建议第五条“中小学校应当安装节水器具”后增加“托幼机构”表述 | 不采纳 | ${reason}
市气象局 | 建议删去第九条“按月发布用水气象公报” | 采纳
`
  expect(check(lines('“按月发布用水气象公报”是上位法的要求'))).toEqual(['reason-copied 1,2'])
  expect(check(lines('“中小学校应当安装节水器具”已含托幼机构'))).toEqual([])
  expect(check(lines('市气象局提出的“按月发布用水气象公报”已采纳，一并修改'))).toEqual([])
  expect(check(lines('“国家另有规定的从其规定”已有明文'))).toEqual([])
})

test('意见重复：相同、只差标点和客套、处理不同为错误', () => {
  const [same] = auditTable(
    tableOf(`
市教育局 | 建议：将第五条“可以”修改为“应当”。 | 采纳
市民政局 | 无意见
市气象局 | 我局建议将第五条 “可以” 修改为 “应当” | 采纳
`),
  )
  expect(same).toMatchObject({ code: 'comment-repeated', severity: 'warning', rows: [1, 3] })
  const [differing] = auditTable(
    tableOf(`
市教育局 | 建议将第五条“可以”修改为“应当”。 | 采纳
市气象局 | 建议将第五条“可以”修改为“应当”。理由：与上位法一致。 | 不采纳 | 保留弹性，便于各县结合实际执行
`),
  )
  expect(differing).toMatchObject({ code: 'comment-repeated', severity: 'error', rows: [1, 2] })
  expect(differing?.message).toContain('采纳')
})

test('意见重复：没有引文的长句只差几个字', () => {
  expect(
    check(`
市教育局 | 建议进一步明确各部门在节约用水宣传教育工作中的职责分工，避免推诿 | 采纳
市民政局 | 建议进一步明确各部门在节约用水宣传教育工作中职责分工，避免推诿扯皮 | 采纳
`),
  ).toEqual(['comment-repeated 1,2'])
})

test('意见重复：换了一处说法就是另一条意见，“增加”与“补充”之类除外', () => {
  const two = (one: string, other: string) =>
    check(`\n市教育局 | ${one} | 采纳\n市民政局 | ${other} | 采纳\n`)
  const about = (place: string) =>
    `建议进一步明确${place}供水设施建设、运行维护和水质监测的责任单位与经费来源，避免推诿扯皮`
  expect(two(about('城市'), about('农村'))).toEqual([])
  expect(two(about('城市'), about('城市').replace('避免', '不避免'))).toEqual([])
  expect(two(about('城市'), about('城市').replace('明确', '写明').replace('的责任', '责任'))).toEqual([
    'comment-repeated 1,2',
  ])
})

test('同一句式说不同的地方，不是重复', () => {
  expect(
    check(`
市能源局 | 征求意见稿第4页“严格执行产能置换要求”部分与市能源局职责无关，建议移出牵头单位名单。 | 采纳
市能源局 | 征求意见稿第5页“推进产业集群发展”部分与市能源局职责无关，建议移出牵头单位名单。 | 采纳
市能源局 | 征求意见稿第5页“推进产业集群建设”部分与市能源局职责无关，建议移出牵头单位名单。 | 采纳
`),
  ).toEqual([])
})

test('已写明重复的一行，以及很短的套话，不再提示', () => {
  expect(
    check(`
市教育局 | 建议将第五条“可以”修改为“应当”。 | 采纳
市气象局 | 建议将第五条“可以”修改为“应当”。 | 与第1条重复
市民政局 | 建议完善 | 采纳
市水利局 | 建议完善 | 采纳
`),
  ).toEqual([])
})

const withSeq = (numbers: string) => {
  const list = numbers.split(' ')
  const table = tableOf(list.map((_, index) => `桂${index + 1}县人民政府 | 无意见`).join('\n'))
  return { ...table, rows: table.rows.map((row, index) => ({ ...row, seq: list[index] ?? null })) }
}

test.each(['1 2 3 4', '（一） （二） （三）', '1. 2. 3.', '1-1 1-2 2-1', '1 2 3 1 2'])(
  '序号连续：%s',
  numbers => {
    expect(auditTable(withSeq(numbers))).toEqual([])
  },
)

test.each([
  ['缺号', '1 2 4 5 6', [2, 4]],
  ['重号', '1 2 2 3 4', [2]],
  ['写错', '1 2 9 4 5', [9]],
  ['颠倒', '1 3 2 4 5', [3, 2]],
  ['不从一开始', '2 3 4 5', [2]],
  ['末行写错', '1 2 3 1', [1]],
])('序号%s：%s', (_, numbers, rows) => {
  const findings = auditTable(withSeq(numbers))
  expect(findings.map(({ code }) => code)).toEqual(['sequence-broken'])
  expect(findings[0]?.rows).toEqual(rows)
})

test('一个单位几条意见共用一个序号，序号不算重', () => {
  const table = tableOf(`
市能源局 | 建议将第四条中的“市能源局”移出牵头单位名单 | 采纳
市能源局 | 建议将第七条中的“市能源局”移出牵头单位名单 | 采纳
市水利局 | 无意见
`)
  const numbers = ['1', '1', '2']
  const rows = table.rows.map((row, index) => ({ ...row, seq: numbers[index] ?? null }))
  expect(auditTable({ ...table, rows })).toEqual([])
})

describe('换了说法的同一处修改，处理结果不同', () => {
  const told = (first: string, second: string, outcome = '不采纳 | 现有规定更为妥当') =>
    briefly(
      auditTable(tableOf(`市粮储局 | ${first} | 采纳\n市气象局 | 无意见\n市林草局 | ${second} | ${outcome}`)),
    )

  test.each([
    ['建议将第八条“十五日内”修改为“三十日内”。', '第八条“十五日内”建议改为“三十日内”。理由：与省条例一致。'],
    ['第八条中“十五日内”建议改为“三十日内”。', '建议将第八条“十五日内”修改为“三十日内”。'],
    ['建议删除第九条第二款。', '第九条第二款建议删除。'],
    ['第十二条“可以”应改为“应当”。', '请把第十二条中的“可以”改作“应当”，以示严格。'],
    ['建议第四条增加“街道办事处”。', '第四条宜增加“街道办事处”的表述，便于执行。'],
    ['建议删去第七条中的“一次性”。', '第七条“一次性”三字建议删除。'],
    ['第20条“罚款二百元”改为“罚款五百元”', '建议将第二十条“罚款二百元”调整为“罚款五百元”'],
  ])('%s／%s', (first, second) => {
    expect(told(first, second)).toEqual(['comment-repeated 1,3'])
  })

  test.each([
    ['原文不同', '建议将第八条“十五日内”修改为“三十日内”。', '第八条“十日内”建议改为“三十日内”。'],
    ['改成的不同', '建议将第八条“十五日内”修改为“三十日内”。', '第八条“十五日内”建议改为“二十日内”。'],
    ['条款不同', '建议删除第九条第二款。', '第十条第二款建议删除。'],
    ['款不同', '建议删除第九条第二款。', '第九条第三款建议删除。'],
    ['一个增加一个删除', '建议第四条增加“街道办事处”。', '建议明确第四条“街道办事处”的职责。'],
    ['没有写明改成什么', '建议完善第五条的程序规定。', '第五条的表述应再斟酌。'],
  ])('%s，不是同一处修改', (_, first, second) => {
    expect(told(first, second).filter(line => line.startsWith('comment-repeated'))).toEqual([])
  })

  test('处理结果相同的，不必说', () => {
    expect(told('建议删除第九条第二款。', '第九条第二款建议删除。', '采纳')).toEqual([])
  })
})
