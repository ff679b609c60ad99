import { isAbandonedByPdf } from '../../../src/files/reading/pdf/abandoned'
import { readUpload } from '../../../src/files/reading/readUpload'
import { type PdfPage, pdf } from '../pdf'
import { messagesOf, tablesOf, textsOf } from './tables'

jest.setTimeout(60_000)

/** A ruled table: columns' edges, rows' edges from the top, texts by cell with one line each. */
const ruled = (
  columns: readonly number[],
  rows: readonly number[],
  texts: readonly (readonly string[][])[],
): PdfPage => ({
  lines: [
    ...rows.map(y => [columns[0] ?? 0, y, columns.at(-1) ?? 0, y] as const),
    ...columns.map(x => [x, rows[0] ?? 0, x, rows.at(-1) ?? 0] as const),
  ],
  texts: texts.flatMap((cells, row) =>
    cells.flatMap((lines, column) =>
      lines.map((text, line) => ({
        text,
        x: (columns[column] ?? 0) + 4,
        y: (rows[row] ?? 0) - 14 - line * 14,
      })),
    ),
  ),
})

const columns = [50, 90, 190, 400, 480]

test('pdf.js 自己放弃的工作不算读表的错，别的错照样算', () => {
  const left = new Error('文件已关闭')
  left.stack =
    'Error\n    at BaseException (file:///app/node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs:1:1)'
  expect(isAbandonedByPdf(left)).toBe(true)
  expect(isAbandonedByPdf(new Error('文件已关闭'))).toBe(false)
})

test('有线的表格读成表格，折行接上，跨页接上，重复的表头只留一次', async () => {
  const titles = [['序号'], ['单位'], ['修改意见'], ['采纳情况']]
  const first = ruled(
    columns,
    [780, 750, 680, 620],
    [
      titles,
      [
        ['1'],
        ['自治区', '发展改革委'],
        ['建议将第三条中的“加强”修改为“从严管理', '责任落实”，理由充分。'],
        ['采纳'],
      ],
      [['2'], ['某业局'], ['建议删去一款'], ['不采纳']],
    ],
  )
  const second = ruled(
    columns,
    [800, 770, 740, 700],
    [titles, [[], [], ['，并作文字修改。'], []], [['3'], ['某厅'], ['无意见'], []]],
  )
  const source = await readUpload(
    pdf([
      {
        lines: first.lines ?? [],
        texts: [
          { x: 200, y: 810, text: '意见采纳情况表', size: 16 },
          ...(first.texts ?? []),
          { x: 290, y: 30, text: '— 1 —' },
        ],
      },
      { lines: second.lines ?? [], texts: [...(second.texts ?? []), { x: 60, y: 650, text: '合计2条。' }] },
    ]),
    '表.pdf',
  )
  expect(tablesOf(source).map(({ rows }) => rows)).toEqual([
    [
      ['序号', '单位', '修改意见', '采纳情况'],
      ['1', '自治区\n发展改革委', '建议将第三条中的“加强”修改为“从严管理责任落实”，理由充分。', '采纳'],
      ['2', '某业局', '建议删去一款，并作文字修改。', '不采纳'],
      ['3', '某厅', '无意见', ''],
    ],
  ])
  expect(textsOf(source)).toEqual(['意见采纳情况表', '合计2条。'])
  expect(messagesOf(source)).toMatch(/第 2 页开头的一行没有编号/)
})

test('折行的引号不与前后的字分开，所以上一行可以短些；靠右的落款和日期各自成行', async () => {
  const full = '某'.repeat(30)
  const source = await readUpload(
    pdf([
      {
        texts: [
          { x: 70, y: 780, text: full },
          { x: 50, y: 760, text: `${'某'.repeat(28)}制` },
          { x: 50, y: 740, text: '度”的表述' },
          { x: 230, y: 720, text: '江平市某某分行办公室' },
          { x: 260, y: 700, text: '2025年6月19日' },
          { x: 50, y: 680, text: '内部发送：统计处。' },
          { x: 50, y: 660, text: '市档案局' },
        ],
      },
    ]),
    '函.pdf',
  )
  expect(textsOf(source)).toEqual([
    `${full}${'某'.repeat(28)}制度”的表述`,
    '江平市某某分行办公室',
    '2025年6月19日',
    '内部发送：统计处。',
    '市档案局',
  ])
})

