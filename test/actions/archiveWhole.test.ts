import fc from 'fast-check'
import { NotFound, Refused, Stale } from '../../src/actions/action'
import { takeInArchive } from '../../src/actions/archives/takeInArchive'
import { editDissent } from '../../src/actions/comments/editDissent'
import { judgeLink } from '../../src/actions/comments/judgeLink'
import { logComment } from '../../src/actions/comments/logComment'
import { recordTalk } from '../../src/actions/comments/recordTalk'
import { splitComment } from '../../src/actions/comments/splitComment'
import { assignWork } from '../../src/actions/desk/assignWork'
import { addNote } from '../../src/actions/desk/deskNotes'
import { setDecisionSteps } from '../../src/actions/desk/deskSettings'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { approveProposal } from '../../src/actions/desk/settleProposal'
import { addDraft } from '../../src/actions/documents/addDraft'
import { editNoteTemplate } from '../../src/actions/documents/editNoteTemplate'
import { keepWrittenNote } from '../../src/actions/documents/keepWrittenNote'
import { createRound } from '../../src/actions/rounds/createRound'
import type { Actor } from '../../src/domain/consultation/actor'
import { eventLines } from '../../src/domain/writing/eventLines'
import type { Db } from '../../src/store/database'
import { decisionsOfComment } from '../../src/store/decisions'
import { findAssignment } from '../../src/store/desk/assignments'
import { openProposal } from '../../src/store/desk/proposals'
import { type Event, eventsOf, eventsOfProject } from '../../src/store/events'
import { insertLandingReview } from '../../src/store/landingReviews'
import { upsertMembership } from '../../src/store/memberships'
import { updateAfterRejection } from '../../src/store/notes'
import { insertClosing } from '../../src/store/roundClosings'
import { engines } from '../store/engines'
import { recordIn, said } from './archived'
import { plainRound, world } from './world'

const units = ['市财政局', '市公安局']
const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const bodies = ['建议删去第五条。', '建议：1. 删去第六条。2. 将第八条“可以”改为“应当”。3. 增加附则。']

const anyComment = fc.nat(7)
const anyRound = fc.nat(1)
const anyDraft = fc.nat(1)
const anyText: fc.Arbitrary<string> = fc.constantFrom(
  '已当面说明',
  '第一行\n第二行',
  '“引号”与\t制表',
  '𠮷田',
)

/** What people do in a project, any of it, in any order. */
const anyDeed = fc.oneof(
  fc.record({ deed: fc.constant('decide' as const), comment: anyComment, rejected: fc.boolean() }),
  fc.record({ deed: fc.constant('talk' as const), comment: anyComment, agreed: fc.boolean(), text: anyText }),
  fc.record({ deed: fc.constant('link' as const), refused: fc.boolean() }),
  fc.record({ deed: fc.constant('dissent' as const), comment: anyComment, text: anyText }),
  fc.record({ deed: fc.constant('after' as const), round: anyRound, text: anyText }),
  fc.record({
    deed: fc.constant('rule' as const),
    comment: anyComment,
    change: fc.nat(2),
    draft: anyDraft,
    overruled: fc.boolean(),
    text: anyText,
  }),
  fc.record({ deed: fc.constant('close' as const), round: anyRound, text: anyText }),
  fc.record({
    deed: fc.constant('wording' as const),
    heading: fc.option(anyText),
    sentences: fc.array(fc.constantFrom('共{意见条数}条。', '采纳{采纳条数}条[，不采纳{不采纳条数}条]。'), {
      minLength: 1,
      maxLength: 3,
    }),
    needed: fc.boolean(),
  }),
  fc.record({ deed: fc.constant('giveOut' as const), comments: fc.nat(90) }),
  fc.record({ deed: fc.constant('split' as const) }),
  fc.record({ deed: fc.constant('steps' as const) }),
  fc.record({
    deed: fc.constant('assign' as const),
    comment: anyComment,
    isOwn: fc.boolean(),
    department: fc.constantFrom('', '规划处', '规划处、法规处'),
    dueOn: fc.constantFrom(null, '2024-02-05'),
  }),
)

type Deed = typeof anyDeed extends fc.Arbitrary<infer One> ? One : never

interface Place {
  db: Db
  projectId: number
  rounds: readonly number[]
  comments: readonly number[]
  drafts: readonly number[]
}

