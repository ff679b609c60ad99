import { tallyRows } from '../../../src/domain/consultation/tally'
import { auditTable, briefly, statementOf, tableOf } from './tables'

const threeUnits = `
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
桂水市人民政府 | 无意见
江左市人民政府 | 无意见
`

test('一个单位有几条意见是正常的', () => {
  expect(
    briefly(
      auditTable(
        tableOf(`
市能源局 | 建议将第四条中的“市能源局”移出牵头单位名单 | 采纳
市能源局 | 建议将第七条中的“市能源局”移出牵头单位名单 | 采纳
`),
      ),
    ),
  ).toEqual([])
})

test('社会公众、个人、匿名网民可以有多行，也可以有的有意见有的没有', () => {
  expect(
    briefly(
      auditTable(
        tableOf(`
社会公众 | 建议小区门口增设直饮水点并写入第六条 | 采纳
社会公众 | 无意见
社会公众 | 无意见
各县（区）人民政府 | 无意见
各县（区）人民政府 | 无意见
匿名网民 | 无意见
匿名网民 | 无意见
`),
      ),
    ),
  ).toEqual([])
})

describe('个人的意见按行计，不按单位计', () => {
  const people = `
匿名 | 建议广场增设座椅 | 采纳
匿名 | 建议公园延长开放时间 | 采纳
网友 | 建议取消停车收费 | 不采纳 | 收费标准由省级制定
网友 | 建议增加公共厕所 | 采纳
`
  const told = (sentence: string, withComments: number) =>
    briefly(
      auditTable(tableOf(people), { statements: [statementOf({ withComments, comments: 4 }, { sentence })] }),
    )

  test.each([
    ['共有4名群众提出意见4条。', 4],
    ['收到3位网友提出的意见4条。', 3],
    ['2名市民提出意见4条。', 2],
  ])('%s：相符', (sentence, count) => expect(told(sentence, count)).toEqual([]))

  test.each([
    ['共有5名群众提出意见4条。', 5],
    ['收到7位网友提出的意见4条。', 7],
  ])('%s：人比行多', (sentence, count) => expect(told(sentence, count)).toEqual(['unit-count-mismatch']))

  test('有名有姓的人比所说的多', () => {
    const named = tableOf(`
王先生 | 建议广场增设座椅 | 采纳
李女士 | 建议公园延长开放时间 | 采纳
张某 | 建议取消停车收费 | 不采纳 | 收费标准由省级制定
`)
    const say = (count: number) =>
      briefly(
        auditTable(named, {
          statements: [statementOf({ withComments: count }, { sentence: `共有${count}名市民提出意见。` })],
        }),
      )
    expect(say(3)).toEqual([])
    expect(say(2)).toEqual(['unit-count-mismatch'])
  })

  test('单位和个人合在一起说', () => {
    const both = tableOf(`
市水务局 | 建议广场增设座椅 | 采纳
群众 | 建议公园延长开放时间 | 采纳
群众 | 建议增加公共厕所 | 采纳
`)
    const say = (sentence: string, withComments: number) =>
      briefly(auditTable(both, { statements: [statementOf({ withComments }, { sentence })] }))
    expect(say('共有1家单位和2名群众提出意见。', 3)).toEqual([])
    expect(say('共有2家单位和2名群众提出意见。', 4)).toEqual(['unit-count-mismatch'])
    expect(say('共有1家单位提出意见。', 1)).toEqual([])
  })

  test('没有名字的人在计数里各算一个', () => {
    expect(tallyRows(tableOf(people).rows, name => name)).toMatchObject({ units: 4, unitsWithComments: 4 })
  })
})

