import { readUpload } from '../../../src/files/reading/readUpload'
import { workbook } from '../zip'
import { messagesOf, tablesOf } from './tables'

jest.setTimeout(60_000)

const inline = (reference: string, text: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

test('各种单元格按看到的样子读出', async () => {
  const cells: readonly [xml: string, shown: string][] = [
    ['<c><v>1</v></c>', '1'],
    ['<c><v>0.30000000000000004</v></c>', '0.3'],
    ['<c><v>1.5E-3</v></c>', '0.0015'],
    ['<c><v>450000000000000000</v></c>', '450000000000000000'],
    ['<c s="1"><v>45327</v></c>', '2024-02-05'],
    ['<c s="2"><v>45327.75</v></c>', '2024-02-05 18:00'],
    ['<c s="3"><v>45327</v></c>', '2024-02-05'],
    ['<c s="4"><v>0.5</v></c>', '12:00'],
    ['<c s="5"><v>0.285</v></c>', '28.5%'],
    ['<c s="6"><v>7</v></c>', '007'],
    ['<c s="7"><v>12</v></c>', '第12条'],
    ['<c s="8"><v>3.14159</v></c>', '3.14159'],
    ['<c s="9"><v>45327</v></c>', '2024-02-05'],
    ['<c s="10"><v>1234.5</v></c>', '1234.5'],
    ['<c t="b"><v>1</v></c>', 'TRUE'],
    ['<c t="b"><v>0</v></c>', 'FALSE'],
    ['<c t="e"><v>#REF!</v></c>', '#REF!'],
    ['<c t="d"><v>2024-02-05T00:00:00</v></c>', '2024-02-05'],
    ['<c t="str"><f>A1&amp;"条"</f><v>3条</v></c>', '3条'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c><f>A9</f></c>', ''],
    ['<c t="s"><v>0</v></c>', '采纳'],
    ['<c t="s"><v>1</v></c>', '不采纳理由'],
    ['<c t="s"><v>2</v></c>', '甲\n乙_x000D_'],
    ['<c t="s"><v>3</v></c>', '𬭚、䶮、𫟅和<条>&'],
    ['<c t="s"><v>99</v></c>', ''],
    [
      '<c t="inlineStr"><is><r><t>加</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 强</t></r><rPh><t>jiaqiang</t></rPh></is></c>',
      '加 强',
    ],
    ['<c t="inlineStr"><is><t>第一行&#10;第二行</t></is></c>', '第一行\n第二行'],
    ['<c t="inlineStr"><is><t>一\r\n二</t></is></c>', '一\n二'],
    ['<c t="str"><v>&#55362;&#57271;&#x20BB7;</v></c>', '𠮷𠮷'],
    ['<c t="inlineStr"><is><t><![CDATA[<原文>]]></t></is></c>', '<原文>'],
    ['<c t="str"><v>不是数</v></c>', '不是数'],
    ['<c><v>不是数</v></c>', '不是数'],
  ]
  const formats = [
    'yyyy"年"m"月"d"日"',
    'yyyy/m/d h:mm',
    '[$-804]yyyy\\-mm\\-dd;@',
    'h:mm',
    '0.0%',
    '000',
    '"第"0"条"',
    '0.00_ ',
  ]
  const styles = `<numFmts>${formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, ...formats.map((_, index) => 200 + index), 14, 4].map(id => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
  const source = await readUpload(
    workbook({
      sheets: [
        {
          body: `<sheetData>${cells.map(([xml]) => `<row><c t="str"><v>|</v></c>${xml}<c t="str"><v>|</v></c></row>`).join('')}</sheetData>`,
        },
      ],
      sharedStrings:
        '<si><t>采纳</t></si><si><r><t>不采纳</t></r><r><rPr/><t>理由</t></r><phoneticPr/></si><si><t>甲_x000D_\n乙_x005F_x000D_</t></si><si><t>𬭚、&#x4DAE;、&#178117;和&lt;条&gt;&amp;</t></si>',
      styles,
    }),
    '表.xlsx',
  )
  const rows = tablesOf(source)[0]?.rows ?? []
  expect(rows.map(row => row[1])).toEqual(cells.map(([, shown]) => shown))
  expect(rows.every(row => row[0] === '|' && row[2] === '|')).toBe(true)
  expect(messagesOf(source)).toMatch(/单元格 B21 的公式没有保存计算结果/)
  expect(messagesOf(source)).toMatch(/单元格 B17 显示的是错误值/)
  expect(messagesOf(source)).toMatch(/单元格 B26 的文字在文件里找不到/)
})

test('隐藏的工作表、行、列读入并报告，空行留位，首尾不留空', async () => {
  const source = await readUpload(
    workbook({
      sheets: [
        {
          name: '意见',
          body: `<cols><col min="2" max="2" hidden="1"/><col min="9" max="99" hidden="1"/></cols><sheetData><row r="1"/><row r="3">${inline('B3', '单位')}${inline('C3', '意见')}<c r="D3" s="1"/></row><row r="5" hidden="1">${inline('C5', '无')}</row><row r="90"><c r="A90"/></row></sheetData>`,
        },
        { name: '空表', body: '<sheetData/>' },
        {
          name: '草稿',
          state: 'veryHidden',
          body: `<sheetData><row>${inline('A1', '旧')}</row></sheetData>`,
        },
      ],
    }),
    '表.xlsx',
  )
  expect(tablesOf(source)).toEqual([
    {
      kind: 'table',
      name: '意见',
      firstRow: 3,
      rows: [['', '单位', '意见'], [], ['', '', '无']],
      merges: [],
      hiddenRows: [2],
    },
    { kind: 'table', name: '草稿', firstRow: 1, rows: [['旧']], merges: [], hiddenRows: [] },
  ])
  expect(messagesOf(source)).toMatch(/工作表“意见”的第 5 行是隐藏的/)
  expect(messagesOf(source)).toMatch(/工作表“意见”的第 2 列是隐藏的/)
  expect(messagesOf(source)).toMatch(/工作表“草稿”是隐藏的/)
})

test('合并单元格裁到有字的范围，相隔很远的是另一张表', async () => {
  const source = await readUpload(
    workbook({
      sheets: [
        {
          body: `<sheetData><row r="2">${inline('A2', '标题')}${inline('C2', '尾')}</row><row r="3">${inline('A3', '采纳')}</row><row r="900">${inline('A900', '另表')}${inline('B900', '甲')}</row></sheetData><mergeCells><mergeCell ref="A2:B2"/><mergeCell ref="$A$3:XFD4"/><mergeCell ref="E8:F9"/><mergeCell ref="A900:B950"/></mergeCells>`,
        },
      ],
    }),
    '表.xlsx',
  )
  expect(tablesOf(source).map(({ firstRow, merges }) => ({ firstRow, merges }))).toEqual([
    {
      firstRow: 2,
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 1, left: 0, bottom: 1, right: 2 },
      ],
    },
    { firstRow: 900, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] },
  ])
})

test('1904 起算的工作簿日期不差四年', async () => {
  const source = await readUpload(
    workbook({
      properties: '<workbookPr date1904="1"/>',
      sheets: [{ body: '<sheetData><row><c s="1"><v>43865</v></c></row></sheetData>' }],
      styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    }),
    '表.xlsx',
  )
  expect(tablesOf(source)[0]?.rows).toEqual([['2024-02-05']])
})

test('长表逐段读出，一字不差，报告进度', async () => {
  const signs = [...'采纳𬭚䶮𫟅不予“”……①Ⅳ（）']
  const text = (row: number, column: number): string =>
    Array.from(
      { length: 1 + ((row * 7 + column) % 40) },
      (_, index) => signs[(row + column * 3 + index) % signs.length],
    ).join('')
  const count = 5_000
  const strings = Array.from({ length: count }, (_, row) => `<si><t>${text(row, 0)}</t></si>`).join('')
  const rows = Array.from(
    { length: count },
    (_, row) => `<row><c t="s"><v>${row}</v></c><c t="inlineStr"><is><t>${text(row, 1)}</t></is></c></row>`,
  ).join('')
  const seen: number[] = []
  const source = await readUpload(
    workbook({ sharedStrings: strings, sheets: [{ body: `<sheetData>${rows}</sheetData>` }] }),
    '长.xlsx',
    { onProgress: read => seen.push(read) },
  )
  expect(tablesOf(source)[0]?.rows).toEqual(
    Array.from({ length: count }, (_, row) => [text(row, 0), text(row, 1)]),
  )
  expect(seen.length).toBeGreaterThan(3)
  expect(seen.at(-1)).toBe(count)
})
