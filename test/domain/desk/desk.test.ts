import fc from 'fast-check'
import { DraftReading } from '../../../src/domain/checking/landing/draftReading'
import { findLikest, findOpposites } from '../../../src/domain/desk/beside'
import { changeInPlace } from '../../../src/domain/desk/changeInPlace'
import { noFilter, readFilter, writeFilter } from '../../../src/domain/desk/filter'
import { addOutcome, barOf, clauseOf, noOutcome } from '../../../src/domain/desk/overview'
import { summarise } from '../../../src/domain/desk/summary'
import { timelineOf } from '../../../src/domain/desk/timeline'
import {
  digitPairsOf,
  excerptOf,
  markHits,
  phrasesOf,
  signsOf,
} from '../../../src/domain/reading/searchWords'

const bare = { clause: '', original: '', proposed: '' }

const hanzi = fc.string({ unit: fc.constantFrom(...'市水利局牵头，配合。“A1１　\n𠮷'), maxLength: 40 })

test('标记不改动文字：拼起来就是原文', () => {
  fc.assert(
    fc.property(hanzi, hanzi, (text, query) => {
      expect(
        markHits(text, query)
          .map(part => part.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('逐字查找：索引中的相邻与原文中的包含是一回事', () => {
  fc.assert(
    fc.property(hanzi, hanzi, (text, query) => {
      const words = ` ${signsOf(text).join(' ')} `
      const found = phrasesOf(query).every(phrase => words.includes(` ${phrase.join(' ')} `))
      const isMarked = markHits(text, query).some(part => part.hit)
      // What narrows a search of digits must never lose a hit.
      const pairs = new Set(digitPairsOf(signsOf(text)))
      if (found)
        expect(
          phrasesOf(query)
            .flatMap(digitPairsOf)
            .filter(pair => !pairs.has(pair)),
        ).toEqual([])
      if (phrasesOf(query).length === 1) expect(isMarked).toBe(found)
    }),
  )
})

test('长文只给出找到处的前后', () => {
  const parts = excerptOf(`${'前'.repeat(300)}牵头${'后'.repeat(300)}`, '牵头', 100)
  expect(parts.find(part => part.hit)?.text).toBe('牵头')
  expect(parts.map(part => part.text).join('').length).toBeLessThan(110)
})

test('筛选写进地址，读回来一样；看不懂的不起作用', () => {
  const filter = { ...noFilter, text: '牵头 核电', unitId: 7, state: 'open', disposition: 'partial' } as const
  expect(readFilter(Object.fromEntries(new URLSearchParams(writeFilter(filter))))).toEqual(filter)
  expect(readFilter({ unit: 'x', state: '未定', disposition: ['a'], kind: 'toString' })).toEqual(noFilter)
})

test('一行说清一条意见，条款从原话或栏目来', () => {
  expect(summarise({ ...bare, body: '建议将第三条第二款“甲”修改为“乙”。' })).toEqual({
    action: 'replace',
    clause: '第三条第二款',
    clauseRef: '3条/2款',
    summary: '“甲”改为“乙”',
  })
  expect(summarise({ ...bare, clause: '第五条', body: '建议进一步完善表述。' })).toMatchObject({
    clauseRef: '5条',
    summary: '进一步完善表述。',
  })
})

const draft = new DraftReading(
  '江州市节约用水办法\n\n第一条 为了节约用水，制定本办法。\n\n第二条 所需经费由市级财政全额保障，并建立奖励机制。\n\n第三条 鼓励使用再生水。\n',
)

const marked = (body: string) =>
  changeInPlace(draft, { ...bare, body }).map(each => [
    each.clause,
    each.segments
      .map(({ op, text }) => (op === 'same' ? text : op === 'delete' ? `[-${text}]` : `[+${text}]`))
      .join(''),
  ])

test('修改标在它所在的条文中：改、删、增，增在前后都对', () => {
  expect(marked('建议将第二条“由市级财政全额保障”修改为“按事权分担”。')).toEqual([
    ['第二条', '所需经费[-由市级财政全额保障][+按事权分担]，并建立奖励机制。'],
  ])
  expect(marked('建议删去第二条中的“，并建立奖励机制”。')).toEqual([
    ['第二条', '所需经费由市级财政全额保障[-，并建立奖励机制]。'],
  ])
  expect(marked('建议在第三条“再生水”后增加“和雨水”。')).toEqual([['第三条', '鼓励使用再生水[+和雨水]。']])
  expect(marked('1. 将第二条“市级”改为“省级”；2. 将第二条“奖励”改为“奖惩”；3. 请核第二条。')).toEqual([
    ['第二条', '所需经费由[-市级][+省级]财政全额保障，并建立奖励机制。'],
    ['第二条', '所需经费由市级财政全额保障，并建立[-奖励][+奖惩]机制。'],
  ])
  expect(marked('第二条建议由市水利局牵头，市财政局配合。')).toEqual([
    ['第二条', '所需经费由市级财政全额保障，并建立奖励机制。'],
  ])
  expect(marked('建议在第三条“再生水”前增加“雨水和”。')).toEqual([['第三条', '鼓励使用[+雨水和]再生水。']])
})

test('相反的意见找得出来，相近的按相近程度排', () => {
  const candidate = (commentId: number, body: string) =>
    ({ commentId, body, clause: '', disposition: 'open' }) as const
  const own = candidate(1, '建议将第三条“由市级财政保障”修改为“按照事权分担”。')
  const others = [
    candidate(2, '建议将第三条“按照事权分担”修改为“由市级财政保障”。'),
    candidate(3, '建议删去第九条。'),
  ]
  expect(findOpposites(own, others).map(each => each.commentId)).toEqual([2])
  expect(findLikest(own, others, { least: 0.3, most: 3 }).map(each => each.commentId)).toEqual([2])
})

test('概览的数加起来总是相等，条带不超出', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('accepted', 'partial', 'rejected', 'open', 'forwarded'), fc.nat(50))),
      counts => {
        const sum = counts.reduce(
          (all, [disposition, count]) => addOutcome(all, disposition, count),
          noOutcome,
        )
        expect(sum.adopted + sum.partial + sum.rejected + sum.other + sum.open).toBe(sum.total)
        const width = barOf(sum, sum.total).reduce((all, each) => all + each.width, 0)
        expect(Math.abs(width - (sum.total > 0 ? 1000 : 0))).toBeLessThan(0.001)
      },
    ),
  )
  expect([clauseOf('3条/2款'), clauseOf('附件2/一')]).toEqual(['3条', '附件2/一'])
})

test('时间线：轮次按日期排开，今天在其中才标出', () => {
  const rounds = [
    { id: 1, name: '第一次', sentOn: '2024-01-01', dueOn: '2024-01-11' },
    { id: 2, name: '第二次', sentOn: null, dueOn: null },
  ]
  const line = timelineOf(rounds, '2024-01-06')
  expect(line.rounds.map(each => each.id)).toEqual([1])
  expect(line.today).toBe(500)
  expect(timelineOf(rounds, '2025-01-01').today).toBeNull()
})