test('单位既有意见又无意见', () => {
  const findings = auditTable(
    tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市水利局 | 无意见
市 财政局 | 无意见
`),
  )
  expect(briefly(findings)).toEqual(['unit-contradicts-itself 1,3'])
})

test('编制说明的分类单位数与表不符，指出是哪一类', () => {
  const statement = statementOf(
    { consulted: 4 },
    {
      consultedParts: [
        { label: '市直有关单位', count: 2 },
        { label: '县（市）人民政府', count: 2 },
      ],
    },
  )
  const [finding, ...others] = auditTable(tableOf(threeUnits), { statements: [statement] })
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'unit-count-mismatch', severity: 'error', rows: [] })
  expect(finding?.message).toContain('市直有关单位写 2 个，表中有 1 个，相差 1')
  expect(finding?.message).toContain('县（市）人民政府写 2 个，表中有 2 个，一致')
})

test.each([
  ['征求单位数', { consulted: 3 }],
  ['部分单位未反馈', { consulted: 5, silent: 2 }],
  ['反馈单位数', { consulted: 9, replied: 3 }],
  ['有意见和无意见的单位数', { withComments: 1, withoutComments: 2 }],
])('单位数相符：%s', (_, counts) => {
  expect(auditTable(tableOf(threeUnits), { statements: [statementOf(counts)] })).toEqual([])
})

test.each([
  ['征求单位数', { consulted: 4 }],
  ['反馈单位数', { replied: 2 }],
  ['有意见的单位数', { withComments: 2 }],
  ['无意见的单位数', { withoutComments: 3 }],
])('单位数不符：%s', (_, counts) => {
  expect(briefly(auditTable(tableOf(threeUnits), { statements: [statementOf(counts)] }))).toEqual([
    'unit-count-mismatch',
  ])
})

test('只列有意见单位的表，不拿征求单位数去比', () => {
  const table = tableOf('市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳')
  expect(auditTable(table, { statements: [statementOf({ consulted: 40, withComments: 1 })] })).toEqual([])
  expect(briefly(auditTable(table, { statements: [statementOf({ withComments: 2 })] }))).toEqual([
    'unit-count-mismatch',
  ])
})

test('表中有以一代多的行时，不数单位', () => {
  const table = tableOf(`${threeUnits}各县（区）人民政府 | 无意见`)
  expect(auditTable(table, { statements: [statementOf({ consulted: 20 })] })).toEqual([])
})

test('重复的无意见行造成的多一个单位，不再当作单位数不符', () => {
  const table = tableOf(`${threeUnits}江左市人民政府 | 无意见`)
  const check = (consulted: number) =>
    briefly(auditTable(table, { statements: [statementOf({ consulted })] }))
  expect(check(3)).toEqual(['unit-repeated 3,4'])
  expect(check(4)).toEqual(['unit-repeated 3,4'])
  expect(check(6)).toEqual(['unit-count-mismatch', 'unit-repeated 3,4'])
})

test('不在征求名单中、名单中有而表中无', () => {
  const roster = ['市财政局', '桂水市', '山阴市人民政府', '江左市人民政府'].map(name => ({ name }))
  const table = tableOf(`${threeUnits}市疾控局 | 无意见`)
  const findings = auditTable(table, { roster })
  expect(briefly(findings)).toEqual(['units-not-consulted 4', 'units-missing'])
  expect(findings[1]?.message).toContain('山阴市人民政府')
})

test('名单里写各市人民政府的，市都算征求过；公众来信不必在名单中', () => {
  const roster = [{ name: '市财政局' }, { name: '各县（市）人民政府' }]
  expect(auditTable(tableOf(`${threeUnits}社会公众 | 无意见`), { roster })).toEqual([])
})

test('市民政局、律师协会、专家咨询委员会是单位，市民、网友、李先生不是', () => {
  const twice = (unit: string) => briefly(auditTable(tableOf(`${unit} | 无意见\n${unit} | 无意见`)))
  for (const unit of [
    '市民政局',
    '市律师协会',
    '专家咨询委员会',
    '江州企业联合会',
    '群众艺术馆',
    '江州市人民政府',
  ]) {
    expect([unit, twice(unit)]).toEqual([unit, ['unit-repeated 1,2']])
  }
  for (const unit of [
    '市民',
    '热心市民',
    '网友“阳光”',
    '社会公众（李某）',
    '李先生',
    '专家3',
    '匿名',
    '公众代表',
    '个人',
  ]) {
    expect([unit, twice(unit)]).toEqual([unit, []])
  }
})

test('备注写明是公开征求收到的，不算被征求单位', () => {
  const statement = statementOf({ consulted: 2, replied: 2 })
  const lines =
    '市财政局 | 建议第三条增加“分级负担” | 采纳\n市水利局 | 无意见\n江州家政公司 | 建议第五条删去“全部” | 采纳'
  const table = tableOf(lines)
  const asWritten = (remark: string) =>
    briefly(
      auditTable(
        { ...table, rows: table.rows.map((row, at) => ({ ...row, remark: at === 2 ? remark : null })) },
        { statements: [statement] },
      ),
    )
  expect(asWritten('公开征求')).toEqual([])
  expect(asWritten('')).toEqual(['unit-count-mismatch'])
})

test('写的是“部门”而表中多出企业，指出是哪一行', () => {
  const statement = statementOf({ consulted: 2 }, { consultedParts: [{ label: '市直部门', count: 2 }] })
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 采纳
市教育局 | 无意见
江州水务集团有限公司 | 无意见
`)
  const [finding] = auditTable(table, { statements: [statement] })
  expect(finding).toMatchObject({ code: 'unit-count-mismatch', rows: [3] })
  expect(finding?.message).toContain('江州水务集团有限公司（第3行）')
  const any = statementOf({ consulted: 2 }, { consultedParts: [{ label: '市直单位', count: 2 }] })
  expect(auditTable(table, { statements: [any] })[0]?.rows).toEqual([])
})

describe('编制说明逐个列出的单位与表中的单位', () => {
  const rows = tableOf(`
市文旅局 | 建议第三条增加古村落的内容 | 采纳
市粮储局 | 无意见
市林草局 | 无意见
市气象局 | 建议删去第九条 | 不采纳 | 上位法的要求
`)
  const told = (noteText: string, counts: Parameters<typeof statementOf>[0]) =>
    briefly(auditTable(rows, { noteText, statements: [statementOf(counts, { sentence: noteText })] }))

  test('列出的与表中的一致；简称、省去的“市”不算不同', () => {
    expect(told('征求了市文旅局、市粮储局、市林草局、市气象局4家单位意见。', { consulted: 4 })).toEqual([])
    expect(told('征求了市文旅局、粮储局、林草局、气象局等4家单位意见。', { consulted: 4 })).toEqual([])
  })

  test('数目相同而换了一个单位', () => {
    expect(told('征求了市文旅局、市粮储局、市林草局、市审计局4家单位意见。', { consulted: 4 })).toEqual([
      'units-not-consulted 4',
      'units-missing',
    ])
  })

  test('列出的有单位没有回函，不说表中缺少', () => {
    expect(
      told('征求了市文旅局、市粮储局、市林草局、市气象局、市审计局5家单位意见，市审计局未反馈。', {
        consulted: 5,
        silent: 1,
      }),
    ).toEqual([])
  })

  test.each([
    ['只列了一部分', '征求了市文旅局、市粮储局、市审计局等4家单位意见。'],
    ['没有写数', '征求了市文旅局、市粮储局、市审计局意见。'],
  ])('%s，不比', (_, text) => expect(told(text, { consulted: 4 })).toEqual([]))

  test('还征求了别的单位，不比', () => {
    const text = '征求了市文旅局、市粮储局、市林草局3家单位和1个县的意见。'
    expect(told(text, { consulted: 4 })).toEqual([])
  })
})
