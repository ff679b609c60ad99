import { ledgerOf } from '../../../src/domain/checking/ledger'
import { proposeLinks } from '../../../src/domain/checking/likeness/linkRounds'
import type { Disposition } from '../../../src/domain/consultation/dispositions'
import { type DissentWords, dissentsOf, isDissent } from '../../../src/domain/consultation/dissent'
import type { Comment, RoundRecord, StandingDecision } from '../../../src/domain/consultation/record'
import type { CommentLink, Talk } from '../../../src/domain/consultation/talk'
import { plainRound, plainTexts } from '../../records'

const decision = (disposition: Disposition, day = '2024-02-01', rest = {}): StandingDecision => ({
  id: 1,
  disposition,
  reason: '',
  revisedText: '',
  sourceText: '',
  inherited: false,
  by: '赵敏',
  at: `${day}T02:00:00.000Z`,
  ...rest,
})

const comment = (
  id: number,
  unit: string,
  body: string,
  standing: StandingDecision | null = null,
): Comment => ({
  id,
  replyId: id,
  consulteeId: id,
  unit,
  body,
  ...plainTexts,
  decision: standing,
  createdAt: '2024-01-20T00:00:00.000Z',
})

const round = (number: number, comments: readonly Comment[]): RoundRecord => ({
  round: {
    ...plainRound,
    id: number * 100,
    projectId: 1,
    number,
    name: `第${number}次征求意见`,
  },
  consultees: [],
  replies: [],
  comments,
})

const talk = (commentId: number, outcome: Talk['outcome'], heldOn = '2024-02-20'): Talk => ({
  id: commentId,
  commentId,
  heldOn,
  participants: '市财政局预算科',
  outcome,
  summary: '',
  by: '赵敏',
  evidence: [],
})

const link = (
  earlierId: number,
  laterId: number,
  verdict: CommentLink['verdict'] = 'confirmed',
): CommentLink => ({
  earlierId,
  laterId,
  verdict,
  by: '李娜',
  at: '2024-03-01T00:00:00.000Z',
})

const funding = '建议将第十二条“市财政足额保障”修改为“由市、县按事权分担”。理由：与财政事权改革方案一致。'
const fundingAgain = '仍建议将第十二条“市财政足额保障”改为“由市、县按照事权分担”，与省里的改革方案保持一致。'
const meters = '建议在第八条增加“新建住宅应当一户一表安装智能水表”的要求。'

test('同一单位换了说法再次提出，能认出来；不同的意见不连', () => {
  const rounds = [
    round(1, [comment(1, '市财政局', funding), comment(2, '市住房城乡建设局', meters)]),
    round(2, [
      comment(3, '市财政局', fundingAgain),
      comment(4, '市财政局', '建议删去第三十条关于罚款数额的规定。'),
    ]),
  ]
  expect(proposeLinks(rounds).map(({ earlierId, laterId }) => [earlierId, laterId])).toEqual([[1, 3]])
})

test('别的单位提出的，几乎一样才连；只是同类话题不连', () => {
  const same = meters.replace('建议', '请')
  const near = '建议在第八条增加“农村集中供水工程应当计量收费”的要求。'
  const rounds = [
    round(1, [comment(1, '市住房城乡建设局', meters)]),
    round(2, [comment(2, '临河县人民政府', same), comment(3, '青山区人民政府', near)]),
  ]
  expect(proposeLinks(rounds).map(({ laterId }) => laterId)).toEqual([2])
})

test('人确认或否定过的，不再提示；三轮取最近的一轮', () => {
  const rounds = [1, 2, 3].map(number => round(number, [comment(number, '市财政局', funding)]))
  expect(proposeLinks(rounds).map(({ earlierId, laterId }) => [earlierId, laterId])).toEqual([
    [1, 2],
    [2, 3],
  ])
  expect(proposeLinks(rounds, [link(1, 2), link(2, 3, 'refused')])).toMatchObject([
    { earlierId: 1, laterId: 3 },
  ])
})

test('“维持上次意见”后面照抄原话的，算同一条；“建议完善”太短，不认', () => {
  const rounds = [
    round(1, [comment(1, '市财政局', meters), comment(2, '市审计局', '建议完善。')]),
    round(2, [
      comment(
        3,
        '市财政局',
        `维持上次意见：${meters}另外，关于水价听证、阶梯水价、农业用水计量、再生水利用补贴等内容，请一并研究明确责任单位。`,
      ),
      comment(4, '市审计局', '建议完善。'),
    ]),
  ]
  expect(proposeLinks(rounds).map(({ earlierId, laterId }) => [earlierId, laterId])).toEqual([[1, 3]])
})

