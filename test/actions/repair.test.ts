import { logComment } from '../../src/actions/comments/logComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { recordReply } from '../../src/actions/rounds/recordReply'
import { repairRound } from '../../src/actions/rounds/repairRound'
import { undoRepair } from '../../src/actions/rounds/undoRepair'
import { type RoundRecord, recordRows } from '../../src/domain/consultation/record'
import { insertDecision } from '../../src/store/decisions'
import { eventsOfProject } from '../../src/store/events'
import { lastRepair } from '../../src/store/repairs'
import { engines } from '../store/engines'
import { world } from './world'

const rowsOf = (record: RoundRecord): string[] =>
  recordRows(record).map(({ unit, comment, decision, reason }) =>
    [unit, comment, decision.disposition, reason ?? ''].join('|'),
  )

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

describe.each(engines)('改正与撤销改正（%s）', engine => {
  /** 财政局's decision has slipped to 水利局's empty row; 教育局 has its empty row. */
  const slipped = async () => {
    const made = await world(engine, ['市财政局', '市水利局', '市教育局'])
    const { db, by, roundId, record } = made
    const body = '建议删去第五条。'
    const commentId = await logComment(db, { roundId, unit: '市财政局', body, ...noFields }, by)
    for (const unit of ['市水利局', '市教育局']) {
      const consultee = (await record()).consultees.find(each => each.unit === unit)
      await recordReply(
        db,
        {
          consulteeId: consultee?.id ?? 0,
          state: 'no_comment',
          receivedOn: null,
          channel: '',
          note: '',
          attachments: [],
        },
        by,
      )
    }
    const replyId = recordRows(await record())[1]?.replyId ?? 0
    const decision = { disposition: 'accepted', reason: '', revisedText: '', sourceText: '采纳' } as const
    await db.transaction().execute(trx => insertDecision(trx, { replyId }, decision, by))
    return { ...made, commentId }
  }

  const move = { op: 'move-decision', from: 2, to: 1 } as const
  const merge = { op: 'merge-rows', keep: 2, remove: 3 } as const

  test('一起改正的一起撤销，表回到改正前，各步都有记录；撤销之后还能再改正', async () => {
    const { db, by, roundId, record, projectId, close } = await slipped()
    const before = rowsOf(await record())
    await repairRound(db, { roundId, repairs: [move, merge] }, by)
    expect(rowsOf(await record())).toEqual([
      '市财政局|建议删去第五条。|accepted|',
      expect.stringMatching(/^市水利局\|.*\|open\|$/),
    ])
    const repair = await lastRepair(db, roundId)
    expect(repair).toMatchObject({ repairs: [move, merge], by: '李娜' })
    await undoRepair(db, { roundId, repairId: repair?.id ?? 0 }, by)
    expect(rowsOf(await record())).toEqual(before)
    expect(await lastRepair(db, roundId)).toBeUndefined()
    await expect(undoRepair(db, { roundId, repairId: repair?.id ?? 0 }, by)).rejects.toThrow('已经撤销')
    await repairRound(db, { roundId, repairs: [move] }, by)
    expect(rowsOf(await record())[0]).toContain('accepted')
    const actions = (await eventsOfProject(db, projectId, { limit: 3, offset: 0 })).map(each => each.action)
    expect(actions).toEqual(['repairRound', 'undoRepair', 'repairRound'])
    await close()
  })

  test('分两次改正的，从后往前撤销', async () => {
    const { db, by, roundId, record, close } = await slipped()
    const before = rowsOf(await record())
    await repairRound(db, { roundId, repairs: [move] }, by)
    const first = (await lastRepair(db, roundId))?.id ?? 0
    const between = rowsOf(await record())
    await repairRound(db, { roundId, repairs: [merge] }, by)
    await expect(undoRepair(db, { roundId, repairId: first }, by)).rejects.toThrow('又有改正')
    await undoRepair(db, { roundId, repairId: (await lastRepair(db, roundId))?.id ?? 0 }, by)
    expect(rowsOf(await record())).toEqual(between)
    await undoRepair(db, { roundId, repairId: first }, by)
    expect(rowsOf(await record())).toEqual(before)
    await close()
  })

  test('改正之后有人另作处理的，不整体撤销', async () => {
    const { db, by, roundId, record, commentId, close } = await slipped()
    await repairRound(db, { roundId, repairs: [move] }, by)
    const seen = (await record()).comments[0]?.decision?.id ?? null
    const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
    await recordDecision(db, { commentId, seen, ...rejected }, by)
    const repairId = (await lastRepair(db, roundId))?.id ?? 0
    await expect(undoRepair(db, { roundId, repairId }, by)).rejects.toThrow('已另作处理')
    expect(rowsOf(await record())[0]).toContain('rejected')
    await close()
  })
})
