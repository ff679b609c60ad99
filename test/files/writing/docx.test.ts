import fc from 'fast-check'
import { auditSources } from '../../../src/domain/checking/auditSources'
import { recogniseTables } from '../../../src/domain/reading/tables'
import { layOutAdoptionTable } from '../../../src/domain/writing/tables/adoptionTable'
import { isTemplateId, tableTemplates } from '../../../src/domain/writing/tables/tableTemplates'
import { readUpload } from '../../../src/files/reading/readUpload'
import { writeAdoptionTableDocx, writeNoteDocx } from '../../../src/files/writing/docx'
import { noteFile } from '../../../src/files/writing/handOut'
import { verifyDocx } from '../../../src/files/writing/readBack'
import { contentOfTexts, sampleContent } from '../../domain/writing/sampleContent'
import { trickyText } from './trickyText'
import { unzip } from './unzip'

test('写出的 Word 表读回来一字不差，各种表式都是', async () => {
  for (const id in tableTemplates) {
    if (!isTemplateId(id)) continue
    const layout = layOutAdoptionTable(sampleContent(20), tableTemplates[id])
    expect(await verifyDocx(await writeAdoptionTableDocx(layout), [layout])).toEqual([])
  }
})

test('任何文字都原样写入、原样读回', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(trickyText, trickyText, trickyText), { minLength: 1, maxLength: 6 }),
      async texts => {
        const layout = layOutAdoptionTable(contentOfTexts(texts), tableTemplates.government)
        expect(await verifyDocx(await writeAdoptionTableDocx(layout), [layout])).toEqual([])
      },
    ),
    { numRuns: 20 },
  )
})

test('A4 横向，版心 225×156 毫米，表头每页重复，行不跨页，有页码', async () => {
  const layout = layOutAdoptionTable(sampleContent(9), tableTemplates.government)
  const bytes = await writeAdoptionTableDocx(layout)
  const body = await unzip(bytes, 'word/document.xml')
  expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(body).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/)
  expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(11)
  expect(body).toContain('w:eastAsia="方正小标宋简体"')
  const footers = (await unzip(bytes, 'word/footer1.xml')) + (await unzip(bytes, 'word/footer2.xml'))
  expect(footers.match(/PAGE/g)).toHaveLength(2)
  expect(await unzip(bytes, 'word/settings.xml')).toContain('w:evenAndOddHeaders')
})

test('一页放不下的行写成几行，读回来仍是一条，核对没有问题', async () => {
  const listed = Array.from({ length: 60 }, (_, at) => `${at + 1}. 建议完善第${at + 1}条的表述。`).join('\n')
  const english = 'The target for charging piles should be aligned with the provincial plan. '
    .repeat(60)
    .trim()
  const layout = layOutAdoptionTable(
    contentOfTexts([
      ['这条意见很长。'.repeat(400), '采纳', null],
      [listed, '不采纳', '与上位规划不一致。'.repeat(150)],
      [english, '采纳', null],
      ['建议删去第五条。', '采纳', null],
    ]),
    tableTemplates.government,
  )
  const bytes = await writeAdoptionTableDocx(layout)
  expect(await verifyDocx(bytes, [layout])).toEqual([])
  const body = await unzip(bytes, 'word/document.xml')
  const rows = body.split('<w:tr>').slice(1)
  expect(rows.length).toBeGreaterThan(9)
  expect(rows.every(row => row.includes('<w:cantSplit/>'))).toBe(true)
  const source = await readUpload(bytes, 'table.docx')
  const [table] = recogniseTables(source).tables
  expect(table?.rows.map(({ seq, comment, reason }) => [seq, comment, reason])).toEqual([
    ['1', '这条意见很长。'.repeat(400), null],
    ['2', listed, '与上位规划不一致。'.repeat(150)],
    ['3', english, null],
    ['4', '建议删去第五条。', null],
  ])
  const { findings } = auditSources([source])
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})

test('表下的话是表里没有边框的行：只有行与行在各种程序里都能留在同一页', async () => {
  const content = {
    ...contentOfTexts([['建议完善。', '采纳', null]]),
    footnotes: ['注：按条计数。', '又注。'],
  }
  const layout = layOutAdoptionTable(content, tableTemplates.government)
  const bytes = await writeAdoptionTableDocx(layout)
  expect(await verifyDocx(bytes, [layout])).toEqual([])
  const rows = (await unzip(bytes, 'word/document.xml')).split('<w:tr>').slice(-2)
  expect(rows.map(row => row.match(/注：按条计数。|又注。/)?.[0])).toEqual(['注：按条计数。', '又注。'])
  // The line above the first is that of the table.
  expect(rows.map(row => row.match(/w:val="nil"/g)?.length)).toEqual([3, 4])
  const source = await readUpload(bytes, 'table.docx')
  const { tables } = recogniseTables(source)
  expect(tables[0]?.rows).toHaveLength(1)
  expect(tables[0]?.footer).toBe('合计：反馈意见1条，采纳1条。')
})

test('合并一格的几行留在同一页', async () => {
  const content = contentOfTexts(Array.from({ length: 5 }, () => ['建议完善。', '采纳', null]))
  const rows = content.rows.map((row, at) => ({ ...row, unit: at < 3 ? '市水利局' : `第${at}单位` }))
  const layout = layOutAdoptionTable({ ...content, rows }, tableTemplates.government)
  const body = await unzip(await writeAdoptionTableDocx(layout), 'word/document.xml')
  const kept = body.split('<w:tr>').map(row => row.includes('<w:keepNext/>'))
  // The first two of three joined rows, the last row, which takes the tally along, and the tally itself.
  expect(kept.slice(2)).toEqual([true, true, false, false, true, true])
})

test('编制说明纵向，正文三号仿宋、行距 28 磅，附表横向', async () => {
  const layout = layOutAdoptionTable(sampleContent(5), tableTemplates.government)
  const paragraphs = [
    { kind: 'title', text: '《全省绿色交通三年行动实施方案》编制说明' },
    { kind: 'heading1', text: '一、编制背景' },
    { kind: 'heading2', text: '（一）主要依据' },
    { kind: 'text', text: '共提出修改意见2条，采纳2条。' },
    { kind: 'signature', text: '省交通运输厅\n2025年3月12日' },
  ] as const
  const body = await unzip(await writeNoteDocx(paragraphs, layout), 'word/document.xml')
  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
  expect(body).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
  expect(body).toMatch(/w:line="560" w:lineRule="exact"/)
  for (const font of ['黑体', '楷体_GB2312', '仿宋_GB2312']) expect(body).toContain(`w:eastAsia="${font}"`)
  expect((await noteFile(paragraphs, layout)).length).toBeGreaterThan(1000)
  expect((await noteFile(paragraphs)).length).toBeGreaterThan(1000)
  expect((await noteFile(paragraphs, layout, layout)).length).toBeGreaterThan(1000)
})
