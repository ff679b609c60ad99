import { auditSources } from '../../../src/domain/checking/auditSources'
import { applyRepairs } from '../../../src/domain/checking/repairs/repair'
import type { SourceDocument } from '../../../src/domain/reading/source'
import { describeShared, readShared } from '../../shared'
import { auditTable, briefly } from './tables'

const seed = (): SourceDocument => ({
  name: '编制说明.txt',
  format: 'text',
  blocks: [{ kind: 'text', text: readShared('seeds', '000_8ffd8eabe639b673.txt') }],
  problems: [],
})

describeShared('一份真实的编制说明和采纳情况表', () => {
  test('该发现的全部发现，此外没有误报', () => {
    const { findings } = auditSources([seed()])
    expect(briefly(findings)).toEqual([
      'decision-shifted 25,26',
      'decision-shifted 40,41',
      'unit-count-mismatch',
      'unit-repeated 43,44',
      'title-mismatch',
      'round-without-table',
      'count-vs-list',
      'heading-repeated',
      'round-differs',
    ])
    expect(findings.flatMap(({ repair }) => repair ?? [])).toEqual([
      { op: 'move-decision', from: 26, to: 25 },
      { op: 'move-decision', from: 41, to: 40 },
      { op: 'merge-rows', keep: 43, remove: 44 },
    ])
  })

  test('合计按原样计数', () => {
    expect(auditSources([seed()]).tables.map(({ tally }) => tally)).toMatchObject([
      { rows: 47, units: 42, unitsWithComments: 11, comments: 15, noComment: 32, accepted: 13, open: 2 },
    ])
  })

  test('修复后单独核对这张表，没有任何发现', () => {
    const { recognised, findings } = auditSources([seed()])
    const repairs = findings.flatMap(({ repair }) => repair ?? [])
    const tables = recognised.map(table => applyRepairs(table, repairs))
    expect(tables.map(({ rows }) => rows.length)).toEqual([46])
    expect(tables.flatMap(table => [...auditTable(table)])).toEqual([])
  })
})
