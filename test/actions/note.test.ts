import { editDissent } from '../../src/actions/comments/editDissent'
import { judgeLink } from '../../src/actions/comments/judgeLink'
import { logComment } from '../../src/actions/comments/logComment'
import { recordTalk, removeTalk } from '../../src/actions/comments/recordTalk'
import { editNoteTemplate } from '../../src/actions/documents/editNoteTemplate'
import { keepWrittenNote } from '../../src/actions/documents/keepWrittenNote'
import { editProject } from '../../src/actions/projects/editProject'
import { createRound } from '../../src/actions/rounds/createRound'
import type { NoteTemplate } from '../../src/domain/writing/notes/noteTemplate'
import { commentLinksOf } from '../../src/store/commentLinks'
import { commentsOf } from '../../src/store/comments'
import { dissentWordsOf } from '../../src/store/dissents'
import { afterRejectionsOf, noteTemplateOf, writtenNoteOf } from '../../src/store/notes'
import { settingsOf } from '../../src/store/settings'
import { talksOf } from '../../src/store/talks'
import { uploadOfProject } from '../../src/store/uploads'
import { engines } from '../store/engines'
import { plainRound, world } from './world'

const template: NoteTemplate = {
  heading: '意见采纳情况',
  round: [
    { text: '{轮次名称}收到意见{意见条数}条。', needs: [] },
    { text: '对不采纳的意见，{不采纳意见的处理}。', needs: ['rejected'] },
  ],
  total: [],
}

describe.each(engines)('编制说明与台账：%s', engine => {
  let made: Awaited<ReturnType<typeof world>>
  beforeEach(async () => {
    made = await world(engine, ['市财政局'])
  })
  afterEach(() => made.close())

  /** The same comment in two rounds. */
  const twice = async () => {
    const { db, by, projectId, roundId } = made
    const second = await createRound(db, { ...plainRound, projectId, number: 2, name: '第二次征求意见' }, by)
    const fields = { clause: '', original: '', proposed: '', rationale: '', remark: '' }
    const ids: number[] = []
    for (const round of [roundId, second]) {
      await logComment(db, { roundId: round, unit: '市财政局', body: '建议删去第五条。', ...fields }, by)
      ids.push(...(await commentsOf(db, round)).map(comment => comment.id))
    }
    const [earlierId = 0, laterId = 0] = ids
    return { earlierId, laterId }
  }

  test('写法逐句存取，恢复通用写法后没有自己的句子', async () => {
    const { db, by, projectId, roundId } = made
    const afterRejections = [{ roundId, text: '已逐条说明' }]
    await editNoteTemplate(db, { projectId, template, afterRejections }, by)
    expect(await noteTemplateOf(db, projectId)).toEqual(template)
    expect(await afterRejectionsOf(db, projectId)).toEqual(new Map([[roundId, '已逐条说明']]))
    await editNoteTemplate(db, { projectId, template: null, afterRejections: [] }, by)
    expect(await noteTemplateOf(db, projectId)).toBeNull()
  })

  test('写错的空位整份不存，并指出是哪一句', async () => {
    const { db, by, projectId } = made
    const wrong = { ...template, total: [{ text: '共{coment}条。' }] }
    await expect(
      editNoteTemplate(db, { projectId, template: wrong, afterRejections: [] }, by),
    ).rejects.toMatchObject({ problems: [{ field: 'total-0' }] })
    expect(await noteTemplateOf(db, projectId)).toBeNull()
  })

  test('记下的文字以最后一次为准，数字原样取回', async () => {
    const { db, by, projectId } = made
    const number = {
      text: '2',
      field: 'comments',
      label: null,
      round: 1,
      value: 2,
      span: { start: 2, end: 3 },
    } as const
    for (const text of ['收到1条', '收到2条']) {
      const paragraphs = [{ kind: 'text', text, round: 1, numbers: [number] } as const]
      await keepWrittenNote(db, { projectId, paragraphs }, by)
    }
    expect(await writtenNoteOf(db, projectId)).toMatchObject({
      by: '李娜',
      paragraphs: [{ text: '收到2条', numbers: [number] }],
    })
  })

  test('同一条意见的判断可改可撤，只能从后一轮连到前一轮', async () => {
    const { db, by, projectId } = made
    const pair = await twice()
    await judgeLink(db, { projectId, ...pair, verdict: 'confirmed' }, by)
    await judgeLink(db, { projectId, ...pair, verdict: 'refused' }, by)
    expect(await commentLinksOf(db, projectId)).toMatchObject([{ ...pair, verdict: 'refused' }])
    await judgeLink(db, { projectId, ...pair, verdict: 'open' }, by)
    expect(await commentLinksOf(db, projectId)).toEqual([])
    const backwards = { earlierId: pair.laterId, laterId: pair.earlierId, verdict: 'confirmed' } as const
    await expect(judgeLink(db, { projectId, ...backwards }, by)).rejects.toThrow('更早一轮')
    await expect(
      judgeLink(db, { projectId: projectId + 1, ...pair, verdict: 'confirmed' }, by),
    ).rejects.toThrow()
  })

  test('沟通连同佐证材料一起登记，误登的可删去', async () => {
    const { db, by, projectId } = made
    const { earlierId } = await twice()
    const sha256 = 'a'.repeat(64)
    const talk = {
      projectId,
      commentId: earlierId,
      heldOn: '2024-01-09',
      participants: '市财政局预算科',
      outcome: 'agreed',
      summary: '',
      evidence: [{ sha256, size: 9, name: '纪要.pdf' }],
    } as const
    await expect(recordTalk(db, { ...talk, heldOn: '2024-01-01' }, by)).rejects.toThrow('早于本轮发出日期')
    await expect(recordTalk(db, { ...talk, heldOn: '2024-01-11' }, by)).rejects.toThrow('还没有到')
    await recordTalk(db, talk, by)
    const [held] = await talksOf(db, projectId)
    expect(held).toMatchObject({ outcome: 'agreed', evidence: [{ sha256, name: '纪要.pdf', size: 9 }] })
    expect(await uploadOfProject(db, projectId, sha256)).toEqual({ name: '纪要.pdf' })
    await removeTalk(db, { projectId, talkId: held?.id ?? 0 }, by)
    expect(await talksOf(db, projectId)).toEqual([])
  })

  test('分歧意见的写法以最后一次为准；计数口径和期限随项目保存', async () => {
    const { db, by, projectId } = made
    const { laterId } = await twice()
    for (const issue of ['经费', '经费负担']) {
      await editDissent(db, { projectId, commentId: laterId, issue, drafterView: '', basis: '' }, by)
    }
    expect((await dissentWordsOf(db, projectId)).get(laterId)?.issue).toBe('经费负担')
    expect(await settingsOf(db, projectId)).toEqual({
      countingRule: 'comment',
      publicDays: 30,
      writtenDays: null,
    })
    const settings = { countingRule: 'place', publicDays: null, writtenDays: 10 } as const
    const details = { name: '办法', documentTitle: '办法', draftingUnit: '' }
    await editProject(db, { projectId, ...details, settings }, by)
    expect(await settingsOf(db, projectId)).toEqual(settings)
    await editProject(db, { projectId, ...details }, by)
    expect(await settingsOf(db, projectId)).toEqual(settings)
  })
})
