import { readDuties } from '../../../src/domain/reading/duties/duties'
import { clausesWithoutLead, unitDuties, unitsNeverAsked } from '../../../src/domain/reading/duties/dutyUnits'
import { readOutline } from '../../../src/domain/reading/outline'

const roles = { lead: '牵头', support: '配合', responsible: '责任' } as const

const duties = (text: string): string =>
  readDuties(text)
    .map(({ role, units }) => `${roles[role]}：${units.join('、')}`)
    .join('；')

test.each([
  [
    '改造校舍。（牵头单位：市教育局、财政局。配合单位：市住房城乡建设局。责任单位：各县（区）人民政府）',
    '牵头：市教育局、市财政局；配合：市住房城乡建设局；责任：各县（区）人民政府',
  ],
  ['改造校舍。(牵头单位:市教育局;责任单位:各县(区)人民政府)', '牵头：市教育局；责任：各县(区)人民政府'],
  [
    '（牵头单位：自治区教\n\n育厅。\n责任单位：各设区市人民政府）',
    '牵头：自治区教育厅；责任：各设区市人民政府',
  ],
  ['（市教育局、财政局等按职责分工负责）', '责任：市教育局、市财政局'],
  ['〔市教育局、公安局等按职责分工负责〕', '责任：市教育局、市公安局'],
  ['（市教育局牵头；市公安局、财政局等按职责分工负责）', '牵头：市教育局；责任：市公安局、市财政局'],
  ['（市教育局牵头，市公安局、财政局配合）', '牵头：市教育局；配合：市公安局、市财政局'],
  ['（市教育局负责）', '责任：市教育局'],
  [
    '（牵头单位：自治区教育厅、财政厅按职责负责。责任单位：各设区市人民政府）',
    '牵头：自治区教育厅、自治区财政厅；责任：各设区市人民政府',
  ],
  ['（责任单位：市教育局，完成时限：2025年底前）', '责任：市教育局'],
  ['整改到位。责任单位：市教育局、各县（市、区）人民政府', '责任：市教育局、各县（市、区）人民政府'],
  [
    '先行试点。（市教育局牵头）再行推广。（市教育局牵头；市财政局等按职责分工负责）',
    '牵头：市教育局；责任：市财政局',
  ],
])('%s', (text, expected) => {
  expect(duties(text)).toBe(expected)
})

test.each([
  '细颗粒物（PM2.5）',
  '目录（2023年版）',
  '（含搬迁项目）',
  '（以下简称主管部门）',
  '（国办发〔2023〕24号）',
  '（不含企业自行负责的部分）',
])('不是职责分工的括号：%s', text => {
  expect(readDuties(text)).toEqual([])
})

const plan = `某市工作方案

一、改造校舍
（一）改造教室。全面改造。〔市教育局、财政局等按职责分工负责，各县（区）人民政府落实。以下均需各县（区）人民政府落实，不再列出〕
（二）改造食堂。全面改造。（市教育局牵头；市市场监管局等按职责分工负责）
（三）广泛宣传。营造氛围。
`

test('“以下均需…落实，不再列出”补到后面每一条', () => {
  const [, , second, third] = readOutline(plan).clauses
  expect(second?.duties).toEqual([
    { role: 'lead', units: ['市教育局'] },
    { role: 'responsible', units: ['市市场监管局', '各县（区）人民政府'], standing: ['各县（区）人民政府'] },
  ])
  expect(third?.duties).toEqual([])
})

test('由文稿得出应征求意见的单位、缺少牵头单位的条款、没有征求的单位', () => {
  const outline = readOutline(plan)
  const named = unitDuties(outline).map(({ name }) => name)
  expect(named).toEqual(['市教育局', '市财政局', '各县（区）人民政府', '市市场监管局'])
  expect(clausesWithoutLead(outline).map(({ ref }) => ref)).toEqual(['一/（一）'])
  expect(unitsNeverAsked(outline, ['市教育局', '财政局']).map(({ name }) => name)).toContain('市市场监管局')
  expect(unitDuties(outline)[0]).toEqual({
    name: '市教育局',
    clauses: [
      { ref: '一/（一）', role: 'responsible', byDefault: false },
      { ref: '一/（二）', role: 'lead', byDefault: false },
    ],
  })
})