test('意见条数翻十倍，用时大致也只翻十倍', () => {
  const words = '水管网井塔厂价表费源区节排污泵站渠库坝闸河湖湿地林草粮棉'
  const many = (size: number) =>
    [1, 2].map(number =>
      round(
        number,
        Array.from({ length: size }, (_, at) => {
          const sign = (step: number) => words[(at * step + Math.floor(at / 7)) % words.length] ?? ''
          const body = `建议第${(at % 60) + 1}条增加${sign(3)}${sign(5)}${sign(7)}${sign(11)}${sign(13)}建设内容${at}项，明确${sign(17)}${sign(19)}${sign(23)}责任。`
          return comment(number * 100_000 + at, `单位${at % 90}`, body)
        }),
      ),
    )
  const cost = (size: number) => {
    const rounds = many(size)
    const start = process.cpuUsage().user
    proposeLinks(rounds)
    return process.cpuUsage().user - start
  }
  cost(300)
  expect(cost(3000) / Math.max(cost(300), 1000)).toBeLessThan(40)
})

const kinds = (
  rounds: readonly RoundRecord[],
  links: readonly CommentLink[],
  history = new Map(),
  talks = new Map(),
) => ledgerOf(rounds, links, history, talks).map(entry => entry.kinds)

test('未采纳后再次提出、先未采纳后采纳、先采纳后改为不采纳', () => {
  const pair = (first: Disposition, then: Disposition) => [
    round(1, [comment(1, '市财政局', funding, decision(first))]),
    round(2, [comment(2, '市财政局', fundingAgain, decision(then))]),
  ]
  expect(kinds(pair('rejected', 'rejected'), [link(1, 2)])).toEqual([['raisedAgain']])
  expect(kinds(pair('rejected', 'accepted'), [link(1, 2)])).toEqual([['raisedAgain', 'adoptedLater']])
  expect(kinds(pair('accepted', 'rejected'), [link(1, 2)])).toEqual([['takenBack']])
  expect(kinds(pair('accepted', 'accepted'), [link(1, 2)])).toEqual([[]])
  expect(kinds(pair('rejected', 'rejected'), [])).toEqual([[], []])
})

test('一条意见自己改过主意也记；当天自己改正的笔误不记', () => {
  const rounds = [round(1, [comment(1, '市财政局', funding, decision('rejected', '2024-03-05'))])]
  const changed = new Map([[1, [decision('accepted', '2024-02-01'), decision('rejected', '2024-03-05')]]])
  const slip = new Map([[1, [decision('accepted', '2024-03-05'), decision('rejected', '2024-03-05')]]])
  expect(kinds(rounds, [], changed)).toEqual([['takenBack']])
  expect(kinds(rounds, [], slip)).toEqual([[]])
})

test('沟通以最后一次为准', () => {
  const rounds = [round(1, [comment(1, '市财政局', funding, decision('rejected'))])]
  const talks = new Map([[1, [talk(1, 'not_agreed', '2024-02-10'), talk(1, 'agreed', '2024-02-20')]]])
  expect(kinds(rounds, [], new Map(), talks)).toEqual([['agreed']])
})

test('不采纳又未沟通一致的，列入分歧意见；已沟通一致的不列', () => {
  const rejected = comment(1, '市财政局', funding, decision('rejected'))
  expect(isDissent(rejected, [])).toBe(true)
  expect(isDissent(rejected, [talk(1, 'not_agreed')])).toBe(true)
  expect(isDissent(rejected, [talk(1, 'agreed')])).toBe(false)
  expect(isDissent(comment(2, '市司法局', meters, decision('accepted')), [])).toBe(false)
  expect(isDissent(comment(2, '市司法局', meters, decision('partial')), [])).toBe(false)
  expect(isDissent(comment(2, '市司法局', meters, decision('partial')), [talk(2, 'not_agreed')])).toBe(true)
  expect(isDissent(comment(2, '市司法局', meters), [])).toBe(false)
})

test('分歧意见写明分歧事项、单位意见、起草单位意见、理由和依据', () => {
  const standing = decision('rejected', '2024-02-01', {
    reason: '根据《江州市市与县财政事权划分方案》第六条，节水经费由市级负担。',
  })
  const given = {
    ...comment(1, '市财政局', funding, standing),
    clause: '第十二条',
    rationale: '县级财力不足。',
  }
  const typed = new Map<number, DissentWords>()
  const [own] = dissentsOf([round(1, [given])], new Map(), typed)
  expect(own).toMatchObject({
    unit: '市财政局',
    issue: '第十二条',
    unitView: `${funding}\n理由：县级财力不足。`,
    drafterView: '不采纳，维持征求意见稿的写法。',
    basis: '《江州市市与县财政事权划分方案》第六条',
  })
  const quoting = { ...given, clause: '', body: '建议将第十条中的“五万立方米以上”修改为“十万立方米以上”。' }
  expect(dissentsOf([round(1, [quoting])], new Map(), typed)).toMatchObject([
    { issue: '第十条中的“五万立方米以上”' },
  ])
  typed.set(1, { issue: '经费负担', drafterView: '', basis: '市政府第12次常务会议纪要' })
  expect(dissentsOf([round(1, [given])], new Map(), typed)).toMatchObject([
    { issue: '经费负担', drafterView: '不采纳，维持征求意见稿的写法。', basis: '市政府第12次常务会议纪要' },
  ])
})
