import fc from 'fast-check'
import { compareReply } from '../../../src/domain/checking/importing/replyComparison'
import { proposeUnits } from '../../../src/domain/checking/importing/unitProposals'
import { matchWordings } from '../../../src/domain/checking/importing/wordingMatch'
import type { Comment } from '../../../src/domain/consultation/record'
import { divideComment, shareOut } from '../../../src/domain/reading/divideComment'
import { countingLine } from '../../../src/domain/writing/countingLine'
import { documentWords } from '../../../src/domain/writing/documentWords'
import { plainTexts } from '../../records'

const comment = (id: number, body: string, origin: Comment['origin'] = null): Comment => ({
  id,
  replyId: 1,
  consulteeId: 1,
  unit: '市财政局',
  body,
  ...plainTexts,
  decision: null,
  createdAt: '2024-01-10T01:00:00.000Z',
  origin,
})

const fates = (standing: readonly Comment[], texts: readonly string[]) =>
  compareReply(standing, texts).map(({ fate, before, after }) => [
    fate,
    before?.parts.map(part => part.id) ?? [],
    after,
  ])

test('更正的回函：相同的未变，改过的有改动，没有的不再提出，多的新增', () => {
  const standing = [
    comment(1, '建议删去第五条。'),
    comment(2, '建议将第八条“可以安排资金”改为“应当安排资金”。'),
    comment(3, '建议附则中明确施行日期。'),
  ]
  const texts = [
    '建议将第八条“可以安排资金”改为“应当足额安排资金”。',
    '建议删去 第五条。',
    '第二十条与预算法如何衔接？',
  ]
  expect(fates(standing, texts)).toEqual([
    ['changed', [2], 0],
    ['kept', [1], 1],
    ['new', [], 2],
    ['gone', [3], null],
  ])
})

test('拆分过的意见按来函原来的一条对照', () => {
  const body = '1. 删去第五条。2. 第八条增加罚则。'
  const parts = [
    comment(5, '1. 删去第五条。', { id: 4, body, start: 0, end: 9 }),
    comment(6, '2. 第八条增加罚则。', { id: 4, body, start: 9, end: 20 }),
  ]
  expect(fates(parts, [body])).toEqual([['kept', [5, 6], 0]])
})

test('话短的意见靠条款区分：两处“建议删除”不是一条', () => {
  const earlier = [{ text: '建议删除。', clause: '第三条' }]
  expect(matchWordings(earlier, [{ text: '建议删除。', clause: '第九条' }]).matches).toEqual([
    { earlier: null, same: false },
  ])
  expect(matchWordings(earlier, [{ text: '建议删除。', clause: '第三条' }]).matches[0]?.same).toBe(true)
})

test('每条现有意见至多对上一条，对上的与不再提出的合起来正好是全部', () => {
  const wording = fc.constantFrom('删去第五条', '删去第六条', '增加附则', '改为应当', '改为应当足额')
  fc.assert(
    fc.property(fc.array(wording, { maxLength: 8 }), fc.array(wording, { maxLength: 8 }), (before, after) => {
      const { matches, gone } = matchWordings(
        before.map(text => ({ text })),
        after.map(text => ({ text })),
      )
      const used = matches.flatMap(match => (match.earlier === null ? [] : [match.earlier]))
      expect([...used, ...gone].sort()).toEqual([...before.keys()].sort())
      for (const [index, match] of matches.entries())
        if (match.earlier !== null && match.same) expect(before[match.earlier]).toBe(after[index])
    }),
  )
})

const registry = [
  { name: '自治区发展改革委', aliases: [] },
  { name: '江州市水务发展集团有限公司', aliases: ['水务集团'] },
  { name: '南宁市财政局', aliases: [] },
]

test('同一单位的规范写法不必问，相近的写法才问，别的市的局不问', () => {
  const names = ['自治区发改委', '水务发展集团', '水务集团', '柳州市财政局', '发展和改革委员会']
  expect(proposeUnits(names, registry).map(({ name, like }) => [name, like])).toEqual([
    ['水务发展集团', '江州市水务发展集团有限公司'],
    ['发展和改革委员会', '自治区发展改革委'],
  ])
})

test('本表中的两种写法也问一次；上千个各不相同的名称不问', () => {
  const [only, ...rest] = proposeUnits(['江州港务集团有限公司', '江州港务集团', '江州港务集团'], [])
  expect(only).toMatchObject({
    name: '江州港务集团',
    like: '江州港务集团有限公司',
    registered: false,
    rows: 2,
  })
  expect(rest).toEqual([])
  const many = Array.from({ length: 2000 }, (_, at) => `第${at}街道办事处`)
  const units = Array.from({ length: 1000 }, (_, at) => ({ name: `第${at}镇人民政府`, aliases: [] }))
  expect(proposeUnits(many, units)).toEqual([])
})

test('意见按编号拆分，没有编号的按各自成句的修改拆分，一句话里的不拆', () => {
  const cut = (text: string) => divideComment(text).map(part => part.text)
  expect(cut('建议：一是删去第五条；二是第八条增加罚则。')).toHaveLength(2)
  expect(cut('将第五条“可以”改为“应当”。删去第八条。理由：重复。')).toEqual([
    '将第五条“可以”改为“应当”。',
    '删去第八条。理由：重复。',
  ])
  expect(cut('将第五条“可以”改为“应当”，“必须”改为“应当”。')).toHaveLength(1)
  expect(cut('建议删去第五条。')).toHaveLength(1)
})

test('拆分出的每一部分都是原话中的一段，前后不重叠', () => {
  const piece = fc.constantFrom(
    '1. 删去第五条。',
    '2. 增加附则。',
    '将“甲”改为“乙”。',
    '；',
    '理由：重复。',
    '\n',
    '为何？',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
      const text = pieces.join('')
      let end = 0
      for (const { text: part, span } of divideComment(text)) {
        expect(text.slice(span.start, span.end)).toBe(part)
        expect(span.start).toBeGreaterThanOrEqual(end)
        end = span.end
      }
    }),
  )
})

test('各栏随意见分开：编号对得上的逐条分，对不上的各条都带', () => {
  expect(shareOut('1. 应当。2. 删去。', 2)).toEqual(['1. 应当。', '2. 删去。'])
  expect(shareOut('便于执行。', 2)).toEqual(['便于执行。', '便于执行。'])
})

test('计数口径写明拆分的算法，不写数字', () => {
  const plain = countingLine([{ origin: null }], 'row', 'byRow', documentWords.zh)
  expect(plain).toBe('计数口径：合计按本表行数统计，来函意见拆分后各行分别计数。')
  const origin = { id: 1, body: '', start: 0, end: 0 }
  expect(countingLine([{ origin }, { origin }], 'merged', 'byRow', documentWords.zh)).toBe(
    '计数口径：合计按本表行数统计，来函意见拆分后各行分别计数（本表含拆分的意见）；编制说明按合并同类项后的条数统计。',
  )
  expect(countingLine([{ origin: null }], 'comment', 'byComment', documentWords.zh)).toBe(
    '计数口径：合计按意见条数统计，来函中分条列出的逐条计数，拆分后各行分别计数。',
  )
  expect(countingLine([{ origin }], 'merged', 'byRow', documentWords.en)).toBe(
    'Counting rule: the total counts each row as a comment (comments split into rows are counted row by row); the explanatory note counts after merging like comments.',
  )
})
