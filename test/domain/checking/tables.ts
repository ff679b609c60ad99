import { audit } from '../../../src/domain/checking/audit'
import type { AuditInput } from '../../../src/domain/checking/context'
import type { Finding } from '../../../src/domain/checking/finding'
import type { AdoptionRow, AdoptionTable, ColumnRole } from '../../../src/domain/consultation/adoptionTable'
import { type Disposition, dispositions, isDisposition } from '../../../src/domain/consultation/dispositions'
import { noCounts, type StatedCounts, type Statement } from '../../../src/domain/consultation/statement'

const words: Record<string, Disposition> = {
  '': 'open',
  采纳: 'accepted',
  部分采纳: 'partial',
  不采纳: 'rejected',
  解释说明: 'explained',
  待研究: 'open',
  已反馈给建设单位: 'forwarded',
  与第1条重复: 'duplicate',
}

export const dispositionOf = (text: string): Disposition => {
  for (const [key, { label }] of Object.entries(dispositions)) {
    if (label === text && isDisposition(key)) return key
  }
  return words[text.split(/[。，]/)[0] ?? ''] ?? 'unrecognised'
}

/** 单位 | 意见 | 采纳情况 | 理由: one row of a table made for a test. 无意见 makes a no-comment row. */
export const rowOf = (line: string, position: number): AdoptionRow => {
  const [unit = '', comment = '', decision = '', reason = ''] = line.split('|').map(cell => cell.trim())
  const noComment = /^无意见/.test(comment)
  return {
    row: position,
    seq: String(position),
    unit,
    comment,
    clause: null,
    original: null,
    proposed: null,
    rationale: null,
    decision: { text: decision, disposition: dispositionOf(decision), inherited: false },
    reason: reason === '' ? null : reason,
    remark: null,
    noComment,
    items: noComment ? 0 : 1,
  }
}

const roles: readonly ColumnRole[] = ['seq', 'unit', 'comment', 'decision', 'reason']

export const tableOf = (lines: string, more: Partial<AdoptionTable> = {}): AdoptionTable => ({
  title: '意见采纳情况表',
  columns: roles.map(role => ({ header: role, role })),
  rows: lines
    .trim()
    .split('\n')
    .map((line, index) => rowOf(line, index + 1)),
  footer: null,
  problems: [],
  ...more,
})

export const statementOf = (counts: Partial<StatedCounts>, more: Partial<Statement> = {}): Statement => ({
  sentence: '共征求有关单位意见。',
  span: { start: 0, end: 0 },
  round: null,
  counts: { ...noCounts, ...counts },
  consultedParts: [],
  sentOn: null,
  dueOn: null,
  addsUp: null,
  ...more,
})

/** code 行号: the findings in one glance. */
export const briefly = (findings: readonly Finding[]): string[] =>
  findings.map(({ code, rows }) => `${code}${rows.length > 0 ? ` ${rows.join(',')}` : ''}`)

export const auditTable = (table: AdoptionTable, more: Partial<AuditInput> = {}): readonly Finding[] =>
  audit({ tables: [table], statements: [], ...more }).findings
