import { built, caina, fileOf } from './run'

const table = [
  '《江州市节约用水办法》征求意见稿意见采纳情况表',
  '序号\t单位\t修改意见\t采纳情况\t不采纳理由',
  '1\t市财政局\t建议将第三条“足额保障”修改为“按事权分担”。理由：与改革方案一致。\t采纳\t',
  '2\t市气象局\t建议删除第五条“（试行）”。\t不采纳\t办法确为试行。',
  '3\t市海事局\t无意见\t\t',
  '合计：反馈意见2条，采纳1条，不采纳1条。',
].join('\n')

const slipped = table
  .replace('按事权分担”。理由：与改革方案一致。\t采纳', '按事权分担”。\t')
  .replace('无意见\t', '无意见\t采纳')

const before = [
  '江州市节约用水办法',
  '第一条 为了节约用水，制定本办法。',
  '第二条 供水企业应当每年至少检查一次管网。',
  '第三条 所需经费由市级财政足额保障。',
  '第四条 严禁浪费用水。',
].join('\n')
const after = before
  .replace('每年至少检查一次', '每半年至少检查一次')
  .replace('严禁浪费用水', '严禁浪费用水，并逐年公布用水情况')

const comments = [
  { id: 1, disposition: 'accepted', text: '建议将第二条“每年至少”修改为“每半年至少”。' },
  { id: 'b', disposition: 'partial', text: '建议将第三条“足额保障”修改为“按事权分担”。' },
  { id: 3, disposition: 'rejected', text: '建议在第四条“严禁浪费用水”后增加“，并逐年公布用水情况”。' },
]

const spanShape = { start: expect.any(Number), end: expect.any(Number) }

describe('table', () => {
  test('形状与约定一致', async () => {
    const { status, json, stderr } = await caina(['table', '-', '--json'], table)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(json()).toMatchObject({
      title: expect.stringContaining('江州市节约用水办法'),
      columns: [
        { header: '序号', role: 'seq' },
        { header: '单位', role: 'unit' },
        { header: '修改意见', role: 'comment' },
        { header: '采纳情况', role: 'decision' },
        { header: '不采纳理由', role: 'reason' },
      ],
      rows: [
        {
          row: 1,
          seq: '1',
          unit: '市财政局',
          clause: null,
          decision: { text: '采纳', disposition: 'accepted', inherited: false },
          reason: null,
          noComment: false,
          items: 1,
        },
        { row: 2, decision: { disposition: 'rejected' }, reason: '办法确为试行。' },
        { row: 3, noComment: true },
      ],
      footer: expect.stringContaining('合计'),
    })
  })

  test('没有表时退出码为 2，错误在标准错误输出，标准输出是空的', async () => {
    const { status, stdout, stderr } = await caina(['table', '-', '--json'], '今天天气很好。')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain('标准输入')
  })
})

describe('read', () => {
  const letter =
    '关于《某办法（征求意见稿）》意见的函\n市司法局：\n一、删去第三条。\n二、增加第九条。\n市财政局\n2024年3月1日'

  test('来函：单位、日期、文件和各条意见', async () => {
    expect((await caina(['read', '-', '--json'], letter)).json()).toEqual({
      reading: 'letter',
      unit: '市财政局',
      date: '2024-03-01',
      documentName: '某办法（征求意见稿）',
      noComment: false,
      comments: [{ text: '一、删去第三条。' }, { text: '二、增加第九条。' }],
      problems: [],
    })
  })

  test('表：同 table，另有来函落款的单位；带采纳情况的是起草单位自己的表，落款不是提意见的单位', async () => {
    const text = '序号\t意见\t理由\n1\t删去第三条\t重复\n市财政局\n2024年3月1日'
    const decided = text.replace('理由', '采纳情况').replace('重复', '采纳')
    expect((await caina(['read', '-', '--json'], decided)).json()).toMatchObject({
      reading: 'table',
      unit: null,
    })
    expect((await caina(['read', '-', '--json'], text)).json()).toMatchObject({
      reading: 'table',
      unit: '市财政局',
      rows: [{ row: 1, comment: '删去第三条' }],
    })
  })

  test('两样都不是的，退出码为 2；读法写错也是', async () => {
    const { status, stdout, stderr } = await caina(['read', '-', '--json'], '今天天气很好。')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('没有读出采纳情况表，也没有读出来函')
    expect((await caina(['read', '-', '--as', 'mail'], letter)).stderr).toContain('应是 table 或 letter')
  })
})

