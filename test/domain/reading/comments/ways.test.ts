import { parseComment } from '../../../../src/domain/reading/comments/parseComment'

/** One line that tells all that a comment asks, to set many ways of saying it beside one meaning. */
const told = (text: string): string => {
  const { changes, rationale } = parseComment(text)
  const lines = changes.map(({ action, places, original, proposed, duty }) =>
    [
      action,
      ...places.map(({ ref, page, text: words }) => `@${ref ?? (page === null ? words : `p${page}`)}`),
      ...(original === null ? [] : [`-${original}`]),
      ...(proposed === null ? [] : [`+${proposed}`]),
      ...(duty === null ? [] : [`${duty.unit} ${duty.from ?? ''}→${duty.to ?? ''}`]),
    ].join(' '),
  )
  return [...lines, ...(rationale === null ? [] : [`理由 ${rationale}`])].join('；')
}

const words = (list: string): string[] => list.trim().split(/\s+/)

test.each(
  words(`修改为 改为 改成 更改为 变更为 调整为 替换为 换成 修正为 更正为 规范为 统一为 统一改为 细化为 明确为 限定为
    改写为 改述为 简化为 优化为 应为 应改为 应是 应当为 宜为 宜改为 可改为 建议为 拟改为 更名为 改称 恢复为 改回 改用
    提法改为 一词改为 两字改为 的表述改为 的说法改为 等内容修改为 请改为 建议表述为 最好改为 疑应为 应统一为 → ->`),
)('修改的说法：“甲方”%s“乙方”', way => {
  expect(told(`第五条“甲方”${way}“乙方”。`)).toBe('replace @5条 -甲方 +乙方')
  expect(told(`将第五条中的“甲方”${way}“乙方”`)).toBe('replace @5条 -甲方 +乙方')
})

test.each(words('删除 删去 删掉 去掉 去除 取消 剔除 删减 移除 拿掉 划掉 建议删除 请删除 应删除'))(
  '删除的说法：%s',
  way => {
    for (const frame of [
      '第五条“甲方”。',
      '第五条中的“甲方”二字。',
      '第五条“甲方”等字样。',
      '第五条“甲方”这一表述。',
    ])
      expect(told(way + frame)).toBe('delete @5条 -甲方')
    expect(told(`第五条“甲方”${way}。`)).toBe('delete @5条 -甲方')
    expect(told(`${way}第五条第二款。`)).toBe('delete @5条/2款')
  },
)

test.each(
  words('增加 增添 添加 加上 加入 补充 增补 新增 插入 写入 写上 注明 标注 加注 追加 补入 列入 增写 加'),
)('增加的说法：%s', way => {
  for (const side of ['后', '之后', '前', '之前', '前面'])
    expect(told(`建议在第五条“甲方”${side}${way}“乙方”。`)).toBe('insert @5条 +乙方')
  for (const frame of ['第五条', '第五条应', '在第五条中', '在第五条末尾'])
    expect(told(`${frame}${way}“甲方应当履行义务”。`)).toBe('insert @5条 +甲方应当履行义务')
})

const roles = [
  ['牵头单位', 'lead'],
  ['配合单位', 'support'],
  ['责任单位', 'responsible'],
] as const
const places = [
  ['', ''],
  ['第5条', ' @5条'],
  ['第（三）条', ' @（三）'],
  ['三、（二）', ' @三/（二）'],
  ['第6页“推进甲工程”', ' @p6'],
] as const

test.each(roles.flatMap(role => places.map(place => [...role, ...place] as const)))(
  '分工的说法：%s（%s），在“%s”',
  (role, key, place, at) => {
    for (const way of [
      `${role}增加市教育局。`,
      `建议增加市教育局为${role}。`,
      `建议将“市教育局”列为${role}。`,
      `${role}：建议增加市教育局。`,
      `建议明确市教育局为${role}。`,
      `建议增加${role}：市教育局。`,
    ])
      expect(told(place + way)).toBe(`duty${at} 市教育局 →${key}`)
    for (const way of [
      `建议将市教育局从${role}中删除。`,
      `${role}中“市教育局”建议删除。`,
      `建议市教育局不作为${role}。`,
      `${role}不应包括市教育局。`,
      `建议将市教育局移出${role}名单。`,
    ])
      expect(told(place + way)).toBe(`duty${at} 市教育局 ${key}→`)
    for (const way of [
      `${role}由市教育局调整为市人社局。`,
      `${role}为市教育局，建议调整为市人社局。`,
      `建议将${role}市教育局改为市人社局。`,
      `${role}中的“市教育局”改为“市人社局”。`,
    ])
      expect(told(place + way)).toBe(`duty${at} -市教育局 +市人社局 市人社局 →${key}`)
  },
)

test.each(
  words(
    '理由： 修改理由： 理由是 理由为： 【理由】 （理由） 原因： 依据： 说明： 理由及依据： 法律依据： 理由—— 其理由是 主要是考虑',
  ),
)('理由的标签：%s', label => {
  for (const mark of ['。', '，', '；', '\n'])
    expect(told(`第五条“甲方”改为“乙方”${mark}${label}与上位法一致。`)).toBe(
      'replace @5条 -甲方 +乙方；理由 与上位法一致。',
    )
})

