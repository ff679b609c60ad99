import { audit } from '../../../src/domain/checking/audit'
import { reconcile } from '../../../src/domain/checking/reconcile'
import type { AdoptionRow, AdoptionTable } from '../../../src/domain/consultation/adoptionTable'
import type { Disposition } from '../../../src/domain/consultation/dispositions'
import type { Comment, Consultee, Reply, RoundRecord } from '../../../src/domain/consultation/record'
import type { UnitKind } from '../../../src/domain/consultation/unitKinds'
import { readStatements } from '../../../src/domain/reading/statements'
import { plainDecision, plainRound, plainTexts } from '../../records'

const row = (at: number, disposition: Disposition): AdoptionRow => ({
  row: at,
  seq: String(at),
  unit: `市第${'一二三四五六七八九十'[at - 1]}中学`,
  comment: `建议第${at}条增加“${'校园水站节水龙头计量设施'.slice(at - 1, at + 3)}”的内容。`,
  clause: null,
  original: null,
  proposed: null,
  rationale: null,
  decision: {
    text: disposition === 'accepted' ? '采纳' : '不采纳',
    disposition,
    inherited: false,
  },
  reason: disposition === 'accepted' ? null : `第${at}项已由${'甲乙丙丁戊己庚辛'[at - 1]}办法规定。`,
  remark: null,
  noComment: false,
  items: 1,
})

/** 8 comments, 6 adopted: 75%. */
const table: AdoptionTable = {
  title: '《江州市节约用水办法》意见采纳情况表',
  columns: [],
  rows: [1, 2, 3, 4, 5, 6, 7, 8].map(at => row(at, at <= 6 ? 'accepted' : 'rejected')),
  footer: null,
  problems: [],
}

const told = (noteText: string) =>
  audit({ tables: [table], statements: readStatements(noteText), noteText }).findings.map(({ code }) => code)

test('采纳率与表中条数对得上，不报', () => {
  expect(told('各单位提出的意见采纳率为75%。')).toEqual([])
  expect(told('采纳率达75.0%，不采纳的占25%。')).toEqual([])
})

test('采纳率与表中条数对不上，报出按表算是多少', () => {
  const note = '各单位提出的意见采纳率为87.5%。'
  const { findings } = audit({ tables: [table], statements: readStatements(note), noteText: note })
  expect(findings.map(({ code }) => code)).toEqual(['total-mismatch'])
  expect(findings[0]?.message).toContain('按表中条数算是 75.0%')
})

test('表中还有未定的意见，采纳率先不核对', () => {
  const open = {
    ...row(8, 'rejected'),
    decision: { text: '', disposition: 'open' as const, inherited: false },
  }
  const noteText = '意见采纳率为87.5%。'
  const rows = [...table.rows.slice(0, 7), open]
  const { findings } = audit({ tables: [{ ...table, rows }], statements: readStatements(noteText), noteText })
  expect(findings.map(({ code }) => code)).not.toContain('total-mismatch')
})

const record = (
  number: number,
  days: readonly [string | null, string | null],
  kinds: readonly UnitKind[] = ['organ', 'government'],
  answered = kinds.length,
): RoundRecord => {
  const consultees = kinds.map((kind, at): Consultee => {
    const id = number * 10 + at
    const unit = kind === 'public' ? '社会公众' : ['市财政局', '临河县人民政府', '市司法局'][at]
    return { id, unitId: at, unit: unit ?? '', kind, position: at, asked: true }
  })
  const replies = consultees.slice(0, answered).map(({ id }): Reply => {
    return {
      id,
      consulteeId: id,
      state: id % 10 === 0 ? 'with_comments' : 'no_comment',
      receivedOn: null,
      channel: '',
      note: '',
      decision: null,
      importId: null,
    }
  })
  const comment: Comment = {
    id: number * 100,
    replyId: number * 10,
    consulteeId: number * 10,
    unit: '市财政局',
    body: '1. 建议删去第五条。2. 建议第六条增加“再生水”。',
    ...plainTexts,
    decision: {
      ...plainDecision,
      id: 1,
      disposition: 'accepted',
      by: '',
    },
    createdAt: '',
  }
  const round = {
    ...plainRound,
    id: number,
    projectId: 1,
    number,
    name: `第${'一二三'[number - 1]}次征求意见`,
    sentOn: days[0],
    dueOn: days[1],
  }
  return { round, consultees, replies, comments: [comment] }
}