const at = (ids: readonly number[], index: number): number => ids[index % ids.length] ?? 0

const act = async (place: Place, each: Deed, by: Actor): Promise<void> => {
  const { db, projectId, rounds, comments, drafts } = place
  switch (each.deed) {
    case 'decide': {
      const answer = each.rejected
        ? ({ disposition: 'rejected', reason: '依据《江州市水资源条例》第九条。' } as const)
        : ({ disposition: 'accepted', reason: '' } as const)
      const commentId = at(comments, each.comment)
      const [standing] = await decisionsOfComment(db, commentId)
      await recordDecision(db, { commentId, ...answer, revisedText: '', seen: standing?.id ?? null }, by)
      return
    }
    case 'talk': {
      const outcome = each.agreed ? 'agreed' : 'not_agreed'
      const talk = { heldOn: '2024-01-09', participants: '法规科张工', outcome, summary: each.text } as const
      await recordTalk(db, { projectId, commentId: at(comments, each.comment), ...talk, evidence: [] }, by)
      return
    }
    case 'link': {
      const verdict = each.refused ? 'refused' : 'confirmed'
      await judgeLink(db, { projectId, earlierId: at(comments, 0), laterId: at(comments, 4), verdict }, by)
      return
    }
    case 'dissent': {
      const words = { issue: each.text, drafterView: '不再重复规定。', basis: '' }
      await editDissent(db, { projectId, commentId: at(comments, each.comment), ...words }, by)
      return
    }
    case 'wording': {
      const sentences = each.sentences.map(text => ({
        text,
        needs: each.needed ? (['rejected', 'partial'] as const) : [],
      }))
      const template = { heading: each.heading, round: sentences, total: sentences }
      await editNoteTemplate(db, { projectId, template, afterRejections: [] }, by)
      return
    }
    case 'giveOut': {
      const text = `共收到意见${each.comments}条。`
      const number = { text: String(each.comments), field: 'comments', label: null, round: 1 } as const
      const span = { start: 5, end: 5 + number.text.length }
      const paragraphs = [
        { kind: 'heading1', text: '征求意见情况', round: null, numbers: [] },
        { kind: 'text', text, round: 1, numbers: [{ ...number, value: each.comments, span }] },
      ] as const
      await keepWrittenNote(db, { projectId, paragraphs }, by)
      return
    }
    case 'split':
      await splitComment(db, { commentId: at(comments, 1) }, by)
      return
    case 'steps':
      await setDecisionSteps(db, { projectId, steps: 2 }, by)
      return
    case 'assign': {
      const userId = each.isOwn ? by.userId : null
      const given = { userId, department: each.department, dueOn: each.dueOn }
      const work = { roundId: at(rounds, 0), commentIds: [at(comments, each.comment % 4)], since: 0 }
      await assignWork(db, { ...work, ...given }, by)
      return
    }
    default:
      await db.transaction().execute(async trx => {
        if (each.deed === 'after') await updateAfterRejection(trx, at(rounds, each.round), each.text)
        if (each.deed === 'close') {
          const roundId = at(rounds, each.round)
          const snapshot = JSON.stringify({ format: 1, rows: [each.text] })
          await insertClosing(trx, { roundId, kind: 'closed', number: 1, snapshot, note: each.text }, by)
          const opened = { kind: 'reopened', number: null, snapshot: null, note: '补充一条' } as const
          if (each.round === 1) await insertClosing(trx, { roundId, ...opened }, by)
        }
        if (each.deed === 'rule') {
          const { change, text: note } = each
          const ruling = each.overruled ? 'overruled' : 'confirmed'
          const seen = { verdict: 'missing', draftId: at(drafts, each.draft), change, note, ruling } as const
          await insertLandingReview(trx, { commentId: at(comments, each.comment), ...seen }, by)
        }
      })
  }
}

/** A comment that was split is gone, one that is decided was decided by somebody else, a closed round stays: nothing is done. */
const ifImpossible = (problem: unknown): void => {
  const isRefused = problem instanceof NotFound || problem instanceof Refused || problem instanceof Stale
  if (!isRefused) throw problem
}

