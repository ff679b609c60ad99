import { audit } from '../../../src/domain/checking/audit'
import { auditSources } from '../../../src/domain/checking/auditSources'
import { reconcile } from '../../../src/domain/checking/reconcile'
import type { SourceDocument } from '../../../src/domain/reading/source'
import { describeShared, readShared } from '../../shared'

const draft = `江州市河湖保护行动方案
一、总体要求
坚持三项原则，即系统治理、分级负责、社会共治。
二、主要任务
实施以下四项行动：
（一）清淤行动。疏浚主要河道。
（二）护岸行动。修复生态岸线。
（三）清淤行动。清理村塘。`

const file = (name: string, text: string): SourceDocument => ({
  name,
  format: 'text',
  blocks: text.split('\n').map(line => ({ kind: 'paragraph', text: line })),
  problems: [],
})

const told = (findings: readonly { code: string; message: string }[]) =>
  findings.map(({ code, message }) => `${code} ${message.slice(0, 12)}`)

test('文稿里写的数量与所列不符、同级标题重复，写明是哪份文稿', () => {
  const drafts = [{ name: '征求意见稿', text: draft }]
  const findings = told(audit({ tables: [], statements: [], drafts }).findings)
  expect(findings).toEqual(['count-vs-list 文稿“征求意见稿”写“四', 'heading-repeated 文稿“征求意见稿”里“清'])
  const project = { documentTitle: '江州市河湖保护行动方案', noteText: '', drafts }
  expect(told(reconcile(project, []).findings)).toEqual(findings)
})

test('文稿只与自己核对，其中的数字不与表比', () => {
  const more = `${draft}\n征求20个部门意见，收到意见30条，采纳29条，不采纳1条。`
  const { findings, statements } = audit({
    tables: [],
    statements: [],
    drafts: [{ name: '征求意见稿', text: more }],
  })
  expect(statements).toEqual([])
  expect(findings.map(({ code }) => code)).toEqual(['count-vs-list', 'heading-repeated'])
})

test('放进来核对的文件里没有表也没有写明的数，就当文稿看', () => {
  const { findings, drafts } = auditSources([file('方案.txt', draft)])
  expect(drafts.map(({ name }) => name)).toEqual(['方案.txt'])
  expect(told(findings)).toEqual(['count-vs-list 文稿“方案.txt”写“', 'heading-repeated 文稿“方案.txt”里“'])
  expect(auditSources([], [], undefined, [file('方案.txt', draft)]).findings).toEqual(findings)
})

describeShared('真实的文稿', () => {
  test.each([
    '001_dc9b2aa1b0e62163.txt',
    '002_28dd485d74d93424.txt',
    '003_50655067ea2c06aa.txt',
    '004_917ceece407ca35b.txt',
  ])('没有误报：%s', name => {
    expect(auditSources([file(name, readShared('seeds', name).toString())]).findings).toEqual([])
  })
})
