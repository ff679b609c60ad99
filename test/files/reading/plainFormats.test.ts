import { encode } from 'iconv-lite'
import { readUpload } from '../../../src/files/reading/readUpload'
import { messagesOf, tablesOf, textsOf } from './tables'

jest.setTimeout(60_000)

const csv = '序号,单位,意见\r\n1,𬭚业局,"第一行\r\n第二行，""引号"""\r\n2,某厅,\r\n,,\r\n'
const rows = [
  ['序号', '单位', '意见'],
  ['1', '𬭚业局', '第一行\n第二行，"引号"'],
  ['2', '某厅', ''],
]

test.each([
  ['UTF-8', Buffer.from(csv)],
  ['UTF-8 带标记', Buffer.from(`\ufeff${csv}`)],
  ['UTF-16', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['UTF-16 大端', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
  ['UTF-16 无标记', Buffer.from(csv, 'utf16le')],
  ['GB18030', encode(csv, 'gb18030')],
  ['制表符', Buffer.from(csv.replaceAll(',', '\t'))],
  ['分号', Buffer.from(csv.replaceAll(',', ';'))],
  ['Excel 的 sep 行', Buffer.from(`sep=;\r\n${csv.replaceAll(',', ';')}`)],
])('CSV 读成表格：%s', async (_, bytes) => {
  const source = await readUpload(bytes, '表.csv')
  expect(source.format).toBe('csv')
  expect(tablesOf(source)[0]?.rows).toEqual(rows)
  expect(source.problems).toEqual([])
})

test('文本一字不改，坏字节要报告', async () => {
  const text = '各厅：\r\n\t意见如下……𫟅  \n'
  expect((await readUpload(Buffer.from(text), '函.txt')).blocks).toEqual([{ kind: 'text', text }])
  expect((await readUpload(encode('关于𠮷林的€意见', 'gb18030'), '函.txt')).blocks).toEqual([
    { kind: 'text', text: '关于𠮷林的€意见' },
  ])
  const broken = Buffer.concat([
    Buffer.from('征求意见，有一处坏了：'),
    Buffer.from([0xff]),
    Buffer.from('后面是好的。'),
  ])
  const source = await readUpload(broken, '函.txt')
  expect(textsOf(source)).toEqual(['征求意见，有一处坏了：\ufffd后面是好的。'])
  expect(messagesOf(source)).toMatch(/有些字节不符合 UTF-8 编码/)
})

test('网页：合并、套表、换行、实体、标题，脚本不读', async () => {
  const html = `<!DOCTYPE html><html><head><title>页</title><style>p{}</style><meta charset="utf-8"><body>
    <h1>意见采纳情况表</h1><script>alert('<p>')</script><p>第一<b>段</b>，<br>换行&nbsp;&amp;&#x20BB7;</p>中间的
    文字<ol start="3"><li>甲<li>乙</ol><pre>一
 二</pre>
    <table><caption>附表</caption><thead><tr><th rowspan="2">单位<th colspan="2">意见</tr><tr><th>原文<th>修改</tr></thead>
    <tr><td>甲局<td><p>一</p><p>二</p><td rowspan=99>采纳<tr style="display:none"><td>乙<td><table><tr><td>内<td>层</table></table>
    <p>落款</p></body></html>`
  const source = await readUpload(Buffer.from(html), '页.html')
  expect(textsOf(source)).toEqual([
    '意见采纳情况表',
    '第一段，\n换行 &𠮷',
    '中间的文字',
    '3. 甲',
    '4. 乙',
    '一\n 二',
    '落款',
  ])
  expect(tablesOf(source)).toEqual([
    {
      kind: 'table',
      name: '附表',
      firstRow: 1,
      rows: [
        ['单位', '意见', ''],
        ['', '原文', '修改'],
        ['甲局', '一\n二', '采纳'],
        ['乙', '内\t层', ''],
      ],
      merges: [
        { top: 0, left: 0, bottom: 1, right: 0 },
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 2, left: 2, bottom: 3, right: 2 },
      ],
      hiddenRows: [3],
    },
    expect.objectContaining({ rows: [['内', '层']] }),
  ])
})

test('网页表格改名 .xls、GBK 网页、从 Excel 粘贴都读得出', async () => {
  const page =
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312"></head><table><tr><td>序号</td><td>建议</td></tr></table></html>'
  for (const bytes of [Buffer.from(page), encode(page, 'gbk')])
    expect(tablesOf(await readUpload(bytes, '表.xls'))[0]?.rows).toEqual([['序号', '建议']])
  const clipboard = `Version:0.9\r\nStartHTML:00000097\r\nEndHTML:00000200\r\n${page}`
  expect(tablesOf(await readUpload(Buffer.from(clipboard), '粘贴的内容'))[0]?.rows).toEqual([
    ['序号', '建议'],
  ])
  const plain = await readUpload(Buffer.from('甲局\t无意见'), '粘贴的内容')
  expect(plain).toMatchObject({
    name: '粘贴的内容',
    format: 'text',
    blocks: [{ kind: 'text', text: '甲局\t无意见' }],
  })
})

test('引号不配对的 CSV 逐行读入并报告', async () => {
  const source = await readUpload(Buffer.from('序号,意见\n1,"建议删去\n2,无意见\n'), '表.csv')
  expect(tablesOf(source)[0]?.rows).toEqual([
    ['序号', '意见'],
    ['1', '"建议删去'],
    ['2', '无意见'],
  ])
  expect(messagesOf(source)).toMatch(/引号不配对/)
})

test('格里有换行、有全角逗号的 CSV，照样按半角逗号分列', async () => {
  const cell = '"一、建议删去，\n二、建议增加，\n三、建议修改，\n四、其余，无意见"'
  const long = `${Array.from({ length: 40 }, (_, at) => `${at + 1},某厅，某处,${cell}`).join('\r\n')}\r\n`
  const source = await readUpload(Buffer.from(`序号,单位,意见\r\n${long}`), '表.csv')
  expect(tablesOf(source)[0]?.rows).toHaveLength(41)
  expect(tablesOf(source)[0]?.rows.every(row => row.length === 3)).toBe(true)
  expect((await readUpload(Buffer.from(`序号,单位,意见\r\n${long}`), '标准输入')).format).toBe('csv')
})

test('没有名字的 CSV 按内容认出，散文不是', async () => {
  expect((await readUpload(Buffer.from(csv), '标准输入')).format).toBe('csv')
  expect((await readUpload(Buffer.from('各厅,各局:\n请于2月5日前,书面反馈意见.\n'), '标准输入')).format).toBe(
    'text',
  )
})
