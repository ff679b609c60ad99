import { auditTable, briefly, tableOf } from './tables'

const check = (lines: string) => briefly(auditTable(tableOf(lines)))

test('各项齐全、前后一致的表没有任何发现', () => {
  expect(
    check(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | 不采纳 | 与现行财政事权划分的规定不一致
市水利局 | 无意见
市教育局 | 建议第五条增加“中小学校”表述 | 采纳
市气象局 | 无意见。
`),
  ).toEqual([])
})

test('意见未填采纳情况', () => {
  expect(check('市水利局 | 无意见\n市教育局 | 建议增加一条关于学校用水的规定 |\n市气象局 | 无意见')).toEqual([
    'decision-missing 2',
  ])
})

test('采纳情况写待研究，仍是没有结论', () => {
  const [finding] = auditTable(tableOf('市教育局 | 建议增加一条关于学校用水的规定 | 待研究'))
  expect(finding?.code).toBe('decision-missing')
  expect(finding?.message).toContain('待研究')
})

test('整张表没有采纳情况一列，只说一次', () => {
  const table = tableOf('市教育局 | 建议增加一条关于学校用水的规定\n市水利局 | 建议删去第九条')
  const columns = table.columns.filter(({ role }) => role !== 'decision')
  const findings = auditTable({ ...table, columns })
  expect(briefly(findings)).toEqual(['decision-missing 1,2'])
  expect(findings[0]?.message).toContain('没有“采纳情况”一列')
})

test('无意见的行填了采纳情况', () => {
  expect(check('市水利局 | 无意见 | 采纳\n市教育局 | 建议增加一条关于学校用水的规定 | 采纳')).toEqual([
    'decision-on-no-comment 1',
  ])
})

test('无意见的行里合并单元格、横线不算决定', () => {
  const table = tableOf(
    '市教育局 | 建议增加一条关于学校用水的规定 | 采纳\n市水利局 | 无意见 | 采纳\n市气象局 | 无意见 | ——',
  )
  const rows = table.rows.map(row =>
    row.row === 2 ? { ...row, decision: { ...row.decision, inherited: true } } : row,
  )
  expect(briefly(auditTable({ ...table, rows }))).toEqual([])
})

test('采纳情况只写转给谁，看不出结论', () => {
  expect(check('市民来信 | 建议小区门口增设直饮水点 | 已反馈给建设单位')).toEqual(['decision-unrecognised 1'])
  expect(check('市民来信 | 建议小区门口增设直饮水点 | 详见会议纪要')).toEqual(['decision-unrecognised 1'])
})

test('合并单元格的采纳情况逐行计数并提示', () => {
  const table = tableOf(`
市教育局 | 建议第五条增加“中小学校”表述 | 采纳
市教育局 | 建议删去第九条第二款 | 采纳
市教育局 | 建议第十条改为按季度公布 | 采纳
`)
  const rows = table.rows.map(row =>
    row.row === 1 ? row : { ...row, decision: { ...row.decision, inherited: true } },
  )
  const findings = auditTable({ ...table, rows })
  expect(briefly(findings)).toEqual(['decision-inherited 2,3'])
  expect(findings[0]?.severity).toBe('note')
})

describe('理由与采纳情况相反', () => {
  const told = (line: string) => briefly(auditTable(tableOf(line)))
  const asked = '市文旅局 | 建议第三条增加古村落保护资金的内容。'

  test.each([
    '不予采纳，与上位法抵触。',
    '未采纳。因省级文件已有统一规定。',
    '该建议超出本办法调整范围，不予采纳。',
    '暂不采纳，待条件成熟后再予研究。',
    '经研究，该意见不予采纳，理由是与省条例冲突。',
    '采纳该建议将与上位法抵触，不予采纳。',
    '鉴于目前财力有限，维持原条文。',
    '现有条件无法满足，难以采纳',
    '与国家标准不一致，故不采纳。',
    '拟不采纳：缺乏法律依据。',
  ])('写采纳，理由是不采纳的理由：%s', reason => {
    expect(told(`${asked} | 采纳 | ${reason}`)).toEqual(['reason-contradicts-decision 1'])
  })

  test('不采纳的理由写在采纳情况一格里', () => {
    expect(told(`${asked} | 采纳，因与上位法抵触不予采纳`)).toEqual(['reason-contradicts-decision 1'])
  })

  test.each([
    '已按意见修改第三条。',
    '采纳，已修改。',
    '予以采纳。',
    '经研究，予以采纳',
    '已根据意见作了修改',
  ])('写不采纳，理由是采纳的话：%s', reason => {
    expect(told(`${asked} | 不采纳 | ${reason}`)).toEqual(['reason-contradicts-decision 1'])
  })

  test.each([
    '已在第三条中修改，未采纳的表述已删去。',
    '原不采纳，经与文旅局协商后采纳。',
    '部分内容不予采纳，其余已修改。',
    '已采纳，第二款关于机构的内容未采纳。',
    '市教育局相反的意见不予采纳。',
    '若不采纳将影响实施，予以采纳。',
    '除第二项不予采纳外，均已采纳。',
    '该条已删除，不再修改。',
    '已修改。不采纳理由：无',
    '已在第八条增加相关内容，未作其他修改',
  ])('读得出采纳或者部分采纳的，不报：%s', reason => {
    expect(told(`${asked} | 采纳 | ${reason}`)).toEqual([])
  })

  test.each([
    '已按财政厅意见修改，该建议不再适用。',
    '已修改相关表述，不再涉及该内容。',
    '采纳该建议将与上位法抵触。',
    '已采纳省厅意见作出规定。',
    '已按意见修改第二款，其余不采纳。',
  ])('不采纳而确有理由的，不报：%s', reason => {
    expect(told(`${asked} | 不采纳 | ${reason}`)).toEqual([])
  })

  test('意见本是保留原文的，采纳就是维持原文', () => {
    expect(told('市文旅局 | 建议保留第三条现有表述。 | 采纳 | 维持原文。')).toEqual([])
  })
})

test.each([
  ['一是增加附图；二是删去第八条。', 2, [1, 2, 3], '答复的第 3 项'],
  ['1.甲方案改为乙方案。2.增加附图。3.删去第八条。', 3, [1, 2, 4], '没有答复其中第 3 项，答复的第 4 项'],
  ['建议增加附图。', 1, [1, 2], '答复的第 2 项'],
] as const)('答复了意见里没有的一项：%s', (comment, items, answered, words) => {
  const [finding, ...others] = auditTable(itemised(comment, items, answered))
  expect(others).toEqual([])
  expect(finding).toMatchObject({ code: 'decision-partly-covers', rows: [1] })
  expect(finding?.message).toContain(words)
})

test.each([
  ['建议删去第四条；第五条改为按季度公布。', 2, [1, 2, 4, 5]],
  ['建议删去第九条；增加附则。', 1, [1, 2]],
  ['增加附图和索引。', 1, [1, 2]],
  ['1.增加附图。（2）增加索引。', 1, [1, 2]],
  ['①增加附图②增加索引', 1, [1, 2]],
  ['将第三条、第五条中的“车位”改为“泊位”。', 1, [3, 5]],
] as const)('意见里说到的条、项，不算没有：%s', (comment, items, answered) => {
  expect(auditTable(itemised(comment, items, answered))).toEqual([])
})

const itemised = (comment: string, items: number, answered: readonly number[]) => {
  const table = tableOf(`市教育局 | ${comment} | 采纳`)
  const parts = answered.map(item => ({ item, disposition: 'accepted' as const }))
  return { ...table, rows: table.rows.map(row => ({ ...row, items, decision: { ...row.decision, parts } })) }
}

test('一格多项意见只答复了一部分', () => {
  const table = tableOf('市教育局 | 1.建议删去第九条。2.建议第十条改为按季度公布。3.建议增加附则 | 采纳。')
  const withParts = (items: readonly number[]) => ({
    ...table,
    rows: table.rows.map(row => ({
      ...row,
      items: 3,
      decision: { ...row.decision, parts: items.map(item => ({ item, disposition: 'accepted' as const })) },
    })),
  })
  expect(briefly(auditTable(withParts([1, 3])))).toEqual(['decision-partly-covers 1'])
  expect(auditTable(withParts([1, 3]))[0]?.message).toContain('第 2 项')
  expect(briefly(auditTable(withParts([1, 2, 3])))).toEqual([])
  expect(briefly(auditTable(withParts([])))).toEqual([])
})
