import { told, unexplained } from './drafts'

const before =
  'Specification for bus shelters\n1 Scope\nThis document applies to bus shelters.\n2 Requirements\n2.1 The bench shall be able to carry 1 500 N.\n2.2 Lighting should switch off after 5 s.\n2.3 Records shall be kept by the operator.\n'
const edit = (old: string, now: string): string => before.replace(old, now)

test('数里的空格、换行不把数分开', () => {
  const chinese = '某规范\n1　要求\n座椅应能承受1 500 N，侧向承受500 N。\n'
  const ask = '“500 N”改为“600 N”。'
  expect(told(chinese, chinese.replace('侧向承受500', '侧向承受600'), ask)).toMatch(/^landed/)
  expect(told(chinese, chinese.replace('1 500', '1 600'), ask)).not.toMatch(/^landed/)
})

describe('英文稿', () => {
  test('空格分开的是词：只有改了的词算改动', () => {
    const ask = '2.2 Change “should” to “shall”.'
    const after = edit('Lighting should', 'Lighting shall')
    expect(told(before, after, ask)).toBe('landed 2.2')
    expect(unexplained(before, after, ask)).toEqual([])
    expect(unexplained(before, after.replace('by the operator', 'by the owner'), ask)).toEqual([
      'operator→owner',
    ])
  })
  test('改成别的数，是与意见不一致', () => {
    expect(told(before, edit('after 5 s', 'after 20 s'), '2.2 Change “5 s” to “30 s”.')).toMatch(
      /^altered 2.2/,
    )
    expect(told(before, before, '2.2 Change “5 s” to “30 s”.')).toMatch(/^standing/)
  })
  test('增加的词前后有空格，就是完整的', () => {
    const ask = '2.3 Add “for one year” after “kept”.'
    expect(told(before, edit('kept by', 'kept for one year by'), ask)).toBe('landed 2.3')
    expect(told(before, edit('kept by', 'kept for one yearly cycle by'), ask)).not.toMatch(/^landed/)
  })
})
