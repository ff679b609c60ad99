import type { AdoptionTable } from '../consultation/adoptionTable'
import type { Statement } from '../consultation/statement'
import { type Tally, tallyRows } from '../consultation/tally'
import type { AuditContext, AuditedTable, AuditInput } from './context'
import { assignRounds, roundsTold, statementsOf } from './counting/belonging'
import type { Finding, Severity } from './finding'
import { remember } from './memory'
import { domainReading, type Reading } from './reading'
import { moveDecisions } from './repairs/repair'
import { rules } from './rules'
import { findShifts } from './shifts'

export interface AuditResult {
  /** As printed: a decision that stands on the wrong row is counted where it stands. */
  tables: readonly { title: string; tally: Tally }[]
  /** What prose and 合计 lines state, in that order. */
  statements: readonly Statement[]
  /** Errors first, then by table and row; what concerns prose only comes after the rows. */
  findings: readonly Finding[]
}

const rank: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** Public consultation: 30 days (重大行政决策程序暂行条例第十五条); by letter: no statute names a period. */
const usualPeriods = { publicDays: 30, writtenDays: null }

/**
 * Holds tables, prose and the list of units asked against each other. Says nothing about a table and a note
 * that agree. Cost grows linearly with rows and length of text.
 */
export const audit = (input: AuditInput, given: Reading = domainReading): AuditResult => {
  const reading = { ...given, unitKey: remember(given.unitKey) }
  const context = prepare(input, reading)
  const findings = rules.flatMap(rule => rule(context))
  return {
    tables: input.tables.map(({ title, rows }) => ({ title, tally: tallyRows(rows, reading.unitKey) })),
    statements: [...input.statements, ...context.tables.flatMap(({ footer }) => footer)],
    findings: findings.toSorted(byWeight),
  }
}

const byWeight = (a: Finding, b: Finding): number =>
  rank[a.severity] - rank[b.severity] ||
  placeOf(a.table) - placeOf(b.table) ||
  placeOf(a.rows[0]) - placeOf(b.rows[0])

const placeOf = (number: number | null | undefined): number => number ?? Number.MAX_SAFE_INTEGER

const prepare = (input: AuditInput, reading: Reading): AuditContext => ({
  tables: prepareTables(input, reading),
  statements: input.statements,
  noteText: input.noteText ?? '',
  texts: [
    { name: '编制说明', text: input.noteText ?? '' },
    ...(input.drafts ?? []).map(({ name, text }) => ({ name: `文稿“${name}”`, text })),
  ],
  roster: input.roster ?? null,
  settings: { ...usualPeriods, ...input.settings },
  replies: input.replies ?? [],
  recordedRounds: input.recordedRounds ?? [],
  reading,
  changesOf: remember(reading.parseComment),
})

const prepareTables = (input: AuditInput, reading: Reading): readonly AuditedTable[] => {
  const told = roundsTold(input.statements)
  const rounds = assignRounds(input.tables, input.statements, input.tableRounds ?? [])
  const prepareTable = (table: AdoptionTable, index: number): AuditedTable => {
    const moves = findShifts(table.rows)
    const rows = moveDecisions(table.rows, moves)
    const own = rounds[index] ?? []
    return {
      index,
      table,
      moves,
      rows,
      comments: rows.filter(row => !row.noComment),
      tally: tallyRows(rows, reading.unitKey),
      own: input.ownCountings?.[index] ?? null,
      rounds: own,
      footer: table.footer === null ? [] : reading.readStatements(table.footer),
      prose: statementsOf(input.statements, own, told),
    }
  }
  return input.tables.map(prepareTable)
}
