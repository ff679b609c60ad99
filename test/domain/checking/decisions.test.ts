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
