import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDraft } from '../../src/actions/documents/addDraft'
import { keepWrittenNote } from '../../src/actions/documents/keepWrittenNote'
import { exportExchange } from '../../src/actions/exchanges/exportExchange'
import { startReturn } from '../../src/actions/exchanges/startReturn'
import { loadSample } from '../../src/actions/projects/loadSample'
import { createFirstAdministrator } from '../../src/actions/users/createFirstAdministrator'
import { exportKeyFrom, writeRowKey } from '../../src/domain/checking/exchange'
import { recordRows } from '../../src/domain/consultation/record'
import { openPackage, readPart } from '../../src/files/packages/checkPackage'
import { keepUpload } from '../../src/files/uploads'
import { openDatabase } from '../../src/store/database'
import { exportedRowsOf } from '../../src/store/exchanges'
import { insertLandingReview } from '../../src/store/landingReviews'
import { writtenNoteOf } from '../../src/store/notes'
import { listProjects } from '../../src/store/projects'
import { recordsOf } from '../../src/store/records'
import { insertClosing, snapshotOf } from '../../src/store/roundClosings'
import { roundsOf } from '../../src/store/rounds'
import { zip } from '../files/zip'
import { caina as call } from './run'

const folder = mkdtempSync(join(tmpdir(), 'caina-cli-'))
const data = join(folder, 'data')
const at = '2024-02-20T02:00:00.000Z'

const caina = async (...words: string[]) => {
  const { status, stdout, stderr } = await call(words)
  return { status, out: stdout, err: stderr }
}

/** What stands in every round of every project, without what belongs to one installation. */
const contents = async (place: string) => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(place, 'caina.sqlite') })
  const projects = []
  for (const project of [...(await listProjects(db))].reverse())
    projects.push(
      (await recordsOf(db, project.id)).map(record => ({
        round: record.round.name,
        asked: record.consultees.map(({ unit, asked }) => ({ unit, asked })),
        rows: recordRows(record).map(({ consulteeId: _c, replyId: _r, commentId: _i, ...row }) => row),
      })),
    )
  await db.destroy()
  return projects
}

/** Who made the decisions of every project and when, as the record says. */
const deciders = async (place: string) => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(place, 'caina.sqlite') })
  const projects = []
  for (const project of [...(await listProjects(db))].reverse())
    projects.push(
      (await recordsOf(db, project.id))
        .flatMap(record => [...record.comments, ...record.replies])
        .flatMap(({ decision }) => (decision === null ? [] : [{ by: decision.by, at: decision.at }])),
    )
  await db.destroy()
  return projects
}

beforeAll(async () => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const person = { name: 'root', displayName: '王建国', password: 'jie-shui-2024' }
  const userId = await createFirstAdministrator(db, person, at)
  await loadSample(db, { uploads: join(data, 'uploads') }, { userId, at })
  await db.destroy()
})

test('归档包导出、检查、导入成新项目，每一行都在', async () => {
  const archive = join(folder, '归档.zip')
  const made = await caina('export', archive, '--data', data)
  expect(made.err).toBe('')
  expect(made.status).toBe(0)
  expect((await caina('export', archive, '--data', data)).err).toContain('已经有这个文件')
  const checked = await caina('verify', archive, '--json')
  expect(checked.status).toBe(0)
  const { whole, differences } = JSON.parse(checked.out)
  expect(differences).toEqual([])
  expect((await caina('verify', archive, '--whole', whole)).status).toBe(0)
  expect((await caina('verify', archive, '--whole', '0'.repeat(64))).status).toBe(1)
  const taken = await caina('import', archive, '--data', data, '--name', '再来一份')
  expect(taken.err).toBe('')
  expect(taken.out).toContain('已导入项目“再来一份”')
  const [first, second] = await contents(data)
  expect(second).toEqual(first)
  const again = join(folder, '归档的归档.zip')
  expect((await caina('export', again, '--data', data, '--project', '2')).status).toBe(0)
  expect((await caina('import', again, '--data', data, '--name', '又来一份')).status).toBe(0)
  const [made0 = [], made1 = [], made2 = []] = await deciders(data)
  expect(made0.length).toBeGreaterThan(0)
  expect(new Set(made0.map(each => each.by))).toEqual(new Set(['王建国']))
  expect(made1).toEqual(made0.map(({ by, at: when }) => ({ by: `${by}（据归档包）`, at: when })))
  expect(made2).toEqual(made1)
})

