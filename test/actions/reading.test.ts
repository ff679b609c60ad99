import { joinComment } from '../../src/actions/comments/joinComment'
import { logComment } from '../../src/actions/comments/logComment'
import { saidLast } from '../../src/actions/comments/saidLast'
import { splitComment } from '../../src/actions/comments/splitComment'
import { recordDecision } from '../../src/actions/desk/recordDecision'
import { found } from '../../src/actions/found'
import { type Rewording, saveImport } from '../../src/actions/imports/saveImport'
import { type LetterMode, saveLetter } from '../../src/actions/imports/saveLetter'
import { startImport } from '../../src/actions/imports/startImport'
import { undoImport } from '../../src/actions/imports/undoImport'
import { recordReply } from '../../src/actions/rounds/recordReply'
import type { UnitChoice } from '../../src/domain/checking/importing/corrections'
import { compareWithRecord, standingSeen } from '../../src/domain/checking/importing/importComparison'
import { noCorrections, previewImport } from '../../src/domain/checking/importing/preview'
import type { Actor } from '../../src/domain/consultation/actor'
import { countRound, type RoundRecord } from '../../src/domain/consultation/record'
import type { SourceDocument, TableBlock } from '../../src/domain/reading/source'
import type { Db } from '../../src/store/database'
import { commentsOfReplies } from '../../src/store/earlierReplies'
import { roundRecord } from '../../src/store/record'
import { repliesOfConsultee } from '../../src/store/replies'
import { listUnits } from '../../src/store/units'
import { engines } from '../store/engines'
import { world } from './world'

const plainComment = { clause: '', original: '', proposed: '', rationale: '', remark: '' }

const textSource = (text: string): SourceDocument => ({
  name: '反馈.txt',
  format: 'text',
  blocks: [{ kind: 'text', text }],
  problems: [],
})

const tableOf = (text: string): TableBlock => ({
  kind: 'table',
  name: null,
  rows: text.split('\n').map(line => line.split('\t')),
  merges: [],
  hiddenRows: [],
  firstRow: 1,
})

let made = 0

const start = (db: Db, projectId: number, text: string, by: Actor) => {
  made += 1
  const upload = { sha256: made.toString(16).padStart(64, '0'), size: text.length, name: '反馈.txt' }
  return startImport(db, { projectId, upload, source: textSource(text), again: false }, by)
}

const tableText = (...rows: string[]) =>
  ['序号\t单位\t修改意见\t采纳情况\t不采纳理由', ...rows.map((row, index) => `${index + 1}\t${row}`)].join(
    '\n',
  )

interface Place {
  db: Db
  by: Actor
  projectId: number
  roundId: number
}

const importTable = async (
  { db, by, projectId, roundId }: Place,
  text: string,
  more: { rewordings?: Map<number, Rewording>; units?: UnitChoice[]; receivedOn?: string } = {},
) => {
  const importId = await start(db, projectId, text, by)
  const { table, note } = previewImport(textSource(text), { ...noCorrections, units: more.units ?? [] })
  if (table === null) throw new Error('没有认出表')
  const record = await found(roundRecord(db, roundId))
  const comments = await saidLast(db, roundId, record.comments)
  const compared = compareWithRecord(table.rows, { ...record, comments }, await listUnits(db))
  const seen = new Map(compared.map(each => [each.row.row, standingSeen(each)]))
  const rewordings = new Map(
    [...(more.rewordings ?? [])].map(([row, rewording]) => [row, { rewording, seen: seen.get(row) ?? '' }]),
  )
  return {
    importId,
    saved: await saveImport(db, { importId, table, note, target: { roundId }, ...more, rewordings }, by),
  }
}

