import fc from 'fast-check'
import { takeInArchive } from '../../src/actions/archives/takeInArchive'
import { joinComment } from '../../src/actions/comments/joinComment'
import { logComment } from '../../src/actions/comments/logComment'
import { splitComment } from '../../src/actions/comments/splitComment'
import { addDraft } from '../../src/actions/documents/addDraft'
import { editProject } from '../../src/actions/projects/editProject'
import { createRound } from '../../src/actions/rounds/createRound'
import { countRecord } from '../../src/domain/checking/counting/countRecord'
import {
  type ArchivedOriginal,
  type ArchiveRecord,
  originalKinds,
} from '../../src/domain/consultation/archive'
import { countingRules, isCountingRule } from '../../src/domain/consultation/countingRules'
import type { SourceDocument } from '../../src/domain/reading/source'
import { commentsOf } from '../../src/store/comments'
import type { Trx } from '../../src/store/database'
import { insertReturn } from '../../src/store/exchangeReturns'
import { insertImport, updateImport } from '../../src/store/imports'
import { insertAttachment, supersedeReply } from '../../src/store/replies'
import { settingsOf } from '../../src/store/settings'
import { insertTalk, insertTalkAttachment } from '../../src/store/talks'
import { ensureUpload, uploadOfProject } from '../../src/store/uploads'
import { engines } from '../store/engines'
import { recordIn } from './archived'
import { plainRound, world } from './world'

type Made = Awaited<ReturnType<typeof world>>

const source: SourceDocument = { name: '表.xlsx', format: 'xlsx', blocks: [], problems: [] }
const comment = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
const units = ['市财政局', '市公安局']

/** A file that came to a round: what it is, what is in it, what it was called, whose it is. */
const file = fc.record({
  kind: fc.constantFrom(...originalKinds),
  content: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.constantFrom('来函.pdf', '意见表.xlsx', '扫描件.jpg'),
  unit: fc.constantFrom(...units),
  round: fc.constantFrom(0, 1),
  superseded: fc.boolean(),
})

type File = typeof file extends fc.Arbitrary<infer One> ? One : never

/** Puts a file where the pages would. A draft's file is its own, so it comes with the draft. */
const put = async (
  trx: Trx,
  made: Made,
  { id, projectId }: { id: number; projectId: number },
  each: File,
) => {
  const { by } = made
  const uploadId = await ensureUpload(trx, { sha256: each.content.repeat(64), size: 1 }, by.at)
  const { kind, name } = each
  const about = (await commentsOf(trx, id)).find(({ unit }) => unit === each.unit)
  if (about === undefined) return
  if (kind === 'reply') {
    await insertAttachment(trx, { replyId: about.replyId, uploadId, name, at: by.at })
    if (each.superseded) await supersedeReply(trx, about.replyId, null, by.at)
  }
  if (kind === 'import') {
    const importId = await insertImport(trx, { projectId, uploadId, uploadName: name, source }, by)
    await updateImport(trx, importId, { state: 'saved', roundId: id, savedAt: by.at })
  }
  if (kind === 'return')
    await insertReturn(trx, { roundId: id, uploadId, uploadName: name, filledBy: '', source }, by)
  if (kind === 'talk') {
    const said = { heldOn: '2024-02-01', participants: '', outcome: 'agreed', summary: '' } as const
    const talkId = await insertTalk(trx, { commentId: about.id, ...said }, by)
    await insertTalkAttachment(trx, { talkId, uploadId, name, at: by.at })
  }
}

/** The list of originals without the numbers that rounds have in one installation. */
const listOf = ({ originals, rounds }: ArchiveRecord) =>
  originals
    .map(({ roundId, draftId: _, ...original }: ArchivedOriginal) => ({
      ...original,
      round: rounds.find(({ round }) => round.id === roundId)?.round.number,
    }))
    .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))