test('归档包里有填写后收回的表，校验值在清单里', async () => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const [round] = await roundsOf(db, 1)
  const upload = { ...(await keepUpload(join(data, 'uploads'), Buffer.from('填好的表'))), name: '填好.xlsx' }
  const source = { name: '填好.xlsx', format: 'xlsx', blocks: [], problems: [] } as const
  const by = { userId: 1, at }
  await startReturn(db, { roundId: round?.id ?? 0, upload, source, filledBy: '王处' }, by)
  const issued = { projectId: 1, stage: 'issued', text: '第一条 为了节水。', upload } as const
  for (const name of ['印发稿', '印发稿（重印）']) await addDraft(db, { ...issued, name }, by)
  await db.destroy()
  const archive = join(folder, '有收回的.zip')
  expect((await caina('export', archive, '--data', data, '--project', '1')).status).toBe(0)
  const { files, differences } = JSON.parse((await caina('verify', archive, '--json')).out)
  expect(differences).toEqual([])
  const kept = files.filter(({ name }: { name: string }) => name.includes('/收回的表/'))
  expect(kept).toEqual([expect.objectContaining({ sha256: upload.sha256 })])
  const taken = await caina('import', archive, '--data', data, '--name', '带着原件的一份')
  const [, id = ''] = /编号 (\d+)/.exec(taken.out) ?? []
  const again = join(folder, '有收回的再归档.zip')
  expect(await caina('export', again, '--data', data, '--project', id)).toMatchObject({ status: 0, err: '' })
  const originalsIn = (listed: readonly { name: string; sha256: string }[]) =>
    listed.filter(({ name }) => name.includes('原件/')).sort((one, other) => (one.name < other.name ? -1 : 1))
  const { files: after } = JSON.parse((await caina('verify', again, '--json')).out)
  expect(originalsIn(after)).toEqual(originalsIn(files))
  expect(originalsIn(after).map(({ name }) => name.split('/').at(-2))).toContain('文稿')
})

test('给出过的编制说明、定稿快照、落实的认定都在归档包里，导入得进，改一个字查得出', async () => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const by = { userId: 1, at }
  const paragraphs = [{ kind: 'text', text: '共收到意见15条。', round: null, numbers: [] }] as const
  await keepWrittenNote(db, { projectId: 1, paragraphs }, by)
  const [record] = await recordsOf(db, 1)
  const roundId = record?.round.id ?? 0
  const frozen = JSON.stringify({ format: 1, note: '定稿时的样子' })
  await db.transaction().execute(async trx => {
    const ruling = {
      draftId: 1,
      verdict: 'missing',
      ruling: 'overruled',
      note: '见第七条',
      change: 0,
    } as const
    await insertLandingReview(trx, { ...ruling, commentId: record?.comments[0]?.id ?? 0 }, by)
    await insertClosing(trx, { roundId, kind: 'closed', number: 1, snapshot: frozen, note: '' }, by)
    await insertClosing(trx, { roundId, kind: 'reopened', number: null, snapshot: null, note: '补' }, by)
  })
  const archive = join(folder, '有定稿的.zip')
  expect(await caina('export', archive, '--data', data, '--project', '1')).toMatchObject({
    status: 0,
    err: '',
  })
  const opened = await openPackage(archive)
  const parts: { name: string; data: Buffer }[] = []
  for (const name of opened.zip.names) parts.push({ name, data: await readPart(opened.zip, name) })
  opened.zip.close()
  const textOf = (end: string) => parts.find(({ name }) => name.endsWith(end))?.data.toString()
  expect(textOf('给出的编制说明/第1份-2024-02-20.txt')).toBe('共收到意见15条。\r\n')
  expect(textOf('/定稿快照第1号.json')).toBe(frozen)
  const taken = await caina('import', archive, '--data', data, '--name', '带着定稿的一份')
  const [, id = ''] = /编号 (\d+)/.exec(taken.out) ?? []
  const again = await recordsOf(db, Number(id))
  expect(await snapshotOf(db, again[0]?.round.id ?? 0, 1)).toBe(frozen)
  expect(await writtenNoteOf(db, Number(id))).toMatchObject({ paragraphs, by: '王建国（据归档包）', at })
  await db.destroy()
  for (const [end, from, to] of [
    ['record.json', '见第七条', '见第八条'],
    ['.txt', '意见15条', '意见16条'],
    ['.json', '定稿时', '定稿后'],
  ] as const) {
    const changed = parts.map(({ name, data: bytes }) => ({
      name,
      data: name.endsWith(end) ? Buffer.from(bytes.toString().replace(from, to)) : bytes,
    }))
    writeFileSync(archive, zip(changed))
    expect(await caina('verify', archive)).toMatchObject({
      status: 1,
      out: expect.stringContaining('被改过'),
    })
  }
})

