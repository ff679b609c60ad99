import type { SourceDocument } from '../../../src/domain/reading/source'
import { readUpload } from '../../../src/files/reading/readUpload'
import {
  documentParts,
  type Part,
  paragraph,
  textRows,
  wordDocument,
  workbook,
  workbookParts,
  zip,
} from '../zip'
import { withinBounds } from './bounds'

jest.setTimeout(60_000)

interface Outcome {
  document: SourceDocument | null
  sentence: string
}

const attempt = async (bytes: Buffer, name: string): Promise<Outcome> => {
  const { read, sentence } = await withinBounds(watch => readUpload(bytes, name, watch))
  return { document: read, sentence }
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`
const good = textRows([
  ['序号', '单位'],
  ['1', '某局'],
])
const withPart = (name: string, data: string | Buffer): Part[] => [
  ...workbookParts({ sheets: [{ body: good }] }).filter(part => part.name !== name),
  { name, data },
]
const compound = (...names: string[]): Buffer => {
  const bytes = Buffer.alloc(512 * 3)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(1, 48)
  bytes.writeUInt32LE(0, 76)
  bytes.fill(0xff, 512, 1024)
  bytes.writeUInt32LE(0xfffffffe, 516)
  ;['Root Entry', ...names].forEach((name, index) => {
    bytes.write(name, 1024 + index * 128, 'utf16le')
    bytes.writeUInt16LE((name.length + 1) * 2, 1024 + index * 128 + 64)
    bytes.writeUInt8(index === 0 ? 5 : 2, 1024 + index * 128 + 66)
  })
  return bytes
}
const deep = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)
const entities =
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "啊啊啊啊啊啊啊啊"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData/></worksheet>'
const million = Array.from(
  { length: 1_000_000 },
  (_, index) => `<row r="${index + 1}" s="1"><c r="A${index + 1}" s="1"/></row>`,
).join('')

/** Name, bytes (made when needed), and what the refusal must say. */
const refused: readonly [shape: string, name: string, bytes: () => Buffer, says: RegExp][] = [
  ['空文件', '空.xlsx', () => Buffer.alloc(0), /空文件/],
  ['照片改名', '照片.xlsx', () => Buffer.from('ffd8ffe000104a464946', 'hex'), /图片（JPEG）/],
  ['截图改名', '截图.docx', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /图片（PNG）/],
  ['过大的文件', '大.xlsx', () => Buffer.alloc(60 * 1024 * 1024), /60 MB.*20 MB/],
  ['加密的工作簿', '密.xlsx', () => compound('EncryptionInfo', 'EncryptedPackage'), /密码/],
  [
    '压缩包加密',
    '密.xlsx',
    () => zip(workbookParts({ sheets: [{ body: good }] }).map(part => ({ ...part, encrypted: true }))),
    /密码/,
  ],
  ['截断的压缩包', '断.xlsx', () => workbook({ sheets: [{ body: good }] }).subarray(0, 700), /损坏或不完整/],
  [
    '目录之前截断',
    '断.xlsx',
    () => Buffer.concat([workbook({ sheets: [{ body: good }] }).subarray(300)]),
    /不是文档|损坏/,
  ],
  ['不是文档的压缩包', '资料.xlsx', () => zip([{ name: '说明.txt', data: '你好' }]), /是压缩包/],
  ['空压缩包', '空.zip', () => zip([]), /是压缩包/],
  ['二进制工作簿', '表.xlsb', () => zip([{ name: 'xl/workbook.bin', data: 'x' }]), /xlsb/],
  ['演示文稿', '稿.pptx', () => zip([{ name: 'ppt/presentation.xml', data: 'x' }]), /演示文稿/],
  [
    '没有工作簿目录',
    '表.xlsx',
    () => zip([{ name: 'xl/worksheets/sheet1.xml', data: '<a/>' }]),
    /找不到工作簿/,
  ],
  ['没有工作表', '表.xlsx', () => workbook({ sheets: [] }), /没有可以读取的工作表/],
  ['没有正文', '文.docx', () => zip([{ name: 'word/styles.xml', data: '<a/>' }]), /找不到正文/],
  ['实体膨胀', '炸.xlsx', () => workbook({ sheets: [{ body: entities }] }), /DOCTYPE/],
  [
    '正文里的实体',
    '炸.docx',
    () =>
      zip(
        documentParts({ body: '' }).map(part =>
          part.name === 'word/document.xml' ? { ...part, data: entities } : part,
        ),
      ),
    /DOCTYPE/,
  ],
  [
    '小写的 doctype',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: entities.replace('!DOCTYPE', '!doctype') }] }),
    /DOCTYPE/,
  ],
  [
    '解压成 200 MB 的空白',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: Buffer.alloc(200 * 1024 * 1024, 32) }] }),
    /不是 XML|150 MB|损坏/,
  ],
  [
    '解压成 200 MB 的行',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: `<sheetData>${'<row><c/></row>'.repeat(7_000_000)}` }] }),
    /1048577/,
  ],
  [
    '没有尽头的标记',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: `<a b="${'x'.repeat(9_000_000)}"/>` }] }),
    /过长的标记/,
  ],
  [
    '没有尽头的注释',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: `<!--${'x'.repeat(9_000_000)}-->` }] }),
    /过长的标记/,
  ],
  [
    '没有尽头的文字',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: row(`<c t="str"><v>${'文'.repeat(3_000_000)}</v></c>`) }] }),
    /一百万字/,
  ],
  ['过深的嵌套', '深.xlsx', () => workbook({ sheets: [{ body: deep(100_000) }] }), /嵌套过深，超过 256 层/],
  [
    '过深的正文',
    '深.docx',
    () => wordDocument({ body: '<w:tbl><w:tr><w:tc>'.repeat(50_000) }),
    /嵌套过深，超过 256 层/,
  ],
  [
    '过多的部件',
    '多.xlsx',
    () => zip(Array.from({ length: 2_500 }, (_, index) => ({ name: `xl/${index}`, data: '' }))),
    /2000 个部件/,
  ],
  [
    '表外的单元格',
    '外.xlsx',
    () => workbook({ sheets: [{ body: row('<c r="XFE1"><v>1</v></c>') }] }),
    /XFE1/,
  ],
  [
    '表外的行',
    '外.xlsx',
    () => workbook({ sheets: [{ body: '<sheetData><row r="1048577"><c><v>1</v></c></row></sheetData>' }] }),
    /1048577/,
  ],
  [
    '乱写的行号',
    '外.xlsx',
    () => workbook({ sheets: [{ body: '<sheetData><row r="-5"/></sheetData>' }] }),
    /范围/,
  ],
  ['乱写的单元格', '外.xlsx', () => workbook({ sheets: [{ body: row('<c r="1A"><v>1</v></c>') }] }), /范围/],
  [
    '一段文字引用无数次',
    '引.xlsx',
    () =>
      workbook({
        sharedStrings: `<si><t>${'文'.repeat(30_000)}</t></si>`,
        sheets: [
          {
            body: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(400)}</sheetData>`,
          },
        ],
      }),
    /内容过多/,
  ],
  [
    '每行只用最末一列',
    '宽.xlsx',
    () =>
      workbook({
        sheets: [
          {
            body: `<sheetData>${Array.from({ length: 5_000 }, (_, index) => `<row><c r="XFD${index + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
          },
        ],
      }),
    /内容过多/,
  ],
  [
    '标记不配对',
    '坏.xlsx',
    () => workbook({ sheets: [{ body: '<sheetData><row></sheetData></row>' }] }),
    /不配对/,
  ],
  [
    '没有写完的表',
    '坏.xlsx',
    () => workbook({ sheets: [{ body: '<?xml version="1.0"?><worksheet><sheetData><row>' }] }),
    /不完整/,
  ],
  [
    '校验不符',
    '坏.xlsx',
    () => zip(workbookParts({ sheets: [{ body: good }] }).map(part => ({ ...part, statedChecksum: 7 }))),
    /校验不符/,
  ],
  [
    '不认识的编码',
    '坏.xlsx',
    () => workbook({ sheets: [{ body: '<?xml version="1.0" encoding="x-klingon"?><worksheet/>' }] }),
    /不认识的编码/,
  ],
  [
    '表里不是 XML',
    '坏.xlsx',
    () => workbook({ sheets: [{ body: Buffer.from('这里没有标记') }] }),
    /不是 XML|不完整/,
  ],
  [
    '过多的合并',
    '并.xlsx',
    () =>
      workbook({
        sheets: [{ body: `${good}<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(120_000)}</mergeCells>` }],
      }),
    /合并/,
  ],
  [
    '只有图片的文档',
    '扫描.docx',
    () => wordDocument({ body: '<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>' }),
    /扫描件/,
  ],
  ['表格套表格的网页', '套.html', () => Buffer.from('<table><tr><td>'.repeat(50_000)), /超过 \d+ 层/],
  [
    '占满一千列的网页',
    '宽.html',
    () =>
      Buffer.from(`<table>${`<tr>${'<td colspan=1000>意见</td>'.repeat(20)}</tr>`.repeat(2_000)}</table>`),
    /内容过多/,
  ],
  [
    '程序文件',
    '程序.txt',
    () => Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256)),
    /不是文档/,
  ],
  ['邮件', '信.msg', () => compound('__properties_version1.0'), /邮件/],
]

