import fc from 'fast-check'
import { judgeLanding, type Landing, type LandingComment } from '../../../../src/domain/checking/landing'

const purpose = '为了规范托育服务，保护婴幼儿合法权益，制定本条例。'
const record = '托育机构应当自登记之日起十日内向卫生健康主管部门备案，并公示备案结果。'
const staff = '托育机构应当按照标准配备保育人员和保健人员，并定期组织培训。'
const safety = '托育机构应当安装视频监控设施，监控录像保存期不少于九十日。'
const fine = '违反规定的，由卫生健康主管部门责令限期改正，处以一千元以上五千元以下罚款。'

const statute = (...articles: string[]): string =>
  ['某市托育服务条例', ...articles.map((text, at) => `第${'一二三四五六七八'[at]}条　${text}`)].join('\n')

const draft = statute(purpose, record, staff, safety, fine)

const accepted = (text: string, more: Partial<LandingComment> = {}): LandingComment => ({
  id: 1,
  disposition: 'accepted',
  text,
  ...more,
})

const judge = (comment: string | LandingComment, after: string, before = draft): Landing =>
  judgeLanding({ before, after, comments: [typeof comment === 'string' ? accepted(comment) : comment] })

const verdict = (comment: string | LandingComment, after: string, before = draft): string =>
  judge(comment, after, before)
    .verdicts.map(
      each =>
        `${each.verdict}${each.moved ? '（移动）' : ''}${each.difference === null ? '' : ` ${each.difference}`}`,
    )
    .join('；')

const ask = '建议将第二条中的“十日内”修改为“十五日内”。'
const done = draft.replace('十日内向', '十五日内向')

test('改了就是已落实，没改就是未修改', () => {
  expect(verdict(ask, done)).toBe('landed')
  expect(verdict(ask, draft)).toBe('standing')
  expect(judge(ask, done).unexplained).toEqual([])
})

test('前面加了一条、编号变了，仍认得原来的条', () => {
  const after = statute(
    purpose,
    safety.replace('九十', '六十'),
    record.replace('十日内', '十五日内'),
    staff,
    safety,
    fine,
  )
  expect(verdict(ask, after)).toBe('landed（移动）')
})

test('写在别处、原文仍在，是未修改', () => {
  expect(verdict(ask, draft.replace('定期组织培训', '十五日内组织培训'))).toBe('standing')
})

test('删了原文、写在别的条里，不是已落实', () => {
  const after = draft.replace('十日内向', '向').replace('定期组织培训', '十五日内组织培训')
  expect(verdict(ask, after)).not.toMatch(/^landed/)
})

test('本来就有的文字不算新写的', () => {
  const before = statute(purpose, '托育机构应当十日内备案，十五日内公示。')
  expect(verdict(ask, statute(purpose, '托育机构应当备案，十五日内公示。'), before)).not.toMatch(/^landed/)
})

test('意思到了、文字不同，说明差别', () => {
  expect(verdict(ask, draft.replace('十日内向', '十五个工作日内向'))).toBe('altered 多“个工作”')
})

test('数字中间的几个字不算：十五日里没有五日', () => {
  expect(
    verdict('建议将第二条中的“十日内”修改为“五日内”。', draft.replace('十日内向', '十五日内向')),
  ).toMatch(/^altered/)
  const before = draft.replace('登记之日起', '登记之日起二十日内核验，')
  expect(verdict('建议将“十日内”修改为“五日内”。', before.replace('，十日内向', '，五日内向'), before)).toBe(
    'landed',
  )
})

test('全文统一修改，要一处不剩', () => {
  const many = (word: string, count: number, rest = '') =>
    statute(
      purpose,
      ...Array.from(
        { length: 6 },
        (_, at) => `${`${word}负责第${at}类事项。`.repeat(count)}${at === 5 ? rest : ''}`,
      ),
    )
  const asked = '建议将全文“卫健委”统一修改为“卫生健康主管部门”。'
  expect(verdict(asked, many('卫生健康主管部门', 8), many('卫健委', 8))).toBe('landed')
  expect(verdict(asked, many('卫生健康主管部门', 8, '报卫健委。'), many('卫健委', 8, '报卫健委。'))).toMatch(
    /^altered/,
  )
})

test('一条里有两处，只改一处不是已落实', () => {
  const before = statute(purpose, '托育机构应当每年报告，逾期不报告的，每年通报。')
  const after = statute(purpose, '托育机构应当每季度报告，逾期不报告的，每年通报。')
  expect(verdict('将第二条中的“每年”修改为“每季度”。', after, before)).toMatch(/^altered/)
})

test('整条删去后，改词的意见是条款已不存在', () => {
  expect(verdict(ask, statute(purpose, staff, safety, fine))).toBe('clause-gone')
})

