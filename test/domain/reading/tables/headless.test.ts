import { noCorrections, previewImport } from '../../../../src/domain/checking/importing/preview'
import { headerKey, recogniseTables } from '../../../../src/domain/reading/tables'
import { headOfLongTable, openLongTable } from '../../../../src/domain/reading/tables/longTable'
import { block, blockSource, textSource } from './sources'

const answered = [
  ['1', '市渔政支队', '建议将第三条“每年”改为“每季度”。', '采纳'],
  ['2', '市水文局', '建议删去第七条。', '不采纳，上位法已有规定。'],
  ['3', '市航道处', '无意见', ''],
]

const previewOf = (source: Parameters<typeof previewImport>[0]) => previewImport(source, noCorrections)

describe('没有表头的表，第一行也是内容', () => {
  test.each([
    ['序号、单位、意见、采纳情况', answered, 'seq unit comment decision'],
    ['只有单位和意见', answered.map(row => row.slice(1, 3)), 'unit comment'],
    [
      '单位、条款、意见',
      [
        ['市渔政支队', '第三条', '“每年”改为“每季度”'],
        ['市水文局', '第七条第二款', '删去'],
        ['市航道处', '第九条', '建议增加经费保障内容'],
      ],
      'unit clause comment',
    ],
    [
      '开头几个单位无意见',
      [
        ['某县人民政府', '无意见', ''],
        ['某市人民政府', '无意见', ''],
        ['市水文局', '建议删去第七条。', '采纳'],
      ],
      'unit comment decision',
    ],
  ])('%s', (_, rows, roles) => {
    for (const source of [
      blockSource('docx', block(rows)),
      blockSource('csv', block(rows)),
      textSource(rows.map(row => row.join('\t')).join('\n')),
    ]) {
      const { reading, table, columns, guessed, problems } = previewOf(source)
      expect([reading, guessed, columns.map(({ role }) => role).join(' ')]).toEqual(['table', true, roles])
      expect(table?.rows).toHaveLength(rows.length)
      expect(table?.rows[0]?.unit).toBe(rows[0]?.find(cell => cell.length > 2))
      expect(problems.map(({ message }) => message).join()).toContain('没有表头')
    }
  })

  test('意见不写“建议”二字的，电子表格里也认得', () => {
    const rows = [
      ['1', '市渔政支队', '第三条的报送周期过短，基层难以做到', '采纳'],
      ['2', '市水文局', '第七条与上位法重复，没有必要', '采纳'],
      ['3', '市航道处', '经费渠道不明确，落实困难', '不采纳'],
    ]
    expect(previewOf(blockSource('xlsx', block(rows))).table?.rows.map(({ seq }) => seq)).toEqual([
      '1',
      '2',
      '3',
    ])
  })

  test('上面一行是标题时，标题仍是标题', () => {
    const { table } = previewOf(blockSource('csv', block([['某办法意见汇总表'], ...answered])))
    expect(table).toMatchObject({ title: '某办法意见汇总表' })
    expect(table?.rows).toHaveLength(3)
  })

  test('人指定各列后照指定的读；没有表头的各列不作为以后的惯例', () => {
    const source = blockSource('xlsx', block(answered))
    const roles = ['seq', 'unit', 'comment', 'remark'] as const
    const { table, guessed, headerKey: key } = previewImport(source, { ...noCorrections, roles })
    expect(guessed).toBe(false)
    expect(table?.rows.map(({ remark }) => remark)).toEqual(['采纳', '不采纳，上位法已有规定。', null])
    expect([key, headerKey(['', ''])]).toEqual(['', ''])
  })

  test('很长的表在指定各列之后，也从第一行读起', () => {
    const head = block(answered)
    const heading = headOfLongTable(head, ['seq', 'unit', 'comment', 'decision'], -1)
    if (heading === null) throw new Error('没有表头')
    const reader = openLongTable({ name: null, firstRow: 1, merges: [], keepsMerges: false, heading })
    const rows = [...reader.take(answered, new Set()).rows, ...reader.end().rows]
    expect(rows.map(({ row, line }) => [row.row, line, row.unit])).toEqual([
      [1, 1, '市渔政支队'],
      [2, 2, '市水文局'],
      [3, 3, '市航道处'],
    ])
  })
})

describe('有表头的、说别的事的表不算', () => {
  test('不认识的表头仍是表头', () => {
    const { table, guessed } = previewOf(
      blockSource('xlsx', block([['流水', '来路', '想法', '怎么办'], ...answered])),
    )
    expect([table, guessed]).toEqual([null, false])
  })

  test.each([
    [
      [
        ['东城', '95%', '92%'],
        ['西城', '90%', '91%'],
      ],
    ],
    [
      [
        ['1', '完善应急预案，补充储备物资', '市应急局', '2024年6月'],
        ['2', '调整运输结构，增加铁路货运', '市交通局', '2024年9月'],
      ],
    ],
  ])('%j', rows => {
    const text = rows.map(row => row.join('\t')).join('\n')
    for (const source of [blockSource('docx', block(rows)), textSource(text)])
      expect(previewOf(source)).toMatchObject({ guessed: false, table: null })
    expect(recogniseTables(textSource(text)).prose).toBe(text)
  })
})