test('每页上下重复的页眉页脚只读一次，跨页的一段接上', async () => {
  const full = '某'.repeat(40)
  const page = (text: string, y: number): PdfPage => ({
    texts: [
      { x: 200, y: 810, text: '某某银行某某分行' },
      { x: 50, y, text },
      { x: 200, y: 30, text: '内部资料' },
    ],
  })
  const source = await readUpload(pdf([page(full, 60), page('接着说的话。', 780)]), '函.pdf')
  expect(textsOf(source)).toEqual(['某某银行某某分行', `${full}接着说的话。`, '内部资料'])
})

test('没画的线是合并的单元格', async () => {
  const source = await readUpload(
    pdf([
      {
        lines: [
          [50, 700, 350, 700],
          [50, 670, 350, 670],
          [50, 640, 250, 640],
          [50, 610, 350, 610],
          [50, 700, 50, 610],
          [150, 670, 150, 610],
          [250, 670, 250, 610],
          [350, 700, 350, 610],
        ],
        texts: [
          { x: 60, y: 680, text: '标题' },
          { x: 60, y: 650, text: '甲' },
          { x: 160, y: 650, text: '一' },
          { x: 260, y: 635, text: '采纳' },
          { x: 60, y: 620, text: '乙' },
          { x: 160, y: 620, text: '二' },
        ],
      },
    ]),
    '表.pdf',
  )
  expect(tablesOf(source)).toEqual([
    expect.objectContaining({
      rows: [
        ['标题', '', ''],
        ['甲', '一', '采纳'],
        ['乙', '二', ''],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 2 },
        { top: 1, left: 2, bottom: 2, right: 2 },
      ],
    }),
  ])
})

test('正文按行接成段落，标题不接，页码不读', async () => {
  const full = '自治区财政厅对征求意见稿提出修改建议，现将有关情况函告如下，请予研究并请及时反馈采纳情况为盼'
  const source = await readUpload(
    pdf([
      {
        texts: [
          { x: 70, y: 760, text: full },
          { x: 50, y: 744, text: `第二行也是满的${full}`.slice(0, 49) },
          { x: 50, y: 728, text: '到此为止。' },
          { x: 70, y: 712, text: '一、建议将第3条删去。' },
          { x: 300, y: 30, text: '1' },
        ],
      },
      {},
    ]),
    '函.pdf',
  )
  expect(textsOf(source)).toHaveLength(2)
  expect(textsOf(source)[0]).toMatch(/^自治区财政厅.*第二行.*到此为止。$/)
  expect(textsOf(source)[1]).toBe('一、建议将第3条删去。')
  expect(messagesOf(source)).toMatch(/第 2 页没有文字层/)
})

test('没有文字层的 PDF 说明是扫描件', async () => {
  await expect(readUpload(pdf([{ lines: [[1, 1, 50, 50]] }]), '盖章.pdf')).rejects.toThrow(
    /“盖章.pdf”没有可读的文字层/,
  )
  await expect(readUpload(Buffer.from('%PDF-1.7\n坏的'), '坏.pdf')).rejects.toThrow(/损坏/)
})

test('不画线而对齐的表格也读成表格', async () => {
  const at = (y: number, ...texts: readonly (readonly [x: number, text: string])[]) =>
    texts.map(([x, text]) => ({ x, y, text }))
  const source = await readUpload(
    pdf([
      {
        texts: [
          ...at(780, [60, '各单位意见如下，请研究后按程序反馈并按时报送采纳情况，未采纳的应当说明理由。']),
          ...at(740, [60, '序号'], [120, '单位'], [260, '修改意见'], [450, '采纳情况']),
          ...at(720, [60, '1'], [120, '自治区财政厅'], [230, '建议将“加强”修改为“从严管'], [450, '采纳']),
          ...at(706, [230, '理”。']),
          ...at(686, [60, '2'], [120, '某局'], [230, '无意见']),
          ...at(666, [60, '3'], [120, '某委'], [230, '无意见']),
          ...at(620, [60, '以上意见已逐条研究，现将采纳情况予以反馈，请各单位予以核对并及时回复意见。']),
        ],
      },
    ]),
    '表.pdf',
  )
  expect(tablesOf(source).map(({ rows }) => rows)).toEqual([
    [
      ['序号', '单位', '修改意见', '采纳情况'],
      ['1', '自治区财政厅', '建议将“加强”修改为“从严管理”。', '采纳'],
      ['2', '某局', '无意见', ''],
      ['3', '某委', '无意见', ''],
    ],
  ])
  expect(textsOf(source)).toHaveLength(2)
})