describe.each(engines)('归档、导入、再归档：%s', engine => {
  test('原件一份不少：哪一类、谁的、叫什么、校验值都和原来一样', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 10 }), fc.boolean(), async (files, withDraft) => {
        const made = await world(engine, units)
        const { db, by, projectId, roundId } = made
        const upload = { sha256: 'e'.repeat(64), size: 1, name: '征求意见稿.docx' }
        const fields = { stage: 'consultation', name: '征求意见稿', text: '第一条 为了节水。' } as const
        const draftId = withDraft ? await addDraft(db, { projectId, ...fields, upload }, by) : null
        const issued = {
          ...fields,
          stage: 'issued',
          name: '印发稿',
          upload: { ...upload, name: '印发.docx' },
        } as const
        if (withDraft) await addDraft(db, { projectId, ...issued }, by)
        const second = { ...plainRound, number: 2, name: '第二次征求意见', draftId }
        const rounds = [roundId, await createRound(db, { ...second, projectId }, by)]
        for (const id of rounds)
          for (const unit of units)
            await logComment(db, { roundId: id, unit, body: `${unit}的意见。`, ...comment }, by)
        await db.transaction().execute(async trx => {
          for (const each of files)
            await put(trx, made, { id: rounds[each.round] ?? roundId, projectId }, each)
        })
        const first = await recordIn(db, projectId)
        if (withDraft)
          expect(first.originals.filter(({ kind }) => kind === 'draft').map(({ name }) => name)).toEqual([
            '征求意见稿.docx',
            '印发.docx',
          ])
        let record = first
        for (const name of ['再来一份', '又来一份']) {
          const kept = new Map(record.originals.map(({ sha256 }) => [sha256, { sha256, size: 1 }]))
          const taken = await takeInArchive(db, { record, kept, name }, by)
          record = await recordIn(db, taken)
          expect(listOf(record)).toEqual(listOf(first))
          for (const { sha256 } of record.originals)
            expect(await uploadOfProject(db, taken, sha256)).toBeDefined()
        }
        await made.close()
      }),
      { numRuns: engine === 'sqlite' ? 12 : 3 },
    )
  })

  test('拆分的意见知道是从哪一条拆出来的，计数口径随项目走：各种口径的合计都不变，还能再合并', async () => {
    const made = await world(engine, units)
    const { db, by, projectId, roundId } = made
    const body = '建议：1. 删去第五条。2. 将第八条“可以”改为“应当”。3. 增加附则。'
    const commentId = await logComment(db, { roundId, unit: '市财政局', body, ...comment }, by)
    await logComment(db, { roundId, unit: '市公安局', body: '建议增加奖励。', ...comment }, by)
    await splitComment(db, { commentId }, by)
    const settings = { countingRule: 'place', publicDays: null, writtenDays: 15 } as const
    const project = { name: '节水', documentTitle: '江州市节约用水办法', draftingUnit: '市水利局' }
    await editProject(db, { projectId, ...project, settings }, by)
    const record = await recordIn(db, projectId)
    const taken = await takeInArchive(db, { record, kept: new Map(), name: '再来一份' }, by)
    expect(await settingsOf(db, taken)).toEqual(settings)
    const countsIn = (archived: ArchiveRecord) =>
      archived.rounds.flatMap(round =>
        Object.keys(countingRules)
          .filter(isCountingRule)
          .map(rule => countRecord(round, rule)),
      )
    const again = await recordIn(db, taken)
    expect(countsIn(again)).toEqual(countsIn(record))
    const [part] = again.rounds.flatMap(({ comments }) => comments).filter(({ origin }) => origin)
    await joinComment(db, { commentId: part?.id ?? 0 }, by)
    const bodies = (await recordIn(db, taken)).rounds.flatMap(({ comments }) =>
      comments.map(each => each.body),
    )
    expect(bodies).toEqual([body, '建议增加奖励。'])
    await made.close()
  })
})
