import fc from 'fast-check'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { pageEnds } from '../../../src/domain/writing/tables/printedPages'
import type { TableContent } from '../../../src/domain/writing/tables/tableContent'
import { sheetGrid } from '../../../src/domain/writing/tables/tableLayout'
import { isTemplateId, tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { verifyXlsx } from '../../../src/files/writing/readBack'
import { sheetName, sheetNames } from '../../../src/files/writing/sheetText'
import { writeAdoptionTableXlsx, writeTablesXlsx } from '../../../src/files/writing/xlsx'
import { contentOfTexts, sampleContent } from '../../domain/writing/sampleContent'
import { trickyText } from './trickyText'
import { unzip } from './unzip'

const write = async (content: TableContent) => {
  const layout = layOutAdoptionTable(content, tableTemplates.government)
  return { layout, bytes: await writeAdoptionTableXlsx(layout) }
}

test('写出的表读回来一字不差，各种表式都是', async () => {
  for (const id in tableTemplates) {
    if (!isTemplateId(id)) continue
    const layout = layOutAdoptionTable(sampleContent(47), tableTemplates[id])
    expect(await verifyXlsx(await writeAdoptionTableXlsx(layout), [layout])).toEqual([])
  }
})

test('任何文字都原样写出、原样读回', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(trickyText, trickyText, trickyText), { minLength: 1, maxLength: 8 }),
      async texts => {
        const { layout, bytes } = await write(contentOfTexts(texts))
        expect(await verifyXlsx(bytes, [layout])).toEqual([])
      },
    ),
    { numRuns: 25 },
  )
})

test('改动任何一格，读回核对都能发现', async () => {
  const { layout, bytes } = await write(sampleContent(5))
  const [first, ...rest] = layout.rows
  if (first === undefined) throw new Error('没有行')
  const cells = first.cells.with(2, `${first.cells[2]}改`)
  const changed = {
    ...layout,
    rows: [{ cells, parts: first.parts.map(part => ({ ...part, cells })) }, ...rest],
  }
  expect(await verifyXlsx(bytes, [changed])).toEqual([
    { table: 1, row: 4, column: 3, expected: cells[2], found: first.cells[2] },
  ])
  expect(await verifyXlsx(bytes, [{ ...layout, rows: [...layout.rows, first] }])).not.toEqual([])
  expect(await verifyXlsx(bytes, [{ ...layout, below: [] }])).not.toEqual([])
})

test('A4 横向，宽为一页，每页重复表头，有页码、冻结和筛选', async () => {
  const { bytes } = await write(sampleContent(47))
  const sheet = await unzip(bytes, 'xl/worksheets/sheet1.xml')
  const book = await unzip(bytes, 'xl/workbook.xml')
  expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/)
  expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>')
  expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>')
  expect(sheet).toContain('ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"')
  expect(sheet).toContain('<autoFilter ref="A3:E50"/>')
  expect(book).toMatch(/_xlnm\.Print_Titles" localSheetId="0">[^<]*\$3:\$3</)
  expect(await unzip(bytes, 'docProps/core.xml')).toContain('<dc:title>《全省绿色交通三年行动')
})

test('字体按公文格式，单元格自动换行', async () => {
  const { bytes } = await write(sampleContent(3))
  const styles = await unzip(bytes, 'xl/styles.xml')
  for (const font of ['方正小标宋简体', '黑体', '仿宋_GB2312', '楷体_GB2312'])
    expect(styles).toContain(`"${font}"`)
  expect(styles).toContain('wrapText="1"')
})

test('栏宽按处处都有的字体量，打印不会缩小', async () => {
  const { bytes } = await write(sampleContent(3))
  const styles = await unzip(bytes, 'xl/styles.xml')
  expect(styles).toMatch(/<fonts[^>]*><font>(?:(?!<\/font>).)*<sz val="10"\/><name val="Arial"\/><\/font>/)
  expect(styles).not.toContain('Calibri')
})

