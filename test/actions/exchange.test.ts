import { logComment } from '../../src/actions/comments/logComment'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { undoBatch } from '../../src/actions/desk/undoBatch'
import { applyReturn } from '../../src/actions/exchanges/applyReturn'
import { closeReturn } from '../../src/actions/exchanges/closeReturn'
import { exportExchange } from '../../src/actions/exchanges/exportExchange'
import { logReturnedRows } from '../../src/actions/exchanges/logReturnedRows'
import { planOfReturn } from '../../src/actions/exchanges/planOfReturn'
import { startReturn } from '../../src/actions/exchanges/startReturn'
import { createRound } from '../../src/actions/rounds/createRound'
import {
  type Answer,
  type Choice,
  choose,
  columnNames,
  type exchangeColumns,
  nothingChosen,
} from '../../src/domain/checking/exchange'
import { dispositions } from '../../src/domain/consultation/dispositions'
import type { SourceDocument } from '../../src/domain/reading/source'
import { exchangeGrids, layOutExchange } from '../../src/domain/writing/exchangeSheet'
import { decisionsOfComment } from '../../src/store/decisions'
import { openProposalsOf } from '../../src/store/desk/proposals'
import { eventsOfProject } from '../../src/store/events'
import { findReturn, returnsOf } from '../../src/store/exchangeReturns'
import { exchangesOf, exportedRowsOf } from '../../src/store/exchanges'
import { insertClosing } from '../../src/store/roundClosings'
import { uploadOfProject } from '../../src/store/uploads'
import { about } from '../domain/checking/exchange/sheets'
import { engines } from '../store/engines'
import { plainRound, world } from './world'

const plainComment = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const accepted = { disposition: 'accepted', reason: '', revisedText: '' } as const
const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
const partial = { disposition: 'partial', reason: '保留后半句。', revisedText: '依法分担' } as const

const keys = ['AAAABBBBCCCC', 'DDDDEEEEFFFF', 'GGGGHHHHJJJJ']

const prepare = async (engine: 'sqlite' | 'postgres') => {
  const made = await world(engine, ['市财政局', '市水利局'])
  const { db, by, roundId, record } = made
  const bodies = ['建议删去第五条。', '建议明确再生水的定义。', '建议增加奖励。']
  for (const body of bodies) await logComment(db, { roundId, unit: '市财政局', body, ...plainComment }, by)
  const ids = (await record()).comments.map(comment => comment.id)
  let exported = 0
  const out = async (round = roundId) => {
    const key = keys[exported] ?? ''
    exported += 1
    const id = await exportExchange(db, { roundId: round, key, name: '意见处理表.xlsx' }, by)
    return { key, rows: await exportedRowsOf(db, id) }
  }
  /** A copy of an export with these answers filled in, brought back. */
  const back = async (
    { key, rows }: Awaited<ReturnType<typeof out>>,
    answers: Readonly<Record<number, Answer>>,
    extra: readonly (readonly string[])[] = [],
  ): Promise<number> => {
    const [first = [], ...others] = exchangeGrids(layOutExchange({ ...about, key }, rows))
    const table = first.map((cells, row) => {
      const answer = answers[row - 3]
      return answer === undefined ? cells : filled(cells, answer)
    })
    const source: SourceDocument = {
      name: '填好.xlsx',
      format: 'xlsx',
      problems: [],
      blocks: [[...table, ...extra], ...others].map((rowsOfSheet, at) => ({
        kind: 'table',
        name: `${at + 1}`,
        rows: rowsOfSheet,
        merges: [],
        hiddenRows: [],
        firstRow: 1,
      })),
    }
    const upload = { sha256: 'a'.repeat(64), size: 10, name: '填好.xlsx' }
    return startReturn(db, { roundId, upload, source, filledBy: '王处' }, by)
  }
  const plan = async (returnId: number) => {
    const returned = await findReturn(db, returnId)
    if (!returned) throw new Error('没有收回的表')
    return planOfReturn(db, returned)
  }
  const take = async (returnId: number, choice: Partial<Choice>) => {
    const chosen = choose(await plan(returnId), { ...nothingChosen, ...choice })
    return { taken: await applyReturn(db, { returnId, chosen }, by), done: chosen.isLast }
  }
  const dispositionsNow = async () =>
    (await record()).comments.map(comment => comment.decision?.disposition ?? 'open')
  return { ...made, ids, out, back, plan, take, dispositionsNow }
}

const filled = (cells: readonly string[], { disposition, reason, revisedText }: Answer): string[] => {
  const texts: Partial<Record<keyof typeof exchangeColumns, string>> = {
    decision: dispositions[disposition].label,
    reason,
    revisedText,
  }
  return columnNames.map((name, at) => texts[name] ?? cells[at] ?? '')
}

