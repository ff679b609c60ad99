import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { auditSources } from '../../../src/domain/checking/auditSources'
import { findingCodes } from '../../../src/domain/checking/finding'
import type { SourceDocument } from '../../../src/domain/reading/source'
import { layOutFindings } from '../../../src/domain/writing/findingsReport'
import { adviceFor, findingPlaces, rowWords } from '../../../src/domain/writing/findingWords'
import { writeFindingsHtml } from '../../../src/files/writing/findingsHtml'
import { UnfaithfulFile } from '../../../src/files/writing/handOut'
import { verifyFindingsHtml } from '../../../src/files/writing/readBackHtml'
import { reportBytes, writeReport } from '../../../src/files/writing/report'
import { UnknownReportFormat } from '../../../src/files/writing/unknownReportFormat'
import { trickyText } from './trickyText'
import { unzip } from './unzip'

const sheet = (rows: readonly (readonly string[])[]): SourceDocument => ({
  name: '采纳情况表.xlsx',
  format: 'xlsx',
  blocks: [{ kind: 'table', name: '表', rows, merges: [], hiddenRows: [], firstRow: 1 }],
  problems: [],
})

const audited = auditSources([
  sheet([
    ['序号', '单位', '修改意见', '采纳情况', '不采纳理由'],
    ['1', '省水利厅', '建议将第三条“甲”<script>alert(1)</script>修改为“乙”。', '', ''],
    ['2', '省公安厅', '无意见。', '采纳', ''],
    ['3', '省教育厅', '建议删除第九条第二款。', '采纳', ''],
    ['合计：反馈意见2条，采纳2条。', '', '', '', ''],
  ]),
])

test('报告依次是标出问题的原表、问题清单、改正后的表', () => {
  const report = layOutFindings(audited)
  expect(report.tables.map(table => table.sheet)).toEqual(['原表'])
  expect(report.repaired.map(table => table.sheet)).toEqual(['改正后'])
  expect(report.tables[0]?.rows.at(0)?.marks?.map(({ column, severity }) => [column, severity])).toEqual([
    [3, 'error'],
  ])
  expect(report.findings.rows.at(0)?.cells.slice(0, 3)).toEqual(['错误', '采纳情况错行', '第 1、2 行'])
  expect(report.findings.rows.at(0)?.cells.at(-1)).toBe('将第 2 行的采纳情况移到第 1 行。')
  expect([...(report.repaired[0]?.rows ?? [])].map(({ cells }) => cells[3])).toEqual(['采纳', '', '采纳'])
  expect(report.repaired[0]?.below[0]?.text).toBe('合计：反馈意见2条，采纳2条。')
})

test('改正后的表标出改动的格，写明改正前是什么；表下写明改了什么', () => {
  const [repaired] = layOutFindings(audited).repaired
  expect(
    Array.from(repaired?.rows ?? [], ({ marks = [] }) =>
      marks.map(({ column, text }) => `${column} ${text}`),
    ),
  ).toEqual([['3 改正前是空的。'], ['3 改正前是“采纳”。'], []])
  expect(repaired?.below.at(-1)?.text).toBe('改动：第 2 行的采纳情况移到第 1 行。')
})

test('几行合用一个序号的表：没有印序号的行不编造序号，底色标在出问题的那一行', () => {
  const report = layOutFindings(
    auditSources([
      sheet([
        ['序号', '单位', '修改意见', '采纳情况', '不采纳理由'],
        ['1', '县林业局', '建议删除第九条。', '采纳', ''],
        ['', '县林业局', '建议删除第十条。', '不采纳', ''],
        ['2', '县水务局', '建议将第四条“甲”修改为“乙”。', '采纳', ''],
      ]),
    ]),
  )
  const rows = Array.from(report.tables[0]?.rows ?? [], ({ cells, marks }) => [
    cells[0],
    marks?.map(({ column }) => column),
  ])
  expect(rows).toEqual([
    ['1', undefined],
    ['', [4]],
    ['2', undefined],
  ])
})

