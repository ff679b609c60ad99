import { Refused, Stale } from '../../src/actions/action'
import { correctComment } from '../../src/actions/comments/correctComment'
import { logComment } from '../../src/actions/comments/logComment'
import { removeComment } from '../../src/actions/comments/removeComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { editUnit } from '../../src/actions/projects/editUnit'
import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { applySilence } from '../../src/actions/rounds/applySilence'
import { copyRoster } from '../../src/actions/rounds/copyRoster'
import { createRound } from '../../src/actions/rounds/createRound'
import { recordReply } from '../../src/actions/rounds/recordReply'
import { removeConsultee } from '../../src/actions/rounds/removeConsultee'
import { countRound, recordRows } from '../../src/domain/consultation/record'
import { decisionsOfComment } from '../../src/store/decisions'
import { eventsOfProject } from '../../src/store/events'
import { findUnit, findUnitByName } from '../../src/store/units'
import { engines } from '../store/engines'
import { plainRound, world } from './world'

const plainComment = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const plainReply = { receivedOn: '2024-01-15', channel: 'letter', note: '', attachments: [] }

describe.each(engines)('一轮征求意见：%s', engine => {
  test('同一单位的不同写法只进名单一次', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['江州市发展改革委'])
    const result = await addConsultees(db, { roundId, names: ['江州市发展和改革委员会', '江州市财政局'] }, by)
    const met = [{ written: '江州市发展和改革委员会', unit: '江州市发展改革委' }]
    expect(result).toEqual({ added: 1, already: 1, met })
    expect((await record()).consultees.map(each => each.unit)).toEqual(['江州市发展改革委', '江州市财政局'])
    await close()
  })

  test('单位的别名：删去的不再认得，写法不同的同一个只存一次', async () => {
    const { db, by, record, close } = await world(engine, ['市水利局'])
    const unitId = (await record()).consultees[0]?.unitId ?? 0
    const save = (aliases: readonly string[]) =>
      editUnit(db, { unitId, name: '市水利局', kind: 'organ', aliases }, by)
    await save(['水务局', '市水务中心'])
    await save(['水务局', ' 水 务 局 '])
    expect((await findUnit(db, unitId))?.aliases).toEqual(['水务局'])
    expect(await findUnitByName(db, '水务局')).toBe(unitId)
    expect(await findUnitByName(db, '市水务中心')).toBeUndefined()
    await close()
  })

  test('征求 = 有意见 + 无意见 + 逾期 + 未反馈，每一步都守恒', async () => {
    const { db, by, roundId, record, close } = await world(engine, [
      '市财政局',
      '市水利局',
      '市司法局',
      '临河县人民政府',
    ])
    const balance = async () => {
      const counts = countRound(await record())
      expect(counts.withComments + counts.noComment + counts.silent + counts.pending).toBe(counts.asked)
      return counts
    }
    const [finance, water] = (await record()).consultees
    await recordReply(db, { consulteeId: finance?.id ?? 0, state: 'no_comment', ...plainReply }, by)
    expect(await balance()).toMatchObject({ asked: 4, replied: 1, noComment: 1, pending: 3 })
    await logComment(
      db,
      { roundId, unit: '市水利局', body: '建议将第三条“足额”修改为“按事权”。', ...plainComment },
      by,
    )
    expect(await balance()).toMatchObject({ replied: 2, withComments: 1, comments: 1, pending: 2 })
    expect(await applySilence(db, { roundId, today: '2024-02-01' }, by)).toBe(2)
    expect(await balance()).toMatchObject({ silent: 2, pending: 0 })
    expect(water?.unit).toBe('市水利局')
    await close()
  })

  test('未到截止日期，不得按逾期处理', async () => {
    const { db, by, roundId, close } = await world(engine, ['市财政局'])
    await expect(applySilence(db, { roundId, today: '2024-01-20' }, by)).rejects.toThrow('还没有逾期')
    await close()
  })

  test('不采纳、部分采纳须说明理由', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    const commentId = await logComment(
      db,
      { roundId, unit: '市财政局', body: '建议删去第五条。', ...plainComment },
      by,
    )
    const decide = (
      disposition: 'rejected' | 'partial' | 'accepted',
      reason: string,
      seen: number | null = null,
    ) => recordDecision(db, { commentId, disposition, reason, revisedText: '', seen }, by)
    await expect(decide('rejected', '')).rejects.toThrow(Refused)
    await expect(decide('partial', '')).rejects.toThrow('须写明理由')
    expect((await record()).comments[0]?.decision).toBeNull()
    await decide('rejected', '上位法已有规定，不重复表述。')
    expect((await record()).comments[0]?.decision).toMatchObject({ disposition: 'rejected', by: '李娜' })
    await close()
  })

  test('改变主意是添一条决定，历史都在；看到的已不是现行决定则不保存', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    const commentId = await logComment(
      db,
      { roundId, unit: '市财政局', body: '建议删去第五条。', ...plainComment },
      by,
    )
    const decision = { commentId, disposition: 'accepted', reason: '', revisedText: '' } as const
    await recordDecision(db, { ...decision, seen: null }, by)
    await expect(recordDecision(db, { ...decision, seen: null }, by)).rejects.toThrow(Stale)
    const seen = (await record()).comments[0]?.decision?.id ?? null
    await recordDecision(db, { ...decision, disposition: 'rejected', reason: '与预算法不符。', seen }, by)
    const history = await decisionsOfComment(db, commentId)
    expect(history.map(each => each.disposition)).toEqual(['rejected', 'accepted'])
    expect((await record()).comments[0]?.decision?.disposition).toBe('rejected')
    await close()
  })

  test('几个人在同一刻各写各的决定：只有一个成，别人都知道晚了一步', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    for (let turn = 0; turn < 4; turn += 1)
      await logComment(
        db,
        { roundId, unit: '市财政局', body: `建议删去第${turn + 1}条。`, ...plainComment },
        by,
      )
    for (const { id: commentId } of (await record()).comments) {
      const outcomes = await Promise.allSettled(
        Array.from({ length: 6 }, (_, at) =>
          recordDecision(
            db,
            { commentId, disposition: 'rejected', reason: `理由之${at + 1}。`, revisedText: '', seen: null },
            by,
          ),
        ),
      )
      const failed = outcomes.flatMap(each => (each.status === 'rejected' ? [each.reason] : []))
      expect(failed).toHaveLength(5)
      expect(failed.every(problem => problem instanceof Stale)).toBe(true)
      expect(await decisionsOfComment(db, commentId)).toHaveLength(1)
    }
    await close()
  })

  test('来函原话不变，更正另存', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    const commentId = await logComment(
      db,
      { roundId, unit: '市财政局', body: '第五条表述不妥。', ...plainComment },
      by,
    )
    await correctComment(
      db,
      { commentId, clause: '第五条', original: '甲', proposed: '乙', rationale: '' },
      by,
    )
    await correctComment(
      db,
      { commentId, clause: '第六条', original: '甲', proposed: '乙', rationale: '' },
      by,
    )
    expect((await record()).comments[0]).toMatchObject({
      body: '第五条表述不妥。',
      clause: '第六条',
      proposed: '乙',
    })
    await close()
  })

  test('先后更正：看过的照改，没看过的不盖；改成一样的、只是换行写法不同的，都不算别人先改', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    const body = '第五条表述不妥。'
    const commentId = await logComment(db, { roundId, unit: '市财政局', body, ...plainComment }, by)
    const fields = { clause: '第五条', original: '甲\r\n乙', proposed: '丙', rationale: '' }
    const correct = (changed: Partial<typeof fields>, seen: Partial<typeof fields> | null) =>
      correctComment(db, { commentId, ...fields, ...changed, seen }, by)
    await correct({}, null)
    await correct({ proposed: '丁' }, { ...fields, original: '甲\n乙' })
    await expect(correct({ proposed: '戊' }, { ...fields, original: '甲\n乙' })).rejects.toThrow(Stale)
    await correct({ proposed: '丁', clause: '第六条' }, { ...fields, original: '甲\n乙' })
    expect((await record()).comments[0]).toMatchObject({ clause: '第六条', proposed: '丁' })
    await close()
  })

  test('已有意见的单位不能改成无意见；删去误登的意见后可以', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    const commentId = await logComment(db, { roundId, unit: '市财政局', body: '误登。', ...plainComment }, by)
    const [finance] = (await record()).consultees
    const noComment = () =>
      recordReply(db, { consulteeId: finance?.id ?? 0, state: 'no_comment', ...plainReply }, by)
    await expect(noComment()).rejects.toThrow('已登记 1 条意见')
    await removeComment(db, { commentId }, by)
    await noComment()
    expect(recordRows(await record()).map(row => row.comment)).toEqual(['无意见'])
    await close()
  })

  test('未被征求的单位来函，列在表中而不算征求', async () => {
    const { db, by, roundId, record, close } = await world(engine, ['市财政局'])
    await logComment(db, { roundId, unit: '江州水务集团', body: '建议明确水价。', ...plainComment }, by)
    expect(countRound(await record())).toMatchObject({ asked: 1, comments: 1, withComments: 0, pending: 1 })
    expect(recordRows(await record()).map(row => row.unit)).toEqual(['江州水务集团'])
    await close()
  })

  test('收到日期早于发出日期、截止早于发出，都说清楚而不保存', async () => {
    const { db, by, projectId, record, close } = await world(engine, ['市财政局'])
    const [finance] = (await record()).consultees
    const early = {
      consulteeId: finance?.id ?? 0,
      state: 'no_comment' as const,
      ...plainReply,
      receivedOn: '2024-01-01',
    }
    await expect(recordReply(db, early, by)).rejects.toThrow('早于本轮发出日期')
    const wrong = { ...plainRound, number: 2, dueOn: '2024-01-01', projectId }
    await expect(createRound(db, wrong, by)).rejects.toThrow('早于发出日期')
    await close()
  })

  test('名单可从上一轮沿用；没有反馈的单位可移除，有反馈的不能', async () => {
    const { db, by, projectId, roundId, record, close } = await world(engine, ['市财政局', '市水利局'])
    const second = await createRound(db, { ...plainRound, number: 2, name: '第二次征求意见', projectId }, by)
    expect(await copyRoster(db, { roundId: second, fromRoundId: roundId }, by)).toBe(2)
    const [finance, water] = (await record()).consultees
    await recordReply(db, { consulteeId: finance?.id ?? 0, state: 'no_comment', ...plainReply }, by)
    await expect(removeConsultee(db, { consulteeId: finance?.id ?? 0 }, by)).rejects.toThrow('已有反馈记录')
    await removeConsultee(db, { consulteeId: water?.id ?? 0 }, by)
    expect((await record()).consultees.map(each => each.unit)).toEqual(['市财政局'])
    await close()
  })

  test('每一步都留下记录：谁、何时、做了什么', async () => {
    const { db, by, projectId, roundId, close } = await world(engine, ['市财政局'])
    await logComment(db, { roundId, unit: '市财政局', body: '建议删去第五条。', ...plainComment }, by)
    const events = await eventsOfProject(db, projectId, { limit: 10, offset: 0 })
    expect(events.map(event => event.action)).toEqual(['logComment', 'addConsultees', 'createRound'])
    expect(events[0]).toMatchObject({
      by: '李娜',
      at: by.at,
      after: { unit: '市财政局', body: '建议删去第五条。' },
    })
    await close()
  })
})
