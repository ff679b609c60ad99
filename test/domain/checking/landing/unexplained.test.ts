import { told, unexplained } from './drafts'

const record = '养犬人应当办理登记。'
const fine = '违反本办法第二条规定的，处二百元罚款。'
const inserted = '养犬人应当为犬只接种疫苗。'
const before = `某市养犬办法\n第一条　为了规范养犬，制定本办法。\n第二条　${record}\n第三条　禁止携带犬只进入下列场所：\n（一）学校；\n（二）医院。\n第四条　${fine}\n`
const after = `某市养犬办法\n第一条　为了规范养犬，制定本办法。\n第二条　${inserted}\n第三条　${record}\n第四条　禁止携带犬只进入下列场所：\n（一）学校；\n（二）医院。\n第五条　${fine.replace('第二条', '第三条')}\n`
const ask = `第一条后增加一条：“${inserted}”`

test('条号顺延带来的引用改动，不是没有依据的改动', () => {
  expect(unexplained(before, after, ask)).toEqual([])
  expect(unexplained(before, after.replace('法第三条', '法第四条'), ask)).toEqual(['第二→第四'])
  expect(unexplained(before, after.replace('法第三条', '法第二条'), ask)).toEqual([])
})

test('引用别的法律的条号不随本稿顺延', () => {
  const cited = before.replace('本办法第二条', '《动物防疫法》第二条')
  const brought = after.replace('本办法第三条', '《动物防疫法》第三条')
  expect(unexplained(cited, brought, ask)).toEqual(['第二→第三'])
})

test('末一项增减带来的句号、分号，不是没有依据的改动', () => {
  const shorter = before.replace('（一）学校；\n（二）医院。', '（一）学校。')
  expect(unexplained(before, shorter, '删除第三条第（二）项。')).toEqual([])
  expect(unexplained(shorter, before, '第三条增加一项作为第（二）项：“医院”')).toEqual([])
  expect(unexplained(before, before.replace('学校；', '学校。'))).toEqual(['；→。'])
})

test('所提文字里引用的条号顺延，仍是已落实', () => {
  const asked = `${ask.slice(0, -1)}`
  const paragraph = '违反本办法第三条规定的，处五百元罚款。'
  const done = after.replace(/$/, `${paragraph.replace('第三条', '第四条')}\n`)
  expect(asked).toContain(inserted)
  expect(told(before, done, `第四条增加一款：“${paragraph}”`)).toBe('landed（移动） 5条/2款')
  expect(told(before, done.replace('第四条规定', '第五条规定'), `第四条增加一款：“${paragraph}”`)).toMatch(
    /^altered/,
  )
})

test('新的一条只有一部分有依据，列出的只是其余部分', () => {
  const more = after.replace(inserted, `${inserted}接种费用由养犬人承担。`)
  expect(unexplained(before, more, ask)).toEqual(['→接种费用由养犬人承担。'])
})

test('在一章里增加一条，这一章的其他改动仍要有依据', () => {
  const chapters = (text: string): string => text.replace('第一条', '第一章　总则\n第一条')
  const changed = chapters(after).replace('学校', '幼儿园')
  expect(unexplained(chapters(before), changed, `第一章增加一条：“${inserted}”`)).toEqual([
    '学校；→',
    '→幼儿园；',
  ])
})

test('整条删去，改其中一个词的意见不是依据', () => {
  const gone = before
    .replace(/第二条.*\n/, '')
    .replace('第三条', '第二条')
    .replace('第四条', '第三条')
  expect(unexplained(before, gone, '第二条“登记”改为“备案”。')).toContain(`${record}→`)
})