test('归档包里放两份同名的文件、改了标题、重新打包，都说得出；与清单不一致的不导入', async () => {
  const archive = join(folder, '动过.zip')
  await caina('export', archive, '--data', data, '--project', '1', '--round', '1')
  const opened = await openPackage(archive)
  const parts: { name: string; data: Buffer }[] = []
  for (const name of opened.zip.names) parts.push({ name, data: await readPart(opened.zip, name) })
  opened.zip.close()
  const told = (changed: typeof parts) => {
    writeFileSync(archive, zip(changed))
    return caina('verify', archive)
  }
  expect(await told(parts)).toMatchObject({
    status: 0,
    out: expect.stringMatching(/重新打包.*\n全部文件与清单一致/),
  })
  expect((await told(parts.toReversed())).out).toContain('重新打包')
  const [first] = parts
  if (first === undefined) throw new Error('归档包是空的')
  expect(await told([...parts, first])).toMatchObject({ status: 1, out: expect.stringContaining('有两份') })
  const renamed = parts.map(({ name, data: bytes }) => ({
    name,
    data:
      name === 'manifest.json' ? Buffer.from(bytes.toString().replace('"title": "', '"title": "旧')) : bytes,
  }))
  expect(await told(renamed)).toMatchObject({ status: 1, out: expect.stringContaining('清单被改过') })
  expect(await caina('import', archive, '--data', data, '--name', '改过标题的')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/与清单不一致，没有导入：.*清单被改过/),
  })
})

test('归档包被改一个字节、不是归档包，都查得出', async () => {
  const archive = join(folder, '改过.zip')
  await caina('export', archive, '--data', data, '--project', '1', '--round', '1')
  const bytes = readFileSync(archive)
  const place = bytes.indexOf(Buffer.from('record.json')) + 200
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place)
  writeFileSync(archive, bytes)
  const changed = await caina('verify', archive)
  expect(changed.status).toBe(1)
  expect(changed.out).toMatch(/“record\.json”/)
  writeFileSync(archive, '这不是压缩包')
  expect(await caina('verify', archive)).toMatchObject({
    status: 2,
    err: expect.stringContaining('不是压缩包'),
  })
  expect(await caina('verify', join(folder, '没有.zip'))).toMatchObject({
    status: 2,
    err: expect.stringContaining('没有这个文件'),
  })
})

