import { saidLast } from '../../src/actions/comments/saidLast'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { undoBatch } from '../../src/actions/desk/undoBatch'
import { type Rewording, type SaveImportInput, saveImport } from '../../src/actions/imports/saveImport'
import { startImport } from '../../src/actions/imports/startImport'
import { undoImport } from '../../src/actions/imports/undoImport'
import { closeRound } from '../../src/actions/rounds/closeRound'
import { compareWithRecord, standingSeen } from '../../src/domain/checking/importing/importComparison'
import { importedAnswers } from '../../src/domain/checking/importing/importedAnswers'
import { noCorrections, previewImport } from '../../src/domain/checking/importing/preview'
import type { Actor } from '../../src/domain/consultation/actor'
import type { SourceDocument } from '../../src/domain/reading/source'
import { eventWords } from '../../src/domain/writing/eventWords'
import { openProposalsOf, updateDecisionSteps } from '../../src/store/desk/proposals'
import { eventsOf } from '../../src/store/events'
import { listUnits } from '../../src/store/units'
import { engines } from '../store/engines'
import { world } from './world'

type World = Awaited<ReturnType<typeof world>>

const charging = '建议删去第五条中有关收费的规定。'
const duty = '建议第十二条明确管网改造的责任主体。'
const term = '建议将第八条“可以”改为“应当”。'

const table = (...rows: string[]): SourceDocument => {
  const lines = rows.map((row, index) => `${index + 1}\t市财政局\t${row}`)
  const text = ['序号\t单位\t修改意见\t采纳情况\t不采纳理由', ...lines].join('\n')
  return { name: '汇总.txt', format: 'text', blocks: [{ kind: 'text', text }], problems: [] }
}

let made = 0

/** Takes a table as far as its preview, then saves it with what `chosen` makes of what the preview shows. */
const bring = async (here: World, source: SourceDocument, at: string) => {
  made += 1
  const by: Actor = { ...here.by, at }
  const upload = { sha256: made.toString(16).padStart(64, '0'), size: 1, name: source.name }
  const { projectId, roundId, db } = here
  const importId = await startImport(db, { projectId, upload, source, again: false }, by)
  const read = previewImport(source, noCorrections).table
  if (read === null) throw new Error('没有认出表')
  const record = await here.record()
  const comments = await saidLast(db, roundId, record.comments)
  const compared = compareWithRecord(read.rows, { ...record, comments }, await listUnits(db))
  const answers = importedAnswers(compared)
  const seen = new Map(compared.map(each => [each.row.row, standingSeen(each)]))
  const save = (...rows: number[]) => saveWith({ rows: seenAt(rows), behind: null })
  const seenAt = (rows: readonly number[]) =>
    new Map(answers.filter(({ row }) => rows.includes(row.row)).map(({ row, seen }) => [row.row, seen]))
  const saveWith = (
    chosen: SaveImportInput['answers'],
    rewordings: ReadonlyMap<number, Rewording> = new Map(),
  ) =>
    saveImport(
      db,
      {
        importId,
        table: read,
        note: '',
        target: { roundId },
        rewordings: new Map(
          [...rewordings].map(([row, rewording]) => [row, { rewording, seen: seen.get(row) ?? '' }]),
        ),
        ...(chosen === undefined ? {} : { answers: chosen }),
      },
      by,
    )
  return { importId, answers, save, saveWith }
}

/** A round with two comments of one unit, the first decided. */
const twoComments = async (engine: (typeof engines)[number]) => {
  const here = await world(engine)
  await (await bring(here, table(`${charging}\t采纳\t`, `${duty}\t\t`), '2024-01-11T01:00:00.000Z')).save()
  return here
}

const decided = async (here: World) =>
  (await here.record()).comments.map(({ decision }) => [
    decision?.disposition ?? 'open',
    decision?.reason ?? '',
  ])

