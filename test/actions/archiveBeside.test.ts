import { archiveParts } from '../../src/actions/archives/archiveParts'
import { takeInArchive } from '../../src/actions/archives/takeInArchive'
import { editDissent } from '../../src/actions/comments/editDissent'
import { judgeLink } from '../../src/actions/comments/judgeLink'
import { logComment } from '../../src/actions/comments/logComment'
import { recordTalk, removeTalk } from '../../src/actions/comments/recordTalk'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { createRound } from '../../src/actions/rounds/createRound'
import type { ArchiveRecord } from '../../src/domain/consultation/archive'
import { dissentsOf } from '../../src/domain/consultation/dissent'
import { groupBy } from '../../src/domain/groups'
import { dissentWordsOf } from '../../src/store/dissents'
import { updateAfterRejection } from '../../src/store/notes'
import { recordsOf } from '../../src/store/records'
import { roundsOf } from '../../src/store/rounds'
import { archivedOriginalsOf } from '../../src/store/roundUploads'
import { talksOf } from '../../src/store/talks'
import { engines } from '../store/engines'
import { recordIn } from './archived'
import { plainRound, world } from './world'

const units = ['市财政局', '市公安局']
const plain = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const rejected = {
  disposition: 'rejected',
  reason: '依据《江州市水资源条例》第九条的规定。',
  revisedText: '',
} as const

/** The same without the numbers that comments and rounds have in one installation, and who took it in. */
const besideIn = ({ beside, rounds }: ArchiveRecord) => {
  const bodies = new Map(
    rounds.flatMap(({ comments }) => comments.map(each => [each.id, each.body] as const)),
  )
  const numbers = new Map(rounds.map(({ round }) => [round.id, round.number]))
  return {
    talks: beside?.talks.map(({ commentId, by: _, ...talk }) => ({ ...talk, on: bodies.get(commentId) })),
    links: beside?.links.map(each => [bodies.get(each.earlierId), bodies.get(each.laterId), each.verdict]),
    dissents: beside?.dissents.map(({ commentId, ...words }) => ({ ...words, on: bodies.get(commentId) })),
    afterRejections: beside?.afterRejections.map(({ roundId, text }) => [numbers.get(roundId), text]),
  }
}

const talked = async (engine: (typeof engines)[number]) => {
  const made = await world(engine, units)
  const { db, by, projectId, roundId } = made
  const second = await createRound(db, { ...plainRound, number: 2, name: '第二次征求意见', projectId }, by)
  const log = (round: number, unit: string, body: string) =>
    logComment(db, { roundId: round, unit, body, ...plain }, by)
  const first = await log(roundId, '市财政局', '建议删去第五条。')
  const other = await log(roundId, '市公安局', '建议增加奖励。')
  const later = await log(second, '市财政局', '仍建议删去第五条。')
  for (const commentId of [first, other]) await recordDecision(db, { commentId, ...rejected, seen: null }, by)
  const evidence = (content: string, name: string) => [{ sha256: content.repeat(64), size: 1, name }]
  const talk = { projectId, heldOn: '2024-01-09', participants: '财政局法规科张工' }
  await recordTalk(
    db,
    {
      ...talk,
      commentId: first,
      outcome: 'not_agreed',
      summary: '坚持原意见。',
      evidence: evidence('a', '会商纪要.pdf'),
    },
    by,
  )
  await recordTalk(
    db,
    { ...talk, commentId: first, outcome: 'agreed', summary: '', evidence: evidence('b', '复函.pdf') },
    by,
  )
  await recordTalk(
    db,
    {
      ...talk,
      commentId: other,
      outcome: 'not_agreed',
      summary: '误登',
      evidence: evidence('c', '误登.pdf'),
    },
    by,
  )
  const mistaken = (await talksOf(db, projectId)).find(({ summary }) => summary === '误登')
  await removeTalk(db, { projectId, talkId: mistaken?.id ?? 0 }, by)
  await judgeLink(db, { projectId, earlierId: first, laterId: later, verdict: 'confirmed' }, by)
  await editDissent(
    db,
    { projectId, commentId: other, issue: '奖励', drafterView: '不设奖励。', basis: '' },
    by,
  )
  await db.transaction().execute(trx => updateAfterRejection(trx, roundId, '已当面说明'))
  return { ...made, second }
}

