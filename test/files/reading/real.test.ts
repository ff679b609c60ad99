import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { recogniseTables } from '../../../src/domain/reading/tables'
import { findSoffice } from '../../../src/files/reading/legacy/convert'
import { readUpload } from '../../../src/files/reading/readUpload'
import { describeShared, readShared, sharedPath } from '../../shared'
import { clipboardPages, clipboardTexts } from './clipboard'

jest.setTimeout(60_000)

const seed = '000_8ffd8eabe639b673.txt'

/** Rows as a person compares them: spaces and line ends are the paper's, not the unit's. */
const rowsOf = (source: Awaited<ReturnType<typeof readUpload>>): string[] =>
  recogniseTables(source).tables.flatMap(table =>
    table.rows.map(row =>
      [row.seq, row.unit, row.comment, row.decision.text, row.reason]
        .map(text => (text ?? '').replaceAll(/\s/g, ''))
        .join('｜'),
    ),
  )

describeShared('真实文件', () => {
  let ofSeed: readonly string[] = []
  /** The cells of the table in the Word document, with their paragraphs as lines. */
  let cellsOfDocument: readonly (readonly string[])[] = []
  /** LibreOffice makes itself at home at its first start; the conversions of this file share that home. */
  let home = ''

  beforeAll(async () => {
    ofSeed = rowsOf(await readUpload(sharedPath('seeds', seed), seed))
    const name = 'explanatory-note-with-table.docx'
    const { blocks } = await readUpload(sharedPath('real', name), name)
    const [table] = blocks.filter(block => block.kind === 'table')
    cellsOfDocument = table?.rows ?? []
    home = await mkdtemp(join(tmpdir(), 'real-'))
  })

  afterAll(() => rm(home, { recursive: true }))

  test('文本读出 47 行', () => expect(ofSeed).toHaveLength(47))

  test.each([
    'adoption-table-round2.xlsx',
    'explanatory-note-with-table.docx',
    'explanatory-note-with-table.doc',
  ])(
    '与文本读出的行相同：%s',
    async name => {
      expect(rowsOf(await readUpload(sharedPath('real', name), name))).toEqual(ofSeed)
    },
    60_000,
  )

  test('旧格式工作簿经 LibreOffice 读出同样的行', async () => {
    const name = 'adoption-table-round2.xls'
    const reading = readUpload(sharedPath('real', name), name)
    if ((await findSoffice()) === null) await expect(reading).rejects.toThrow('另存为 .xlsx')
    else expect(rowsOf(await reading)).toEqual(ofSeed)
  }, 60_000)

  test.each(['pdf', 'html', 'rtf'])(
    '转成 %s 之后还是同样的行',
    async ending => {
      const program = await findSoffice()
      if (program === null) return
      const profile = `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`
      const original = sharedPath('real', 'explanatory-note-with-table.docx')
      execFileSync(program, [profile, '--headless', '--convert-to', ending, '--outdir', home, original])
      const name = `explanatory-note-with-table.${ending}`
      expect(rowsOf(await readUpload(join(home, name), name))).toEqual(ofSeed)
    },
    120_000,
  )

  /** As the page reads what is pasted into its field. */
  const readPasted = (text: string) => readUpload(Buffer.from(text), '粘贴的内容')

  test('粘贴文本与文件相同', async () => {
    expect(rowsOf(await readPasted(readShared('seeds', seed)))).toEqual(ofSeed)
  })

  test.each(Object.entries(clipboardTexts))('%s复制的纯文本，粘贴后还是同样的行', async (_, textOf) => {
    const text = textOf(cellsOfDocument)
    expect(rowsOf(await readPasted(text))).toEqual(ofSeed)
  })

  test.each(Object.entries(clipboardPages))('%s复制的 HTML，粘贴后还是同样的行', async (_, pageOf) => {
    const html = pageOf(cellsOfDocument)
    expect(rowsOf(await readPasted(html))).toEqual(ofSeed)
    expect(rowsOf(await readUpload(Buffer.from(html), '复制.html'))).toEqual(ofSeed)
  })
})
