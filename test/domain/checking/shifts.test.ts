import { audit } from '../../../src/domain/checking/audit'
import type { Repair } from '../../../src/domain/checking/finding'
import { applyRepairs, previewRepair } from '../../../src/domain/checking/repairs/repair'
import { auditTable, briefly, tableOf } from './tables'

const repairsOf = (lines: string): Repair[] =>
  auditTable(tableOf(lines)).flatMap(({ repair }) => (repair === undefined ? [] : [repair]))

const oneSlip = `
市水利局 | 无意见
市气象局 | 建议删去第九条第二款“每月” |
市海事局 | 无意见 | 采纳
`

test('采纳写低了一行：只报错行，并给出移回的办法', () => {
  const [finding, ...others] = auditTable(tableOf(oneSlip))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    code: 'decision-shifted',
    severity: 'error',
    rows: [2, 3],
    repair: { op: 'move-decision', from: 3, to: 2 },
  })
  expect(finding?.message).toContain('市气象局')
})

test('采纳写高了一行', () => {
  expect(repairsOf('市海事局 | 无意见 | 采纳\n市气象局 | 建议删去第九条第二款“每月” |')).toEqual([
    { op: 'move-decision', from: 1, to: 2 },
  ])
})

const longSlip = `
市财政局 | 建议将第三条“全额保障”修改为“分级负担” |
市教育局 | 建议第五条增加“中小学校”表述 | 不采纳 | 与现行财政事权划分的规定不一致
市气象局 | 建议删去第九条第二款 | 采纳
市海事局 | 无意见 | 采纳
市水利局 | 无意见
`

test('一段采纳情况整体低一行：逐对说明，一起移回后不再有发现', () => {
  expect(briefly(auditTable(tableOf(longSlip)))).toEqual([
    'decision-shifted 1,2',
    'decision-shifted 2,3',
    'decision-shifted 3,4',
  ])
  const repaired = applyRepairs(tableOf(longSlip), repairsOf(longSlip))
  expect(repaired.rows.map(row => `${row.decision.text}${row.reason ?? ''}`)).toEqual([
    '不采纳与现行财政事权划分的规定不一致',
    '采纳',
    '采纳',
    '',
    '',
  ])
  expect(auditTable(repaired)).toEqual([])
})

test('逐个按次序修复，结果与一起修复相同', () => {
  const stepwise = repairsOf(longSlip).reduce(
    (table, repair) => applyRepairs(table, [repair]),
    tableOf(longSlip),
  )
  expect(stepwise).toEqual(applyRepairs(tableOf(longSlip), repairsOf(longSlip)))
})

test('只有采纳情况错行、理由没有错行时，理由留在原处', () => {
  const table = tableOf(`
市财政局 | 建议将第三条“全额保障”修改为“分级负担” | | 与现行财政事权划分的规定不一致
市海事局 | 无意见 | 不采纳
`)
  const repaired = applyRepairs(table, [{ op: 'move-decision', from: 2, to: 1 }])
  expect(repaired.rows[0]).toMatchObject({
    decision: { text: '不采纳' },
    reason: '与现行财政事权划分的规定不一致',
  })
  expect(auditTable(repaired)).toEqual([])
})

test('不相邻的缺漏和多填不当作错行', () => {
  expect(
    briefly(
      auditTable(
        tableOf(`
市气象局 | 建议删去第九条第二款“每月” |
市水利局 | 无意见
市海事局 | 无意见 | 采纳
`),
      ),
    ),
  ).toEqual(['decision-missing 1', 'decision-on-no-comment 3'])
})

test('上下都能配对时，多数错行的方向为准', () => {
  const lines = `
市气象局 | 建议删去第九条第二款“每月” |
市海事局 | 无意见 | 采纳
市教育局 | 建议第五条增加“中小学校”表述 |
市水利局 | 无意见 | 采纳
`
  expect(briefly(auditTable(tableOf(lines)))).toEqual(['decision-shifted 1,2', 'decision-shifted 3,4'])
})

test('目标已有采纳情况的移动不做，也不损失任何内容', () => {
  const table = tableOf('市气象局 | 建议删去第九条第二款 | 不采纳 | 上位法已有规定\n市海事局 | 无意见 | 采纳')
  expect(applyRepairs(table, [{ op: 'move-decision', from: 2, to: 1 }])).toEqual(table)
  expect(previewRepair(table, [{ op: 'move-decision', from: 2, to: 1 }])).toEqual([])
  expect(applyRepairs(table, [{ op: 'move-decision', from: 9, to: 8 }])).toEqual(table)
})

test('预览列出将要改动的每一行', () => {
  const preview = previewRepair(tableOf(oneSlip), repairsOf(oneSlip))
  expect(preview.map(({ row, before, after }) => [row, before.decision.text, after?.decision.text])).toEqual([
    [2, '', '采纳'],
    [3, '采纳', ''],
  ])
})

test('单位重复合并后，下面的序号上移，再核对没有发现', () => {
  const lines = `
桂水市人民政府 | 无意见
贺川市人民政府 | 无意见
贺川市 人民政府 | 无意见。
江左市人民政府 | 无意见
`
  const [finding] = auditTable(tableOf(lines))
  expect(finding).toMatchObject({
    code: 'unit-repeated',
    rows: [2, 3],
    repair: { op: 'merge-rows', keep: 2, remove: 3 },
  })
  const repaired = applyRepairs(tableOf(lines), repairsOf(lines))
  expect(repaired.rows.map(({ row, seq, unit }) => `${row} ${seq} ${unit}`)).toEqual([
    '1 1 桂水市人民政府',
    '2 2 贺川市人民政府',
    '3 3 江左市人民政府',
  ])
  expect(auditTable(repaired)).toEqual([])
  expect(previewRepair(tableOf(lines), repairsOf(lines))).toMatchObject([{ row: 3, after: null }])
})

test('合计按原样计数：错行的采纳不算在意见里', () => {
  const [table] = audit({ tables: [tableOf(oneSlip)], statements: [] }).tables
  expect(table?.tally).toMatchObject({ rows: 3, units: 3, comments: 1, noComment: 2, accepted: 0, open: 1 })
})

test('连着几行错开的，说明是哪一段；只错一行的说两行', () => {
  const [alone] = auditTable(tableOf(oneSlip))
  expect(alone?.message).toContain('两行错开一行')
  const run = auditTable(
    tableOf(`
市水利局 | 建议删去第九条第二款“每月” |
市气象局 | 建议增加预警信号的发布渠道 | 采纳
市林草局 | 建议明确乡镇的职责 | 采纳
市海事局 | 无意见 | 采纳
`),
  )
  expect(run).toHaveLength(3)
  for (const { message } of run) expect(message).toContain('第 1 至 4 行整段错开一行')
})