const letter = async (
  { db, by, projectId, roundId }: Place,
  unit: string,
  comments: readonly string[],
  mode: LetterMode | null = null,
) => {
  const importId = await start(db, projectId, `${unit}${comments.join('\n')}${made}`, by)
  const fields = { receivedOn: '2024-01-16', channel: 'letter', note: '' }
  const { consulteeId } = await saveLetter(
    db,
    { importId, target: { roundId }, unit, ...fields, comments, noComment: comments.length === 0, mode },
    by,
  )
  return { importId, consulteeId }
}

const repliesBy = ({ consultees, replies }: RoundRecord) =>
  consultees.map(({ id, unit }) => [unit, replies.find(({ consulteeId }) => consulteeId === id)?.state])

const later = (by: Actor): Actor => ({ ...by, at: '2024-01-20T01:00:00.000Z' })

describe.each(engines)('读入来件：%s', engine => {
  test('同一份表再次导入只增加新的行，变动的只列出', async () => {
    const here = await world(engine)
    await importTable(
      here,
      tableText('市财政局\t建议删去第五条关于经费的规定。\t采纳\t', '市水利局\t无意见\t\t'),
    )
    const text = tableText(
      '市财政局\t建议删去第五条关于经费的规定。\t不采纳\t另有规定',
      '市水利局\t无意见\t\t',
      '市司法局\t建议将第八条“可以”改为“应当”。\t\t',
    )
    const { saved } = await importTable(here, text)
    expect(saved).toMatchObject({ added: 1, replaced: 0, left: 2 })
    const record = await here.record()
    expect(record.comments.map(each => [each.unit, each.decision?.disposition ?? 'open'])).toEqual([
      ['市财政局', 'accepted'],
      ['市司法局', 'open'],
    ])
    await expect(importTable(here, `${text}\n`)).rejects.toThrow('没有需要新增的内容')
    await here.close()
  })

  test('一行写着几个无意见的单位：每个单位一份回函；再次导入不再增加', async () => {
    const here = await world(engine)
    const text = tableText('市水利局、市林业局\t均无意见\t\t', '市财政局\t建议删去第五条。\t采纳\t')
    await importTable(here, text)
    const record = await here.record()
    expect(repliesBy(record)).toEqual([
      ['市水利局', 'no_comment'],
      ['市林业局', 'no_comment'],
      ['市财政局', 'with_comments'],
    ])
    await expect(importTable(here, `${text}\n`)).rejects.toThrow('没有需要新增的内容')
    await here.close()
  })

  test('没有表的一份文件里有几个单位的意见：每个单位一份回函', async () => {
    const here = await world(engine)
    const text = '一、市财政局\n1.建议删去第五条。\n2.建议明确经费渠道。\n二、市水利局、市林业局\n无意见。'
    await importTable(here, text)
    const record = await here.record()
    expect(repliesBy(record)).toEqual([
      ['市财政局', 'with_comments'],
      ['市水利局', 'no_comment'],
      ['市林业局', 'no_comment'],
    ])
    expect(record.comments.map(({ unit, body }) => `${unit}：${body}`)).toEqual([
      '市财政局：建议删去第五条。',
      '市财政局：建议明确经费渠道。',
    ])
    await here.close()
  })

  test('提过意见的单位在表中写无意见：不选则不变，选定才改；撤销导入后原样恢复', async () => {
    const here = await world(engine)
    await importTable(here, tableText('市财政局\t建议删去第五条。\t采纳\t'))
    const text = tableText('市财政局、市水利局\t无意见\t\t')
    const kept = await importTable(here, text)
    expect(kept.saved).toMatchObject({ added: 1, replaced: 0, left: 0 })
    expect((await here.record()).comments.map(({ unit }) => unit)).toEqual(['市财政局'])
    const { importId, saved } = await importTable(here, `${text}\n`, {
      rewordings: new Map([[1, 'replace']]),
    })
    expect(saved).toMatchObject({ added: 0, replaced: 1 })
    const record = await here.record()
    expect(record.comments).toEqual([])
    expect(repliesBy(record)).toEqual([
      ['市财政局', 'no_comment'],
      ['市水利局', 'no_comment'],
    ])
    await undoImport(here.db, { importId, withAnswers: false }, later(here.by))
    const restored = await here.record()
    expect(restored.comments.map(({ unit, decision }) => [unit, decision?.disposition])).toEqual([
      ['市财政局', 'accepted'],
    ])
    await here.close()
  })

  test('文字改过的意见可以换成新文字，撤销导入后原样恢复', async () => {
    const here = await world(engine)
    await importTable(
      here,
      tableText(
        '市财政局\t建议删去第五条关于经费保障的规定。\t采纳\t',
        '市财政局\t建议第九条增加监督检查的内容。\t\t',
      ),
    )
    const text = tableText('市财政局\t建议删去第五条关于经费保障和资金来源的规定。\t\t')
    const { importId, saved } = await importTable(here, text, { rewordings: new Map([[1, 'replace']]) })
    expect(saved).toMatchObject({ added: 0, replaced: 1 })
    const bodies = async () => (await here.record()).comments.map(each => each.body)
    expect(await bodies()).toEqual([
      '建议第九条增加监督检查的内容。',
      '建议删去第五条关于经费保障和资金来源的规定。',
    ])
    await undoImport(here.db, { importId, withAnswers: true }, later(here.by))
    expect(await bodies()).toEqual(['建议删去第五条关于经费保障的规定。', '建议第九条增加监督检查的内容。'])
    expect((await here.record()).comments[0]?.decision?.disposition).toBe('accepted')
    await here.close()
  })

  test('一个单位填的表，填表日期记为收到日期；早于发出日期的不收', async () => {
    const here = await world(engine)
    const form = [
      '征求意见反馈表',
      '填报单位：市航道管理处',
      '序号\t条款\t修改意见\t理由',
      '1\t第六条\t建议删去“每年”\t与规程不一致',
      '2\t第九条\t建议增加枯水期限载的规定\t',
      '填表人：周工　　填表日期：2024年1月18日',
    ].join('\n')
    expect(previewImport(textSource(form), noCorrections).dateOfForm).toBe('2024-01-18')
    await expect(importTable(here, form, { receivedOn: '2023-12-01' })).rejects.toThrow('早于本轮发出日期')
    await importTable(here, form, { receivedOn: '2024-01-18' })
    const { replies } = await here.record()
    expect(replies.filter(({ receivedOn }) => receivedOn === '2024-01-18')).toHaveLength(1)
    const sideways =
      '反馈单位\t市航道管理处\n修改意见\t建议删去“每年”\n理由\t与规程不一致\n反馈日期\t2024年1月19日'
    const turned = { ...textSource(''), blocks: [tableOf(sideways)] }
    expect(previewImport(turned, noCorrections).dateOfForm).toBe('2024-01-19')
    const answered = tableText('市财政局\t建议一\t采纳\t', '市审计局\t建议二\t采纳\t')
    expect(previewImport(textSource(`${answered}\n2024年1月18日`), noCorrections).dateOfForm).toBeNull()
  })

  test('采纳后的表述随采纳情况一起存下', async () => {
    const here = await world(engine)
    const text = '单位\t修改意见\t采纳情况\t修改后\n市财政局\t建议删去“每年”\t采纳\t第六条　应当检修。'
    await importTable(here, text)
    const { comments } = await here.record()
    expect(comments.at(-1)).toMatchObject({ proposed: '', decision: { revisedText: '第六条　应当检修。' } })
  })

  test('人确认是同一单位后，单位库记住这种写法', async () => {
    const here = await world(engine, ['江州市水务发展集团有限公司'])
    const units = [{ name: '水务发展集团', as: '江州市水务发展集团有限公司' }]
    await importTable(here, tableText('水务发展集团\t建议明确管网改造的责任主体。\t\t'), { units })
    const [unit, ...others] = await listUnits(here.db)
    expect(unit?.aliases).toEqual(['水务发展集团'])
    expect(others).toEqual([])
    expect(countRound(await here.record())).toMatchObject({ asked: 1, withComments: 1, pending: 0 })
    await here.close()
  })

  test('来函登记为该单位的回函，原件附上；再来一份须说明是更正还是补充', async () => {
    const here = await world(engine, ['市财政局'])
    const first = ['一、建议删去第五条。', '二、建议第八条“可以”改为“应当”，便于执行。']
    await letter(here, '市财政局', first)
    expect((await here.record()).comments.map(each => each.body)).toEqual(first)
    await expect(letter(here, '市财政局', ['一、建议删去第五条。'])).rejects.toThrow('已有回函')
    await expect(letter(here, '市财政局', [], 'add')).rejects.toThrow('不能再补充')
    await letter(here, '市财政局', ['三、建议增加附则。'], 'add')
    expect((await here.record()).comments).toHaveLength(3)
    await here.close()
  })

  test('更正的回函替换原来的：未变的保留采纳情况，改动的重新答复，其余移出表而留在历史中', async () => {
    const here = await world(engine, ['市财政局'])
    const { consulteeId } = await letter(here, '市财政局', [
      '一、建议删去第五条。',
      '二、建议将第八条“可以安排资金”改为“应当安排资金”。',
      '三、建议附则中明确施行日期。',
    ])
    const [kept, changed] = (await here.record()).comments
    for (const comment of [kept, changed]) {
      const decision = { disposition: 'accepted', reason: '', revisedText: '', seen: null } as const
      await recordDecision(here.db, { ...decision, commentId: comment?.id ?? 0 }, here.by)
    }
    const corrected = [
      '一、建议删去第五条。',
      '二、建议将第八条“可以安排资金”改为“应当足额安排资金”。',
      '三、建议增加法律责任一章，与上位法衔接。',
    ]
    const second = await letter(here, '市财政局', corrected, 'replace')
    const record = await here.record()
    expect(record.comments.map(each => each.body)).toEqual(corrected)
    expect(record.comments.map(each => each.decision?.disposition ?? 'open')).toEqual([
      'accepted',
      'open',
      'open',
    ])
    expect(record.comments[0]?.id).toBe(kept?.id)
    const [, earlier] = await repliesOfConsultee(here.db, consulteeId)
    const held = await commentsOfReplies(here.db, [earlier?.id ?? 0])
    expect(held.map(each => each.kept)).toEqual([true, false, false])
    await undoImport(here.db, { importId: second.importId, withAnswers: true }, later(here.by))
    expect((await here.record()).comments.map(each => each.body.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
    ])
    expect((await here.record()).comments).toHaveLength(3)
    expect(countRound(await here.record())).toMatchObject({ asked: 1, withComments: 1, comments: 3 })
    await here.close()
  })

  test('更正为无意见：意见全部移出，单位算无意见', async () => {
    const here = await world(engine, ['市财政局'])
    await letter(here, '市财政局', ['建议删去第五条。'])
    await letter(here, '市财政局', [], 'replace')
    expect(countRound(await here.record())).toMatchObject({ comments: 0, noComment: 1, withComments: 0 })
    await here.close()
  })

  test('一条含几项的意见拆分后各有出处，合并后原样', async () => {
    const here = await world(engine, ['市财政局'])
    const body = '建议：1. 删去第五条。2. 将第八条“可以”改为“应当”。3. 增加附则。'
    const logged = { ...plainComment, roundId: here.roundId, unit: '市财政局', body, clause: '第二章' }
    const commentId = await logComment(here.db, logged, here.by)
    const ids = await splitComment(here.db, { commentId }, here.by)
    const parts = (await here.record()).comments
    expect(parts.map(each => each.id)).toEqual(ids)
    expect(parts.map(each => each.body)).toEqual([
      '1. 删去第五条。',
      '2. 将第八条“可以”改为“应当”。',
      '3. 增加附则。',
    ])
    for (const { origin, body: text, clause } of parts) {
      expect(origin?.body.slice(origin.start, origin.end)).toBe(text)
      expect(clause).toBe('第二章')
    }
    expect(await joinComment(here.db, { commentId: ids[1] ?? 0 }, here.by)).toBe(commentId)
    expect((await here.record()).comments.map(each => each.body)).toEqual([body])
    await here.close()
  })

  test('已有采纳情况的意见不拆分；拆分后有一条已定，不合并；没有几项的不拆', async () => {
    const here = await world(engine, ['市财政局'])
    const log = (body: string) =>
      logComment(here.db, { ...plainComment, roundId: here.roundId, unit: '市财政局', body }, here.by)
    const accept = (commentId: number, disposition: 'accepted' | 'open', seen: number | null) =>
      recordDecision(here.db, { commentId, disposition, reason: '', revisedText: '', seen }, here.by)
    const two = await log('（一）删去第五条。（二）第八条增加罚则。')
    await accept(two, 'accepted', null)
    await expect(splitComment(here.db, { commentId: two }, here.by)).rejects.toThrow('已有采纳情况')
    const [standing] = (await here.record()).comments
    await accept(two, 'open', standing?.decision?.id ?? null)
    const [first = 0, second = 0] = await splitComment(here.db, { commentId: two }, here.by)
    await accept(second, 'accepted', null)
    await expect(joinComment(here.db, { commentId: first }, here.by)).rejects.toThrow('第 2 条已有采纳情况')
    await expect(splitComment(here.db, { commentId: first }, here.by)).rejects.toThrow('不能再拆分')
    const one = await log('建议删去第五条。')
    await expect(splitComment(here.db, { commentId: one }, here.by)).rejects.toThrow('没有读出几项')
    await here.close()
  })

  test('拆分过的意见再次来表、来函都认得出', async () => {
    const here = await world(engine, ['市财政局'])
    const body = '1. 删去第五条关于收费的规定。2. 第八条增加罚则。'
    const { importId } = await letter(here, '市财政局', [body])
    const [comment] = (await here.record()).comments
    await splitComment(here.db, { commentId: comment?.id ?? 0 }, here.by)
    const table = tableText(`市财政局\t${body}\t\t`, '市司法局\t建议明确解释机关。\t\t')
    expect((await importTable(here, table)).saved).toMatchObject({ added: 1, left: 1 })
    await letter(here, '市财政局', [body, '建议增加附则。'], 'replace')
    const own = async () => (await here.record()).comments.filter(each => each.unit === '市财政局')
    expect((await own()).map(each => each.origin?.body ?? null)).toEqual([body, body, null])
    expect(importId).toBeGreaterThan(0)
    await here.close()
  })

  test('撤销导入不带走后来手工登记的意见', async () => {
    const here = await world(engine)
    const { importId } = await importTable(here, tableText('市财政局\t建议删去第五条。\t\t'))
    const own = {
      ...plainComment,
      roundId: here.roundId,
      unit: '市财政局',
      body: '电话补充：第六条也请斟酌。',
    }
    await logComment(here.db, own, here.by)
    await undoImport(here.db, { importId, withAnswers: true }, later(here.by))
    expect((await here.record()).comments.map(each => each.body)).toEqual(['电话补充：第六条也请斟酌。'])
    await here.close()
  })

  test('一个单位有几份回函时，登记收到日期不丢意见', async () => {
    const here = await world(engine, ['市财政局'])
    const { consulteeId } = await letter(here, '市财政局', ['建议删去第五条。'])
    await letter(here, '市财政局', ['建议增加附则。'], 'add')
    const reply = {
      state: 'with_comments',
      receivedOn: '2024-01-17',
      channel: 'email',
      note: '',
      attachments: [],
    } as const
    await recordReply(here.db, { consulteeId, ...reply }, here.by)
    expect((await here.record()).comments).toHaveLength(2)
    await here.close()
  })
})
