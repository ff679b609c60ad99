import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { archiveRounds } from '../../src/actions/archives/archiveRounds'
import { takeInArchive } from '../../src/actions/archives/takeInArchive'
import { logComment } from '../../src/actions/comments/logComment'
import { exportFile } from '../../src/actions/documents/exportFile'
import { editProject } from '../../src/actions/projects/editProject'
import { recordReply } from '../../src/actions/rounds/recordReply'
import { tableTemplates } from '../../src/domain/writing/tables/tableTemplates'
import { checkPackage } from '../../src/files/packages/checkPackage'
import { keepUpload } from '../../src/files/uploads'
import { openZip } from '../../src/files/zipReader'
import { findProject } from '../../src/store/projects'
import { roundRecord } from '../../src/store/record'
import { recordIn, said } from './archived'
import { world } from './world'

/** What offices and their files are called, and what somebody might call them. */
const odd = [
  'CON',
  'nul.txt',
  '..',
  '.隐藏的局',
  'a/b\\c:d*e?f"g<h>i|j',
  '🏛️市政府👨‍👩‍👧‍👦',
  '𬭚业集团𠮷田分公司',
  `${'很长的名称'.repeat(40)}甲`,
  `${'很长的名称'.repeat(40)}乙`,
  `${'长'.repeat(79)} 尾`,
  '结尾有点...',
  'A局',
  'a局',
  '财政局\u202excod.exe',
  '（一）市“发改”委〔2024〕',
]

const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

/** Windows, and what a file system takes for one name of a path. */
const isName = (name: string): boolean =>
  Buffer.byteLength(name) <= 255 &&
  !/[<>:"/\\|?*\p{Cc}]/u.test(name) &&
  !/^[. ]*$|[. ]$/.test(name) &&
  !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name) &&
  !/[\u202a-\u202e]/.test(name)

const partsOf = async (path: string): Promise<Map<string, Buffer>> => {
  const zip = await openZip(path)
  const parts = new Map<string, Buffer>()
  for (const name of zip.names) {
    const stream = await zip.read(name)
    if (stream !== null) parts.set(name, await buffer(stream))
  }
  zip.close()
  return parts
}

test('单位、文件和项目叫什么都行：归档包里一件不少，名称哪种系统都认', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-odd-'))
  const uploads = join(folder, 'uploads')
  const { db, by, projectId, roundId, close } = await world('sqlite', odd)
  const record = await roundRecord(db, roundId)
  if (record === undefined) throw new Error('没有这一轮')
  expect(record.consultees).toHaveLength(odd.length)
  for (const [at, { id, unit }] of record.consultees.entries()) {
    await logComment(db, { roundId, unit, body: `建议修改第${at + 1}条。`, ...plain }, by)
    const attachments = []
    for (const letter of ['来函', '补充来函'])
      attachments.push({
        ...(await keepUpload(uploads, Buffer.from(`${unit}的${letter}`))),
        name: `${unit}.pdf`,
      })
    const said = { receivedOn: null, channel: '', note: '', attachments }
    await recordReply(db, { consulteeId: id, state: 'with_comments', ...said }, by)
  }
  const path = join(folder, '归档.zip')
  await archiveRounds(db, { uploads, projectId, roundId: null, path }, null, by.at)
  expect(await checkPackage(path)).toMatchObject({ differences: [], isAsWritten: true })
  const parts = await partsOf(path)
  const names = [...parts.keys()]
  expect(names.flatMap(name => name.split('/')).filter(name => !isName(name))).toEqual([])
  expect(new Set(names.map(name => name.toLowerCase())).size).toBe(names.length)

  const first = await recordIn(db, projectId)
  const kept = new Map()
  for (const { file, sha256, unit } of first.originals) {
    const upload = await keepUpload(uploads, parts.get(file) ?? Buffer.alloc(0))
    expect([unit, upload.sha256]).toEqual([unit, sha256])
    kept.set(sha256, upload)
  }
  expect(kept.size).toBe(2 * odd.length)
  const taken = await takeInArchive(db, { record: first, kept, name: 'CON/..' }, by)
  expect(said(await recordIn(db, taken))).toEqual(said(first))
  await close()
})

const oddTitles = odd.filter((_, at) => [2, 4, 5, 7].includes(at))

test.each(oddTitles)('名称怪的文件，答复、表和归档包都交得出：%s', async documentTitle => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-odd-'))
  const { db, by, projectId, roundId, close } = await world('sqlite', odd)
  const project = await findProject(db, projectId)
  if (project === null) throw new Error('没有这个项目')
  const { name, draftingUnit } = project
  await editProject(db, { projectId, name, draftingUnit, documentTitle }, by)
  for (const unit of odd) await logComment(db, { roundId, unit, body: '建议删去第五条。', ...plain }, by)
  const about = { projectId, roundId, at: by.at }
  const template = tableTemplates.government
  const orders = [
    { kind: 'answers', consulteeId: null, date: '2024年3月1日', ...about },
    { kind: 'tables', template, grouping: null, extension: 'docx', ...about },
    { kind: 'archive', uploads: join(folder, 'uploads'), by: null, ...about },
  ] as const
  for (const [at, order] of orders.entries()) {
    const path = join(folder, String(at))
    const handedOut = await exportFile(db, order, path, () => undefined)
    expect([handedOut, isName(handedOut)]).toEqual([handedOut, true])
    expect(readFileSync(path).length).toBeGreaterThan(1000)
  }
  const answers = [...(await partsOf(join(folder, '0'))).keys()]
  expect(answers).toHaveLength(odd.length)
  expect(answers.filter(each => !isName(each))).toEqual([])
  await close()
})
