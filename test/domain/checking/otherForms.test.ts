import { auditSources } from '../../../src/domain/checking/auditSources'
import type { SourceDocument } from '../../../src/domain/reading/source'
import { block, blockSource } from '../reading/tables/sources'

/** Rows with their cells parted by |. */
const rowsOf = (...lines: readonly string[]): string[][] => lines.map(line => line.split('|'))

const told = (source: SourceDocument): string[] =>
  auditSources([source])
    .findings.filter(({ severity }) => severity !== 'note')
    .map(({ code, rows }) => `${code} ${rows.join(',')}`)

const standard = (remark: string) =>
  blockSource(
    'docx',
    block(
      rowsOf(
        '序号|标准章条编号|意见内容|提出单位|处理意见|备注',
        '1|前言|补充归口单位|甲公司|采纳|',
        `2|3.1|术语定义不准确|乙检测院|部分采纳|${remark}`,
        '3||无意见|丁公司||',
      ),
    ),
    '说明：发送征求意见稿的单位数：10个；收到征求意见稿后，回函的单位数：3个；回函并有建议或意见的单位数：2个；没有回函的单位数：7个。',
  )

test('没有理由栏的，备注里写明的就是理由', () => {
  expect(told(standard('保留主体，修改限定语'))).toEqual([])
  expect(told(standard('与三定方案不符'))).toEqual([])
})

test('备注写的是意见从哪里来，就还缺理由', () => {
  expect(told(standard('电子邮件'))).toEqual(['reason-missing 2'])
  expect(told(standard(''))).toEqual(['reason-missing 2'])
})

const withSubtotals = (total: string) =>
  blockSource(
    'xlsx',
    block(
      rowsOf(
        '序号|单位|意见|采纳情况',
        '1|甲市人民政府|第一条增加依据|采纳',
        '2|甲市人民政府|第二条删除“可以”|不采纳，保留裁量',
        '小计|2条||采纳1条，不采纳1条',
        '3|乙市人民政府|第五条并入第六条|采纳',
        '小计|1条||采纳1条',
        total,
      ),
    ),
  )

test('小计各是一部分，只有合计同全表核对', () => {
  expect(told(withSubtotals('合计|3条||采纳2条，不采纳1条'))).toEqual([])
  expect(told(withSubtotals('合计|3条||采纳3条')).map(each => each.split(' ')[0])).toEqual(['total-mismatch'])
})

test('一个单位一张工作表，单位在表名里', () => {
  const sheet = (unit: string, ...rows: string[]) =>
    block(rowsOf('序号|条款|意见|采纳情况', ...rows), [], unit)
  const source = blockSource(
    'xlsx',
    sheet('市住建局', '1|第二条|“房屋”改为“建筑”|采纳', '2|第四条|增加验收要求|采纳'),
    sheet('市交通运输局', '1|第七条|删除“必要时”|不采纳。理由：保留弹性'),
  )
  const { recognised } = auditSources([source])
  expect(recognised.map(({ rows }) => rows.map(({ unit }) => unit))).toEqual([
    ['市住建局', '市住建局'],
    ['市交通运输局'],
  ])
  expect(told(source)).toEqual([])
})

test('一列一条意见的表，缺的处理结果照样指出', () => {
  const source = (third: string) =>
    blockSource(
      'xlsx',
      block(
        rowsOf(
          '序号|1|2|3',
          '提出单位|市残联|市妇联|团市委',
          '修改意见|第四条增加无障碍要求|第六条“妇女”改为“妇女儿童”|建议删除第九条',
          `采纳情况|采纳|采纳|${third}`,
          '理由|||第九条为必要条款',
        ),
      ),
    )
  expect(told(source('不采纳'))).toEqual([])
  expect(told(source(''))).toEqual(['decision-missing 3'])
})
