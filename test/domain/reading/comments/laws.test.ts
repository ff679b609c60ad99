import fc from 'fast-check'
import { parseComment } from '../../../../src/domain/reading/comments/parseComment'
import { splitRequests } from '../../../../src/domain/reading/comments/requests'
import { divideComment } from '../../../../src/domain/reading/divideComment'
import { corpus } from './corpus'

const pieces = [
  '将',
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '「',
  '」',
  '《',
  '》',
  '修改为',
  '改为',
  '增加',
  '删除',
  '移至',
  '合并',
  '第三条',
  '第二款',
  '（一）',
  '4.2.1',
  '第5页',
  '中的',
  '后',
  '，',
  '。',
  '；',
  '：',
  '\n',
  '理由：',
  '1.',
  '2.',
  '一是',
  '二是',
  '牵头单位',
  '由市局牵头',
  '移出',
  '和',
  '、',
  '建议',
  '？',
  '甲',
  '𬭚',
  '……',
  '无意见',
  '根据',
  '原文：',
  '修改建议：',
  '修改为：',
  '由',
  '责任单位',
  '我局',
  'replace ',
  ' with ',
  'Clause 4.3 ',
  '（二）、（三）项',
  '前者',
  '后者写',
  '统一为',
  '原文：“甲”',
  '“甲”改为“甲”',
  '误写为',
]
const comments = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...corpus), fc.nat(), fc.nat())
    .map(
      ([{ text }, cut, length]) =>
        text.slice(0, cut % (text.length + 1)) + text.slice((cut % (text.length + 1)) + (length % 6)),
    ),
)

/** The laws are tried on the same comments where they have the same seed: each is read once. */
const readBefore = new Map<string, ReturnType<typeof parseComment>>()
const read = (text: string) => {
  const known = readBefore.get(text) ?? parseComment(text)
  readBefore.set(text, known)
  return known
}

test('任何文字都读得下来，范围有效，条款与原文一致', () => {
  fc.assert(
    fc.property(comments, text => {
      const { changes, noComment } = read(text)
      expect(noComment ? changes.length : 0).toBe(0)
      for (const { span, places } of changes) {
        expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true)
        for (const place of places) expect(text.slice(place.span.start, place.span.end)).toBe(place.text)
      }
    }),
    { numRuns: 600 },
  )
})

test('原文、改文、理由都是来文里的字，没有动作的地方不另造字', () => {
  fc.assert(
    fc.property(comments, text => {
      const { changes, rationale } = read(text)
      for (const { original, proposed, duty } of changes) {
        for (const words of original?.split(/[、\n]/) ?? []) expect(text).toContain(words)
        for (const words of proposed?.split(/[、\n]|(?<=[。；！？])/) ?? []) expect(text).toContain(words)
        if (duty !== null) expect(text).toContain(duty.unit)
      }
      for (const reason of rationale?.split('\n') ?? []) expect(text).toContain(reason)
    }),
    { numRuns: 600 },
  )
})

test('原文和改文不会一样：照原样写的不是修改', () => {
  fc.assert(
    fc.property(comments, text => {
      for (const { action, original, proposed } of read(text).changes)
        if (action === 'replace' && proposed !== null) expect(original).not.toBe(proposed)
    }),
    { numRuns: 600 },
  )
})

test('分条之后每条都是原文的一段，依次不重叠', () => {
  fc.assert(
    fc.property(comments, text => {
      let end = 0
      for (const request of splitRequests(text)) {
        expect(text.slice(request.span.start, request.span.end)).toBe(request.text)
        expect(request.span.start).toBeGreaterThanOrEqual(end)
        end = request.span.end
      }
    }),
    { numRuns: 300 },
  )
})

test('分条不丢一个字：除引出各条的话以外，每个字都在某一条里', () => {
  fc.assert(
    fc.property(comments, text => {
      const parts = divideComment(text)
      const [first] = parts
      const lead = text.slice(0, first?.span.start ?? text.length)
      expect(parts.length < 2 || /^[^。；;“”《》第]*$/.test(lead)).toBe(true)
      for (const [index, { span, text: part }] of parts.entries()) {
        expect(part.endsWith(text.slice(span.start, span.end))).toBe(true)
        expect(text.slice(span.end, parts[index + 1]?.span.start ?? text.length).trim()).toBe('')
      }
    }),
    { numRuns: 300 },
  )
})

test.each([
  [
    '第三条：1.“甲”改为“乙”；2.删去“丙”；3.第五条删除。',
    ['第三条：1.“甲”改为“乙”；', '第三条：2.删去“丙”；', '3.第五条删除。'],
  ],
  ['附件2：（1）删除“甲”；（2）增加“乙”。', ['附件2：（1）删除“甲”；', '附件2：（2）增加“乙”。']],
  ['第十条：将“甲”改为“乙”；删除“丙”。', ['第十条：将“甲”改为“乙”；', '第十条：删除“丙”。']],
])('拆分后各条仍带着共同的条款：%s', (text, parts) =>
  expect(divideComment(text).map(part => part.text)).toEqual(parts),
)

test.each([
  ['1.将第二条删除。2.增加“甲”。', ['1.将第二条删除。', '2.增加“甲”。']],
  ['建议：（1）删除“甲”；（2）增加“乙”。', ['（1）删除“甲”；', '（2）增加“乙”。']],
  ['第十条：一是删除“甲”；二是增加“乙”。', ['第十条：一是删除“甲”；', '二是增加“乙”。']],
  ['将第三条第（一）项删除。', ['将第三条第（一）项删除。']],
  [
    '一、删除“一、二、三类”。\n二、增加“（一）甲（二）乙”。',
    ['一、删除“一、二、三类”。', '二、增加“（一）甲（二）乙”。'],
  ],
])('分条：%s', (text, requests) => expect(splitRequests(text).map(request => request.text)).toEqual(requests))

test.each([
  '“',
  '理由：',
  '将“甲修改为',
  '第一条、',
  '“甲”中',
  '将“甲”改为“乙”，',
  '由市局牵头，',
  '由',
  '责任单位中，',
  '原文：甲修改为：',
  '修改为：甲：（一）',
  '第（一）、',
  '1.一是（1）',
  'replace a ',
  'a → ',
  'change “a” to ',
  '4.1 ',
  '式（',
  '我局不',
  '“甲”误写为“乙”，',
  '漏“甲”字，',
  '增加“甲”，放在第一条，',
  '改为甲（第一条）。',
  '第一条“甲”是否必要？建议删去。',
  '第五条是10日，统一为15日，',
  '漏GB/T 19001、',
  '与其“甲”，不如“乙”，',
  '应为“甲”，而不是“乙”，',
  'The “a” is vague. ',
  '责任单位：甲局，建议删除，',
])('两万字的意见也读得完：%s', sign => {
  // A cost that grows faster than the length would take minutes here.
  const text = sign.repeat(20_000 / sign.length)
  expect(parseComment(text).text).toBe(text)
})
