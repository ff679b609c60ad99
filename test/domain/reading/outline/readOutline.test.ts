import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOutline } from '../../../../src/domain/reading/outline'
import { uncovered } from './covering'
import { listing } from './listing'

const fixture = (name: string): string =>
  readFileSync(join(__dirname, '../../../fixtures/drafts', name), 'utf8')

/** What a careful reader lists for each invented draft. */
const expected: Record<string, { about: string; title: string; clauses: string[] }> = {
  statute: {
    about: '地方性法规：编章节条款项目，目录不算条款，引用的条款号不算编号',
    title: '某市托育服务促进条例（征求意见稿）',
    clauses: [
      '1 1章 | 总则',
      '2 1条',
      '2 2条',
      '3 2条/1款',
      '3 2条/2款',
      '2 3条 | 工作原则',
      '1 2章 | 服务规范',
      '2 2章/1节 | 设立与备案',
      '3 4条',
      '4 4条/1款',
      '5 4条/1款/1项',
      '5 4条/1款/2项',
      '6 4条/1款/2项/1目',
      '6 4条/1款/2项/2目',
      '5 4条/1款/3项',
      '4 4条/2款',
      '3 5条',
      '3 5条之1',
      '2 2章/2节 | 日常管理',
      '3 6条',
      '1 3章 | 法律责任',
      '2 7条',
      '1 4章 | 附则',
      '2 8条',
    ],
  },
  plan: {
    about: '工作计划：职责分工、分页断句、无编号小标题、制表符表格',
    title: '某市2025年度托育服务工作计划',
    clauses: [
      '1 一 | 总体要求',
      '1 二 | 主要任务',
      '2 二/（一） | 扩大服务供给',
      '3 二/（一）/1 | 建设示范机构 | 牵头：市卫生健康委、市教育局 | 配合：市财政局、市自然资源和规划局 | 责任：各县（区）人民政府',
      '3 二/（一）/2 | 支持单位办托 | 牵头：市卫生健康委 | 责任：市总工会、市财政局',
      '3 二/（一）/3 | 提升服务质量',
      '4 二/（一）/3/1段 | 加强人员培训 | 责任：市卫生健康委',
      '4 二/（一）/3/2段 | 强化日常监管 | 责任：市卫生健康委、市市场监督管理局',
      '2 二/（二） | 完善保障机制',
      '3 二/（二）/1 | 落实用地保障 | 责任：市自然资源和规划局、市住房城乡建设局、各县（区）人民政府、开发区管委会',
      '3 二/（二）/2 | 落实税费优惠 | 责任：市税务局、各县（区）人民政府、开发区管委会',
      '1 三 | 组织实施',
    ],
  },
  standard: {
    about: '标准：4.1.2、a）、1）和附录A',
    title: '托育机构服务规范',
    clauses: [
      '1 1 | 范围',
      '1 2 | 规范性引用文件',
      '1 3 | 术语和定义',
      '2 3.1 | 托育机构',
      '1 4 | 基本要求',
      '2 4.1 | 场地',
      '3 4.1.1',
      '3 4.1.2',
      '4 4.1.2/a',
      '4 4.1.2/b',
      '5 4.1.2/b/1',
      '5 4.1.2/b/2',
      '4 4.1.2/c',
      '2 4.2 | 人员',
      '1 5 | 评价与改进',
      '1 附录A | 服务质量评价表',
      '2 A.1 | 评价内容',
      '2 A.2 | 评价方法',
    ],
  },
  letter: {
    about: '印发通知附方案：编号跨章连续，缺号列为问题，Markdown表格，页脚',
    title: '某市绿色出行三年行动方案',
    clauses: [
      '1 一 | 总体目标',
      '1 二 | 优化公交服务',
      '2 二/（一） | 调整公交线网 | 牵头：市交通运输局 | 责任：市公安局、市城市管理局',
      '2 二/（二） | 建设公交专用道 | 责任：市住房城乡建设局、市公安局',
      '1 三 | 改善慢行环境',
      '2 三/（三） | 完善步行网络 | 责任：市城市管理局',
      '2 三/（五） | 规范共享单车停放 | 责任：市城市管理局',
    ],
  },
  wrapped: {
    about: '逐行折断的文稿：合成整句',
    title: '某市 2025年度校园食品安全工作要点',
    clauses: [
      '1 一 | 工作目标',
      '1 二 | 重点任务',
      '2 二/（一） | 压实主体责任',
      '3 二/（一）/1 | 落实校长负责制 | 牵头：市教育局 | 配合：市市场监管局、市卫生健康委 | 责任：各县（区）人民政府',
      '3 二/（一）/2 | 规范大宗食材采购 | 牵头：市教育局 | 责任：各县（区）人民政府',
      '2 二/（二） | 强化监督检查',
      '3 二/（二）/1 | 开展专项整治 | 责任：市市场监管局、市教育局',
    ],
  },
}

for (const [name, { about, title, clauses }] of Object.entries(expected)) {
  test(about, () => {
    const text = fixture(`${name}.txt`)
    const outline = readOutline(text)
    expect(outline.title).toBe(title)
    expect(listing(outline)).toEqual(clauses)
    expect(uncovered(text, outline)).toEqual({ missed: '', twice: '' })
  })
}

const clause = (name: string, ref: string) =>
  readOutline(fixture(`${name}.txt`)).clauses.find(each => each.ref === ref)

