import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Outline } from '../../../../src/domain/consultation/clause'
import { readOutline } from '../../../../src/domain/reading/outline'
import { describeShared, readShared } from '../../../shared'
import { compactListing } from './compact'
import { uncovered } from './covering'
import { listing } from './listing'

const seeds = {
  s0: '000_8ffd8eabe639b673.txt',
  s1: '001_dc9b2aa1b0e62163.txt',
  s2: '002_28dd485d74d93424.txt',
  s3: '003_50655067ea2c06aa.txt',
  s4: '004_917ceece407ca35b.txt',
} as const

const read = (seed: keyof typeof seeds): { text: string; outline: Outline } => {
  const text = readShared('seeds', seeds[seed])
  return { text, outline: readOutline(text) }
}

const numbered = (parent: string, count: number): string[] => [
  parent,
  ...Array.from({ length: count }, (_, at) => `${parent}/${at + 1}`),
]

describeShared('真实文稿的提纲', () => {
  test.each(['s0', 's1', 's2', 's3', 's4'] as const)('%s：每个字都有归处，没有编号问题', seed => {
    const { text, outline } = read(seed)
    expect(uncovered(text, outline)).toEqual({ missed: '', twice: '' })
    expect(outline.problems).toEqual([])
  })

  test.each([
    ['s1', '001'],
    ['s2', '002'],
    ['s3', '003'],
    ['s4', '004'],
  ] as const)('%s：层级、序号、标题、职责和表，与逐条核过的清单一字不差', (seed, name) => {
    const file = path.join(__dirname, '..', '..', '..', 'fixtures', 'listings', `${name}.txt`)
    expect(compactListing(read(seed).outline)).toEqual(readFileSync(file, 'utf8').trimEnd().split('\n'))
  })

  test('年度计划：章、节、点和无编号的小标题', () => {
    const { outline } = read('s1')
    expect(outline.clauses.map(({ ref }) => ref)).toEqual([
      '一',
      '二',
      ...numbered('二/（一）', 3),
      ...numbered('二/（二）', 5),
      ...[1, 2, 3].map(at => `二/（二）/5/${at}段`),
      ...numbered('二/（三）', 4),
      ...numbered('二/（四）', 4),
      ...numbered('二/（五）', 5),
      '三',
    ])
    expect(outline.title).toBe('广西 2024 年度大气污染防治工作计划')
    expect(listing(outline)).toEqual(
      expect.arrayContaining([
        '3 二/（一）/1 | 坚决遏制高耗能、高排放、低水平项目盲目发展 | 牵头：自治区发展改革委、自治区工业和信息化厅、自治区生态环境厅 | 配合：自治区自然资源厅、自治区能源局、自治区市场监管局 | 责任：各设区市人民政府',
        '4 二/（二）/5/3段 | 稳步推进大气氨污染防控 | 牵头：自治区生态环境厅、自治区农业农村厅 | 配合：自治区市场监管局 | 责任：各设区市人民政府',
        '3 二/（三）/1 | 持续优化调整货物运输结构 | 牵头：自治区交通运输厅、中国铁路南宁局集团有限公司 | 配合：自治区生态环境厅、自治区海洋局、自治区发展改革委、广西北部湾国际港务集团有限公司 | 责任：各设区市人民政府',
        '3 二/（四）/4 | 开展餐饮油烟、恶臭异味专项治理 | 牵头：自治区生态环境厅、自治区住房城乡建设厅 | 责任：各设区市人民政府',
      ]),
    )
    expect(outline.tables.map(({ header, rows }) => [header.length, rows.length])).toEqual([[4, 15]])
  })

  test('逐行折断的计划：整句、整段，没有断行', () => {
    const { outline } = read('s2')
    expect(outline.clauses.map(({ ref }) => ref)).toEqual([
      '一',
      '二',
      '三',
      ...numbered('三/（一）', 3),
      ...numbered('三/（二）', 6),
      ...numbered('三/（三）', 5),
      ...numbered('三/（四）', 3),
      ...numbered('三/（五）', 5),
      '四',
      ...['一', '二', '三', '四', '五'].map(number => `四/（${number}）`),
    ])
    for (const { text } of outline.clauses) {
      for (const line of text.split('\n')) expect(line).toMatch(/[。）：]$|^[^。]{2,30}$/)
    }
    expect(outline.tables[0]?.header).toEqual([
      '城市',
      'PM2.5浓度（微克/立方米）',
      '优良天数比率（%）',
      '重污染天数比率（%）',
    ])
    expect(outline.tables[0]?.rows[0]).toEqual(['南宁', '30.8', '95.4', '0.0'])
  })

  test('攻坚方案：八个行动各有牵头和责任单位', () => {
    const { outline } = read('s3')
    const actions = outline.clauses.filter(({ parent }) => parent === '四')
    expect(actions).toHaveLength(8)
    for (const { duties, heading } of actions) {
      expect(heading).toMatch(/行动$/)
      expect(duties.map(({ role }) => role)).toEqual(['lead', 'responsible'])
    }
    expect(outline.clauses.filter(({ parent }) => parent === '五')).toHaveLength(5)
  })

  test('市级方案：编号跨章连续，“以下均需…落实”逐条补上', () => {
    const { outline } = read('s4')
    const tasks = outline.clauses.filter(({ level }) => level === 2)
    expect(tasks).toHaveLength(27)
    expect(tasks.at(-1)?.ref).toBe('九/（二十七）')
    for (const { duties } of tasks) {
      const responsible = duties.find(({ role }) => role === 'responsible')
      expect(responsible?.units).toEqual(expect.arrayContaining(['各县（区）人民政府', '新区管委会']))
    }
    expect(outline.title).toBe('柳州市空气质量持续改善行动实施方案')
    expect(outline.tables.map(({ title, header, rows }) => [title, header.length, rows.length])).toEqual([
      ['2024—2025 年各辖区空气质量改善目标表', 8, 8],
      [null, 8, 7],
    ])
  })

  test('编制说明：无编号小标题成为条款', () => {
    const { outline } = read('s0')
    expect(outline.clauses.filter(({ parent }) => parent === '三/（二）')).toHaveLength(10)
    expect(outline.title).toBe('广西空气质量持续改善行动实施方案编制说明')
  })
})
