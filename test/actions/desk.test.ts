import { correctComment } from '../../src/actions/comments/correctComment'
import { logComment } from '../../src/actions/comments/logComment'
import { removeComment } from '../../src/actions/comments/removeComment'
import { assignWork } from '../../src/actions/desk/assignWork'
import { decideTogether } from '../../src/actions/desk/decideTogether'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { approveProposal, returnProposal } from '../../src/actions/desk/settleProposal'
import { undoBatch } from '../../src/actions/desk/undoBatch'
import { editUnit } from '../../src/actions/projects/editUnit'
import type { Actor } from '../../src/domain/consultation/actor'
import { noFilter } from '../../src/domain/desk/filter'
import type { Db } from '../../src/store/database'
import { countEntries, entriesFrom, matching } from '../../src/store/desk/entries'
import { openProposal } from '../../src/store/desk/proposals'
import { numberingOf, roundStanding } from '../../src/store/desk/standing'
import { engines } from '../store/engines'
import { world } from './world'

const noFields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const rejected = { disposition: 'rejected', reason: '上位法已有规定。', revisedText: '' } as const
const accepted = { disposition: 'accepted', reason: '', revisedText: '' } as const

const secondPerson = (db: Db): Promise<Actor> =>
  db.transaction().execute(async trx => {
    const row = await trx
      .insertInto('user')
      .values({
        name: 'zhao',
        display_name: '赵敏',
        password_hash: '',
        is_administrator: 0,
        disabled_at: null,
        created_at: '2024-01-01T00:00:00.000Z',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { userId: row.id, at: '2024-01-11T01:00:00.000Z' }
  })

describe.each(engines)('审核台：%s', engine => {
  const open = async (bodies: readonly string[]) => {
    const here = await world(engine, ['市财政局', '市水利局'])
    const ids: number[] = []
    for (const [index, body] of bodies.entries()) {
      const unit = index % 2 === 0 ? '市财政局' : '市水利局'
      ids.push(await logComment(here.db, { roundId: here.roundId, unit, body, ...noFields }, here.by))
    }
    const found = (filter: Partial<typeof noFilter>) =>
      entriesFrom(matching(here.db, { roundId: here.roundId }, { ...noFilter, ...filter }), { limit: 50 })
    return { ...here, ids, found }
  }

  test('一并拟定的，一次收回；后面的处理先撤', async () => {
    const here = await open(['建议删去第一条。', '建议删去第二条。', '建议删去第三条。'])
    await setDecisionSteps(here.db, { projectId: here.projectId, steps: 2 }, here.by)
    const at = (minute: number): Actor => ({ ...here.by, at: `2024-01-11T01:0${minute}:00.000Z` })
    const [first = 0, second = 0, third = 0] = here.ids
    const both = [first, second].map(commentId => ({ commentId, seen: null, proposal: null }))
    await recordDecision(here.db, { commentId: third, seen: null, ...accepted }, at(1))
    await decideTogether(here.db, { roundId: here.roundId, comments: both, ...rejected }, at(2))
    const states = async () => (await here.found({})).map(each => each.state)
    expect((await states()).filter(each => each === 'proposed')).toHaveLength(3)
    const undone = await undoBatch(here.db, { roundId: here.roundId, batchId: null }, at(3))
    expect([...undone.restored].toSorted()).toEqual([first, second].toSorted())
    expect((await states()).filter(each => each === 'proposed')).toHaveLength(1)
    await undoBatch(here.db, { roundId: here.roundId, batchId: null }, at(4))
    expect(await states()).toEqual(['open', 'open', 'open'])
    await here.close()
  })

  test('清单随每一步更新：登记、更正、决定、删除、单位改名，都在同一事务里', async () => {
    const here = await open(['建议将第三条“足额保障”修改为“按事权分担”。', '建议删去第五条“设立专项资金”。'])
    const [first = 0, second = 0] = here.ids
    expect((await here.found({})).map(each => [each.clauseRef, each.action, each.state])).toEqual([
      ['3条', 'replace', 'open'],
      ['5条', 'delete', 'open'],
    ])
    await recordDecision(here.db, { ...rejected, commentId: first, seen: null }, here.by)
    expect((await here.found({ state: 'decided' })).map(each => each.reason)).toEqual([rejected.reason])
    await correctComment(
      here.db,
      { commentId: second, clause: '第六条', original: '', proposed: '', rationale: '' },
      here.by,
    )
    expect((await here.found({ clause: '6条' })).map(each => each.commentId)).toEqual([second])
    const [{ unitId } = { unitId: 0 }] = await here.found({})
    await editUnit(here.db, { unitId, name: '市财政与国资局', kind: 'organ', aliases: [] }, here.by)
    expect((await here.found({ unitId }))[0]?.unit).toBe('市财政与国资局')
    await removeComment(here.db, { commentId: first }, here.by)
    expect(await countEntries(matching(here.db, { roundId: here.roundId }, noFilter))).toBe(1)
    expect((await numberingOf(here.db, here.roundId)).of(second)).toBe(1)
    expect(await roundStanding(here.db, here.roundId)).toMatchObject({ total: 1, byState: { open: 1 } })
    await here.close()
  })

  test('一并处理：全部成或一条不成；一次撤销，后来改过的不动', async () => {
    const here = await open(['建议删去第一条。', '建议删去第二条。', '建议删去第三条。'])
    const [first = 0, second = 0, third = 0] = here.ids
    const made = await recordDecision(here.db, { ...accepted, commentId: first, seen: null }, here.by)
    expect(made.proposed).toBe(false)
    const all = (seen: number | null) =>
      here.ids.map(commentId => ({
        commentId,
        seen: commentId === first ? seen : null,
        proposal: null,
      }))
    await expect(
      decideTogether(here.db, { ...rejected, roundId: here.roundId, comments: all(null) }, here.by),
    ).rejects.toThrow('其中 1 条已由他人处理')
    expect(await here.found({ disposition: 'rejected' })).toEqual([])
    const standing = (await here.record()).comments.find(each => each.id === first)?.decision?.id ?? null
    await expect(
      decideTogether(
        here.db,
        { ...rejected, reason: '', roundId: here.roundId, comments: all(standing) },
        here.by,
      ),
    ).rejects.toThrow('须写明理由')
    await decideTogether(here.db, { ...rejected, roundId: here.roundId, comments: all(standing) }, here.by)
    expect(await here.found({ disposition: 'rejected' })).toHaveLength(3)

    const other = await secondPerson(here.db)
    const newest = (await here.record()).comments.find(each => each.id === third)?.decision?.id ?? null
    await recordDecision(here.db, { ...accepted, commentId: third, seen: newest }, other)
    const undone = await undoBatch(here.db, { roundId: here.roundId, batchId: null }, here.by)
    expect(undone).toEqual({ restored: [first, second], kept: [third] })
    expect((await here.record()).comments.map(each => each.decision?.disposition)).toEqual(
      (await here.record()).comments.map(each => (each.id === second ? 'open' : 'accepted')),
    )
    await here.close()
  })

  test('两步处理：拟定的人不能复核自己，退回有原因，复核后才算已定', async () => {
    const here = await open(['建议删去第一条。'])
    const [id = 0] = here.ids
    const other = await secondPerson(here.db)
    await setDecisionSteps(here.db, { projectId: here.projectId, steps: 2 }, here.by)
    const made = await recordDecision(
      here.db,
      { ...rejected, commentId: id, seen: null, seenProposal: null },
      here.by,
    )
    expect(made).toEqual({ batchId: null, proposed: true, unchanged: 0 })
    expect((await here.record()).comments[0]?.decision).toBeNull()
    expect((await here.found({ state: 'proposed' })).map(each => each.commentId)).toEqual([id])
    const proposalId = (await openProposal(here.db, id))?.id ?? 0
    await expect(approveProposal(here.db, { commentId: id, proposalId }, here.by)).rejects.toThrow(
      '须由另一人复核',
    )
    await expect(returnProposal(here.db, { commentId: id, proposalId, note: '' }, other)).rejects.toThrow(
      '退回的原因',
    )
    await approveProposal(here.db, { commentId: id, proposalId }, other)
    expect((await here.record()).comments[0]?.decision?.reason).toBe(rejected.reason)
    expect((await here.found({ state: 'decided' })).map(each => each.commentId)).toEqual([id])
    await expect(approveProposal(here.db, { commentId: id, proposalId }, other)).rejects.toThrow('先改了')
    await here.close()
  })

  test('搜索：一个字、两个字、一句话都一条不漏，与逐字查找相同', async () => {
    const bodies = [
      '建议由市水利局牵头，核电企业配合。',
      '建议将“牵 头”改为“负责”。',
      '第４０条的“ABC”改为“abc１２”。',
      '建议牵引车头统一编号。',
      '同意；但“负责，并报告”宜改。',
      '𠮷野家门前的㎡改为平方米。',
      `${'甲乙，'.repeat(3000)}末了才写的这一句。`,
    ]
    const here = await open(bodies)
    const texts = async (text: string) => (await here.found({ text })).map(each => each.commentId).toSorted()
    const [a, b, c, d, e, f, g] = here.ids
    expect(await texts('牵头')).toEqual([a, b])
    expect(await texts('头')).toEqual([a, b, d])
    expect(await texts('核电')).toEqual([a])
    expect(await texts('由市水利局牵头')).toEqual([a])
    expect(await texts('40条')).toEqual([c])
    expect(await texts('ABC12')).toEqual([c])
    expect(await texts('负责并')).toEqual([])
    expect(await texts('负责，并')).toEqual([e])
    expect(await texts('𠮷野')).toEqual([f])
    expect(await texts('m2改为')).toEqual([f])
    expect(await texts('牵头 配合')).toEqual([a])
    expect(await texts('末了才写的')).toEqual([g])
    expect(await texts('甲乙，末了')).toEqual([g])
    expect(await texts('乙甲')).toEqual([])
    // A phrase does not reach from one field into the next.
    expect(await texts('第一条建议由')).toEqual([])
    expect(await texts('"头" OR NEAR(')).toEqual([])
    expect(await texts('市财政')).toEqual([a, c, e, g])
    await recordDecision(here.db, { ...rejected, commentId: d ?? 0, seen: null }, here.by)
    expect(await texts('上位法')).toEqual([d])
    await here.close()
  })

  test('承办：交给人、交给处室、收回', async () => {
    const here = await open(['建议删去第一条。', '建议删去第二条。'])
    const work = {
      roundId: here.roundId,
      commentIds: here.ids,
      userId: null,
      dueOn: '2024-02-01',
      since: 1_000_000,
    }
    await expect(assignWork(here.db, { ...work, userId: 999, department: '' }, here.by)).rejects.toThrow(
      '不是项目成员',
    )
    await assignWork(here.db, { ...work, department: '法规处' }, here.by)
    expect((await here.found({})).map(each => [each.department, each.dueOn])).toEqual([
      ['法规处', '2024-02-01'],
      ['法规处', '2024-02-01'],
    ])
    await expect(assignWork(here.db, { ...work, department: '' }, here.by)).rejects.toThrow('还要有人来办')
    await assignWork(here.db, { ...work, department: '', dueOn: null }, here.by)
    expect((await here.found({})).map(each => each.department)).toEqual(['', ''])
    await here.close()
  })
})
