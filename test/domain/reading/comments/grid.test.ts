import { parseComment } from '../../../../src/domain/reading/comments/parseComment'

/** Ways to name a place, and what each is canonically. */
const places = `
第五条=5条 第五条第二款=5条/2款 第五条第二款第（三）项=5条/2款/3项 第5条=5条 征求意见稿第五条=5条 正文第五条=5条
第二章第五条=5条 第十九条之一=19条之1 第五条、第八条=5条、8条 第五条和第八条第一款=5条、8条/1款
附件2=附件2 附件2第3项=附件2/3项 三、（二）=三/（二） 二、主要任务（三）=二/（三） 第三部分第（二）条=三/（二）
第三大点第（二）第1小点=三/（二）/1 重点任务第（三）项=（三） 第6页=p6 第6页第2段=p6 P6=p6
第6页“（二）推进改造”=p6、（二） “三、（二）推进改造”=三/（二） “（二）推进改造”=（二）
4.2.1=4.2.1 第4.2.1条=4.2.1 表2=表2 图3=图3 附录B表B.1=附录B/表B.1 第二章章名=2章 总则=总则 标题=名称
`
  .trim()
  .split(/\s+/)
  .map(pair => pair.split('='))

/** Ways to ask, with the place as P, and what each asks. */
const asks = `
P中的“甲”改为“乙”。=replace -甲 +乙
将P中“甲”修改为“乙”。=replace -甲 +乙
建议把P里的“甲”改成“乙”。=replace -甲 +乙
P“甲”应为“乙”。=replace -甲 +乙
P，“甲”建议改为“乙”。=replace -甲 +乙
P：建议将“甲”改为“乙”，理由：更明确。=replace -甲 +乙
P建议修改：“甲”改为“乙”。=replace -甲 +乙
P中“甲”表述不准确，建议修改为“乙”。=replace -甲 +乙
P“甲”，与上位法不一致，建议修改为“乙”。=replace -甲 +乙
对P中的“甲”，建议修改为“乙”。=replace -甲 +乙
关于P，建议将“甲”改为“乙”。=replace -甲 +乙
“甲”（P）改为“乙”。=replace -甲 +乙
“甲”改为“乙”（P）。=replace -甲 +乙
删除P中的“甲”。=delete -甲
P中“甲”建议删除。=delete -甲
P“甲”可删。=delete -甲
P中的“甲”与第三十条重复，建议删除。=delete -甲
建议取消P中“甲”的规定。=delete -甲
在P“甲”后增加“乙”。=insert +乙
P：在“甲”后增加“乙”。=insert +乙
P，“甲”后加上“乙”。=insert +乙
建议P增加：“乙”。=insert +乙
建议在P末尾增加“乙”。=insert +乙
P“甲”改为“丙”，“乙”改为“丁”。=replace -甲 +丙；replace -乙 +丁
P“甲”改为“丙”，并删除“乙”。=replace -甲 +丙；delete -乙
P：1.“甲”改为“丙”；2.删除“乙”。=replace -甲 +丙；delete -乙
P“甲”“乙”分别改为“丙”“丁”。=replace -甲 +丙；replace -乙 +丁
`
  .trim()
  .split('\n')
  .map(line => line.split('='))

const words: readonly (readonly [string, string])[] = [
  ['甲', '应当及时处理'],
  ['乙', '应当在三日内处理'],
  ['丙', '主管部门'],
  ['丁', '行业主管部门'],
]
const written = (text: string): string =>
  words.reduce((whole, [sign, phrase]) => whole.replaceAll(sign, phrase), text)

test.each(asks)('处所的各种写法：%s', (ask = '', meaning = '') => {
  for (const [place = '', ref] of places) {
    const { changes } = parseComment(written(ask).replace('P', place))
    const told = changes.map(({ action, original, proposed }) =>
      [
        action,
        ...(original === null ? [] : [`-${original}`]),
        ...(proposed === null ? [] : [`+${proposed}`]),
      ].join(' '),
    )
    expect(`${place}：${told.join('；')}`).toBe(`${place}：${written(meaning)}`)
    for (const change of changes) {
      const refs = change.places.flatMap(each => [
        ...(each.page === null ? [] : [`p${each.page}`]),
        each.ref ?? [],
      ])
      expect(`${place}：${[...new Set(refs.flat())].join('、')}`).toBe(`${place}：${ref}`)
    }
  }
})