describe.each(engines)('沟通等记录随归档走：%s', engine => {
  test('归档、导入、再归档：沟通、附件、关联、分歧清单的写法、说明，一样不少', async () => {
    const { db, by, projectId, close } = await talked(engine)
    const first = await recordIn(db, projectId)
    expect(besideIn(first)).toEqual({
      talks: [
        expect.objectContaining({
          summary: '坚持原意见。',
          evidence: [{ name: '会商纪要.pdf', sha256: 'a'.repeat(64) }],
        }),
        expect.objectContaining({ outcome: 'agreed', on: '建议删去第五条。' }),
      ],
      links: [['建议删去第五条。', '仍建议删去第五条。', 'confirmed']],
      dissents: [{ issue: '奖励', drafterView: '不设奖励。', basis: '', on: '建议增加奖励。' }],
      afterRejections: [[1, '已当面说明']],
    })
    const dissentsIn = async (project: number) => {
      const talks = groupBy(await talksOf(db, project), each => each.commentId)
      const list = dissentsOf(await recordsOf(db, project), talks, await dissentWordsOf(db, project))
      return list.map(({ unit, issue, drafterView, basis }) => ({ unit, issue, drafterView, basis }))
    }
    let record = first
    let taken = projectId
    for (const name of ['再来一份', '又来一份']) {
      const kept = new Map(record.originals.map(({ sha256 }) => [sha256, { sha256, size: 1 }]))
      taken = await takeInArchive(db, { record, kept, name }, by)
      record = await recordIn(db, taken)
      expect(besideIn(record)).toEqual(besideIn(first))
      expect(await dissentsIn(taken)).toEqual(await dissentsIn(projectId))
    }
    const [round] = await roundsOf(db, taken)
    // Evidence stands with its talk; what belonged to a talk logged by mistake stands by itself.
    expect((await archivedOriginalsOf(db, round?.id ?? 0)).map(({ name }) => name)).toEqual(['误登.pdf'])
    await close()
  })

  test('只归档一轮的，只带这一轮的沟通；没有这些记录的旧归档包照样导入', async () => {
    const { db, by, projectId, second, close } = await talked(engine)
    const { beside: none } = await recordIn(db, projectId, second)
    expect(none).toMatchObject({ talks: [], links: [], dissents: [], afterRejections: [], closings: [] })
    const { beside: _, ...old } = await recordIn(db, projectId)
    const kept = new Map(old.originals.map(({ sha256 }) => [sha256, { sha256, size: 1 }]))
    const taken = await takeInArchive(db, { record: old, kept, name: '旧包' }, by)
    const { beside, originals } = await recordIn(db, taken)
    expect(beside?.talks).toEqual([])
    expect(originals.map(({ name }) => name).toSorted()).toEqual(
      ['会商纪要.pdf', '复函.pdf', '误登.pdf'].toSorted(),
    )
    await close()
  })

  test('归档包里有一份看得懂的沟通记录', async () => {
    const { db, projectId, close } = await talked(engine)
    const { parts } = await archiveParts(db, { uploads: '', projectId, roundId: null })
    const part = parts.find(({ name }) => name === '沟通记录.txt')
    const said = Buffer.isBuffer(part?.data) ? part.data.toString('utf8').split('\r\n') : []
    expect(said[0]).toMatch(/市财政局：建议删去第五条。$/)
    expect(said[1]).toMatch(
      /^　　2024年1月9日与财政局法规科张工沟通，未能一致：坚持原意见。（登记：.+；附件：会商纪要.pdf）$/,
    )
    expect(said.join()).not.toContain('误登')
    await close()
  })
})
