import { readUpload } from '../../../src/files/reading/readUpload'
import { paragraph, wordDocument, wordTable } from '../zip'
import { messagesOf, tablesOf, textsOf } from './tables'

jest.setTimeout(60_000)

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (list: string, depth = 0): string =>
  `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`

test('自动编号写成看到的样子', async () => {
  const source = await readUpload(
    wordDocument({
      numbering: `
        <w:abstractNum w:abstractNumId="1">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimalEnclosedCircleChinese', '%4')}</w:abstractNum>
        <w:abstractNum w:abstractNumId="2">${level(0, 'chineseCountingThousand', '第%1条', '<w:pStyle w:val="Tiao"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}</w:abstractNum>
        <w:abstractNum w:abstractNumId="3">${level(0, 'bullet', '\uf0b7')}</w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`,
      styles:
        '<w:style w:type="paragraph" w:styleId="Tiao"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Tiao2"><w:basedOn w:val="Tiao"/></w:style>',
      body: [
        paragraph('总体要求', numbered('1')),
        paragraph('工作目标', numbered('1', 1)),
        paragraph('到2025年', numbered('1', 2)),
        paragraph('5年内', numbered('1', 2)),
        paragraph('分项', numbered('1', 3)),
        paragraph('另起', numbered('4', 2)),
        paragraph('重点任务', numbered('1')),
        paragraph('任务一', numbered('1', 1)),
        paragraph('适用范围', '<w:pStyle w:val="Tiao2"/>'),
        paragraph('职责', '<w:pStyle w:val="Tiao"/>'),
        paragraph('细目', numbered('2', 1)),
        paragraph('不编号', '<w:pStyle w:val="Tiao"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph('项目符号', numbered('3')),
      ].join(''),
    }),
    '稿.docx',
  )
  expect(textsOf(source)).toEqual([
    '一、总体要求',
    '（一）工作目标',
    '1.到2025年',
    '2. 5年内',
    '① 分项',
    '5.另起',
    '二、重点任务',
    '（一）任务一',
    '第一条 适用范围',
    '第二条 职责',
    '2.1 细目',
    '不编号',
    '项目符号',
  ])
})

test('序号列的自动编号在空单元格里也读出', async () => {
  const cell = `<w:tc>${paragraph('', numbered('1'))}</w:tc>`
  const source = await readUpload(
    wordDocument({
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
      body: `<w:tbl><w:tr>${cell}<w:tc>${paragraph('甲局')}</w:tc></w:tr><w:tr>${cell}<w:tc>${paragraph('乙局')}</w:tc></w:tr></w:tbl>`,
    }),
    '表.docx',
  )
  expect(tablesOf(source)[0]?.rows).toEqual([
    ['1', '甲局'],
    ['2', '乙局'],
  ])
})

test('合并单元格、套表、换行、制表符', async () => {
  const cell = (content: string, properties = ''): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
  const source = await readUpload(
    wordDocument({
      body: `<w:tbl>
        <w:tr>${cell(paragraph('标题'), '<w:gridSpan w:val="2"/>')}${cell(paragraph('采纳'), '<w:vMerge w:val="restart"/>')}</w:tr>
        <w:tr>${cell('<w:p><w:r><w:t>甲</w:t><w:br/><w:t>局</w:t><w:tab/><w:t>A</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>B</w:t><w:br w:type="page"/></w:r></w:p>')}${cell(paragraph('一') + paragraph('') + paragraph('二') + wordTable([['内', '外']]) + paragraph(''))}${cell(paragraph(''), '<w:vMerge/>')}</w:tr>
        <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(paragraph('丙'))}${cell(paragraph('否'))}</w:tr>
        </w:tbl>`,
    }),
    '表.docx',
  )
  expect(tablesOf(source)).toEqual([
    {
      kind: 'table',
      name: null,
      firstRow: 1,
      rows: [
        ['标题', '', '采纳'],
        ['甲\n局\tA-B', '一\n\n二\n内\t外', ''],
        ['', '丙', '否'],
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: 1 },
        { top: 0, left: 2, bottom: 1, right: 2 },
      ],
      hiddenRows: [],
    },
    expect.objectContaining({ rows: [['内', '外']] }),
  ])
})

