import { recogniseTables } from '../../../../src/domain/reading/tables'
import { block, blockSource, merge } from './sources'

const head = ['序号', '单位', '修改意见', '采纳情况', '不采纳理由']

describe('文件里的表格', () => {
  test('标题合并在第一行，落款在最后，合计单列', () => {
    const { tables, prose, problems } = recogniseTables(
      blockSource(
        'xlsx',
        block(
          [
            ['附件2', '', '', '', ''],
            ['《某某办法》意见采纳情况表', '', '', '', ''],
            ['填报单位：（盖章）', '', '', '填报日期：2024年2月1日', ''],
            head,
            ['1', '林业局', '建议删除第三条', '采纳', ''],
            ['2', '水利局', '无意见', '', ''],
            ['合计', '', '意见1条', '采纳1条', ''],
            ['注：以上意见均已核对。', '', '', '', ''],
            ['填表人：张三', '', '', '联系电话：123', ''],
          ],
          [merge(1, 0, 1, 4), merge(7, 0, 7, 4)],
          'Sheet1',
        ),
      ),
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]).toMatchObject({
      title: '《某某办法》意见采纳情况表',
      footer: '合计 意见1条 采纳1条',
      problems: [],
    })
    expect(tables[0]?.rows).toHaveLength(2)
    expect(prose).toContain('注：以上意见均已核对。')
    expect(prose).toContain('填表人：张三')
    expect(prose).not.toContain('建议删除第三条')
    expect(problems).toEqual([])
  })

  test('合并单元格：被合并盖住的继承，没合并的空格算未填', () => {
    const { tables } = recogniseTables(
      blockSource(
        'xlsx',
        block(
          [
            head,
            ['1', '林业局', '建议一', '不采纳', '与上位法不符'],
            ['', '', '建议二', '', ''],
            ['2', '水利局', '建议三', '', ''],
            ['3', '', '建议四', '采纳', ''],
          ],
          [merge(1, 0, 2, 0), merge(1, 1, 2, 1), merge(1, 3, 2, 3), merge(1, 4, 2, 4)],
        ),
      ),
    )
    const rows = tables[0]?.rows ?? []
    expect(rows[1]).toMatchObject({
      unit: '林业局',
      reason: '与上位法不符',
      decision: { disposition: 'rejected', inherited: true },
    })
    expect(rows[2]?.decision).toEqual({ text: '', disposition: 'open', inherited: false })
    expect(rows[3]?.unit).toBe('')
    expect(tables[0]?.problems.map(({ message }) => message)).toEqual(['单位为空；请补上提出意见的单位。'])
  })

  test('CSV 没有合并信息，空的单位按上一行理解并说明', () => {
    const { tables } = recogniseTables(
      blockSource(
        'csv',
        block([head, ['1', '林业局', '建议一', '采纳', ''], ['2', '', '建议二', '采纳', '']]),
      ),
    )
    expect(tables[0]?.rows[1]?.unit).toBe('林业局')
    expect(tables[0]?.problems[0]?.message).toContain('按上一行“林业局”理解')
  })

  test('表头分两行，上面一行是总称', () => {
    const { tables } = recogniseTables(
      blockSource(
        'xlsx',
        block(
          [
            ['序号', '提出单位', '意见情况', '', '处理情况', ''],
            ['', '', '条款', '意见内容', '采纳情况', '理由'],
            ['1', '林业局', '第三条', '建议删除', '不采纳', '已有规定'],
          ],
          [merge(0, 0, 1, 0), merge(0, 1, 1, 1), merge(0, 2, 0, 3), merge(0, 4, 0, 5)],
        ),
      ),
    )
    expect(tables[0]?.columns.map(({ role }) => role)).toEqual([
      'seq',
      'unit',
      'clause',
      'comment',
      'decision',
      'reason',
    ])
    expect(tables[0]?.rows).toHaveLength(1)
    expect(tables[0]?.rows[0]).toMatchObject({ clause: '第三条', comment: '建议删除', reason: '已有规定' })
  })

  test('采纳、部分采纳、不采纳各占一列打勾', () => {
    const { tables } = recogniseTables(
      blockSource(
        'docx',
        block([
          ['序号', '单位', '修改意见', '采纳情况', '', '', '理由'],
          ['', '', '', '采纳', '部分采纳', '不采纳', ''],
          ['1', '林业局', '建议一', '√', '', '', ''],
          ['2', '水利局', '建议二', '', '', '√', '已有规定'],
          ['3', '农业局', '建议三', '', '√', '', '保留后半句'],
          ['4', '商务局', '建议四', '', '', '', ''],
        ]),
      ),
    )
    expect(tables[0]?.rows.map(({ decision }) => decision.disposition)).toEqual([
      'accepted',
      'rejected',
      'partial',
      'open',
    ])
    expect(tables[0]?.rows[1]?.reason).toBe('已有规定')
  })

  test('表头下的列号行不是数据', () => {
    const { tables } = recogniseTables(
      blockSource('docx', block([head, ['1', '2', '3', '4', '5'], ['1', '林业局', '建议一', '采纳', '']])),
    )
    expect(tables[0]?.rows).toHaveLength(1)
  })

  test('每页重复的表头不是行，如实记下', () => {
    const { tables, lines } = recogniseTables(
      blockSource(
        'docx',
        block([head, ['1', '林业局', '建议一', '采纳', ''], head, ['2', '水利局', '无意见', '', '']]),
      ),
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows).toHaveLength(2)
    expect(lines.filter(use => use === 'repeatedHeading')).toHaveLength(1)
  })

  test('跨页断成两个表格：不重复表头、重复表头、写着续表，都接上', () => {
    const first = block([head, ['1', '林业局', '建议一', '采纳', '']])
    const second = block([['2', '水利局', '无意见', '', '']])
    const again = block([head, ['3', '商务局', '建议三', '采纳', '']])
    const { tables } = recogniseTables(
      blockSource('docx', '某某意见采纳情况表', first, '', second, '（续表）', again),
    )
    expect(tables).toHaveLength(1)
    expect(tables[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 3])
  })

  test('页眉里只有表头，正文里是各行', () => {
    const { tables } = recogniseTables(
      blockSource('docx', block([head]), '第一条 某某', block([['1', '林业局', '建议一', '采纳', '']])),
    )
    expect(tables[0]?.rows).toHaveLength(1)
  })

  test('一页上两张表，标题各归各', () => {
    const { tables } = recogniseTables(
      blockSource(
        'xlsx',
        block([
          ['第一次征求意见采纳情况表', '', '', '', ''],
          head,
          ['1', '林业局', '建议一', '采纳', ''],
          ['', '', '', '', ''],
          ['第二次征求意见采纳情况表', '', '', '', ''],
          head,
          ['1', '水利局', '无意见', '', ''],
        ]),
      ),
    )
    expect(tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['第一次征求意见采纳情况表', 1],
      ['第二次征求意见采纳情况表', 1],
    ])
  })

  test('两张工作表不合并，表名作标题', () => {
    const { tables } = recogniseTables(
      blockSource(
        'xlsx',
        block([head, ['1', '林业局', '建议一', '采纳', '']], [], '第一轮'),
        block([head, ['1', '水利局', '无意见', '', '']], [], '第二轮'),
      ),
    )
    expect(tables.map(({ title }) => title)).toEqual(['第一轮', '第二轮'])
  })

  test('表中的小标题不是行；没有单位列时它就是单位', () => {
    const { tables } = recogniseTables(
      blockSource(
        'xlsx',
        block(
          [
            ['序号', '修改意见', '采纳情况'],
            ['一、自治区林业局（共1条）', '', ''],
            ['1', '建议一', '采纳'],
            ['二、水利局', '', ''],
            ['2', '建议二', '不采纳'],
          ],
          [merge(1, 0, 1, 2), merge(3, 0, 3, 2)],
        ),
      ),
    )
    expect(tables[0]?.rows.map(({ unit }) => unit)).toEqual(['自治区林业局', '水利局'])
  })

  test('表头一个也不认识时，内容里的“采纳”不当作表头：表头仍是填满的第一行', () => {
    const unknown = block([
      ['反馈汇总', '', '', ''],
      ['编', '哪里提的', '说了什么', '怎么办的'],
      ['1', '市财政局', '建议删去第五条第二款。', '采纳'],
      ['2', '市水利局', '无', ''],
    ])
    const [near] = recogniseTables(blockSource('xlsx', unknown)).nearTables
    expect(near?.headingRow).toBe(1)
    expect(near?.columns.map(({ header }) => header)).toEqual(['编', '哪里提的', '说了什么', '怎么办的'])
  })

  test('不是采纳情况表的表格留在文字里；电子表格没有表头时说明看到了什么', () => {
    const target = block([
      ['城市', 'PM2.5', '优良天数'],
      ['南宁', '27', '96'],
    ])
    expect(recogniseTables(blockSource('docx', target))).toMatchObject({
      tables: [],
      nearTables: [],
      problems: [],
    })
    const near = recogniseTables(blockSource('xlsx', target))
    expect(near.problems[0]?.message).toContain('没有认出意见采纳情况表的表头')
    expect(near.problems[0]?.text).toContain('PM2.5')
    expect(near.prose).toContain('南宁\t27\t96')
    const decisionOnly = recogniseTables(
      blockSource(
        'docx',
        block([
          ['单位', '采纳情况'],
          ['林业局', '采纳'],
        ]),
      ),
    )
    expect(decisionOnly.problems).toHaveLength(1)
  })

  test('统计表不当作意见', () => {
    expect(
      recogniseTables(
        blockSource(
          'docx',
          block([
            ['单位', '意见条数', '采纳条数'],
            ['林业局', '3', '2'],
          ]),
        ),
      ).tables,
    ).toEqual([])
  })

  test('同上、逐条答复、合并列', () => {
    const { tables } = recogniseTables(
      blockSource(
        'docx',
        block([
          ['单位', '意见', '采纳情况及不予采纳理由'],
          ['林业局', '1.建议一。2.建议二。', '第一条采纳。第二条不采纳，理由：已有规定。'],
          ['水利局', '建议三', '不采纳。理由：超出本办法范围。'],
          ['商务局', '建议四', '同上'],
        ]),
      ),
    )
    const rows = tables[0]?.rows ?? []
    expect(rows[0]).toMatchObject({ items: 2, decision: { disposition: 'partial' }, reason: '已有规定。' })
    expect(rows[0]?.decision.parts).toEqual([
      { item: 1, disposition: 'accepted' },
      { item: 2, disposition: 'rejected' },
    ])
    expect(rows[1]?.reason).toBe('超出本办法范围。')
    expect(rows[2]).toMatchObject({ decision: { disposition: 'rejected', inherited: true, text: '同上' } })
  })

  test('只有序号的空行列为问题', () => {
    const { tables } = recogniseTables(
      blockSource('xlsx', block([head, ['1', '林业局', '建议一', '采纳', ''], ['2', '', '', '', '']])),
    )
    expect(tables[0]?.rows).toHaveLength(1)
    expect(tables[0]?.problems[0]?.place).toBe('表格第 3 行')
  })
})

