import { told } from './drafts'

const articles = [
  '为了加强公园绿地管理，制定本办法。',
  '本办法适用于本市城市公园的规划、建设和管理。',
  '市园林绿化主管部门负责城市公园的监督管理。',
  '公园应当免费向公众开放。',
  '公园管理单位应当公布开放时间：\n（一）春夏季的开放时间；\n（二）秋冬季的开放时间。',
  '游客应当爱护公园设施，不得攀折花木。',
]
const numerals = '一二三四五六七八九十'
const statute = (list: readonly string[]): string =>
  `某市公园管理办法\n${list.map((text, at) => `第${numerals[at]}条　${text}`).join('\n')}\n`
const draft = statute(articles)
const added = '公园管理单位应当每年修剪古树名木。'
const withAt = (place: number, text = added): string => statute(articles.toSpliced(place, 0, text))
const changed = (old: string, now: string): string => draft.replace(old, now)

describe('作为第几条，指的是后一稿的条', () => {
  const asks = [
    `增加一条作为第五条：“${added}”`,
    `增加一条，作为第五条：“${added}”`,
    `建议增加一条：“${added}”作为第五条。`,
    `在第五条前增加一条：“${added}”`,
    `第四条后增加一条：“${added}”`,
    `第四条后增加一条作为第五条：“${added}”`,
  ]
  test.each(asks)('正好写在那里是已落实，也不算移动：%s', ask => {
    expect(told(draft, withAt(4), ask)).toBe('landed 5条')
  })
  test.each(asks)('写在别处，说明不在所指的条款；没写是未修改：%s', ask => {
    expect(told(draft, withAt(1), ask)).toBe('altered 2条 已写入，但不在所指的条款')
    expect(told(draft, draft, ask)).toMatch(/^standing/)
  })
  test('前面又加了一条，号数不同，仍在原来两条之间', () => {
    const after = statute(articles.toSpliced(4, 0, added).toSpliced(1, 0, '公园应当定期发布入园须知。'))
    expect(told(draft, after, asks[0] ?? '')).toBe('landed 6条')
  })
  test('写进了原第五条里，没有单列', () => {
    const after = changed('公园管理单位应当公布开放时间', `${added}公园管理单位应当公布开放时间`)
    expect(told(draft, after, asks[0] ?? '')).toBe('altered 5条 已写入，但没有单列')
    expect(told(draft, changed('向公众开放。', `向公众开放。${added}`), asks[0] ?? '')).not.toMatch(/^landed/)
  })
  test('写在那里，文字不同', () => {
    expect(told(draft, withAt(4, added.replace('每年', '每两年')), asks[0] ?? '')).toMatch(
      /^altered 5条 .*两年/,
    )
  })
  test('短的一条也认得', () => {
    expect(told(draft, withAt(3, '每年评估一次。'), '增加一条作为第四条：“每年评估一次。”')).toBe(
      'landed 4条',
    )
  })
  test('前一稿还没有的号数', () => {
    const ask = '增加一条，作为第七条：“本办法自公布之日起施行。”'
    expect(told(draft, `${draft}第七条　本办法自公布之日起施行。\n`, ask)).toBe('landed 7条')
    expect(told(draft, draft, ask)).toMatch(/^standing/)
  })
  test('后一条隔着章的标题', () => {
    const split = (list: readonly string[], at: number): string =>
      statute(list)
        .replace(`第${numerals[at]}条`, `第二章　使用\n第${numerals[at]}条`)
        .replace('第一条', '第一章　总则\n第一条')
    const after = split(articles.toSpliced(3, 0, added), 3)
    expect(told(split(articles, 3), after, `第三条后增加一条：“${added}”`)).toBe('landed 4条')
  })
})

describe('作为第几款、第几项', () => {
  const paragraph = '专类公园参照执行。'
  const twoParagraphs = changed('建设和管理。', `建设和管理。\n${paragraph}`)
  test.each([
    `增加一款作为第二条第二款：“${paragraph}”`,
    `建议第二条增加第二款“${paragraph}”`,
    `第二条增加一款，作为第二款：“${paragraph}”`,
  ])('前一稿没有的款：%s', ask => {
    expect(told(draft, twoParagraphs, ask)).toBe('landed 2条/2款')
    expect(told(draft, draft, ask)).toMatch(/^standing/)
    expect(told(draft, changed('监督管理。', `监督管理。\n${paragraph}`), ask)).not.toMatch(/^landed/)
  })
  test('款的文字接在原来一款的后面，没有单列', () => {
    const after = changed('建设和管理。', `建设和管理。${paragraph}`)
    expect(told(draft, after, `增加一款作为第二条第二款：“${paragraph}”`)).toBe(
      'altered 2条 已写入，但没有单列',
    )
  })
  test('项', () => {
    const after = changed('秋冬季的开放时间。', '秋冬季的开放时间；\n（三）夜间开放的区域。')
    expect(told(draft, after, '增加一项作为第五条第（三）项：“夜间开放的区域”')).toBe('landed 5条/3项')
  })
  test('所在的条顺延了，才说移动', () => {
    const after = withAt(1).replace('建设和管理。', `建设和管理。\n${paragraph}`)
    expect(told(draft, after, `增加一款作为第二条第二款：“${paragraph}”`)).toBe('landed（移动） 3条/2款')
  })
})

describe('标准', () => {
  const standard =
    '户外座椅技术要求\n1　范围\n本文件规定了户外座椅的要求。\n2　术语和定义\n2.1　座椅 bench\n供人就座的设施。\n2.2　扶手 armrest\n支承手臂的部件。\n3　要求\n3.1　座面高度应为420 mm。\n3.2　座椅应能承受1 500 N。\n'
  const after = `${standard}3.3　木质部件应作防腐处理。\n`
  test.each([
    '第3章增加“木质部件应作防腐处理。”',
    '第3章增加一条：“3.3 木质部件应作防腐处理。”',
    '3.2后增加“3.3 木质部件应作防腐处理。”',
  ])('章的号数、引文里条的号数：%s', ask => {
    expect(told(standard, after, ask)).toBe('landed 3.3')
    expect(told(standard, standard, ask)).toMatch(/^standing/)
  })
  test('引文开头的计量不是号数', () => {
    const ask = '建议在3.1中增加“4.5米以上空间不计”。'
    expect(told(standard, standard.replace('420 mm。', '420 mm，4.5米以上空间不计。'), ask)).toBe(
      'landed 3.1',
    )
    expect(told(standard, standard.replace('420 mm。', '420 mm，5米以上空间不计。'), ask)).not.toMatch(
      /^landed/,
    )
  })
  test('删去术语，带着术语的名称', () => {
    const gone = standard.replace('2.2　扶手 armrest\n支承手臂的部件。\n', '')
    expect(told(standard, gone, '删除2.2“扶手”，正文没有出现。')).toBe('landed')
    expect(told(standard, standard, '删除2.2“扶手”，正文没有出现。')).toMatch(/^standing/)
  })
})
