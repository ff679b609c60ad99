import { type ReadFile, readLongUpload } from '../../../src/files/reading/readUpload'
import { textRows, workbook, workbookParts, zip } from '../zip'
import { withinBounds } from './bounds'

/** The shapes of hostile.test.ts met as a long table is: read row by row into its meaning, by the same bounds. */
jest.setTimeout(60_000)

interface Outcome {
  file: ReadFile | null
  sentence: string
}

const attempt = async (bytes: Buffer, name: string): Promise<Outcome> => {
  const { read, sentence } = await withinBounds(watch => readLongUpload(bytes, name, { given: null }, watch))
  return { file: read, sentence }
}

const count = 2_500
const header = ['序号', '单位', '修改意见', '采纳情况']
const row = (index: number): string[] => [
  String(index),
  `江州市第${index}水务所`,
  `建议删去第${index}条。`,
  '采纳',
]
const rows = [header, ...Array.from({ length: count }, (_, index) => row(index + 1))]
const honest = textRows(rows)
/** The rows of a long table, and behind them whatever somebody puts there. */
const followedBy = (more: string): string => honest.replace('</sheetData>', `${more}</sheetData>`)
const entities = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "啊啊"><!ENTITY b "&a;&a;">]><worksheet>${honest}</worksheet>`

const refused: readonly [shape: string, name: string, bytes: () => Buffer, says: RegExp][] = [
  [
    '长表之后没有尽头的注释',
    '炸.xlsx',
    () => workbook({ sheets: [{ body: followedBy(`<!--${'x'.repeat(1_000_000)}-->`.repeat(170)) }] }),
    /150 MB/,
  ],
  [
    '长表之后一段文字引用无数次',
    '引.xlsx',
    () =>
      workbook({
        sharedStrings: `<si><t>${'文'.repeat(30_000)}</t></si>`,
        sheets: [{ body: followedBy(`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(400)) }],
      }),
    /超过 \d+ 万字/,
  ],
  [
    '长表之后每行只用最末一列',
    '宽.xlsx',
    () =>
      workbook({
        sheets: [
          {
            body: followedBy(
              Array.from(
                { length: 1_000 },
                (_, index) =>
                  `<row r="${count + index + 2}"><c r="XFD${count + index + 2}"><v>1</v></c></row>`,
              ).join(''),
            ),
          },
        ],
      }),
    /超过 \d+ 万个单元格/,
  ],
  ['长表前的实体声明', '炸.xlsx', () => workbook({ sheets: [{ body: entities }] }), /DOCTYPE/],
  [
    '长表之后过深的嵌套',
    '深.xlsx',
    () => workbook({ sheets: [{ body: `${honest}${'<a>'.repeat(5_000)}` }] }),
    /嵌套过深/,
  ],
  [
    '长表之后过多的合并',
    '并.xlsx',
    () =>
      workbook({
        sheets: [{ body: `${honest}<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(120_000)}</mergeCells>` }],
      }),
    /合并单元格超过 10 万处/,
  ],
  [
    '长表之后表外的行',
    '外.xlsx',
    () => workbook({ sheets: [{ body: followedBy('<row r="1048577"><c><v>1</v></c></row>') }] }),
    /1048577/,
  ],
  [
    '长表在中途截断',
    '断.xlsx',
    () => workbook({ sheets: [{ body: `<?xml version="1.0"?><worksheet>${honest.slice(0, -200)}` }] }),
    /不完整|不配对/,
  ],
  [
    '长表校验不符',
    '坏.xlsx',
    () => zip(workbookParts({ sheets: [{ body: honest }] }).map(part => ({ ...part, statedChecksum: 7 }))),
    /校验不符/,
  ],
  [
    '长网页里占满一千列',
    '宽.html',
    () =>
      Buffer.from(`<table>${`<tr>${'<td colspan=1000>意见</td>'.repeat(20)}</tr>`.repeat(4_000)}</table>`),
    /超过 \d+ 万个单元格/,
  ],
]

test.each(refused)('长表也拒绝并说明：%s', async (_shape, name, bytes, says) => {
  const { file, sentence } = await attempt(bytes(), name)
  expect(file).toBeNull()
  expect(sentence).toMatch(says)
  expect(sentence).toContain(`“${name}”`)
  expect(sentence).toMatch(/。$/)
})

const empty = Array.from(
  { length: 1_000_000 },
  (_, index) => `<row r="${count + 2 + index}" s="1"><c r="A${count + 2 + index}" s="1"/></row>`,
)

const read: readonly [shape: string, bytes: () => Buffer][] = [
  ['之后一百万个有格式的空行', () => workbook({ sheets: [{ body: followedBy(empty.join('')) }] })],
  [
    '合并整张表',
    () =>
      workbook({ sheets: [{ body: `${honest}<mergeCells><mergeCell ref="F1:XFD1048576"/></mergeCells>` }] }),
  ],
  ['谎报的范围', () => workbook({ sheets: [{ body: `<dimension ref="A1:A1"/>${honest}` }] })],
  [
    '谎报解压大小',
    () => zip(workbookParts({ sheets: [{ body: honest }] }).map(part => ({ ...part, statedSize: 1 }))),
  ],
  [
    '整列的下拉选项和外部链接',
    () =>
      zip([
        ...workbookParts({
          sheets: [
            {
              body: `${honest}<dataValidations count="1"><dataValidation type="list" sqref="A1:I1048576"><formula1>[1]外表!A1</formula1></dataValidation></dataValidations>`,
            },
          ],
        }),
        { name: 'xl/externalLinks/externalLink1.xml', data: '<externalLink/>' },
      ]),
  ],
  [
    '很远的地方还有一句话',
    () =>
      workbook({
        sheets: [{ body: followedBy('<row r="1048576"><c r="A1048576" t="str"><v>末行</v></c></row>') }],
      }),
  ],
]

test.each(read)('长表照常读出：%s', async (_shape, bytes) => {
  const { file, sentence } = await attempt(bytes(), '表.xlsx')
  expect(sentence).toBe('')
  const [long] = file?.long ?? []
  expect(long?.rows).toHaveLength(count)
  expect(long?.rows.at(-1)).toMatchObject({
    unit: `江州市第${count}水务所`,
    comment: `建议删去第${count}条。`,
  })
})

test('一格里装下整个文件的长文本表也在限度内读完，一字不少', async () => {
  const cell = '意见，'.repeat(2_000_000)
  const bytes = Buffer.from(`${rows.map(cells => cells.join(',')).join('\n')}\n9,"某局","${cell}",采纳\n`)
  const { file } = await attempt(bytes, '长.csv')
  const [long] = file?.long ?? []
  expect(long?.rows).toHaveLength(count + 1)
  expect(long?.rows.at(-1)?.comment.length).toBe(cell.length)
})

test('很长的表超过时限，说明读到第几行、怎么办', async () => {
  const many = Array.from({ length: 20_000 }, (_, index) => row(index))
  const bytes = workbook({ sheets: [{ body: textRows([header, ...many]) }] })
  const milliseconds = 4_000
  // As on a machine that is busy with other things: when it comes back to the reading, the time is over.
  const onProgress = (): void => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
  }
  await expect(
    readLongUpload(bytes, '长.xlsx', { given: null }, { milliseconds, onProgress }),
  ).rejects.toThrow(/“长.xlsx”读了 4 秒还没有读完，已停止（读到约第 \d+ 行）。请拆成几个文件，或另存为 .csv/)
})