test('格里的字像表头，也还是一行', () => {
  const read = recogniseTables(
    blockSource(
      'xlsx',
      block([
        ['单位', '意见', '采纳情况'],
        ['林业局', '建议', '采纳'],
        ['水利局', '完善意见', '不采纳'],
        ['合计', '1', '1'],
      ]),
    ),
  )
  expect(read.tables).toHaveLength(1)
  expect(read.tables[0]?.rows).toHaveLength(2)
  expect(read.tables[0]?.footer).toBe('合计 1 1')
})

test('按 1 2 3 编号的表里，“一 县直部门”是分组的标题，不是意见', () => {
  const { tables } = recogniseTables(
    blockSource(
      'xlsx',
      block([
        ['序号', '单位', '修改意见', '采纳情况'],
        ['一', '县直部门', '', ''],
        ['1', '县水利局', '第三条增加“灌区”。', '采纳'],
        ['2', '县教育局', '无意见', ''],
        ['二', '乡镇人民政府', '', ''],
        ['3', '白云镇人民政府', '第九条删去“每周”。', '采纳'],
      ]),
    ),
  )
  expect(tables[0]?.rows.map(({ seq, unit }) => [seq, unit])).toEqual([
    ['1', '县水利局'],
    ['2', '县教育局'],
    ['3', '白云镇人民政府'],
  ])
})