test('备份在数据之外存一份，恢复到空文件夹后一模一样，有内容的文件夹不动', async () => {
  const backup = join(folder, '备份.zip')
  const made = await caina('backup', backup, '--data', data)
  expect(made.err).toBe('')
  expect(made.status).toBe(0)
  expect((await caina('verify', backup)).out).toContain('备份“采纳数据备份”')
  const restored = join(folder, 'restored')
  expect(await caina('restore', backup, '--data', data)).toMatchObject({
    status: 2,
    err: expect.stringContaining('已有内容'),
  })
  expect(await caina('restore', backup, '--data', restored)).toMatchObject({ status: 0, err: '' })
  expect(await contents(restored)).toEqual(await contents(data))
  expect(existsSync(join(restored, 'uploads'))).toBe(true)
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const runs = await db.selectFrom('backup_run').selectAll().execute()
  await db.destroy()
  expect(runs).toMatchObject([{ file: backup, created_by: null }])
})

test('采纳情况表导出后再导入，成为新的一轮', async () => {
  const table = join(folder, '第一轮.xlsx')
  expect(
    await caina('export', table, '--data', data, '--project', '1', '--round', '1', '--group', 'decision'),
  ).toMatchObject({ status: 0, err: '' })
  const taken = await caina('import', table, '--data', data, '--name', '由表而来')
  expect(taken).toMatchObject({ status: 0, err: '' })
  expect(taken.out).toMatch(/已导入 \d+ 行，成为项目 \d+ 的第 1 轮/)
})

test('填好的表收回到导出它的那一轮，不当作新的一轮；冲突的、别处导出的都说清楚', async () => {
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const [project] = (await listProjects(db)).toReversed()
  const rounds = await roundsOf(db, project?.id ?? 0)
  const roundId = rounds.at(-1)?.id ?? 0
  const key = exportKeyFrom(new Uint8Array(12).fill(7))
  const exchangeId = await exportExchange(db, { roundId, key, name: '表.xlsx' }, { userId: 1, at })
  const rows = await exportedRowsOf(db, exchangeId)
  await db.destroy()
  const fill = (name: string, reason: string, by = key): string => {
    const cells = rows.map((row, index) => [
      writeRowKey({ exportKey: by, commentId: row.commentId }),
      row.unit,
      row.comment,
      index === 0 ? '不采纳' : row.decision,
      index === 0 ? reason : row.answer.reason,
    ])
    const quoted = [['行标识（请勿改动）', '单位', '修改意见', '采纳情况', '理由'], ...cells]
      .map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n')
    const path = join(folder, name)
    writeFileSync(path, quoted)
    return path
  }
  const into = ['--data', data]
  const looked = await caina('import', fill('甲.csv', '上位法已有规定。'), ...into)
  expect(looked.out).toContain('会改动 1 处，冲突 0 处')
  expect(looked.out).toMatch(/还没有采用/)
  expect((await caina('import', fill('甲.csv', '上位法已有规定。'), ...into, '--take')).out).toContain(
    '已采用 1 处改动。',
  )
  const late = await caina('import', fill('乙.csv', '另有考虑。'), ...into, '--take')
  expect(late.out).toContain('会改动 0 处，冲突 1 处')
  expect(late.out).toMatch(/冲突　第 1 条 .+不采纳，理由：上位法已有规定。 → 不采纳，理由：另有考虑。/)
  const other = await caina(
    'import',
    fill('外来.csv', '无', exportKeyFrom(new Uint8Array(12).fill(9))),
    ...into,
  )
  expect([other.status, other.err]).toEqual([
    2,
    expect.stringContaining('不是这个数据文件夹导出的，没有读入'),
  ])
  const { db: after } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  const record = (await recordsOf(after, project?.id ?? 0)).at(-1)
  expect(await roundsOf(after, project?.id ?? 0)).toHaveLength(rounds.length)
  const answered = record?.comments.find(({ id }) => id === rows[0]?.commentId)
  expect(answered?.decision).toMatchObject({ disposition: 'rejected', reason: '上位法已有规定。' })
  await after.destroy()
})

