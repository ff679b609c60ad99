import { auditSources } from '../../../src/domain/checking/auditSources'

const head = '序号\t单位\t意见\t采纳情况\t理由\n'
const units = `1\t县水务局\t建议第四条“河长”改为“河湖长”。\t采纳\t
2\t县文旅局\t无意见\t\t
3\t县住建局\t建议删除第十三条第二款。\t不采纳\t该款为上级文件统一要求。
4\t县民政局\t第七条增加“养老设施”。\t采纳\t
5\t县统计局\t无意见\t\t
`
const visitor = `6\t网民“山风”\t希望增设意见箱。\t采纳\t\n`
const another = `7\t网民“小何”\t建议取消年审。\t不采纳\t年审由省条例设定。\n`
const title = '《临溪县河湖管护办法》征求意见采纳情况表\n'
const table = (rows: string): string => title + head + rows
const letters =
  '2024年5月6日，县水务局向5家单位发函征求意见，收到回函5份，3家单位提出意见3条，2家单位无意见。'
const web = '5月6日至6月6日，在县政府网站公开征求意见，收到网民意见1条。'
const one = '本办法征求了5家单位意见，收到意见3条，采纳2条，不采纳1条。\n'
const cases: [expected: string, text: string][] = [
  ['', `${one}三、意见处理情况\n对收到的3条意见，经逐条研究，采纳2条，不采纳1条。\n${table(units)}`],
  ['', `${one}四、采纳情况说明\n共采纳意见2条，未采纳意见1条，具体见附表。\n${table(units)}`],
  ['', `${one + table(units)}\n注：以上3条意见中，2条采纳、1条不采纳。\n`],
  ['', `${one + table(units)}\n合计收到意见3条，采纳2条，不采纳1条。\n临溪县水务局\n2024年6月10日\n`],
  ['', `${one + table(units)}\n总体来看，3条意见已采纳2条，采纳率66.7%。\n`],
  ['', `说明\n${letters}${web}以上共4条意见，采纳3条，不采纳1条。\n${table(units + visitor)}`],
  [
    '',
    '说明\n一是书面征求意见。' +
      letters +
      '\n二是公开征求意见。' +
      web +
      '\n三是意见采纳情况。4条意见采纳3条，不采纳1条。\n' +
      table(units + visitor),
  ],
  [
    '',
    '说明\n（一）部门意见。' +
      letters +
      '采纳2条，不采纳1条。\n（二）公众意见。' +
      web +
      '采纳1条。\n（三）总体情况。两方面合计4条，采纳3条，不采纳1条。\n' +
      table(units + visitor),
  ],
  ['', `说明\n${letters}采纳2条，不采纳1条。\n${web}均已采纳。\n${table(units + visitor)}`],
  [
    '',
    '说明\n' +
      letters +
      '\n' +
      web +
      '\n经汇总梳理，共收到意见4条，其中采纳3条，不采纳1条。\n' +
      table(units + visitor) +
      '\n综上，4条意见采纳3条、不采纳1条。\n',
  ],
  [
    '',
    '说明\n' +
      letters +
      '\n5月20日召开座谈会，与会代表提出意见1条。\n经研究，上述4条意见采纳3条，不采纳1条。\n' +
      table(units + visitor.replace('网民“山风”', '养殖户代表')),
  ],
  [
    '',
    '说明\n' +
      letters +
      '\n' +
      web.replace('1条', '2条') +
      '\n共收到意见5条，采纳3条，不采纳2条，不采纳的均已沟通。\n' +
      table(units + visitor + another),
  ],
  [
    '',
    '共收到3条意见，其中2条予以采纳，1条不予采纳。\n二、主要意见及处理\n（一）关于第十三条的意见1条，不予采纳。\n' +
      table(units),
  ],
  ['', `共收到意见3条。采纳情况如下：\n${table(units)}\n采纳2条，不采纳1条。\n`],
  ['', `${one}\n不采纳的1条意见，已与县住建局沟通一致。\n${table(units)}`],
  [
    'total-mismatch,sum-mismatch',
    `${one}三、意见处理情况\n对收到的3条意见，经逐条研究，采纳3条。\n${table(units)}`,
  ],
  ['total-mismatch,sum-mismatch', `${one + table(units)}\n注：以上3条意见中，1条采纳、2条不采纳。\n`],
  ['total-mismatch', `${one + table(units)}\n合计收到意见4条，采纳3条，不采纳1条。\n`],
  [
    'total-mismatch,sum-mismatch',
    '说明\n' +
      letters +
      '\n' +
      web +
      '\n经汇总梳理，共收到意见5条，其中采纳4条，不采纳1条。\n' +
      table(units + visitor),
  ],
  [
    'total-mismatch,sum-mismatch',
    '说明\n（一）部门意见。' +
      letters +
      '采纳2条，不采纳1条。\n（二）公众意见。' +
      web +
      '采纳1条。\n（三）总体情况。两方面合计5条，采纳4条，不采纳1条。\n' +
      table(units + visitor),
  ],
  ['total-mismatch', `说明\n${letters}采纳1条，不采纳2条。\n${web}均已采纳。\n${table(units + visitor)}`],
  ['total-mismatch', `说明\n${letters}${web}以上共4条意见，采纳4条。\n${table(units + visitor)}`],
  [
    'round-without-table',
    '第一次征求5家单位意见，收到意见3条，采纳2条，不采纳1条。第二次征求4家单位意见，收到意见2条，不采纳2条。\n' +
      title.replace('征求', '第一次征求') +
      head +
      units,
  ],
  [
    '',
    '征求7家单位意见，5家反馈，其余2家逾期未反馈。收到意见3条，采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t逾期未反馈意见\t\t\n7\t县供销社\t逾期未反馈意见\t\t\n`),
  ],
  [
    '',
    '共发函7份，收回5份，未收回2份。3家提出意见3条，2家无意见。采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t未回函\t\t\n7\t县供销社\t截至目前未回复\t\t\n`),
  ],
  [
    '',
    '征求7家单位意见，3家提出意见3条，4家无意见（其中2家逾期未反馈，视同无意见）。采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t未反馈（视同无意见）\t\t\n7\t县供销社\t未反馈（视同无意见）\t\t\n`),
  ],
  [
    '',
    '征求7家单位意见，3家提出意见3条，2家无意见，2家未按期反馈。采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t未按期反馈\t\t\n7\t县供销社\t未按期反馈\t\t\n`),
  ],
  [
    '',
    '征求6家单位意见，3家提出意见3条，其余3家无意见。采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t未反馈，按无意见处理\t\t\n`),
  ],
  [
    '',
    '征求6家单位意见，其中5家反馈，1家未反馈。采纳意见2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t—（未反馈）\t\t\n`),
  ],
  [
    'unit-count-mismatch',
    '征求7家单位意见，3家提出意见3条，3家无意见，1家逾期未反馈。采纳2条，不采纳1条。\n' +
      table(`${units}6\t县气象局\t未反馈\t\t\n7\t县供销社\t未反馈\t\t\n`),
  ],
  ['', `${table(units)}合计：共5家单位，提出意见3条，采纳2条，不采纳1条\n`],
  ['', `${table(units)}总计：征求5家单位，3家提出意见3条，采纳2条，不采纳1条\n`],
  ['', `${table(units)}合计 5家 3条 采纳2条，不采纳1条\n`],
  ['', `${table(units)}合计：5个部门，意见3条，采纳2条，不采纳1条。\n`],
  ['', `${table(units)}合计：5家单位反馈，其中3家提出意见3条，采纳2条，不采纳1条。\n`],
  ['unit-count-mismatch', `${table(units)}合计：7家单位，提出意见3条，采纳2条，不采纳1条。\n`],
  ['', `共收到意见5条，其中部门3条、网民2条。采纳3条，不采纳2条。\n${table(units + visitor + another)}`],
  ['', `共收到意见建议5条（书面3条、网上2条），采纳3条，不采纳2条。\n${table(units + visitor + another)}`],
  [
    '',
    `收到县直部门意见3条、社会公众意见2条，共5条，采纳3条，不采纳2条。\n${table(units + visitor + another)}`,
  ],
  [
    '',
    '共收到意见5条，其中，县直单位提出3条，群众提出2条；采纳3条，不采纳2条。\n' +
      table(units + visitor + another),
  ],
  [
    '',
    '共收到意见5条，其中部门意见3条（采纳2条，不采纳1条），公众意见2条（采纳1条，不采纳1条）。\n' +
      table(units + visitor + another),
  ],
  [
    'sum-mismatch',
    `收到县直部门意见3条、社会公众意见3条，共5条，采纳3条，不采纳2条。\n${table(units + visitor + another)}`,
  ],
  [
    'sum-mismatch',
    '共收到意见5条，其中，县直单位提出4条，群众提出2条；采纳3条，不采纳2条。\n' +
      table(units + visitor + another),
  ],
  [
    'sum-mismatch',
    `共收到意见建议五条（书面三条、网上三条），采纳三条，不采纳两条。\n${table(units + visitor + another)}`,
  ],
  [
    'sum-mismatch',
    `共收到意见5条，其中部门意见3条、公众意见1条。采纳3条，不采纳2条。\n${table(units + visitor + another)}`,
  ],
]

const codesIn = (text: string): string => {
  const blocks = [{ kind: 'text' as const, text }]
  const { findings } = auditSources([{ name: '说明.txt', format: 'text', blocks, problems: [] }])
  const codes = findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code)
  return [...new Set(codes)].toSorted().reverse().join(',')
}

test.each(cases)('说明里各种写法与表对照：%s %s', (expected, text) => {
  expect(codesIn(text)).toBe(expected)
})