describe.each(engines)('导出填写再收回：%s', engine => {
  test('原样收回什么也不改；采用之后每一处有一条记录', async () => {
    const { db, projectId, ids, out, back, plan, take, dispositionsNow, record, close } =
      await prepare(engine)
    const exported = await out()
    expect(await plan(await back(exported, {}))).toMatchObject({ changes: [], troubles: [], unchanged: 3 })
    const returnId = await back(exported, { 0: accepted, 2: rejected })
    expect(await take(returnId, { take: 'all' })).toEqual({ taken: 2, done: true })
    expect(await dispositionsNow()).toEqual(['accepted', 'open', 'rejected'])
    expect((await record()).comments[2]?.decision).toMatchObject({ ...rejected, by: '李娜' })
    const events = await eventsOfProject(db, projectId, { limit: 50, offset: 0 })
    const applied = events.filter(event => event.action === 'applyReturn')
    expect(applied.map(event => event.subjectId).sort()).toEqual([ids[0], ids[2]].sort())
    expect(applied[0]?.after).toMatchObject({ file: '填好.xlsx', filledBy: '王处' })
    expect((await findReturn(db, returnId))?.state).toBe('closed')
    expect(await uploadOfProject(db, projectId, 'a'.repeat(64))).toEqual({ name: '填好.xlsx' })
    await close()
  })

  test('两个人各填一份：先收的照改，后收的冲突要人选，谁的都在历史里', async () => {
    const { db, ids, out, back, plan, take, dispositionsNow, close } = await prepare(engine)
    const exported = await out()
    const one = await back(exported, { 0: accepted, 1: rejected })
    const two = await back(exported, { 0: partial, 2: accepted })
    await take(one, { take: 'all' })
    const second = await plan(two)
    expect(second.changes.map(item => item.commentId)).toEqual([ids[2]])
    expect(second.conflicts).toMatchObject([{ theirs: partial, current: accepted, by: '李娜' }])
    expect(await take(two, { take: 'all' })).toEqual({ taken: 1, done: false })
    expect(await dispositionsNow()).toEqual(['accepted', 'rejected', 'accepted'])
    expect(await take(two, { take: [`answer-${ids[0]}`] })).toEqual({ taken: 1, done: true })
    expect(await dispositionsNow()).toEqual(['partial', 'rejected', 'accepted'])
    const history = await decisionsOfComment(db, ids[0] ?? 0)
    expect(history.map(each => each.disposition)).toEqual(['partial', 'accepted'])
    await close()
  })

  test('冲突选“保留现在的”，不再列出，现在的不变', async () => {
    const { ids, out, back, take, dispositionsNow, close } = await prepare(engine)
    const exported = await out()
    await take(await back(exported, { 0: accepted }), { take: 'all' })
    const two = await back(exported, { 0: rejected })
    expect(await take(two, { take: [], keep: [`answer-${ids[0]}`] })).toEqual({ taken: 0, done: true })
    expect(await dispositionsNow()).toEqual(['accepted', 'open', 'open'])
    await close()
  })

  test('看过之后别人又改了：不保存，一处也不保存', async () => {
    const { db, by, ids, out, back, plan, dispositionsNow, close } = await prepare(engine)
    const returnId = await back(await out(), { 0: accepted, 1: accepted })
    const chosen = choose(await plan(returnId), { ...nothingChosen, take: 'all' })
    await recordDecision(db, { commentId: ids[1] ?? 0, ...rejected, seen: null }, by)
    await expect(applyReturn(db, { returnId, chosen }, by)).rejects.toThrow('已由他人另作处理')
    expect(await dispositionsNow()).toEqual(['open', 'rejected', 'open'])
    await close()
  })

  test('同样的一份采用了一次，再采用一次不成；中途叫停，一处也没有写入', async () => {
    const { db, by, ids, out, back, plan, dispositionsNow, close } = await prepare(engine)
    const returnId = await back(await out(), { 0: accepted, 1: accepted, 2: rejected })
    const seen = await plan(returnId)
    const first = choose(seen, { ...nothingChosen, take: [`answer-${ids[0]}`] })
    const stop = () => {
      throw new Error('叫停')
    }
    await expect(applyReturn(db, { returnId, chosen: first, onProgress: stop }, by)).rejects.toThrow('叫停')
    expect(await dispositionsNow()).toEqual(['open', 'open', 'open'])
    await applyReturn(db, { returnId, chosen: first }, by)
    await expect(applyReturn(db, { returnId, chosen: first }, by)).rejects.toThrow('另作处理')
    expect(await dispositionsNow()).toEqual(['accepted', 'open', 'open'])
    expect((await plan(returnId)).changes.map(({ commentId }) => commentId)).toEqual(ids.slice(1))
    await close()
  })

  test('没有理由的不采纳不能采用，勾选了也不行；什么都不选时说清楚', async () => {
    const { ids, out, back, plan, take, dispositionsNow, close } = await prepare(engine)
    const returnId = await back(await out(), { 0: { ...rejected, reason: '' }, 1: accepted })
    expect((await plan(returnId)).refused).toHaveLength(1)
    await expect(take(returnId, { take: [`answer-${ids[0]}`] })).rejects.toThrow('没有勾选任何改动')
    await take(returnId, { take: 'all' })
    expect(await dispositionsNow()).toEqual(['open', 'accepted', 'open'])
    await close()
  })

  test('采用之后可以整批撤销，原来的决定回来', async () => {
    const { db, by, roundId, out, back, take, dispositionsNow, close } = await prepare(engine)
    const blank = await out()
    await take(await back(blank, { 0: accepted }), { take: 'all' })
    await take(await back(await out(), { 0: rejected, 1: accepted }), { take: 'all' })
    expect(await dispositionsNow()).toEqual(['rejected', 'accepted', 'open'])
    await undoBatch(db, { roundId, batchId: null }, by)
    expect(await dispositionsNow()).toEqual(['accepted', 'open', 'open'])
    await close()
  })

  test('须两人办理的项目：采用只是拟定；已有别人拟定的，是冲突而不是覆盖', async () => {
    const { db, by, projectId, roundId, ids, out, back, plan, take, dispositionsNow, close } =
      await prepare(engine)
    await setDecisionSteps(db, { projectId, steps: 2 }, by)
    const blank = await out()
    await take(await back(blank, { 0: accepted }), { take: 'all' })
    expect(await dispositionsNow()).toEqual(['open', 'open', 'open'])
    expect([...(await openProposalsOf(db, roundId)).values()]).toMatchObject([{ ...accepted, by: '李娜' }])
    const second = await back(blank, { 0: rejected, 1: accepted })
    expect((await plan(second)).conflicts).toMatchObject([
      { commentId: ids[0], theirs: rejected, current: accepted, by: '李娜' },
    ])
    await take(second, { take: [`answer-${ids[0]}`, `answer-${ids[1]}`] })
    expect([...(await openProposalsOf(db, roundId)).values()].map(each => each.disposition).sort()).toEqual([
      'accepted',
      'rejected',
    ])
    await close()
  })

  test('定稿之后不能再收回', async () => {
    const { db, by, roundId, out, back, plan, dispositionsNow, close } = await prepare(engine)
    const returnId = await back(await out(), { 0: accepted })
    const chosen = choose(await plan(returnId), { ...nothingChosen, take: 'all' })
    await db
      .transaction()
      .execute(trx =>
        insertClosing(trx, { roundId, kind: 'closed', number: 1, snapshot: null, note: '' }, by),
      )
    await expect(applyReturn(db, { returnId, chosen }, by)).rejects.toThrow('已经定稿')
    expect(await dispositionsNow()).toEqual(['open', 'open', 'open'])
    await close()
  })

  test('新添的行看过之后登记为意见，只登记一次；能决定的人连同采纳情况', async () => {
    const { db, by, out, back, plan, record, close } = await prepare(engine)
    const row = ['', '4', '市水利局', '第八条', '建议增加旱情预警。', '采纳', '', '', '会上补提']
    const returnId = await back(await out(), {}, [row])
    const again = await back(await out(), {}, [row])
    const rows = (await plan(returnId)).added
    const input = { returnId, rows, withAnswers: true }
    const sameAgain = { ...input, returnId: again, rows: (await plan(again)).added }
    expect(rows).toHaveLength(1)
    expect(await logReturnedRows(db, input, by)).toBe(1)
    const comment = (await record()).comments.at(-1)
    expect(comment).toMatchObject({ unit: '市水利局', clause: '第八条', remark: '会上补提' })
    expect(comment?.decision?.disposition).toBe('accepted')
    expect((await plan(returnId)).added).toEqual([])
    await expect(logReturnedRows(db, input, by)).rejects.toThrow('已由他人登记')
    await expect(logReturnedRows(db, sameAgain, by)).rejects.toThrow('已由他人登记')
    await expect(logReturnedRows(db, { ...input, rows: [] }, by)).rejects.toThrow('没有勾选任何一行')
    await closeReturn(db, { returnId }, by)
    await expect(closeReturn(db, { returnId }, by)).rejects.toThrow('处理完了')
    await close()
  })

  test('另一轮导出的表，收回时认得出，一处也不改', async () => {
    const { db, by, projectId, out, back, plan, close } = await prepare(engine)
    const other = await createRound(db, { ...plainRound, number: 2, name: '第二次征求意见', projectId }, by)
    await logComment(db, { roundId: other, unit: '市财政局', body: '建议删去第六条。', ...plainComment }, by)
    const result = await plan(await back(await out(other), { 0: accepted }))
    expect(result).toMatchObject({ changes: [], conflicts: [], added: [] })
    expect(result.notices.join()).toContain('从“第二次征求意见”导出的')
    await close()
  })

  test('没有意见的轮次不导出；导出和收回都列得出', async () => {
    const { db, by, projectId, roundId, out, back, close } = await prepare(engine)
    const empty = await createRound(db, { ...plainRound, number: 2, name: '第二次征求意见', projectId }, by)
    const input = { roundId: empty, key: 'ZZZZYYYYXXXX', name: '空.xlsx' }
    await expect(exportExchange(db, input, by)).rejects.toThrow('还没有意见')
    await back(await out(), {})
    expect(await exchangesOf(db, roundId)).toMatchObject([{ rows: 3, by: '李娜' }])
    expect(await returnsOf(db, roundId)).toMatchObject([
      { uploadName: '填好.xlsx', filledBy: '王处', state: 'open' },
    ])
    await close()
  })
})
