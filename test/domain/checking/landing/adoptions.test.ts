import { drafts, readCases, verdictOn } from './ferry'

describe('像是采纳、其实未必：逐例与细心审稿人的判断相同', () => {
  test.each(readCases().map((each, at) => [`${at + 1} ${each.comment}`, each] as const))('%s', (_, each) => {
    expect(each.right).toContain(verdictOn(each.comment, each.before, each.after, each.revised))
  })
})

test('全文改词：都改了才是已落实，漏了一处就不是', () => {
  const all = drafts.办法.replaceAll('渡工', '渡船驾驶员')
  const comment = '建议将全文“渡工”修改为“渡船驾驶员”。'
  expect(verdictOn(comment, drafts.办法, all)).toBe('landed')
  expect(verdictOn(comment, drafts.办法, all.replace('渡船驾驶员酒后', '渡工酒后'))).toBe('altered')
})

test('一条意见两处改动，各判各的', () => {
  const comment = '建议将第六条“三十日”修改为“十五日”，“监督电话”修改为“投诉电话”。'
  expect(verdictOn(comment, drafts.办法, drafts.办法.replace('三十日', '十五日'))).toBe('landed standing')
})