test('增加的文字要在所指的地方', () => {
  const insert = '建议在第二条“并公示备案结果”后增加“和投诉电话”。'
  expect(verdict(insert, draft.replace('备案结果', '备案结果和投诉电话'))).toBe('landed')
  expect(verdict(insert, draft.replace('定期组织培训', '定期组织培训和投诉电话'))).toBe('standing')
  expect(verdict(insert, draft)).toBe('standing')
})

test('删除的文字搬到别处不算删除', () => {
  const remove = '建议删除第二条中的“，并公示备案结果”。'
  expect(verdict(remove, draft.replace('，并公示备案结果', ''))).toBe('landed')
  expect(verdict(remove, draft)).toBe('standing')
  expect(
    verdict(remove, draft.replace('，并公示备案结果', '').replace('组织培训', '组织培训，并公示备案结果')),
  ).toBe('standing')
})

test('删除整条', () => {
  expect(verdict('建议删除第四条。', statute(purpose, record, staff, fine))).toBe('landed')
  expect(verdict('建议删除第四条。', draft)).toBe('standing')
  expect(verdict('建议删除第四条。', statute(purpose, record, staff, fine, safety))).toBe('standing')
})

test('整条改写', () => {
  const whole = '托育机构应当按班型配备保育人员，混龄班按乳儿班标准执行。'
  const wanted = `建议将第三条修改为：“第三条　${whole}”`
  expect(verdict(wanted, statute(purpose, record, whole, safety, fine))).toBe('landed')
  expect(verdict(wanted, draft)).toBe('standing')
  expect(verdict(wanted, statute(purpose, record, whole.replace('乳儿班', '托小班'), safety, fine))).toMatch(
    /^altered .*托小班/,
  )
})

test('以决定的文字为准，不以所提的文字为准', () => {
  const comment = accepted(ask, { disposition: 'partial', revised: '十二日内' })
  expect(verdict(comment, draft.replace('十日内向', '十二日内向'))).toBe('landed')
  expect(verdict(comment, done)).not.toMatch(/^landed/)
})

test('省略号两边的文字按次序对应', () => {
  const comment =
    '建议将“托育机构应当安装视频监控设施……保存期不少于九十日。”修改为“托育机构应当安装视频监控设施……保存期不少于一百二十日。”'
  expect(verdict(comment, draft.replace('九十日', '一百二十日'))).toBe('landed')
  expect(verdict(comment, draft)).toBe('standing')
})

const plan = (lead: string, support: string): string =>
  `某市工作方案\n一、主要任务\n（一）改造校舍。对存在隐患的校舍全面改造。（牵头单位：${lead}。配合单位：${support}）\n（二）改造食堂。对食堂全面改造。（牵头单位：市教育局、财政局。配合单位：市公安局）\n`

test('移出牵头单位看的是那一条的职责名单', () => {
  const before = plan('市教育局、财政局', '市公安局')
  const out = '“改造校舍”部分，建议将“市财政局”移出牵头单位名单。'
  expect(verdict(out, plan('市教育局', '市公安局'), before)).toBe('landed')
  expect(verdict(out, before, before)).toBe('standing')
  expect(verdict(out, plan('市教育局', '市公安局、财政局'), before)).toMatch(/^altered/)
})

test('没有意见依据的改动列出来', () => {
  const landing = judge(ask, done.replace('五千元', '一万元'))
  expect(landing.verdicts[0]?.verdict).toBe('landed')
  expect(landing.unexplained).toMatchObject([
    { kind: 'replace', before: { ref: '5条' }, after: { ref: '5条' } },
  ])
})

test('不采纳的意见却写进了后一稿', () => {
  const rejected = { id: 7, disposition: 'rejected' as const, text: ask }
  const landing = judgeLanding({ before: draft, after: done, comments: [rejected] })
  expect(landing).toMatchObject({ verdicts: [], rejectedButPresent: [{ id: 7 }] })
  expect(judgeLanding({ before: draft, after: draft, comments: [rejected] }).rejectedButPresent).toEqual([])
})

test('询问和一般性意见由人核对', () => {
  expect(verdict('请进一步研究托育机构的监管机制是否健全。', done)).toBe('unchecked')
})

test('判断的位置可以回到两份原文', () => {
  const [first] = judge(ask, done).verdicts
  expect(draft.slice(first?.before?.span.start, first?.before?.span.end)).toBe('十日内')
  expect(done.slice(first?.after?.span.start, first?.after?.span.end)).toBe('十五日内')
  expect([first?.before?.ref, first?.after?.ref]).toEqual(['2条', '2条'])
})

test('任何文本都不出错', () => {
  const texts = fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom(draft, done, ask, '', '一、“'))
  fc.assert(
    fc.property(texts, texts, texts, (before, after, text) => {
      const comments = [accepted(text), { id: 2, disposition: 'rejected' as const, text: ask }]
      expect(judgeLanding({ before, after, comments }).verdicts.length).toBeGreaterThan(0)
    }),
  )
})
