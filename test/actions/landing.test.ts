import { NotFound } from '../../src/actions/action'
import { correctComment } from '../../src/actions/comments/correctComment'
import { logComment } from '../../src/actions/comments/logComment'
import { removeComment } from '../../src/actions/comments/removeComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { addDraft } from '../../src/actions/documents/addDraft'
import { removeDraft } from '../../src/actions/documents/removeDraft'
import { reviewLanding } from '../../src/actions/documents/reviewLanding'
import { addConsultees } from '../../src/actions/rounds/addConsultees'
import { applySilence } from '../../src/actions/rounds/applySilence'
import { closeRound, reopenRound } from '../../src/actions/rounds/closeRound'
import { editRound } from '../../src/actions/rounds/editRound'
import { recordReply } from '../../src/actions/rounds/recordReply'
import type { Disposition } from '../../src/domain/consultation/dispositions'
import { draftsOf } from '../../src/store/drafts'
import { draftPairOf, landingOf } from '../../src/store/landings'
import { closingsOf, snapshotOf } from '../../src/store/roundClosings'
import { findRound } from '../../src/store/rounds'
import { engines } from '../store/engines'
import { plainRound, world } from './world'

const before = [
  '江州市节约用水办法',
  '第一条 为了节约用水，制定本办法。',
  '第二条 供水企业应当每年至少检查一次管网。',
  '第三条 所需经费由市级财政足额保障。',
  '第四条 严禁浪费用水。',
].join('\n')
const after = before.replace('每年至少', '每半年至少').replace('严禁浪费用水', '严禁浪费用水，并公布用水情况')