test('合并重复的行之后，改动仍标在改动的那一行', () => {
  const report = layOutFindings(
    auditSources([
      sheet([
        ['序号', '单位', '修改意见', '采纳情况', '不采纳理由'],
        ['1', '临河县人民政府', '无意见', '', ''],
        ['2', '临河县人民政府', '无意见', '', ''],
        ['3', '市审计局', '建议将第八条“可以”修改为“应当”。', '', ''],
        ['4', '市统计局', '无意见', '采纳', ''],
      ]),
    ]),
  )
  const [repaired] = report.repaired
  expect(
    Array.from(repaired?.rows ?? [], ({ cells, marks = [] }) => `${cells[0]}${cells[1]}${marks.length}`),
  ).toEqual(['1临河县人民政府0', '2市审计局1', '3市统计局1'])
})

test('报告写明条数按什么口径数，问题几处写在最上面', () => {
  const report = layOutFindings(audited)
  expect(report.summary).toContain('计数口径：按采纳情况表的行数统计，采纳情况表中一行意见算一条。')
  expect(report.findings.above.at(-1)?.text).toMatch(/^核对发现问题 1 处/)
})

test('没有问题的表，报告说没有发现问题', () => {
  const clean = auditSources([
    sheet([
      ['序号', '单位', '修改意见', '采纳情况'],
      ['1', '省水利厅', '建议删除第九条。', '采纳'],
    ]),
  ])
  const report = layOutFindings(clean)
  expect(report.summary.at(-1)).toBe('核对没有发现问题。')
  expect(report.repaired).toEqual([])
})

test('每种问题都写明标在哪里，都有处理建议', () => {
  expect(Object.keys(findingPlaces).sort()).toEqual(Object.keys(findingCodes).sort())
  expect(adviceFor({ severity: 'warning' })).toMatch(/。$/)
  expect(rowWords([])).toBe('')
  expect(rowWords([25, 26])).toBe('第 25、26 行')
})

test('电子表格的报告：出问题的格有底色和批注', async () => {
  const bytes = await reportBytes(audited, 'xlsx')
  const first = await unzip(bytes, 'xl/comments1.xml')
  expect(first).toContain('ref="D')
  expect(first).toContain('【错误】')
  expect(await unzip(bytes, 'xl/workbook.xml')).toMatch(/原表.*核对结果.*改正后/)
})

test('网页报告自成一体，不执行来函中的任何代码', () => {
  const html = writeFindingsHtml(layOutFindings(audited))
  expect(html).not.toContain('<script')
  expect(html).toContain('&lt;script&gt;')
  expect(html).not.toMatch(/(?:src|href)=/)
  expect(html).toContain('@media print')
})

test('网页报告读回核对：少一格、改一字都不交出', async () => {
  const report = layOutFindings(audited)
  const html = writeFindingsHtml(report)
  expect(await verifyFindingsHtml(Buffer.from(html), report)).toEqual([])
  for (const damaged of [
    html.replace('省水利厅', '省水务厅'),
    html.replace('<td class="centre">1</td>', ''),
    html.replace('【错误】', ''),
    html.replace(/<tr>(?:(?!<tr>).)*省公安厅.*?<\/tr>/, ''),
  ]) {
    expect(damaged).not.toBe(html)
    expect(await verifyFindingsHtml(Buffer.from(damaged), report)).not.toEqual([])
  }
})

test('任何文字写进网页报告，读回都一致', async () => {
  // Two alike with half a character: the finding about them quotes it.
  const alike = '将第五条中的“及时”修改为\ud800“在十个工作日内”'
  const texts = [...fc.sample(trickyText, 398), alike, alike]
  const rows = texts.map((text, at) => [String(at + 1), `第${at}局${text}`, `建议${text}`, '采纳'])
  const report = layOutFindings(auditSources([sheet([['序号', '单位', '修改意见', '采纳情况'], ...rows])]))
  expect(report.tables[0]?.rows.length).toBe(400)
  expect(await verifyFindingsHtml(Buffer.from(writeFindingsHtml(report)), report)).toEqual([])
})

test('按扩展名存报告，认不得的扩展名说明白', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  try {
    for (const name of ['a.xlsx', 'b.docx', 'c.HTML']) {
      await writeReport(audited, join(folder, name))
      expect((await readFile(join(folder, name))).length).toBeGreaterThan(500)
    }
    await expect(writeReport(audited, join(folder, 'd.pdf'))).rejects.toThrow(UnknownReportFormat)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('读回不一致时说明在哪里、应为什么', () => {
  const error = new UnfaithfulFile([{ table: 1, row: 4, column: 3, expected: '甲', found: '乙' }])
  expect(error.message).toContain('第 4 行第 3 列应为“甲”，读到“乙”')
})
