import fc from 'fast-check'
import type { AdoptionTable } from '../../../../src/domain/consultation/adoptionTable'
import { documentText, type SourceDocument } from '../../../../src/domain/reading/source'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import { block, blockSource, textSource } from './sources'

const header = ['序号', '单位', '修改意见', '采纳情况', '不采纳理由', '备注']
const sentence = fc
  .array(
    fc.constantFrom(
      '建议删除',
      '“应当”',
      '第三条',
      '与上位法',
      '不一致',
      '修改为',
      '“1.甲”',
      'PM2.5',
      '（二）',
      'a b',
      '"引号"',
      '|',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(parts => `建议${parts.join('')}。`)
const comment = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map(lines => lines.join('\n')),
  fc.constant('无意见。'),
)
const row = fc.record({
  unit: fc.constantFrom('自治区林业局', '南宁市人民政府', '某某集团有限公司', '南宁海关', '自治区发展改革委'),
  comment,
  decision: fc.constantFrom('采纳', '不采纳', '部分采纳', ''),
  reason: fc.constantFrom('', '已有规定', '与上位法不符'),
  remark: fc.constantFrom('', '邮件'),
})
const tables = fc.array(row, { minLength: 1, maxLength: 12 })
type Row = typeof tables extends fc.Arbitrary<(infer One)[]> ? One : never

const cellsOf = (rows: readonly Row[]): string[][] =>
  rows.map((each, index) => [
    String(index + 1),
    each.unit,
    each.comment,
    each.decision,
    each.reason,
    each.remark,
  ])
const footer = '合计：意见若干条。'

/** Each way to lay out one table; all must be read alike. */
const layouts: Record<string, (rows: readonly Row[]) => SourceDocument> = {
  表格: rows => blockSource('xlsx', block([header, ...cellsOf(rows), [footer]])),
  Excel复制: rows =>
    textSource(
      [header, ...cellsOf(rows)]
        .map(cells =>
          cells.map(cell => (/["\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
        )
        .concat(footer)
        .join('\r\n'),
    ),
  Markdown: rows =>
    textSource(
      [header, header.map(() => '---'), ...cellsOf(rows), [footer]]
        .map(
          cells =>
            `| ${cells.map(cell => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`,
        )
        .join('\n'),
    ),
  网页复制: rows =>
    textSource(
      `${[header, ...cellsOf(rows), [footer]].map(cells => cells.map(cell => `\t${cell.replaceAll('\n', '\n\n')}`).join('\n')).join('\n\n')}\n\n后面的文字。`,
    ),
}

const facts = (table: AdoptionTable | undefined) =>
  table?.rows.map(each => [
    each.seq,
    each.unit,
    each.comment,
    each.decision.text,
    each.reason ?? '',
    each.remark ?? '',
  ])

describe.each(Object.entries(layouts))('%s', (_, layout) => {
  test('写出去再认回来，各行不变，合计在', () => {
    fc.assert(
      fc.property(tables, rows => {
        const read = recogniseTables(layout(rows))
        expect(read.tables).toHaveLength(1)
        expect(facts(read.tables[0])).toEqual(cellsOf(rows))
        expect(read.tables[0]?.footer).toBe(footer)
      }),
      { numRuns: 40 },
    )
  })
})

/** Every line has one use; rows that were read and rows accounted for are as many. */
const checkAccount = (source: SourceDocument): void => {
  const text = documentText(source)
  const read = recogniseTables(source)
  expect(read.lines).toHaveLength(text.split('\n').length)
  expect(read.prose).toHaveLength(text.length)
  expect(read.blocks).toHaveLength(read.tables.length)
  const prose = read.prose.split('\n')
  text.split('\n').forEach((line, index) => {
    const kept = prose[index]
    const use = read.lines[index]
    if (use === 'prose' || use === 'blank') expect(kept).toBe(line)
    else expect(kept?.trim()).toBe('')
    if (use === 'blank') expect(line).not.toMatch(/[\p{L}\p{N}]/u)
  })
  // What stands down the columns of a table read sideways is counted by columns.
  if (read.lines.includes('sideways')) return
  const rows = read.tables.reduce((sum, table) => sum + table.rows.length, 0)
  expect(read.lines.filter(use => use === 'row').length).toBeGreaterThanOrEqual(rows)
  if (source.blocks.every(({ kind }) => kind === 'table')) {
    expect(read.lines.filter(use => use === 'row')).toHaveLength(rows)
  }
}

const scraps = fc.constantFrom(
  '序号',
  '单位',
  '修改意见',
  '采纳情况',
  '不采纳理由',
  '理由',
  '采纳',
  '1',
  '2',
  '林业局',
  '无意见',
  '建议删除',
  '合计：1条',
  '注：说明',
  '意见采纳情况表',
  '（续表）',
  '',
  '"',
  '|',
  '---',
)

describe('不丢一行', () => {
  test('任意文字：每一行都有交代，从不出错', () => {
    const texts = fc
      .array(
        fc.tuple(
          fc.constantFrom('', '\t', '| ', '\n'),
          fc.array(scraps, { maxLength: 6 }),
          fc.constantFrom('\t', ' | ', '\n', '\n\t', ''),
        ),
        { maxLength: 25 },
      )
      .map(lines => lines.map(([lead, cells, between]) => lead + cells.join(between)).join('\n'))
    fc.assert(
      fc.property(texts, text => checkAccount(textSource(text))),
      { numRuns: 150 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), text => checkAccount(textSource(text))),
      { numRuns: 100 },
    )
  })

  test('任意表格和合并：每一行都有交代，从不出错', () => {
    const grids = fc.array(fc.array(scraps, { maxLength: 6 }), { maxLength: 12 })
    const corner = fc.nat(7)
    const merges = fc.array(
      fc
        .tuple(corner, corner, corner, corner)
        .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(grids, merges), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('xlsx' as const, 'docx' as const, 'csv' as const),
        (all, format) => checkAccount(blockSource(format, ...all.map(([rows, each]) => block(rows, each)))),
      ),
      { numRuns: 150 },
    )
  })
})

describe('快慢随大小成正比', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => [
    String(index + 1),
    `某某市第${index}局`,
    index % 3 === 0 ? '无意见。' : `建议将第${index}条中的“甲”修改为“乙”，并增加相应的保障措施和责任分工。`,
    index % 3 === 0 ? '' : '采纳',
    '',
    '邮件',
  ])
  test.each([
    ['表格', () => blockSource('xlsx', block([header, ...many]))],
    ['制表符', () => textSource([header, ...many].map(cells => cells.join('\t')).join('\n'))],
    [
      '一格一行',
      () =>
        textSource([header, ...many].map(cells => cells.map(cell => `\t${cell}`).join('\n')).join('\n\n')),
    ],
  ])('五千行的%s在几秒内认完', (_kind, make) => {
    const source = make()
    const before = performance.now()
    expect(recogniseTables(source).tables[0]?.rows).toHaveLength(5_000)
    const spent = performance.now() - before
    expect(spent).toBeLessThan(8000)
  })

  test.each([
    '\t',
    '"\t',
    '\t"',
    '|',
    '序号\n',
    '\t序号\n',
    '\n\t',
    '单位\t意见\t采纳\n',
    '1\n',
    '|-|\n',
    '序号\n1\n',
    '\t序号\n\t意见\n甲\n\n',
    '意见\t单位\n甲\n\n',
  ])('重复很多遍的怪文字 %j 也读得完', piece => {
    const text = piece.repeat(Math.floor(6_000 / piece.length))
    const { tables } = recogniseTables(textSource(text))
    expect(tables.flatMap(table => table.rows).length).toBeLessThanOrEqual(text.length)
  })
})