test.each(refused)('拒绝并说明：%s', async (_shape, name, bytes, says) => {
  const { document, sentence } = await attempt(bytes(), name)
  expect(document).toBeNull()
  expect(sentence).toMatch(says)
  expect(sentence).toContain(`“${name}”`)
  expect(sentence).toMatch(/。$/)
})

const firstCell = (document: SourceDocument | null): string | undefined => {
  const block = document?.blocks.find(each => each.kind === 'table')
  return block?.kind === 'table' ? block.rows[0]?.[0] : undefined
}

const rowsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `第${index}行`)

/** Odd but honest: read, and quickly. */
const read: readonly [shape: string, bytes: () => Buffer][] = [
  [
    '一百万个有格式的空行',
    () =>
      workbook({
        sheets: [
          {
            body: `${`<sheetData><row><c t="inlineStr"><is><t>序号</t></is></c></row>`}${million.replaceAll('<row r="1" ', '<row r="1" ')}</sheetData>`,
          },
        ],
      }),
  ],
  [
    '合并整张表',
    () =>
      workbook({ sheets: [{ body: `${good}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>` }] }),
  ],
  [
    '九个整列的下拉选项',
    () =>
      workbook({
        sheets: [
          {
            body: `${good}<dataValidations count="1"><dataValidation type="list" sqref="A1:I1048576"><formula1>"采纳,不采纳"</formula1></dataValidation></dataValidations>`,
          },
        ],
      }),
  ],
  ['谎报的范围', () => workbook({ sheets: [{ body: `<dimension ref="A1:XFD1048576"/>${good}` }] })],
  [
    '谎报解压大小',
    () => zip(workbookParts({ sheets: [{ body: good }] }).map(part => ({ ...part, statedSize: 1 }))),
  ],
  [
    '不压缩的压缩包',
    () => zip(workbookParts({ sheets: [{ body: good }] }).map(part => ({ ...part, stored: true }))),
  ],
  [
    '带前缀的标记',
    () =>
      workbook({
        sheets: [
          {
            body: '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>序号</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
          },
        ],
      }),
  ],
  [
    'UTF-16 的表',
    () =>
      workbook({
        sheets: [
          {
            body: Buffer.concat([
              Buffer.from('fffe', 'hex'),
              Buffer.from(`<?xml version="1.0" encoding="UTF-16"?><worksheet>${good}</worksheet>`, 'utf16le'),
            ]),
          },
        ],
      }),
  ],
  [
    'GBK 的表',
    () =>
      workbook({
        sheets: [
          {
            body: Buffer.concat([
              Buffer.from('<?xml version="1.0" encoding="GBK"?><worksheet>'),
              Buffer.from('<sheetData><row><c t="str"><v>'),
              Buffer.from('d0f2bac5', 'hex'),
              Buffer.from('</v></c></row></sheetData></worksheet>'),
            ]),
          },
        ],
      }),
  ],
  [
    '外部链接',
    () =>
      zip([
        ...workbookParts({ sheets: [{ body: good }] }),
        { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
      ]),
  ],
  [
    '第一百万行还有一句话',
    () =>
      workbook({
        sheets: [
          {
            body: '<sheetData><row r="1"><c t="inlineStr"><is><t>序号</t></is></c></row><row r="1048576"><c t="inlineStr"><is><t>末行</t></is></c></row></sheetData>',
          },
        ],
      }),
  ],
  [
    '五万个很短的合并',
    () =>
      workbook({
        sheets: [
          {
            body: `<sheetData><row><c t="str"><v>序号</v></c></row>${rowsOf(50_000)
              .map(text => `<row><c t="str"><v>${text}</v></c></row>`)
              .join('')}</sheetData><mergeCells>${rowsOf(50_000)
              .map((_, index) => `<mergeCell ref="A${index + 2}:B${index + 2}"/>`)
              .join('')}</mergeCells>`,
          },
        ],
      }),
  ],
  [
    '名称大小写和反斜杠',
    () =>
      zip(
        workbookParts({ sheets: [{ body: good }] }).map(part => ({
          ...part,
          name: part.name.replace('worksheets/sheet1.xml', 'Worksheets\\Sheet1.XML'),
        })),
      ),
  ],
  ['没有样式和共享文字', () => zip(withPart('xl/none.xml', '<a/>'))],
]

test.each(read)('照常读出：%s', async (_shape, bytes) => {
  const { document, sentence } = await attempt(bytes(), '表.xlsx')
  expect(sentence).toBe('')
  expect(firstCell(document)).toBe('序号')
})

test('正文很长的文档照常读出', async () => {
  const body = rowsOf(20_000)
    .map(text => paragraph(text))
    .join('')
  const { document } = await attempt(wordDocument({ body }), '长.docx')
  expect(document?.blocks).toHaveLength(20_000)
})
