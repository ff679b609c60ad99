import fc from 'fast-check'
import { type ClauseChange, compareDrafts } from '../../../../src/domain/checking/compare'
import { diffTexts } from '../../../../src/domain/checking/compare/difference'
import { foldKey } from '../../../../src/domain/reading/fold'
import { chance, newDraft, print } from '../landing/inventedDrafts'

/** Marks as a reader sees them: [-taken out-]{+put in+}. */
const marked = ({ segments }: ClauseChange): string =>
  segments.map(({ op, text }) => ({ same: text, delete: `[-${text}-]`, insert: `{+${text}+}` })[op]).join('')

const changes = (before: string, after: string): string[] =>
  compareDrafts(before, after)
    .filter(({ kind, before: from }) => kind !== 'same' && from?.ref !== null)
    .map(change => `${change.kind} ${change.before?.ref ?? ''}→${change.after?.ref ?? ''} ${marked(change)}`)

const statute = (...articles: string[]): string =>
  ['某市条例', ...articles.map((text, at) => `第${'一二三四五六七八'[at]}条　${text}`)].join('\n')

const purpose = '为了规范托育服务，保护婴幼儿合法权益，制定本条例。'
const record = '托育机构应当自登记之日起十日内向卫生健康主管部门备案。'
const staff = '托育机构应当按照标准配备保育人员和保健人员，并定期组织培训。'
const safety = '托育机构应当安装视频监控设施，监控录像保存期不少于九十日。'
const fine = '违反规定的，由卫生健康主管部门责令限期改正，处以一千元以上五千元以下罚款。'

test('按词标出改动，不零碎到单字', () => {
  expect(changes(statute(purpose, record), statute(purpose, record.replace('十日内', '十五日内')))).toEqual([
    'changed 2条→2条 托育机构应当自登记之日起[-十日-]{+十五日+}内向卫生健康主管部门备案。',
  ])
  expect(diffTexts('强化对年检机构的监管。', '强化对检验机构的监管。').filter(({ same }) => !same)).toEqual([
    { same: false, before: '年检', after: '检验' },
  ])
})

test('增加一条，其后各条只是重新编号', () => {
  const kinds = changes(statute(purpose, record, staff), statute(purpose, safety, record, staff))
  expect(kinds).toEqual([
    `added →2条 {+${safety}+}`,
    `renumbered 2条→3条 ${record}`,
    `renumbered 3条→4条 ${staff}`,
  ])
})

test('删除一条', () => {
  expect(changes(statute(purpose, record, staff), statute(purpose, staff))[0]).toBe(
    `removed 2条→ [-${record}-]`,
  )
})

test('移动的条款认得出来', () => {
  const before = statute(purpose, record, staff, safety, fine)
  const after = statute(purpose, staff, safety, fine, record)
  expect(
    compareDrafts(before, after)
      .filter(({ kind }) => kind === 'moved')
      .map(({ after: to }) => to?.ref),
  ).toEqual(['5条'])
})

test('一条拆成两条，两条并成一条', () => {
  const whole = statute(purpose, `${record}${safety}`, fine)
  const parts = statute(purpose, record, safety, fine)
  const split = compareDrafts(whole, parts).filter(({ kind }) => kind === 'split')
  expect(split.map(change => [change.before?.ref, change.after?.ref, marked(change)])).toEqual([
    ['2条', '2条', record],
    ['2条', '3条', safety],
  ])
  const merged = compareDrafts(parts, whole).filter(({ kind }) => kind === 'merged')
  expect(merged.map(change => [change.before?.ref, change.after?.ref, marked(change)])).toEqual([
    ['2条', '2条', record],
    ['3条', '2条', safety],
  ])
})

test('全角半角、空格和折行不算改动', () => {
  const after = statute(purpose, record).replaceAll('，', ', ').replace('登记之日', '登记\n之日')
  expect(compareDrafts(statute(purpose, record), after).map(({ kind }) => kind)).toEqual([
    'same',
    'same',
    'same',
  ])
})

test('同一文稿没有改动', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const text = print(newDraft(chance(seed)))
    expect(compareDrafts(text, text).every(({ kind }) => kind === 'same')).toBe(true)
  }
})

test('差异的两边合起来就是两份原文', () => {
  const word = fc.constantFrom(
    '托育',
    '机构',
    '应当',
    '，',
    '。',
    '备案',
    '十日',
    '3.5',
    ' ',
    '\n',
    '（',
    '）',
    '的',
  )
  const words = fc.array(word, { maxLength: 60 }).map(parts => parts.join(''))
  fc.assert(
    fc.property(words, words, (before, after) => {
      const hunks = diffTexts(before, after)
      expect(foldKey(hunks.map(hunk => hunk.before).join(''))).toBe(foldKey(before))
      expect(hunks.map(hunk => hunk.after).join('')).toBe(after)
    }),
  )
})

test('任何文本都不出错', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => Array.isArray(compareDrafts(before, after))),
  )
})