test('修订痕迹按接受后读入并报告，删去的行不读', async () => {
  const source = await readUpload(
    wordDocument({
      body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr><w:pPrChange><w:pPr>${numbered('1')}</w:pPr></w:pPrChange></w:pPr><w:r><w:t>应当</w:t></w:r><w:del><w:r><w:delText>加强</w:delText></w:r></w:del><w:ins><w:r><w:t>从严</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>管理</w:t></w:r></w:p>
        <w:tbl><w:tr><w:tc>${paragraph('留')}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删')}</w:tc></w:tr></w:tbl>`,
    }),
    '稿.docx',
  )
  expect(textsOf(source)).toEqual(['应当从严管理'])
  expect(tablesOf(source)[0]?.rows).toEqual([['留']])
  expect(messagesOf(source)).toMatch(/修订痕迹.*插入 1 处.*3 处，如“加强”、“移走”/)
})

test('文本框只读一次，脚注附后，批注和图片报告', async () => {
  const box = '<w:txbxContent><w:p><w:r><w:t>框中</w:t></w:r></w:p><w:p/></w:txbxContent>'
  const source = await readUpload(
    wordDocument({
      body: `<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t><w:footnoteReference w:id="2"/></w:r></w:p><w:p><w:r><w:drawing><a:blip/></w:drawing><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby><w:rPr><w:vanish/></w:rPr></w:r></w:p>`,
      footnotes:
        '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>见附件2</w:t></w:r></w:p></w:footnote>',
      comments: '<w:comment w:id="1"><w:p><w:r><w:t>此处再议</w:t></w:r></w:p></w:comment>',
    }),
    '稿.docx',
  )
  expect(textsOf(source)).toEqual(['前后', '框中', '音', '［脚注］见附件2'])
  expect(messagesOf(source)).toMatch(/1 张图片/)
  expect(messagesOf(source)).toMatch(/1 段批注.*此处再议/)
  expect(messagesOf(source)).toMatch(/隐藏的文字/)
})

test('页眉里的栏目名放到正文表格之上', async () => {
  const source = await readUpload(
    wordDocument({
      header:
        paragraph('征求意见表') + wordTable([['单位', '条款', '意见', '处理意见']]) + paragraph('第 1 页'),
      footer: paragraph('1'),
      body: `${paragraph('正文')}${wordTable([
        ['甲局', '第三条', '建议删去“等”', '采纳'],
        ['乙局', '', '无意见', ''],
      ])}<w:sectPr><w:headerReference r:id="header" w:type="default"/><w:headerReference r:id="header" w:type="first"/><w:footerReference r:id="footer"/></w:sectPr>`,
    }),
    '表.docx',
  )
  expect(textsOf(source)).toEqual(['征求意见表', '正文'])
  expect(tablesOf(source).map(({ rows }) => rows[0])).toEqual([['单位', '条款', '意见', '处理意见']])
  expect(tablesOf(source)[0]?.rows).toHaveLength(3)
})

test('正文表格自有栏目名时，页眉只是文字', async () => {
  const titles = ['单位', '条款', '意见', '处理意见']
  const source = await readUpload(
    wordDocument({
      header: wordTable([titles]),
      body: `${wordTable([titles, ['甲局', '', '无意见', '']])}<w:sectPr><w:headerReference r:id="header"/></w:sectPr>`,
    }),
    '表.docx',
  )
  expect(textsOf(source)).toEqual(['单位\t条款\t意见\t处理意见'])
  expect(tablesOf(source)[0]?.rows).toHaveLength(2)
})