const decide = async (here: World, index: number, reason: string) => {
  const comment = (await here.record()).comments[index]
  if (comment === undefined) throw new Error('没有这条意见')
  const answer = { disposition: 'rejected' as const, reason, revisedText: '' }
  const by = { ...here.by, at: '2024-01-13T01:00:00.000Z' }
  await recordDecision(here.db, { commentId: comment.id, seen: comment.decision?.id ?? null, ...answer }, by)
}

const again = table(`${charging}\t不采纳\t上位法已有规定。`, `${duty}\t采纳\t`, `${term}\t\t`)
const noon = '2024-01-12T01:00:00.000Z'
const later = '2024-01-14T01:00:00.000Z'

describe.each(engines)('再次导入的采纳情况：%s', engine => {
  test('勾选的采用，没有勾选的不变；与新增的行一次存下，每处一条历史，可以撤销', async () => {
    const here = await twoComments(engine)
    const { answers, save } = await bring(here, again, noon)
    expect(answers.map(({ row, suggested, by }) => [row.row, suggested, by])).toEqual([
      [1, false, '李娜'],
      [2, true, ''],
    ])
    expect(await save(1)).toMatchObject({ added: 1, taken: 1, left: 1 })
    expect(await decided(here)).toEqual([
      ['rejected', '上位法已有规定。'],
      ['open', ''],
      ['open', ''],
    ])
    const [first] = (await here.record()).comments
    const events = await eventsOf(here.db, 'comment', first?.id ?? 0)
    expect(events.map(eventWords)).toEqual([
      '按导入的文件“汇总.txt”将采纳情况由“采纳”改为“不采纳”，理由：上位法已有规定。',
    ])
    await undoBatch(here.db, { roundId: here.roundId, batchId: null }, { ...here.by, at: later })
    expect((await decided(here))[0]).toEqual(['accepted', ''])
    await here.close()
  })

  test('没有新增的行，也可以只采用采纳情况；一条不选则不保存', async () => {
    const here = await twoComments(engine)
    const file = table(`${duty}\t采纳\t`)
    const { save } = await bring(here, file, noon)
    await expect(save()).rejects.toThrow('没有选定要采用的采纳情况')
    expect(await save(1)).toMatchObject({ added: 0, taken: 1, left: 0 })
    expect((await decided(here))[1]).toEqual(['accepted', ''])
    await here.close()
  })

  test('不采纳没有理由的不能采用，整个导入都不保存', async () => {
    const here = await twoComments(engine)
    const { save } = await bring(here, table(`${charging}\t不采纳\t`, `${term}\t\t`), noon)
    await expect(save(1)).rejects.toThrow('第 1 行：“不采纳”须写明理由')
    expect((await here.record()).comments).toHaveLength(2)
    await here.close()
  })

  test('看过之后别人改过的，不覆盖，说出是哪一条；一条也不存', async () => {
    const here = await twoComments(engine)
    const { save } = await bring(here, again, noon)
    await decide(here, 0, '与预算法不一致。')
    await expect(save(1, 2)).rejects.toThrow('序号 1（市财政局）已由他人另作处理，所以都没有保存')
    expect(await decided(here)).toEqual([
      ['rejected', '与预算法不一致。'],
      ['open', ''],
    ])
    await here.close()
  })

  test('两人办理的项目，采用后是拟定，原来的决定不变；有人拟定过的也算变动', async () => {
    const here = await twoComments(engine)
    await here.db.transaction().execute(trx => updateDecisionSteps(trx, here.projectId, 2))
    const { save, importId } = await bring(here, again, noon)
    expect(await save(1, 2)).toMatchObject({ taken: 2 })
    expect((await decided(here))[0]).toEqual(['accepted', ''])
    const waiting = await openProposalsOf(here.db, here.roundId)
    expect([...waiting.values()].map(({ disposition }) => disposition)).toEqual(['rejected', 'accepted'])
    const [first] = (await here.record()).comments
    const [event] = await eventsOf(here.db, 'comment', first?.id ?? 0)
    expect(event && eventWords(event)).toContain('按文件“汇总.txt”拟定为“不采纳”，待复核')
    const other = await bring(here, table(`${charging}\t部分采纳\t收费标准另定。`), later)
    expect(other.answers[0]).toMatchObject({ current: { disposition: 'rejected' }, by: '李娜' })
    await undoImport(here.db, { importId, withAnswers: true }, { ...here.by, at: later })
    expect((await openProposalsOf(here.db, here.roundId)).size).toBe(0)
    await here.close()
  })

  test('两人办理的项目，换成新文字和新增的行，采纳情况也只是拟定；不能填写的人不带入', async () => {
    const here = await twoComments(engine)
    await here.db.transaction().execute(trx => updateDecisionSteps(trx, here.projectId, 2))
    const reworded = '建议删去第五条中有关收费和押金的规定。'
    const source = table(`${reworded}\t不采纳\t上位法已有规定。`, `${term}\t采纳\t`)
    const rewordings = new Map([[1, 'replace' as const]])
    const { importId, saveWith } = await bring(here, source, noon)
    expect(await saveWith({ rows: new Map(), behind: null }, rewordings)).toMatchObject({
      added: 1,
      replaced: 1,
      proposed: 2,
      unanswered: 0,
    })
    expect(await decided(here)).toEqual([
      ['open', ''],
      ['open', ''],
      ['open', ''],
    ])
    const waiting = await openProposalsOf(here.db, here.roundId)
    expect([...waiting.values()].map(({ disposition, reason }) => [disposition, reason])).toEqual([
      ['rejected', '上位法已有规定。'],
      ['accepted', ''],
    ])
    await undoImport(here.db, { importId, withAnswers: true }, { ...here.by, at: later })
    expect((await decided(here))[0]).toEqual(['accepted', ''])
    const other = await bring(here, table(`${reworded}\t不采纳\t上位法已有规定。`), later)
    expect(await other.saveWith(undefined, rewordings)).toMatchObject({
      replaced: 1,
      proposed: 0,
      unanswered: 1,
    })
    await here.close()
  })

  test('一人办理的项目，不能填写采纳情况的人换成新文字，原来的采纳情况不留，文件中的也不带入', async () => {
    const here = await twoComments(engine)
    const source = table('建议删去第五条中有关收费和押金的规定。\t不采纳\t上位法已有规定。')
    const { saveWith } = await bring(here, source, noon)
    const saved = await saveWith(undefined, new Map([[1, 'replace' as const]]))
    expect(saved).toMatchObject({ replaced: 1, unanswered: 1 })
    expect((await decided(here)).map(([disposition]) => disposition)).toEqual(['open', 'open'])
    await here.close()
  })

  test('撤销整个导入，采用的也恢复原样；不能填写采纳情况的人不能这样撤销', async () => {
    const here = await twoComments(engine)
    const { save, importId } = await bring(here, again, noon)
    await save(1, 2)
    const by = { ...here.by, at: later }
    await expect(undoImport(here.db, { importId, withAnswers: false }, by)).rejects.toThrow('管理员来撤销')
    await undoImport(here.db, { importId, withAnswers: true }, by)
    expect(await decided(here)).toEqual([
      ['accepted', ''],
      ['open', ''],
    ])
    await here.close()
  })

  test('定稿的轮次不再导入', async () => {
    const here = await twoComments(engine)
    const { save } = await bring(here, again, noon)
    await decide(here, 0, '与预算法不一致。')
    await decide(here, 1, '由运营单位负责，见第二十条。')
    await closeRound(here.db, { roundId: here.roundId, draftId: null, note: '' }, { ...here.by, at: later })
    await expect(save(1)).rejects.toThrow('已经定稿')
    await here.close()
  })

  test('没有列出的：只采用其中记录里还没有处理的', async () => {
    const here = await twoComments(engine)
    const { saveWith } = await bring(here, again, noon)
    expect(await saveWith({ rows: new Map(), behind: 0 })).toMatchObject({ taken: 1, left: 1 })
    expect((await decided(here)).slice(0, 2)).toEqual([
      ['accepted', ''],
      ['accepted', ''],
    ])
    await here.close()
  })
})