test.each(
  words(`建议 建议： 经研究，建议 请 应 建议将 宜将 可考虑将 希望将 恳请将 修改意见： 一、 1. （1） ① 关于 针对
    鉴于职能调整，建议 考虑到实际情况，建议将 根据机构改革要求，建议将 原则同意，建议将 无其他意见，仅建议将`),
)('开头的说法：%s', opening => {
  expect(told(`${opening}第五条“甲方”改为“乙方”。`)).toBe('replace @5条 -甲方 +乙方')
})

test.each(
  words(`予以 直接 一并 同步 酌情 适当 全部 相应 及时 尽量 最好 还是 考虑 可考虑 研究 慎重 统一 应当 可以 干脆 另行 将其 把它
    将该内容 将上述内容 仍 重新 再 务必 完全 也 斟酌 结合实际 根据实际 按程序 从立法技术上 在正式稿中 起草组 贵局 我们`),
)('建议与动词之间的话不是原文：建议%s……', manner => {
  expect(told(`第五条规定过严，建议${manner}删除。`)).toBe('delete @5条')
  expect(told(`第五条“甲方”不妥，建议${manner}改为“乙方”。`)).toBe('replace @5条 -甲方 +乙方')
  expect(told(`第五条“甲方”不妥，建议${manner}删去。`)).toBe('delete @5条 -甲方')
  expect(told(`第五条建议${manner}修改为：“甲方应当履行义务。”`)).toBe('replace @5条 +甲方应当履行义务。')
})

const plain = [
  ['第五条中的“甲方”改为“乙方”', 'replace @5条 -甲方 +乙方'],
  ['删除第五条', 'delete @5条'],
  ['在第五条“甲方”后增加“乙方”', 'insert @5条 +乙方'],
  ['第五条与第六条合并', 'restructure @5条 @6条'],
  ['将第五条移至第六条之后', 'restructure @5条 @6条'],
  ['三、（二）“甲方”改为“乙方”', 'replace @三/（二） -甲方 +乙方'],
  ['第5项由市水务局牵头', 'duty @5项 市水务局 →lead'],
] as const

test.each(
  words(`，更加准确。 ，避免歧义。 ，以便执行。 ，以利于基层操作。 ，与上位法保持一致。 ，与第九条相衔接。 ，确保可操作性。
    ，防止重复处罚。 ，这样更符合实际。 。该表述更准确。 。原表述容易产生歧义。 ，妥否请酌定。 ，下同。 。其他无意见。 ，否则难以执行。
    ，不宜笼统规定。 ，使条款更加完整。 ，以体现公平。 ，避免与第九条重复。 。⏎联系人：张三`),
)('没有标明理由的后半句不改变读法：%s', ending => {
  for (const [ask, meaning] of plain) expect(told(`建议${ask}${ending.replace('⏎', '\n')}`)).toBe(meaning)
})

test.each(words('（理由：表述不准确） ，因表述不准确。 ，由于表述不准确。 。依据：表述不准确。'))(
  '理由紧跟在任何一种请求之后：%s',
  ending => {
    for (const [ask, meaning] of plain)
      expect(told(`建议${ask}${ending}`).startsWith(`${meaning}；理由 `)).toBe(true)
  },
)

const unit = { 甲: '市教育局', 乙: '市财政局' }
const named = (text: string): string => text.replaceAll('甲', unit.甲).replaceAll('乙', unit.乙)

test.each(
  words(`第3项改由甲牵头负责=甲,,lead 建议第3项明确由甲负责=甲,,responsible 第3项责任单位增加甲、乙=甲,,responsible；乙,,responsible
    第3项不应由甲牵头=甲,lead, 第3项甲不宜作为牵头单位=甲,lead, 第3项建议取消甲牵头单位资格=甲,lead,
    建议将第3项牵头单位甲改为配合单位=甲,lead,support 第3项“甲”由责任单位调整为配合单位=甲,responsible,support
    第3项责任单位甲调整至牵头单位=甲,responsible,lead 第3项建议甲不牵头，改为配合=甲,lead,support
    第3项，甲建议调整为配合单位=甲,,support 第3项建议甲仅作为配合单位=甲,,support 第3项漏列甲为配合单位，请补充=甲,,support
    第3项应由甲牵头、乙参与=甲,,lead；乙,,support 第3项建议甲与乙联合牵头=甲,,lead；乙,,lead
    第3项建议明确牵头单位为甲，配合单位为乙=甲,,lead；乙,,support 第3项主办单位增加甲=甲,,lead 第3项建议把甲调整到配合单位=甲,,support`),
)('分工的各种说法：%s', line => {
  const [ask = '', meaning = ''] = line.split('=')
  for (const lead of ['', '建议调整分工：', '我局职能已划转，']) {
    const { changes } = parseComment(`${lead}${named(ask)}。`)
    const duties = changes.map(({ duty }) => [duty?.unit, duty?.from ?? '', duty?.to ?? ''].join(','))
    expect(duties.join('；')).toBe(named(meaning))
    expect(changes.every(({ places: [place] }) => place?.ref === '3项')).toBe(true)
  }
})

test.each(words('加写 另增 补写 补列 附上 加列 另加 再加 接上'))('增加的其他说法：%s', way => {
  expect(told(`第五条第二款后${way}“甲方”。`)).toBe('insert @5条/2款 +甲方')
  expect(told(`第五条第二款建议${way}一句“甲方应当公开”。`)).toBe('insert @5条/2款 +甲方应当公开')
})