describe('audit', () => {
  test('相符的表退出码为 0，没有发现', async () => {
    const { status, json, stderr } = await caina(['audit', fileOf('好.txt', table), '--json'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(json()).toMatchObject({
      tables: [
        {
          title: expect.any(String),
          tally: {
            rows: 3,
            units: 3,
            unitsWithComments: 2,
            comments: 2,
            noComment: 1,
            accepted: 1,
            rejected: 1,
          },
        },
      ],
      statements: [expect.anything()],
      findings: [],
    })
  })

  test('错位的表退出码为 1，给出改法', async () => {
    const { status, json } = await caina(['audit', '-', '--json'], slipped)
    expect(status).toBe(1)
    expect(json()).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({
          code: expect.any(String),
          severity: 'error',
          rows: expect.any(Array),
          message: expect.any(String),
        }),
      ]),
    })
  })

  test('编制说明可另给；报告可另存', async () => {
    const note = fileOf('说明.txt', '共提出修改意见3条，采纳1条，不采纳1条。')
    const report = fileOf('报告.html', '')
    const { status, json, stderr } = await caina([
      'audit',
      fileOf('表.txt', table),
      '--note',
      note,
      '--out',
      report,
      '--json',
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('报告')
    expect(json()).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ code: 'total-mismatch' })]),
    })
  })
})

test('note：写明的数字与所在的句子', async () => {
  const text = '截至2月3日，共征求41家单位，提出修改意见83条，采纳57条，不采纳26条。'
  const { status, json, stderr } = await caina(['note', '-', '--json'], text)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(json()).toMatchObject({
    statements: [
      {
        sentence: text,
        span: { start: 0, end: text.length },
        counts: {
          consulted: 41,
          comments: 83,
          accepted: 57,
          rejected: 26,
          partial: null,
          explained: null,
          merged: null,
        },
        consultedParts: [],
        sentOn: null,
        addsUp: true,
      },
    ],
  })
})

describe('parse', () => {
  const expected = [
    {
      text: comments[0]?.text,
      noComment: false,
      changes: [
        {
          action: 'replace',
          places: [{ text: '第二条', ref: '2条', page: null, span: spanShape }],
          original: '每年至少',
          proposed: '每半年至少',
          span: spanShape,
          duty: null,
        },
      ],
      rationale: null,
    },
    { text: '无意见', noComment: true, changes: [], rationale: null },
  ]

  test('JSON 数组与一行一条读法相同', async () => {
    const texts = [comments[0]?.text ?? '', '无意见']
    const array = await caina(['parse', '--json'], JSON.stringify(texts))
    const lines = await caina(['parse', fileOf('意见.txt', `${texts.join('\n')}\n`), '--json'])
    expect([array.status, lines.status, array.stderr, lines.stderr]).toEqual([0, 0, '', ''])
    expect(array.json()).toMatchObject(expected)
    expect(lines.json()).toMatchObject(expected)
  })

  test('空的输入给出空的数组', async () => {
    expect((await caina(['parse', '-', '--json'], '[]')).json()).toEqual([])
  })

  test('不是字符串数组的 JSON 退出码为 2，说明在哪里', async () => {
    const { status, stdout, stderr } = await caina(['parse', '-', '--json'], '["好", 3]')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('标准输入：第 2 项不合要求：应是文字，给的是数。')
  })
})

test('outline：条款、职责、表格，形状与约定一致', async () => {
  const plan =
    '江州市节水行动计划\n一、重点任务\n（一）推进工业节水\n1.改造管网。完成漏损改造。（牵头单位：市水利局、发展改革委。配合单位：市财政局）\n'
  const { status, json, stderr } = await caina(['outline', '-', '--json'], plan)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(json()).toMatchObject({
    title: '江州市节水行动计划',
    clauses: [
      { ref: '一', level: 1, number: '一', heading: '重点任务', parent: null, duties: [] },
      { ref: '一/（一）', level: 2, number: '（一）', heading: '推进工业节水', parent: '一' },
      {
        ref: '一/（一）/1',
        level: 3,
        number: '1',
        parent: '一/（一）',
        text: expect.stringContaining('改造管网'),
        span: spanShape,
        duties: [
          { role: 'lead', units: ['市水利局', '市发展改革委'] },
          { role: 'support', units: ['市财政局'] },
        ],
      },
    ],
    tables: [],
    problems: [],
  })
})