test('来函登记到最近一轮；单位已有回函时须说明是更正还是补充', async () => {
  const text = (words: string) =>
    `关于《某办法（征求意见稿）》意见的函\n市司法局：\n我局意见如下：\n${words}\n云屏市粮食和物资储备局\n2024年3月1日`
  const file = (name: string, words: string) => {
    const path = join(folder, name)
    writeFileSync(path, text(words))
    return path
  }
  const place = ['--data', data, '--project', '1']
  const letter = file('来函.txt', '1.建议删去第三条。\n2.建议增加第九条。')
  expect((await caina('import', letter, '--data', data)).err).toContain('请用 --project 说明登记到哪个项目')
  expect((await caina('import', letter, ...place, '--round', '99')).err).toContain('没有第 99 轮')
  expect((await caina('import', letter, ...place)).out).toContain('云屏市粮食和物资储备局的来函登记到项目 1')
  const second = file('补充.txt', '建议将第八条“可以”改为“应当”。')
  expect((await caina('import', second, ...place)).err).toContain(
    '请选择：这是更正后的回函，还是另外补充的意见',
  )
  expect((await caina('import', second, ...place, '--mode', 'or')).err).toContain('应是 replace')
  expect(await caina('import', second, ...place, '--mode', 'add')).toMatchObject({ status: 0, err: '' })
})

test('表可以放进现有的一轮：只新增本轮没有的各行', async () => {
  const path = join(folder, '再来一表.txt')
  const rows = ['云屏市航道管理处\t建议第九条增加枯水期限载的规定。\t', '云屏市渔政支队\t无意见\t']
  const place = ['import', path, '--data', data, '--project', '1', '--round', '1']
  writeFileSync(path, ['单位\t修改意见\t采纳情况', ...rows].join('\n'))
  expect((await caina(...place)).out).toContain('新增 2 行。')
  writeFileSync(path, ['单位\t修改意见\t采纳情况', ...rows, '云屏市水文局\t建议删去第三条。\t'].join('\n'))
  expect((await caina(...place)).out).toContain('新增 1 行；其余 2 行本轮已有')
  expect((await caina('import', path, '--data', data, '--round', '1')).err).toContain('请用 --project 说明')
  expect((await caina('import', path, '--data', data, '--project', '1', '--round', '99')).err).toContain(
    '没有第 99 轮',
  )
})

test.each([
  [['export', 'a.txt', '--data', data, '--project', '1'], '只能导出为'],
  [['export', 'a.xlsx', '--data', data, '--project', '99'], '现有：'],
  [['export', 'a.xlsx', '--data', data, '--project', '1', '--round', '9'], '没有第 9 轮'],
  [['export', 'a.xlsx', '--data', data, '--project', '1', '--form', '没有'], '没有这个表式'],
  [['export', 'a.xlsx', '--data', data, '--project', '1', '--group', '没有'], '分组只能是'],
  [['export', 'a.xlsx', '--data', join(folder, 'nowhere')], '没有这个数据库'],
  [['backup', join(folder, 'b.zip'), '--data', join(folder, 'nowhere')], '没有这个数据库'],
  [['import', join(folder, 'no.xlsx'), '--data', data], '没有这个文件'],
])('调用有误说明白：%s', async (words, message) => {
  const { status, err } = await caina(...words)
  expect(err).toContain(message)
  expect(status).toBe(2)
  expect(err.trim().split('\n')).toHaveLength(1)
})

test('每个命令都有帮助', async () => {
  for (const command of ['import', 'verify'])
    expect(await caina(command, '--help')).toMatchObject({ status: 0, out: expect.stringContaining('用法') })
})

test('核对报告存为 pdf，说明白该用哪种扩展名', async () => {
  const table = join(folder, '表.txt')
  writeFileSync(table, '序号\t单位\t修改意见\t采纳情况\n1\t市水利局\t建议删去第三条。\t采纳\n')
  const { status, err } = await caina('audit', table, '--out', join(folder, 'x.pdf'))
  expect(status).toBe(2)
  expect(err).toContain('报告只能存为 .xlsx、.docx 或 .html')
})