test('分组的表写着在哪里分页，没有分组的表至多在最后一行之前', async () => {
  const breaksIn = async (content: TableContent) => {
    const { layout, bytes } = await write(content)
    const sheet = await unzip(bytes, 'xl/worksheets/sheet1.xml')
    return { layout, ids: [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id)) }
  }
  const { layout, ids } = await breaksIn({ ...sampleContent(120), grouping: 'unit' })
  const ends = pageEnds(layout)
  const above = layout.above.length + 1
  const rows = [...layout.rows].flatMap((row, at) =>
    row.parts.map(({ height }, index) =>
      ends({
        at,
        height,
        isHeading: row.band === true,
        isLast: at === layout.rows.length - 1 && index === row.parts.length - 1,
      }),
    ),
  )
  const wanted = rows.flatMap((isEnd, at) => (isEnd ? [above + at] : []))
  expect(wanted.length).toBeGreaterThan(0)
  expect(ids).toEqual(wanted)
  const plain = await breaksIn(sampleContent(120))
  const lastRow = above + plain.layout.rows.length - 1
  expect(plain.ids.filter(id => id !== lastRow)).toEqual([])
})

test('合并的单位格居中，一页放不下的从下一页写起', async () => {
  const content = contentOfTexts(
    Array.from({ length: 60 }, (_, at) => [`${at}${'建议完善。'.repeat(1 + (at % 5) * 4)}`, '采纳', null]),
  )
  const rows = content.rows.map((row, at) => ({ ...row, unit: `单位${Math.floor(at / 3)}` }))
  const { layout, bytes } = await write({ ...content, rows })
  const sheet = await unzip(bytes, 'xl/worksheets/sheet1.xml')
  const merges = [...sheet.matchAll(/<mergeCell ref="B(\d+):B(\d+)"/g)].map(([, from, to]) => [
    Number(from),
    Number(to),
  ])
  expect(merges).toHaveLength(layout.merges?.length ?? 0)
  const breaks = [...sheet.matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))
  expect(breaks.length).toBeGreaterThan(0)
  for (const [from = 0, to = 0] of merges) expect(breaks.filter(id => id >= from && id < to)).toEqual([])
  const [, book = ''] = (await unzip(bytes, 'xl/styles.xml')).split('<cellXfs')
  const styles = book.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/g) ?? []
  const [, style] = new RegExp(`<c r="B${merges[0]?.[0]}" s="(\\d+)"`).exec(sheet) ?? []
  expect(styles[Number(style)]).toContain('vertical="center"')
})

test('像公式的文字是文字，编辑后也不变成公式', async () => {
  const { bytes } = await write(contentOfTexts([['=1+1', '采纳', '-5']]))
  const sheet = await unzip(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect(sheet).toMatch(/t="str"><v>=1\+1<\/v>/)
  expect(await unzip(bytes, 'xl/styles.xml')).toContain('numFmtId="49"')
})

test('每一行都不高于 409 磅，超长文字接排而不截断', async () => {
  const long = '这一条意见特别长，需要说明的事情很多。'.repeat(3000)
  const { layout, bytes } = await write(contentOfTexts([[long, '采纳', null]]))
  expect([...sheetGrid(layout)].every(row => row.every(cell => cell.length <= 32_767))).toBe(true)
  expect(await verifyXlsx(bytes, [layout])).toEqual([])
  const parts = layout.rows.at(0)?.parts ?? []
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.every(part => part.height <= 409)).toBe(true)
  expect(parts.map(part => part.cells[2]).join('')).toBe(long)
})

test('工作表名合规', () => {
  expect(sheetName('a/b\\c*?:[x]')).toBe('a b c x')
  expect(sheetName("'意见'")).toBe('意见')
  expect(sheetName('')).toBe('意见采纳情况表')
  expect(sheetName('History')).toBe('意见采纳情况表')
  expect(sheetName(`${'表'.repeat(30)}𬭚`)).toBe('表'.repeat(30))
})

test('同名的工作表自动区分', async () => {
  expect(sheetNames(['表', '表', 'A', 'a'])).toEqual(['表', '表（2）', 'A', 'a（2）'])
  const long = '表'.repeat(31)
  expect(sheetNames([long, long]).map(name => name.length)).toEqual([31, 31])
  const layout = layOutAdoptionTable(sampleContent(3), tableTemplates.government)
  const bytes = await writeTablesXlsx([layout, layout], '两张表')
  expect(await verifyXlsx(bytes, [layout, layout])).toEqual([])
  expect(await verifyXlsx(bytes, [layout])).not.toEqual([])
})

test('只有一列的表、没给宽度的列也能写', async () => {
  const [first] = tableTemplates.government.columns
  for (const width of [10, 0, Number.NaN]) {
    const template = { ...tableTemplates.government, columns: [{ ...first, width }] }
    const layout = layOutAdoptionTable(sampleContent(3), template)
    expect(await verifyXlsx(await writeAdoptionTableXlsx(layout), [layout])).toEqual([])
  }
})
