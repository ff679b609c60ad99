import fc from 'fast-check'
import type { AdoptionRow } from '../../../../src/domain/consultation/adoptionTable'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import type { LongRow } from '../../../../src/domain/reading/tables/longReading'
import { headOfLongTable, openLongTable } from '../../../../src/domain/reading/tables/longTable'
import { block, blockSource } from './sources'

const header = ['序号', '单位', '修改意见', '采纳情况', '不采纳理由']

/** Read portion by portion, as a file too long to be held is. */
const readInPortions = (
  table: ReturnType<typeof block>,
  size: number,
): { rows: LongRow[]; footers: string[]; problems: string[]; prose: string[] } => {
  const heading = headOfLongTable({ ...table, rows: table.rows.slice(0, 12) }, null)
  if (heading === null) throw new Error('no heading')
  const reader = openLongTable({ ...table, keepsMerges: true, heading })
  const portions = []
  for (let at = 0; at < table.rows.length; at += size) {
    const hidden = table.hiddenRows.filter(row => row >= at && row < at + size).map(row => row - at)
    portions.push(reader.take(table.rows.slice(at, at + size), new Set(hidden)))
  }
  portions.push(reader.end())
  return {
    rows: portions.flatMap(each => each.rows),
    footers: portions.flatMap(each => each.footers),
    problems: portions.flatMap(each => each.problems.map(({ place, message }) => `${place} ${message}`)),
    prose: portions.flatMap(each => each.prose),
  }
}

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constant('row') },
  fc.constantFrom(
    'blank',
    'section',
    'same',
    'continued',
    'heading',
    'merged',
    'numberOnly',
    'hidden',
    'open',
    'cut',
  ),
)

const cellsOf = (kind: string, number: number): string[] => {
  switch (kind) {
    case 'blank':
      return []
    case 'section':
      return ['一、江州市水务局']
    case 'same':
      return [String(number), '同上', `建议删去第${number}条。`, '同上', '']
    case 'continued':
      return [`${number}（续）`, '', '还建议补充说明。', '', '']
    case 'open':
      return [String(number), `江州市第${number}局`, `第${number}条明确划定标准，`, '不采纳', '由市级统一']
    case 'cut':
      return ['', '', `面积不少于${number}公顷。`, '', '规定，我区照办']
    case 'heading':
      return header
    case 'numberOnly':
      return [String(number)]
    case 'merged':
      return [String(number), '', `建议将“甲${number}”改为“乙”。`, '', '']
    default:
      return [
        String(number),
        `江州市第${number}局`,
        `建议修改第${number}条。`,
        number % 2 ? '采纳' : '不采纳',
        '已有规定',
      ]
  }
}

describe('长表分段识别', () => {
  test('无论怎样分段，与整体识别逐行相同', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (kinds, size) => {
          const lines = ['row', ...kinds, 'row']
          const body = lines.map((kind, index) => cellsOf(kind, index + 1))
          const rows = [['某某办法意见采纳情况表'], header, ...body, ['合计：若干条。'], ['填表人：某某']]
          const merges = lines.flatMap((kind, index) => {
            const before = lines[index - 1]
            if (kind !== 'merged' || (before !== 'row' && before !== 'hidden')) return []
            return [1, 3].map(column => ({ top: index + 1, left: column, bottom: index + 2, right: column }))
          })
          const hiddenRows = lines.flatMap((kind, index) => (kind === 'hidden' ? [index + 2] : []))
          const table = { ...block(rows), name: '汇总', merges, hiddenRows }
          const whole = recogniseTables(blockSource('xlsx', table))
          const portions = readInPortions(table, size)
          expect(portions.rows.map(({ row }): AdoptionRow => row)).toEqual(whole.tables[0]?.rows)
          expect(
            portions.rows.map(({ row: _, line, ...rest }) => ({ place: `“汇总”第 ${line} 行`, ...rest })),
          ).toEqual(whole.places[0])
          expect(portions.footers.join('\n')).toBe(whole.tables[0]?.footer)
          expect(portions.problems).toEqual(
            whole.tables[0]?.problems.map(({ place, message }) => `${place} ${message}`),
          )
        },
      ),
      { numRuns: 100 },
    )
  })

  test('纵向合并跨过许多段，仍然继承上方的单位', () => {
    const many = Array.from({ length: 50 }, (_, index) => [
      String(index + 1),
      index === 0 ? '江州市水务局' : '',
      `建议修改第${index + 1}条。`,
      '采纳',
      '',
    ])
    const table = { ...block([header, ...many]), merges: [{ top: 1, left: 1, bottom: 50, right: 1 }] }
    const { rows } = readInPortions(table, 7)
    expect(rows.map(({ row }) => row.unit)).toEqual(many.map(() => '江州市水务局'))
    expect(rows[49]?.merged).toEqual(['单位'])
  })

  test('换了表头的各行逐行说明，不悄悄丢掉', () => {
    const other = [
      ['序号', '意见来源', '意见内容', '是否采纳'],
      ['1', '某协会', '建议缩短期限。', '否'],
    ]
    const table = block([header, cellsOf('row', 1), cellsOf('row', 2), ...other])
    const { rows, problems } = readInPortions(table, 2)
    expect(rows).toHaveLength(2)
    expect(problems.filter(each => each.includes('另一个表头'))).toHaveLength(2)
  })
})
