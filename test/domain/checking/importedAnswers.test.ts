import fc from 'fast-check'
import { sameAnswer } from '../../../src/domain/checking/exchange'
import { compareWithRecord } from '../../../src/domain/checking/importing/importComparison'
import { importedAnswers } from '../../../src/domain/checking/importing/importedAnswers'
import { noCorrections, previewImport } from '../../../src/domain/checking/importing/preview'
import { type Disposition, dispositions, isDisposition } from '../../../src/domain/consultation/dispositions'
import type { Comment, RoundRecord } from '../../../src/domain/consultation/record'
import { plainDecision, plainRound, plainTexts } from '../../records'

interface Standing {
  body: string
  decision?: { disposition: Disposition; reason?: string; revisedText?: string }
}

const record = (...comments: Standing[]): RoundRecord => ({
  round: {
    ...plainRound,
    id: 1,
    projectId: 1,
  },
  consultees: [{ id: 1, unitId: 1, unit: '市财政局', kind: 'organ', position: 1, asked: true }],
  replies: [],
  comments: comments.map(
    ({ body, decision }, index): Comment => ({
      id: index + 1,
      replyId: 1,
      consulteeId: 1,
      unit: '市财政局',
      body,
      ...plainTexts,
      decision: decision
        ? {
            ...plainDecision,
            id: index + 1,
            at: '2024-02-05T01:00:00.000Z',
            ...decision,
          }
        : null,
      createdAt: '2024-01-10T01:00:00.000Z',
    }),
  ),
})

const rowsOf = (...rows: string[]) => {
  const text = [
    '序号\t单位\t修改意见\t采纳情况\t理由',
    ...rows.map((row, at) => `${at + 1}\t市财政局\t${row}`),
  ]
  const block = { kind: 'text' as const, text: text.join('\n') }
  const source = { name: '表.txt', format: 'text' as const, blocks: [block], problems: [] }
  return previewImport(source, noCorrections).table?.rows ?? []
}

const answers = (standing: RoundRecord, ...rows: string[]) =>
  importedAnswers(compareWithRecord(rowsOf(...rows), standing))

const charging = '建议删去第五条中有关收费的规定。'
const duty = '建议第十二条明确管网改造的责任主体。'

test('记录中未定、文件中已定的，列出并建议采用', () => {
  const [answer, ...more] = answers(record({ body: charging }), `${charging}\t采纳\t`)
  expect(answer).toMatchObject({ suggested: true, by: '', problems: [], current: { disposition: 'open' } })
  expect(answer?.theirs).toEqual({ disposition: 'accepted', reason: '', revisedText: '' })
  expect(more).toEqual([])
})

test('记录中已定的列出两种说法、谁在何时定的，不建议采用', () => {
  const standing = record({ body: charging, decision: { disposition: 'accepted' } })
  const [answer] = answers(standing, `${charging}\t不采纳\t上位法已有规定。`)
  expect(answer).toMatchObject({
    suggested: false,
    by: '赵敏',
    at: '2024-02-05T01:00:00.000Z',
    current: { disposition: 'accepted' },
    theirs: { disposition: 'rejected', reason: '上位法已有规定。' },
  })
})

test('只有理由不同也列出；空白的格不收回任何内容', () => {
  const standing = record(
    { body: charging, decision: { disposition: 'rejected', reason: '上位法已有规定。' } },
    { body: duty, decision: { disposition: 'accepted', reason: '已写明。' } },
  )
  const listed = answers(standing, `${charging}\t不采纳\t收费依据《水法》第四十九条。`, `${duty}\t\t`)
  expect(listed.map(({ theirs }) => theirs)).toEqual([
    { disposition: 'rejected', reason: '收费依据《水法》第四十九条。', revisedText: '' },
  ])
  expect(answers(standing, `${charging}\t不采纳\t`, `${duty}\t采纳\t`)).toEqual([])
})

test('改变结论时原结论的理由不跟过去；不采纳没有写理由的不能采用', () => {
  const standing = record({
    body: charging,
    decision: { disposition: 'partial', reason: '收费标准另定。', revisedText: '第五条　依法收费。' },
  })
  const [rejected] = answers(standing, `${charging}\t不采纳\t`)
  expect(rejected?.theirs).toEqual({ disposition: 'rejected', reason: '', revisedText: '' })
  expect(rejected?.problems.map(({ message }) => message)).toEqual([
    '“不采纳”须写明理由，理由将原样进入采纳情况表。',
  ])
  const [accepted] = answers(standing, `${charging}\t采纳\t`)
  expect(accepted).toMatchObject({ theirs: { reason: '', revisedText: '第五条　依法收费。' }, problems: [] })
})

test('看不出结论的不能采用，引出原话', () => {
  const [answer] = answers(record({ body: charging }), `${charging}\t会上再议\t`)
  expect(answer?.suggested).toBe(false)
  expect(answer?.problems[0]?.message).toContain('没有认出“会上再议”')
})

test('文字改过的意见不先替人勾选', () => {
  const reworded = '建议删去第五条中有关收费标准和收费主体的规定。'
  const [answer] = answers(record({ body: charging }), `${reworded}\t采纳\t`)
  expect(answer).toMatchObject({ suggested: false, problems: [], comment: { body: charging } })
})

test('单位库记住的写法算同一单位，不当作新的意见', () => {
  const standing = record({ body: charging })
  const rows = rowsOf(`${charging}\t\t`).map(row => ({ ...row, unit: '江州财政' }))
  expect(compareWithRecord(rows, standing)[0]?.standing).toBe('new')
  const registered = [{ name: '市财政局', aliases: ['江州财政'] }]
  expect(compareWithRecord(rows, standing, registered)[0]?.standing).toBe('repeated')
})

test('列出的恰是采用后会改变记录的；采用一次之后不再列出', () => {
  const words = Object.keys(dispositions).filter(isDisposition)
  const choosable = words.filter(word => dispositions[word].choosable)
  const reason = fc.constantFrom('', '上位法已有规定。', '另行规定。')
  const decision = fc.option(
    fc.record({ disposition: fc.constantFrom(...words), reason, revisedText: reason }),
  )
  const cell = fc.constantFrom(...choosable.map(word => dispositions[word].label), '')
  fc.assert(
    fc.property(decision, cell, reason, (standing, word, typed) => {
      const before = record({ body: charging, ...(standing && { decision: standing }) })
      const row = `${charging}\t${word}\t${typed}`
      const [answer] = answers(before, row)
      if (answer === undefined) return
      expect(sameAnswer(answer.current, answer.theirs)).toBe(false)
      expect(answers(record({ body: charging, decision: answer.theirs }), row)).toEqual([])
    }),
  )
})

test('记录一变，标记就变', () => {
  const row = `${charging}\t采纳\t`
  const [open] = answers(record({ body: charging }), row)
  const [forwarded] = answers(
    record({ body: charging, decision: { disposition: 'forwarded', reason: '转市发改委。' } }),
    row,
  )
  const [again] = answers(record({ body: charging }), row)
  expect(open?.seen).toBe(again?.seen)
  expect(open?.seen).not.toBe(forwarded?.seen)
})