describe.each(engines)('落实与定稿（%s）', engine => {
  type World = Awaited<ReturnType<typeof world>>
  let at: World

  beforeEach(async () => {
    at = await world(engine, ['市水利局', '市财政局', '市统计局'])
  })
  afterEach(() => at.close())

  const comment = async (unit: string, body: string, disposition: Disposition, reason = '') => {
    const { db, by, roundId } = at
    const fields = { unit, body, remark: '', clause: '', original: '', proposed: '', rationale: '' }
    await logComment(db, { ...fields, roundId }, by)
    const logged = (await at.record()).comments.find(each => each.body === body)
    const commentId = logged?.id ?? 0
    await recordDecision(db, { commentId, disposition, reason, revisedText: '', seen: null }, by)
    return commentId
  }

  const drafts = async () => {
    const { db, by, projectId, roundId } = at
    const draft = (name: string, text: string) =>
      addDraft(db, { projectId, stage: 'consultation', name, text, upload: null }, by)
    const ids = [await draft('征求意见稿', before), await draft('送审稿', after)] as const
    await editRound(db, { ...plainRound, roundId, draftId: ids[0] }, by)
    return ids
  }

  const landing = async (wanted: number | null = null) => {
    const round = await findRound(at.db, at.roundId)
    if (!round) throw new Error('没有这一轮')
    return landingOf(at.db, round, await draftPairOf(at.db, round, wanted))
  }

  const silence = async () => {
    const { db, by } = at
    for (const { id, unit } of (await at.record()).consultees) {
      if (unit === '市统计局')
        await recordReply(
          db,
          { consulteeId: id, state: 'no_comment', receivedOn: null, channel: '', note: '', attachments: [] },
          by,
        )
    }
  }

  test('误放的文稿可以移除；征求过意见、认定过落实的不能', async () => {
    const { db, by } = at
    const name = '放错的文稿'
    const given = { projectId: at.projectId, stage: 'review', name, text: after, upload: null } as const
    const [sent, later] = await drafts()
    const wrong = await addDraft(db, given, by)
    const commentId = await comment('市财政局', '建议将第三条“足额保障”修改为“按事权分担”。', 'accepted')
    const judged = { commentId, change: 0, draftId: later, verdict: 'standing', note: '见附件。' } as const
    await reviewLanding(db, { ...judged, roundId: at.roundId, ruling: 'overruled' }, by)
    await removeDraft(db, { draftId: wrong }, by)
    expect((await draftsOf(db, at.projectId)).map(each => each.id)).toEqual([sent, later])
    for (const draftId of [sent, later])
      await expect(removeDraft(db, { draftId }, by)).rejects.toThrow('不能移除')
    await expect(removeDraft(db, { draftId: wrong }, by)).rejects.toThrow(NotFound)
  })

  test('没有下一稿时无从核对', async () => {
    await comment('市水利局', '建议将第二条“每年至少”修改为“每半年至少”。', 'accepted')
    expect(await landing()).toBeNull()
    await expect(closeRound(at.db, { roundId: at.roundId, draftId: null, note: '' }, at.by)).rejects.toThrow(
      '还没有可以核对的下一稿',
    )
  })

  test('采纳而未改的排在前面；人工认定须写依据，认定之后才算落实', async () => {
    const { db, by, roundId } = at
    const one = await comment('市水利局', '建议将第二条“每年至少”修改为“每半年至少”。', 'accepted')
    const two = await comment(
      '市财政局',
      '建议将第三条“足额保障”修改为“按事权分担”。',
      'partial',
      '另行规定。',
    )
    const [, draftId] = await drafts()
    const judged = await landing()
    expect(judged?.changes.map(each => [each.comment.id, each.verdict.verdict, each.hasLanded])).toEqual([
      [two, 'standing', false],
      [one, 'landed', true],
    ])
    expect(judged).toMatchObject({ adopted: 2, landed: 1, rejectedButPresent: [] })
    expect(judged?.unexplained).toHaveLength(1)

    const review = {
      roundId,
      commentId: two,
      change: 0,
      draftId,
      verdict: 'standing',
      ruling: 'overruled',
    } as const
    await expect(reviewLanding(db, { ...review, note: ' ' }, by)).rejects.toThrow('请写明依据')
    await expect(reviewLanding(db, { ...review, verdict: 'missing', note: '好' }, by)).rejects.toThrow(
      '已经变了',
    )
    await reviewLanding(db, { ...review, ruling: 'confirmed', note: '' }, by)
    expect(await landing()).toMatchObject({ landed: 1 })
    await reviewLanding(db, { ...review, note: '分担办法写入第三条释义。' }, by)
    expect(await landing()).toMatchObject({ adopted: 2, landed: 2 })
    expect((await landing())?.changes.find(each => each.comment.id === two)).toMatchObject({
      verdict: { verdict: 'standing' },
      review: { ruling: 'overruled', by: '李娜', note: '分担办法写入第三条释义。' },
      outdated: false,
    })
  })

  test('结论变了以后，从前的认定不再算数', async () => {
    const { db, by, roundId } = at
    const id = await comment('市财政局', '建议将第三条“足额保障”修改为“按事权分担”。', 'accepted')
    const [, draftId] = await drafts()
    await reviewLanding(
      db,
      {
        roundId,
        commentId: id,
        change: 0,
        draftId,
        verdict: 'standing',
        ruling: 'overruled',
        note: '已改。',
      },
      by,
    )
    const standing = (await at.record()).comments[0]?.decision?.id ?? null
    const revised = { disposition: 'accepted', reason: '', revisedText: '由各级财政分级保障' } as const
    await recordDecision(
      db,
      { commentId: id, ...revised, seen: standing },
      { ...by, at: '2024-01-11T01:00:00.000Z' },
    )
    const [change] = (await landing())?.changes ?? []
    expect(change).toMatchObject({ review: { verdict: 'standing' }, hasLanded: false, outdated: true })
  })

  test('未落实的不能定稿；落实后定稿，快照冻结；可以重新打开，再定稿是第 2 号', async () => {
    const { db, by, roundId } = at
    const one = await comment('市水利局', '建议将第二条“每年至少”修改为“每半年至少”。', 'accepted')
    const two = await comment('市财政局', '建议将第三条“足额保障”修改为“按事权分担”。', 'accepted')
    const [, draftId] = await drafts()
    await silence()
    const close = () => closeRound(db, { roundId, draftId, note: '' }, by)
    await expect(close()).rejects.toThrow('还有 1 条没有落实')
    const review = {
      roundId,
      commentId: two,
      change: 0,
      draftId,
      verdict: 'standing',
      note: '见附件。',
    } as const
    await reviewLanding(db, { ...review, ruling: 'overruled' }, by)
    expect(await close()).toBe(1)
    await expect(close()).rejects.toThrow('已经定稿')
    const snapshot: unknown = JSON.parse((await snapshotOf(db, roundId, 1)) ?? 'null')
    expect(snapshot).toMatchObject({
      format: 1,
      number: 1,
      drafts: { before: { name: '征求意见稿' }, after: { name: '送审稿' } },
      counts: { comments: 2, byDisposition: { accepted: 2 } },
      landing: [
        { commentId: one, verdict: 'landed', ruling: null },
        { commentId: two, verdict: 'standing', ruling: 'overruled', note: '见附件。' },
      ],
    })
    await expect(reopenRound(db, { roundId, note: '' }, by)).rejects.toThrow('原因')
    await reopenRound(db, { roundId, note: '领导要求再改。' }, by)
    await expect(reopenRound(db, { roundId, note: '再来。' }, by)).rejects.toThrow('没有定稿')
    expect(await close()).toBe(2)
    expect((await closingsOf(db, roundId)).map(({ kind, number }) => [kind, number])).toEqual([
      ['closed', 2],
      ['reopened', null],
      ['closed', 1],
    ])
    expect(JSON.parse((await snapshotOf(db, roundId, 1)) ?? 'null')).toEqual(snapshot)
  })

  test('定稿以后，意见、决定、反馈、名单和认定都不能再写；重新打开才行', async () => {
    const { db, by, roundId } = at
    const commentId = await comment('市水利局', '建议将第二条“每年至少”修改为“每半年至少”。', 'accepted')
    const [, draftId] = await drafts()
    await silence()
    const consulteeId = (await at.record()).consultees[0]?.id ?? 0
    const fields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
    const seen = (await at.record()).comments[0]?.decision?.id ?? null
    const decision = { disposition: 'rejected', reason: '另有规定。', revisedText: '', seen } as const
    const reply = {
      state: 'with_comments',
      receivedOn: null,
      channel: '',
      note: '',
      attachments: [],
    } as const
    const verdict = { draftId, verdict: 'landed', ruling: 'confirmed', note: '', change: 0 } as const
    const writes = [
      () => recordDecision(db, { commentId, ...decision }, by),
      () => logComment(db, { roundId, unit: '市水利局', body: '再提一条。', ...fields }, by),
      () => correctComment(db, { commentId, ...fields, clause: '第二条' }, by),
      () => recordReply(db, { consulteeId, ...reply }, by),
      () => addConsultees(db, { roundId, names: ['市林业局'] }, by),
      () => applySilence(db, { roundId, today: '2030-01-01' }, by),
      () => reviewLanding(db, { roundId, commentId, ...verdict }, by),
      () => editRound(db, { ...plainRound, roundId, draftId: null }, by),
      () => removeComment(db, { commentId }, by),
    ]
    await closeRound(db, { roundId, draftId, note: '' }, by)
    const closed = JSON.stringify(await at.record())
    for (const write of writes) await expect(write()).rejects.toThrow('已经定稿，不能再改')
    expect(JSON.stringify(await at.record())).toBe(closed)
    await reopenRound(db, { roundId, note: '领导要求再改。' }, by)
    await recordDecision(db, { commentId, ...decision }, by)
    expect((await at.record()).comments[0]?.decision?.disposition).toBe('rejected')
  })

  test('别的轮次、别的项目的意见和文稿不能拿来认定', async () => {
    const { db, by, roundId } = at
    const id = await comment('市水利局', '建议将第二条“每年至少”修改为“每半年至少”。', 'accepted')
    const [, draftId] = await drafts()
    const review = {
      roundId,
      commentId: id,
      change: 0,
      draftId,
      verdict: 'landed',
      ruling: 'confirmed',
      note: '',
    } as const
    await expect(reviewLanding(db, { ...review, change: 5 }, by)).rejects.toThrow()
    await expect(reviewLanding(db, { ...review, draftId: 999 }, by)).rejects.toThrow()
    await expect(reviewLanding(db, { ...review, commentId: 999 }, by)).rejects.toThrow()
  })
})