test('被分页和换行切断的句子合成整句', () => {
  expect(clause('plan', '二/（一）/2')?.text).toContain('具体由市财政局会同有关部门另行制定并向社会公布。')
  expect(clause('plan', '二/（一）/1')?.text).toContain('自然资源和规划局。责任单位：各县（区）人民政府')
  expect(clause('wrapped', '二/（一）/2')?.text).toContain('管理规定》第三十条，落实索证索票制度')
  expect(clause('wrapped', '一')?.text).toContain(
    '覆盖率达到 98%，从业人员培训覆盖率达到 100%，抽检合格率不低于98.5%。',
  )
  expect(clause('statute', '4条/2款')?.text).toBe(
    '依照第二条、第四条第一款第（二）项规定配备的人员，应当定期接受培训。',
  )
})

test('条款的位置可以回到原文', () => {
  const text = fixture('plan.txt')
  const outline = readOutline(text)
  for (const { number, span } of outline.clauses)
    expect(text.slice(span.start, span.end).startsWith(number)).toBe(true)
})

test('表格有标题、表头和行，双层表头合成一层', () => {
  expect(readOutline(fixture('letter.txt')).tables).toMatchObject([
    {
      title: '绿色出行指标表',
      header: ['指标', '2025年 市区', '2025年 全市', '2027年 市区', '2027年 全市'],
      rows: [
        ['绿色出行比例（%）', '70', '66', '75', '72'],
        ['公交机动化出行分担率（%）', '40', '35', '45', '40'],
      ],
    },
  ])
  expect(readOutline(fixture('wrapped.txt')).tables).toMatchObject([
    {
      title: '2025年各县（区）抽检计划表',
      header: ['县（区）', '抽检批次（批）', '合格率目标（%）'],
      rows: [
        ['东区', '120', '98.5'],
        ['西区', '100', '98.5'],
        ['南区', '90', '98.0'],
      ],
    },
  ])
  expect(readOutline(fixture('plan.txt')).tables[0]?.rows).toHaveLength(3)
  expect(readOutline(fixture('standard.txt')).tables[0]?.title).toBe('表1 人员配备')
})

test('编号缺号列为问题，但不丢条款', () => {
  expect(readOutline(fixture('letter.txt')).problems.map(({ message }) => message)).toEqual([
    '编号“（五）”不连续（上一项为第3项），请核对是否缺项或编号有误。',
  ])
  const outline = readOutline('一、总则\n正文。\n三、附则\n正文。')
  expect(listing(outline)).toEqual(['1 一 | 总则', '1 三 | 附则'])
  expect(outline.problems).toHaveLength(1)
})

test('联系人、抄送、印发机关、页码不进条款', () => {
  const { matter, clauses } = readOutline(fixture('letter.txt'))
  expect(matter.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['contact', 'signature', 'noise', 'annex']),
  )
  expect(clauses.map(({ text }) => text).join('')).not.toMatch(/联系人|抄送|印发|打印/)
})

test('引号里的条文不算条款', () => {
  const outline = readOutline(
    '一、将第三条修改为：“第三条　举办者应当备案。\n（一）提交申请；\n（二）签订承诺。”\n二、删去第五条。',
  )
  expect(listing(outline).map(line => line.split(' | ')[0])).toEqual(['1 一', '1 二'])
})

test('（一）在1．之下编号时，按文稿自己的层次', () => {
  const outline = readOutline('一、要求\n1.甲事项包括：\n（一）子项；\n（二）子项。\n2.乙事项。\n二、附则')
  expect(outline.clauses.map(({ ref }) => ref)).toEqual([
    '一',
    '一/1',
    '一/1/（一）',
    '一/1/（二）',
    '一/2',
    '二',
  ])
})

test('空白文本和没有编号的文本都能读', () => {
  expect(readOutline('').clauses).toEqual([])
  expect(readOutline(' \n\n').matter).toEqual([])
  expect(readOutline('只有一句话。').matter).toHaveLength(1)
})

test('有条名的多款条文：条名归条，各款单列', () => {
  const outline = readOutline(
    '第一条 【目的】为了规范服务，制定本办法。\n第二条 【职责】民政部门负责监督管理。\n教育部门予以配合。',
  )
  expect(outline.clauses.map(({ ref, heading, text }) => [ref, heading, text])).toEqual([
    ['1条', '目的', '【目的】为了规范服务，制定本办法。'],
    ['2条', '职责', '【职责】'],
    ['2条/1款', null, '民政部门负责监督管理。'],
    ['2条/2款', null, '教育部门予以配合。'],
  ])
})

test('逗号之后另起一行的（1）（2）仍是条款', () => {
  const outline = readOutline(
    '一、规范审批\n两局要联合审查，\n（1）材料齐全的，当场受理；\n（2）材料不齐的，一次告知。',
  )
  expect(outline.clauses.map(({ ref }) => ref)).toEqual(['一', '一/（1）', '一/（2）'])
})

test('附件里的条款另行编号，附件清单不是条款', () => {
  const outline = readOutline(
    '一、总则\n照此办理。\n\n附件：1.标准\n2.流程\n\n附件1\n标准\n一、场地\n不少于两百平方米。',
  )
  expect(outline.clauses.map(({ ref }) => ref)).toEqual(['一', '附件1/一'])
})