describe('landing', () => {
  const files = () => ['--before', fileOf('前.txt', before), '--after', fileOf('后.txt', after)]

  test('每条采纳的意见一个结论；没有依据的改动；不采纳却出现的', async () => {
    const { status, json, stderr } = await caina([
      'landing',
      ...files(),
      '--comments',
      fileOf('意见.json', JSON.stringify(comments)),
      '--json',
    ])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(json()).toMatchObject({
      verdicts: [
        {
          id: 1,
          change: 0,
          verdict: 'landed',
          before: { ref: '2条', span: spanShape },
          after: { ref: '2条', span: spanShape },
          difference: null,
        },
        { id: 'b', change: 0, verdict: 'standing', difference: null },
      ],
      unexplained: [{ kind: expect.any(String), before: expect.anything(), after: expect.anything() }],
      rejectedButPresent: [{ id: 3 }],
    })
  })

  test('意见可用 parse 给出的 changes，也可从标准输入给出；有 revised 的以它为准', async () => {
    const [first] = comments
    const parsed: unknown = (await caina(['parse', '-', '--json'], JSON.stringify([first?.text]))).json()
    const changes: unknown = Array.isArray(parsed) ? parsed[0]?.changes : []
    const given = [
      { id: 1, disposition: 'accepted', changes },
      { id: 2, disposition: 'partial', text: first?.text, revised: '每季度至少' },
    ]
    const { status, json } = await caina(
      ['landing', ...files(), '--comments', '-', '--json'],
      JSON.stringify(given),
    )
    expect(status).toBe(0)
    expect(json()).toMatchObject({
      verdicts: [
        { id: 1, verdict: 'landed' },
        { id: 2, verdict: 'altered' },
      ],
    })
  })

  test.each([
    ['不是 JSON', '你好', /JSON/],
    ['没有采纳情况', '[{"id": 1, "text": "好"}]', /第 1 项的“disposition”/],
    ['采纳情况写错', '[{"id": 1, "disposition": "yes", "text": "好"}]', /第 1 项的“disposition”/],
  ])('%s时退出码为 2', async (_, text, message) => {
    const { status, stdout, stderr } = await caina(['landing', ...files(), '--comments', '-', '--json'], text)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('缺了参数退出码为 2', async () => {
    expect((await caina(['landing', '--json'])).status).toBe(2)
  })
})

test('compare：逐条对照', async () => {
  const { status, json, stderr } = await caina([
    'compare',
    fileOf('甲.txt', before),
    fileOf('乙.txt', after),
    '--json',
  ])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(json()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        kind: 'changed',
        before: { ref: '2条', span: spanShape },
        after: { ref: '2条', span: spanShape },
        segments: expect.arrayContaining([expect.objectContaining({ op: 'insert' })]),
      }),
    ]),
  )
})

test.each(['serve', 'demo', 'audit', 'table', 'note', 'parse', 'outline', 'landing', 'compare'])(
  '%s 有帮助',
  async name => {
    const { status, stdout } = await caina([name, '--help'])
    expect(status).toBe(0)
    expect(stdout).toContain(name)
  },
)

test.each([
  ['没有的文件', ['outline', '没有.txt', '--json']],
  ['没有的命令', ['nothing']],
  ['没有的选项', ['outline', '-', '--xml']],
])('%s：退出码为 2，标准输出是空的，标准错误输出有说明', async (_, words) => {
  const { status, stdout, stderr } = await caina(words)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(stderr).not.toBe('')
})

test('编译好的命令自成一个程序：标准输入、两种输出和退出码都照约定', () => {
  const read = built(['parse', '-', '--json'], JSON.stringify([comments[0]?.text]))
  expect(read).toMatchObject({ status: 0, stderr: '' })
  expect(read.json()).toMatchObject([{ changes: [{ action: 'replace' }] }])
  expect(built(['audit', '-', '--json'], slipped)).toMatchObject({ status: 1, stderr: '' })
  expect(built(['table', '-', '--json'], '今天天气很好。')).toMatchObject({ status: 2, stdout: '' })
})
