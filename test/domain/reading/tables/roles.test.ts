import {
  assignRoles,
  headerKey,
  readWithRoles,
  recogniseTables,
  recogniseWithRoles,
} from '../../../../src/domain/reading/tables'
import { block, blockSource } from './sources'

const roles = (...headers: string[]): string[] => assignRoles(headers).map(({ role }) => role)

test('采纳情况一栏之后的“采纳或不采纳的理由”只写理由', () => {
  expect(roles('单位', '修改意见', '采纳情况', '采纳或不采纳的理由')).toEqual([
    'unit',
    'comment',
    'decision',
    'reason',
  ])
  expect(roles('单位', '修改意见', '采纳或不采纳的理由').at(-1)).toBe('decisionAndReason')
})

test('“是否采纳”之前的审查意见就是意见', () => {
  expect(roles('编号', '专业', '审查意见', '设计单位回复', '是否采纳')[2]).toBe('comment')
})

describe('表头的字决定各列是什么', () => {
  test.each([
    ['seq', '序号 编号 序 No. 序\u3000号'],
    [
      'unit',
      '单位 提出单位 反馈单位 单位/个人 反馈人 意见来源 提出人员 自治区有关部门、设区市人民政府、 部门 单位名称 征求意见单位 提出意见单位 来文单位 有关单位 各县（区）、部门 提案人 领衔代表 代表姓名 委员姓名 公众姓名 基层立法联系点 常委会组成人员 网民昵称 相关方 县市区名称',
    ],
    [
      'clause',
      '条款 章节号 标准章条编号 标准章节 页码 条文 章节 条款号 条文号 修改位置 对应条款 章节标题 页码/行号 章/条 图表号',
    ],
    ['original', '原文 原条文 征求意见稿原文 原文内容 征求意见稿内容 现有表述'],
    [
      'comment',
      '修改意见 反馈意见 意见 意见内容 意见建议 收集到的意见 专家评审意见 意见和建议 修改意见和建议 具体意见 反馈意见内容 征求意见 提案内容 问题描述 意见要求 反馈意见条目 修改建议及理由',
    ],
    [
      'decision',
      '采纳情况 是否采纳 采纳与否 处理意见 处理结果 反馈意见采纳情况 修改情况 处置 判定 意见采纳情况 处理情况 采纳意见情况 是否采用 采用情况 是否接受 办理情况',
    ],
    [
      'reason',
      '不采纳理由 未采纳理由 采纳理由 是否采纳的原因或理由 不予采纳理由 不采纳的理由 未采纳原因 不采纳情况说明 不采纳原因及依据 未采纳或部分采纳的理由 未接受理由 起草说明 拟处理理由',
    ],
    [
      'decisionAndReason',
      '采纳情况及不予采纳理由 采纳情况及理由 是否采纳及理由 采纳情况（不采纳的说明理由） 采纳与否及理由 处理意见及理由 采纳情况和理由 是否采用及理由 采用情况及说明',
    ],
    ['remark', '备注 反馈方式 渠道 意见标题 案由 议题 沟通情况 征集渠道'],
    [
      'other',
      '意见条数 牵头单位 责任单位 联系电话 日期 采纳条数 专业领域 留言时间 经办处室 提案号 IP地址 性别',
    ],
    ['rationale', '修改理由 提出理由 建议理由 修改依据 修改缘由'],
  ])('%s', (role, words) => {
    // The telling columns beside it are of other roles, so that each word is tried on its own.
    const beside = role === 'comment' ? '采纳情况' : '修改意见'
    for (const word of words.split(' ')) {
      expect([word, role === 'comment' ? roles(word, beside)[0] : roles(beside, word)[1]]).toEqual([
        word,
        role,
      ])
    }
  })

  test('理由：在采纳情况之后是起草方的，在之前或没有采纳情况时是提出方的', () => {
    expect(roles('单位', '意见', '理由', '采纳情况')).toEqual(['unit', 'comment', 'rationale', 'decision'])
    expect(roles('单位', '意见', '采纳情况', '理由')).toEqual(['unit', 'comment', 'decision', 'reason'])
    expect(roles('单位', '意见', '理由')).toEqual(['unit', 'comment', 'rationale'])
    expect(roles('单位', '意见', '理由', '采纳情况', '理由')).toEqual([
      'unit',
      'comment',
      'rationale',
      'decision',
      'reason',
    ])
  })

  test('代表团、界别、组别：没有写明谁提出时，就是提出意见的一方', () => {
    expect(roles('序号', '代表团', '审议意见', '办理情况')).toEqual(['seq', 'unit', 'comment', 'decision'])
    expect(roles('代表团', '代表姓名', '意见', '处理结果')).toEqual(['other', 'unit', 'comment', 'decision'])
  })

  test('意见标题放在意见内容旁边作备注；两栏备注都保留', () => {
    expect(roles('单位', '建议标题', '建议内容', '采纳情况')).toEqual([
      'unit',
      'remark',
      'comment',
      'decision',
    ])
    expect(roles('意见标题', '意见内容', '采纳情况', '备注')).toEqual([
      'remark',
      'comment',
      'decision',
      'remark',
    ])
    expect(roles('单位', '意见标题', '采纳情况')).toEqual(['unit', 'comment', 'decision'])
  })

  test('条文一栏写着整句的，是原文；只写条号的，是位置', () => {
    const over = (cells: string[]): string | undefined =>
      recogniseTables(
        blockSource(
          'xlsx',
          block([['条文', '意见', '单位'], ...cells.map(cell => [cell, '建议删去', '市水文局'])]),
        ),
      ).tables[0]?.columns[0]?.role
    expect(over(['第三条 每年报送一次。', '第四条 由属地负责。'])).toBe('original')
    expect(over(['第三条', '第四条第二款'])).toBe('clause')
  })

  test('没有意见列时，修改建议就是意见', () => {
    expect(roles('序号', '单位', '修改建议', '采纳情况')).toEqual(['seq', 'unit', 'comment', 'decision'])
    expect(roles('条款', '意见', '修改建议', '采纳情况')).toEqual([
      'clause',
      'comment',
      'proposed',
      'decision',
    ])
    expect(roles('单位', '意见反馈', '采纳情况')).toEqual(['unit', 'comment', 'decision'])
    expect(roles('单位', '修改意见', '意见反馈')).toEqual(['unit', 'comment', 'decision'])
  })

  test('国际通行的意见表', () => {
    expect(
      roles(
        'MB/ NC1',
        'Line number',
        'Clause/ Subclause',
        'Paragraph/ Figure/ Table',
        'Type of comment2',
        'Comments',
        'Proposed change',
        'Observations of the secretariat',
      ),
    ).toEqual(['unit', 'clause', 'clause', 'clause', 'other', 'comment', 'proposed', 'decision'])
    expect(roles('No.', 'Organization', 'Section', 'Comment', 'Rationale', 'Disposition', 'Reason')).toEqual([
      'seq',
      'unit',
      'clause',
      'comment',
      'rationale',
      'decision',
      'reason',
    ])
    expect(roles('Member body', 'Clause', 'Comment', 'Proposed change', 'Disposition')).toEqual([
      'unit',
      'clause',
      'comment',
      'proposed',
      'decision',
    ])
  })

  test('同一种列有两个时，各有归属', () => {
    expect(roles('单位', '意见', '是否采纳', '处理意见')).toEqual(['unit', 'comment', 'decision', 'reason'])
    expect(roles('单位', '意见', '采纳情况', '修改情况')).toEqual(['unit', 'comment', 'decision', 'remark'])
  })

  test('表头没写的列，看格里的内容', () => {
    expect(
      assignRoles(
        ['单位', '意见', '结果栏'],
        [
          ['甲局', '建议删除', '采纳'],
          ['乙局', '建议增加', '未采纳'],
        ],
      ).map(c => c.role),
    ).toEqual(['unit', 'comment', 'decision'])
  })

  test.each([
    ['条款|原文|建议修改为|理由|单位|是否采纳', 'clause original proposed rationale unit decision'],
    ['单位|原条文|拟修改条文|是否采纳', 'unit original proposed decision'],
    ['单位|原文|意见|建议修改为|是否采纳', 'unit original comment proposed decision'],
    ['单位|建议修改为|是否采纳', 'unit comment decision'],
  ])('原文旁的建议修改为，是想要的文字，不是意见：%s', (headers, roles) => {
    expect(
      assignRoles(headers.split('|'))
        .map(({ role }) => role)
        .join(' '),
    ).toBe(roles)
  })

  test.each([
    ['序号|单位|意见|采纳情况|修改后', 'seq unit comment decision revised'],
    ['单位|原文|修改后|理由|采纳情况|修改后内容', 'unit original comment rationale decision revised'],
    ['单位|原条文|修改建议|采纳情况及理由|拟修改为', 'unit original comment decisionAndReason revised'],
    ['单位|意见|采纳后的表述|采纳情况', 'unit comment revised decision'],
    ['单位|采纳情况|修改后', 'unit decision comment'],
    ['序号|单位|修改后|理由', 'seq unit comment rationale'],
  ])('修改后在采纳情况之后，是采纳后的表述：%s', (headers, roles) => {
    expect(
      assignRoles(headers.split('|'))
        .map(({ role }) => role)
        .join(' '),
    ).toBe(roles)
  })

  test('记忆用的钥匙不管空格换行全半角', () => {
    expect(headerKey(['序 号', '采纳\n情况', '单位：'])).toBe(headerKey(['序号', '采纳情况', '单位']))
    expect(headerKey(['单位', '意见'])).not.toBe(headerKey(['意见', '单位']))
  })

  test('人指定各列以后照指定的读', () => {
    const table = recogniseWithRoles(
      block([
        ['甲', '乙', '丙'],
        ['林业局', '建议删除“应当”', '不采纳。已有规定'],
        ['水利局', '无意见', ''],
      ]),
      ['unit', 'comment', 'decisionAndReason'],
    )
    expect(table.rows).toHaveLength(2)
    expect(table.rows[0]).toMatchObject({
      unit: '林业局',
      decision: { disposition: 'rejected' },
      reason: '已有规定',
    })
    expect(table.rows[1]).toMatchObject({ noComment: true })
  })

  test('每个单位一列的表，人指定各列以后各行仍指着原来的地方', () => {
    const spread = recogniseTables(
      blockSource(
        'docx',
        block([
          ['条款', '市水文局', '市渔政支队', '采纳情况'],
          ['第三条', '建议增加禁航期', '建议删去第二款', '采纳'],
          ['第五条', '', '建议明确罚则', '不采纳，另有规定'],
        ]),
      ),
    )
    const [read] = spread.blocks
    const roles = spread.tables[0]?.columns.map(({ role }) => role) ?? []
    const { table, places } = readWithRoles(read ?? block([]), roles)
    expect(table.rows.map(({ unit, clause, comment }) => [unit, clause, comment])).toEqual([
      ['市水文局', '第三条', '建议增加禁航期'],
      ['市渔政支队', '第三条', '建议删去第二款'],
      ['市渔政支队', '第五条', '建议明确罚则'],
    ])
    expect(places.map(({ place }) => place)).toEqual(['表格第 2 行', '表格第 2 行', '表格第 3 行'])
    expect(places).toEqual(spread.places[0])
  })

  test('接在另一张表里的行，人指定各列以后也指着它自己那张表', () => {
    const parted = recogniseTables(
      blockSource(
        'docx',
        block([
          ['序号', '单位', '意见', '采纳情况'],
          ['1', '市水文局', '建议增加禁航期', '采纳'],
        ]),
        block([['2', '市渔政支队', '建议删去第二款', '采纳']]),
      ),
    )
    const roles = parted.tables[0]?.columns.map(({ role }) => role) ?? []
    const { places } = readWithRoles(parted.blocks[0] ?? block([]), roles)
    expect(places.map(({ place }) => place)).toEqual(['表格第 2 行', '表格第 1 行'])
  })

  test('采纳后的表述不算提出方的修改建议', () => {
    const table = recogniseWithRoles(
      block([
        ['单位', '意见', '采纳情况', '修改后'],
        ['林业局', '建议删除“应当”', '采纳', '第三条　可以设立巡护站。'],
        ['水利局', '无意见', '', ''],
      ]),
      ['unit', 'comment', 'decision', 'revised'],
    )
    expect(table.rows[0]).toMatchObject({ proposed: null, revised: '第三条　可以设立巡护站。' })
    expect(table.rows[1]).not.toHaveProperty('revised')
  })

  test('一个表头也不认识，按格里的内容先猜各列，请人确认', () => {
    const { tables, nearTables } = recogniseTables(
      blockSource(
        'xlsx',
        block([
          ['流水', '来路', '想法', '怎么办', '为什么', '批次'],
          ['1', '市渔政支队', '建议将第三条“每年”改为“每季度”', '采纳', '', ''],
          ['2', '市水文局', '建议删去第七条', '不采纳', '上位法已有规定', '甲'],
          ['3', '市航道处', '无意见', '', '', ''],
        ]),
      ),
    )
    expect(tables).toEqual([])
    expect(nearTables[0]?.columns.map(({ role }) => role)).toEqual([
      'seq',
      'unit',
      'comment',
      'decision',
      'other',
      'other',
    ])
  })

  test('每个单位一列的表，几百行也读', () => {
    const rows = Array.from({ length: 450 }, (_, at) => [`第${at + 1}条`, '建议明确期限', '无意见', '采纳'])
    const { tables } = recogniseTables(
      blockSource('xlsx', block([['条款', '市水文局', '市渔政支队', '采纳情况'], ...rows])),
    )
    expect(tables[0]?.rows).toHaveLength(451)
    expect(tables[0]?.rows.at(-2)).toMatchObject({ unit: '市水文局', clause: '第450条' })
    expect(tables[0]?.rows.at(-1)).toMatchObject({ unit: '市渔政支队', noComment: true })
  })
})
