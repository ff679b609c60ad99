import fc from 'fast-check'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import type { TableContent } from '../../../src/domain/writing/tables/tableContent'
import { sheetGrid } from '../../../src/domain/writing/tables/tableLayout'
import { isTemplateId, tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { contentOfTexts, sampleContent } from './sampleContent'

const texts = (content: TableContent) =>
  Array.from(layOutAdoptionTable(content, tableTemplates.government).rows, ({ cells }) => cells)

test('每条意见一行，无意见和未反馈的单位也各一行', () => {
  const cells = texts({ ...sampleContent(3), silentUnits: ['南江市人民政府'] })
  expect(cells).toHaveLength(4)
  expect(cells[3]).toEqual(['4', '南江市人民政府', '逾期未反馈，视为无意见。', '', ''])
})

test('单位按名单先后排列，同一单位的意见次序不变，重新编号', () => {
  const { rows } = contentOfTexts([
    ['一', '采纳', null],
    ['二', '采纳', null],
    ['三', '采纳', null],
  ])
  const units = ['省水利厅', '省 公安厅', '省水利厅']
  const content = {
    title: '表',
    rows: rows.map((row, at) => ({ ...row, unit: units[at] ?? '' })),
    unitOrder: ['省公安厅', '省水利厅'],
  }
  expect(texts(content).map(cells => cells.slice(0, 3))).toEqual([
    ['1', '省 公安厅', '二'],
    ['2', '省水利厅', '一'],
    ['3', '', '三'],
  ])
})

test('表里没有原文、条款、理由栏的，并入意见栏，不丢', () => {
  const { rows } = contentOfTexts([['建议修改有关指标。', '采纳', null]])
  const parted = { clause: '第三条', proposed: '一万五千个', rationale: '与规划衔接。' }
  const [cells] = texts({ title: '表', rows: rows.map(row => ({ ...row, ...parted })) })
  expect(cells?.[2]).toBe('第三条：建议修改有关指标。\n建议修改为：一万五千个\n理由：与规划衔接。')
})

test('合为一栏时写“不采纳。理由：…”，不重复“理由”二字', () => {
  const { rows } = contentOfTexts([
    ['一', '不采纳', '与上位法不一致。'],
    ['二', '不采纳。', '理由：另有规定。'],
    ['三', '采纳', null],
  ])
  const layout = layOutAdoptionTable({ title: '表', rows }, tableTemplates.combined)
  expect([...layout.rows].map(({ cells }) => cells[3])).toEqual([
    '不采纳。理由：与上位法不一致。',
    '不采纳。理由：另有规定。',
    '采纳',
  ])
})

test('公开的表隐去个人姓名、电话和证件号', () => {
  const { rows } = contentOfTexts([
    [
      '我是李小明，电话13812345678，身份证11010119900307123X，信箱lxm@example.cn。热线12345不变。',
      '采纳',
      null,
    ],
  ])
  const [row] = rows
  if (row === undefined) throw new Error('没有行')
  const layout = layOutAdoptionTable(
    {
      title: '表',
      rows: [
        { ...row, unit: '李小明' },
        { ...row, unit: '省水利厅' },
      ],
    },
    tableTemplates.public,
  )
  expect(layout.rows.at(0)?.cells.slice(1, 3)).toEqual([
    '李**',
    '我是李**，电话138****5678，身份证110101************，信箱***@example.cn。热线12345不变。',
  ])
  expect(layout.rows.at(1)?.cells[1]).toBe('省水利厅')
})

test('公开的表里，提意见的个人在别的行被提到也隐去，联系人也隐去；像姓名的常用词不动', () => {
  const { rows } = contentOfTexts([
    ['建议增加一条。', '采纳', null],
    ['同意李小明的意见。联系人：周晓梅，用水高峰时段另定。联系人：省水利厅规划处。', '采纳', null],
    ['建议错开用水高峰。', '不采纳', '李小明已撤回。'],
  ])
  const units = ['李小明', '省水利厅', '高峰']
  const layout = layOutAdoptionTable(
    { title: '表', rows: rows.map((row, at) => ({ ...row, unit: units[at] ?? '', person: at !== 1 })) },
    tableTemplates.public,
  )
  expect([...layout.rows].map(({ cells }) => [cells[1], cells[2], cells[4]])).toEqual([
    ['李**', '建议增加一条。', ''],
    ['省水利厅', '同意李**的意见。联系人：周**，用水高峰时段另定。联系人：省水利厅规划处。', ''],
    ['高*', '建议错开用水高*。', '李**已撤回。'],
  ])
})

test('标准表在表下写明各单位数', () => {
  const layout = layOutAdoptionTable(
    { ...sampleContent(13), silentUnits: ['某研究所'], counts: { consulted: 20 } },
    tableTemplates.standards,
  )
  expect(layout.below.map(({ text }) => text).slice(1)).toEqual([
    '征求意见的单位数：20个',
    '回函的单位数：13个',
    '回函并有意见或建议的单位数：5个',
    '回函无意见的单位数：8个',
    '没有回函的单位数：1个',
  ])
})

test('各种表式都排满页宽，行高不超过 409 磅，单元格不超过 32767 字', () => {
  for (const id in tableTemplates) {
    if (!isTemplateId(id)) continue
    const layout = layOutAdoptionTable(sampleContent(60), tableTemplates[id])
    expect(Math.round(layout.columns.reduce((sum, { width }) => sum + width, 0))).toBe(134)
    for (const { parts } of layout.rows)
      for (const part of parts) expect(part.height).toBeLessThanOrEqual(409)
  }
})

test('控制字符换成看得见的符号，并告诉导出的人', () => {
  const layout = layOutAdoptionTable(
    contentOfTexts([['甲\u0007乙\r\n丙', '采纳', null]]),
    tableTemplates.government,
  )
  expect(layout.rows.at(0)?.cells[2]).toBe('甲␇乙\n丙')
})

test('长短不论，接排的各段合起来就是全文', () => {
  const sign = fc.constantFrom('意', '见', '，', '。', 'a', ' ', '\n', '𬭚')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 40 }), fc.integer({ min: 1, max: 400 }), (signs, times) => {
      const text = signs.join('').repeat(times)
      const [row] = layOutAdoptionTable(
        contentOfTexts([[text, '采纳', null]]),
        tableTemplates.government,
      ).rows
      expect(row?.parts.map(part => part.cells[2]).join('')).toBe(text)
      for (const part of row?.parts ?? []) expect(part.cells[2]).not.toMatch(/^[\udc00-\udfff]/)
      if ((row?.parts.length ?? 0) > 1) expect(row?.parts[1]?.cells[0]).toBe('1（续）')
    }),
    { numRuns: 60 },
  )
})

test('表照原样排时，序号和合计行不动', () => {
  const content = sampleContent(3)
  const rows = content.rows.map(row => ({ ...row, seq: `${row.row + 7}` }))
  const layout = layOutAdoptionTable(
    { ...content, rows, numbering: 'printed', footer: '合计：略' },
    tableTemplates.government,
  )
  expect([...layout.rows].map(({ cells }) => cells[0])).toEqual(['8', '9', '10'])
  expect([...sheetGrid(layout)].at(-1)?.[0]).toBe('合计：略')
})