const codes = (
  records: readonly RoundRecord[],
  noteText = '',
  settings: Parameters<typeof reconcile>[0]['settings'] = {
    countingRule: 'comment',
    publicDays: 30,
    writtenDays: 10,
  },
) =>
  reconcile({ documentTitle: '江州市节约用水办法', noteText, settings }, records)
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code }) => code)

test('书面征求意见少于本项目设定的天数，提醒；正好够或没有设定，不提醒', () => {
  expect(codes([record(1, ['2024-01-08', '2024-01-16'])])).toEqual(['period-too-short'])
  expect(codes([record(1, ['2024-01-08', '2024-01-17'])])).toEqual([])
  const unset = { countingRule: 'comment', publicDays: 30, writtenDays: null } as const
  expect(codes([record(1, ['2024-01-08', '2024-01-09'])], '', unset)).toEqual([])
})

test('公开征求意见按公开的期限核对，编制说明写明缩短的理由则不提醒', () => {
  const open = [record(1, ['2024-01-08', '2024-01-27'], ['organ', 'public'])]
  expect(codes(open)).toEqual(['period-too-short'])
  expect(codes(open, '第一次征求意见因情况紧急缩短了期限，共提出意见2条，采纳2条。')).toEqual([])
})

test('登记的截止早于发出、后一轮早于前一轮、说明写的日期与登记的不同，都是日期矛盾', () => {
  expect(codes([record(1, ['2024-01-18', '2024-01-08'])])).toEqual(['dates-impossible'])
  const backwards = [record(1, ['2024-03-08', null]), record(2, ['2024-02-08', null])]
  expect(codes(backwards)).toEqual(['dates-impossible'])
  const one = [record(1, ['2024-01-08', null])]
  expect(codes(one, '2024年1月18日，市水利局向有关单位征求意见，共提出意见2条，采纳2条。')).toEqual([
    'dates-impossible',
  ])
  expect(codes(one, '2024年1月8日，市水利局向有关单位征求意见，共提出意见2条，采纳2条。')).toEqual([])
})

test('已结束的一轮还有单位没有交代，报出；正在征求的一轮，等着的单位不报', () => {
  const pending = record(1, ['2024-01-08', null], ['organ', 'government', 'organ'], 2)
  expect(codes([pending])).toEqual([])
  expect(codes([pending, record(2, ['2024-03-08', null])])).toEqual(['units-missing'])
})

test.each([
  ['comment', '共提出修改意见2条，采纳2条。'],
  ['row', '共提出修改意见1条，采纳1条。'],
  ['place', '共提出修改意见2条，采纳2条。'],
  ['merged', '共提出修改意见1条，合并同类项后1条，采纳1条。'],
] as const)('计数口径 %s：按口径写的说明与记录相符', (countingRule, note) => {
  const settings = { countingRule, publicDays: null, writtenDays: null }
  expect(codes([record(1, [null, null])], note, settings)).toEqual([])
})

test('按口径写的数不对，仍然报出', () => {
  const settings = { countingRule: 'place', publicDays: null, writtenDays: null } as const
  expect(codes([record(1, [null, null])], '共提出修改意见7条，采纳7条。', settings)).toEqual([
    'total-mismatch',
  ])
})

test('前一轮征求过、后一轮没有征求的单位，说明一下；名单一样不说', () => {
  const told = (later: readonly UnitKind[]) =>
    reconcile({ documentTitle: '江州市节约用水办法', noteText: '' }, [
      record(1, ['2024-01-08', null], ['organ', 'government', 'organ']),
      record(2, ['2024-03-08', null], later),
    ]).findings.filter(({ code }) => code === 'round-differs')
  expect(told(['organ', 'government', 'organ'])).toEqual([])
  expect(told(['organ', 'government']).map(({ severity, message }) => [severity, message])).toEqual([
    [
      'note',
      '登记的征求名单不同：第一次征求意见征求了市司法局，第二次征求意见没有。请确认是有意调整，必要时在编制说明里写明。',
    ],
  ])
  expect(told(['public'])).toEqual([])
})

test('采纳率对不上时，写出最接近所写数的算法', () => {
  const note =
    '共征集到意见412条，合并同类项后为96条。经研究，采纳61条，部分采纳20条，未采纳15条，采纳率88%。'
  const { findings } = audit({ tables: [], statements: readStatements(note), noteText: note })
  expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('按所写条数算是 84.4%')])
})