const anotherPerson = async (db: Db): Promise<number> =>
  db.transaction().execute(async trx => {
    const person = { name: 'wang', display_name: '王磊', password_hash: '', is_administrator: 1 }
    const row = await trx
      .insertInto('user')
      .values({ ...person, created_at: '2024-01-01T00:00:00.000Z', disabled_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  })

/** Two rounds of two units, each with the same two comments, and two drafts. */
const project = async (engine: (typeof engines)[number]) => {
  const made = await world(engine, units)
  const { db, by, projectId, roundId } = made
  await db
    .transaction()
    .execute(trx => upsertMembership(trx, { projectId, userId: by.userId, role: 'administrator', at: by.at }))
  const text = '第一条 为了节水。'
  const draft = { projectId, stage: 'consultation', name: '征求意见稿', text, upload: null } as const
  const drafts = [await addDraft(db, draft, by)]
  drafts.push(await addDraft(db, { ...draft, stage: 'issued', name: '印发稿' }, by))
  const second = { ...plainRound, number: 2, name: '第二次征求意见', draftId: at(drafts, 0), projectId }
  const rounds = [roundId, await createRound(db, second, by)]
  const comments: number[] = []
  for (const round of rounds)
    for (const unit of units)
      for (const body of bodies)
        comments.push(await logComment(db, { roundId: round, unit, body, ...plain }, by))
  return { ...made, place: { db, projectId, rounds, comments, drafts } }
}

/** The history as events.json tells it. */
const historyIn = async (db: Db, projectId: number): Promise<Event[]> =>
  eventsOfProject(db, projectId, { limit: 1000, offset: 0 })

describe.each(engines)('整包：%s', engine => {
  test('归档、导入、再归档：无论做过什么，说的都一样，是谁说的、什么时候说的也一样', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDeed, { maxLength: 12 }), async deeds => {
        const { db, by, projectId, place, close } = await project(engine)
        const wang = { userId: await anotherPerson(db), at: '2024-06-01T02:00:00.000Z' }
        for (const [index, deed] of deeds.entries())
          await act(place, deed, {
            ...by,
            at: `2024-02-01T00:00:${String(index).padStart(2, '0')}.000Z`,
          }).catch(ifImpossible)
        const first = await recordIn(db, projectId)
        let record = first
        for (const name of ['再来一份', '又来一份']) {
          const taken = await takeInArchive(db, { record, kept: new Map(), name }, wang)
          record = await recordIn(db, taken)
          expect(said(record)).toEqual(said(first))
        }
        await close()
      }),
      { numRuns: engine === 'sqlite' ? 8 : 3 },
    )
  })

  test('没办完的随归档包走：交给谁办写明姓名，拟定的等人复核，由导入的人复核也行；同事间的便签不走', async () => {
    const { db, by, projectId, place, close } = await project(engine)
    const wang = { userId: await anotherPerson(db), at: '2024-06-01T02:00:00.000Z' }
    const [first = 0] = place.comments
    await act(place, { deed: 'steps' }, by)
    await act(
      place,
      { deed: 'decide', comment: 0, rejected: true },
      { ...by, at: '2024-03-01T00:00:00.000Z' },
    )
    await act(
      place,
      { deed: 'assign', comment: 0, isOwn: true, department: '规划处', dueOn: '2024-02-05' },
      by,
    )
    await addNote(db, { commentId: first, text: '问过财政局了' }, by)
    const record = await recordIn(db, projectId)
    expect(JSON.stringify(record)).not.toContain('问过财政局了')
    const taken = await takeInArchive(db, { record, kept: new Map(), name: '再来一份' }, wang)
    const commentId = (await recordIn(db, taken)).rounds[0]?.comments[0]?.id ?? 0
    expect(await findAssignment(db, commentId)).toEqual({
      userId: null,
      name: null,
      department: '规划处、李娜（据归档包）',
      dueOn: '2024-02-05',
    })
    const waiting = await openProposal(db, commentId)
    expect(waiting).toMatchObject({
      disposition: 'rejected',
      by: '李娜（据归档包）',
      byId: null,
      at: '2024-03-01T00:00:00.000Z',
    })
    await approveProposal(db, { commentId, proposalId: waiting?.id ?? 0 }, wang)
    expect(await decisionsOfComment(db, commentId)).toMatchObject([{ disposition: 'rejected', by: '王磊' }])
    await close()
  })

  test('定过稿的一轮，导入之后仍是定稿；谁登记的沟通、谁认定的落实，都写着据归档包', async () => {
    const { db, by, projectId, place, close } = await project(engine)
    const wang = { userId: await anotherPerson(db), at: '2024-06-01T02:00:00.000Z' }
    await act(place, { deed: 'talk', comment: 0, agreed: false, text: '坚持原意见。' }, by)
    await act(place, { deed: 'rule', comment: 0, change: 0, draft: 1, overruled: true, text: '见第七条' }, by)
    await act(place, { deed: 'close', round: 0, text: '报送前定稿' }, by)
    const record = await recordIn(db, projectId)
    const taken = await takeInArchive(db, { record, kept: new Map(), name: '再来一份' }, wang)
    const again = await recordIn(db, taken)
    const { talks, landingReviews, closings } = again.beside ?? {
      talks: [],
      landingReviews: [],
      closings: [],
    }
    const people = [...talks, ...landingReviews, ...closings].map(each => each.by)
    expect(people).toEqual(['李娜（据归档包）', '李娜（据归档包）', '李娜（据归档包）'])
    expect(landingReviews).toMatchObject([{ ruling: 'overruled', note: '见第七条', verdict: 'missing' }])
    const roundId = again.rounds[0]?.round.id ?? 0
    const late = logComment(db, { roundId, unit: '市财政局', body: '迟来的意见。', ...plain }, wang)
    await expect(late).rejects.toThrow('定稿')
    await close()
  })

  test('改过的处理决定和操作记录随归档包走，写着据归档包，排在导入之前；再归档仍在', async () => {
    const { db, by, projectId, place, close } = await project(engine)
    const wang = { userId: await anotherPerson(db), at: '2024-06-01T02:00:00.000Z' }
    const [first] = place.comments
    if (first === undefined) throw new Error('没有意见')
    await act(
      place,
      { deed: 'decide', comment: 0, rejected: true },
      { ...by, at: '2024-03-01T00:00:00.000Z' },
    )
    await act(
      place,
      { deed: 'decide', comment: 0, rejected: false },
      { ...by, at: '2024-03-02T00:00:00.000Z' },
    )
    const before = await historyIn(db, projectId)
    let [held, history] = [await recordIn(db, projectId), before]
    for (const name of ['再来一份', '又来一份']) {
      const taken = await takeInArchive(db, { record: held, kept: new Map(), name, history }, wang)
      held = await recordIn(db, taken)
      history = await historyIn(db, taken)
      const comment = held.rounds[0]?.comments[0]?.id ?? 0
      expect(await decisionsOfComment(db, comment)).toMatchObject([
        { disposition: 'accepted', by: '李娜（据归档包）', at: '2024-03-02T00:00:00.000Z' },
        { disposition: 'rejected', by: '李娜（据归档包）', at: '2024-03-01T00:00:00.000Z' },
      ])
      expect(history[0]).toMatchObject({ action: 'takeInArchive', at: wang.at })
      expect(eventLines(history).slice(0, before.length)).toEqual(
        eventLines(before.map(each => ({ ...each, by: `${each.by}（据归档包）` }))),
      )
      const told = (await eventsOf(db, 'comment', comment)).filter(
        ({ action }) => action === 'recordDecision',
      )
      expect(told.map(({ id, at }) => [id < 0, at.slice(0, 10)])).toEqual([
        [true, '2024-03-02'],
        [true, '2024-03-01'],
      ])
      const paged = []
      for (let offset = 0; offset < history.length; offset += 3)
        paged.push(...(await eventsOfProject(db, taken, { limit: 3, offset })))
      expect(paged).toEqual(history)
    }
    await close()
  })

  test('单位的类别随归档包走，不按名称重新猜', async () => {
    const [one, other] = [await project(engine), await project(engine)]
    const record = await recordIn(one.db, one.projectId)
    const renamed = {
      ...record,
      rounds: record.rounds.map(round => ({
        ...round,
        consultees: round.consultees.map(each => ({
          ...each,
          unit: `${each.unit}协会`,
          kind: 'expert' as const,
        })),
      })),
    }
    const taken = await takeInArchive(
      other.db,
      { record: renamed, kept: new Map(), name: '再来一份' },
      other.by,
    )
    const kinds = (await recordIn(other.db, taken)).rounds.flatMap(({ consultees }) =>
      consultees.map(({ kind }) => kind),
    )
    expect(new Set(kinds)).toEqual(new Set(['expert']))
    await one.close()
    await other.close()
  })
})
