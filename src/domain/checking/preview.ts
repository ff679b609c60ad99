import type { AdoptionRow, AdoptionTable, Column, ColumnRole } from '../consultation/adoptionTable'
import type { Disposition } from '../consultation/dispositions'
import { dispositions } from '../consultation/dispositions'
import type { Statement } from '../consultation/statement'
import type { SourceDocument, TableBlock } from '../reading/source'
import { readStatements } from '../reading/statements'
import { type RecognisedTables, recogniseTables, recogniseWithRoles } from '../reading/tables'
import { audit } from './audit'
import type { Finding, Repair } from './finding'
import { applyRepairs } from './repair'

/** What a person changed about the reading of a file before it is saved. */
export interface Corrections {
  /** Which table of the file, from 0. */
  table: number
  /** A role for each column, left to right; null where the guess stands. */
  roles: readonly ColumnRole[] | null
  rows: readonly RowCorrection[]
  /** Mends of the findings that the person accepted. */
  repairs: readonly Repair[]
}

/** A correction of one row; what is absent stays as read. */
export interface RowCorrection {
  row: number
  unit?: string
  disposition?: Disposition
  leftOut?: boolean
}

export const noCorrections: Corrections = { table: 0, roles: null, rows: [], repairs: [] }

export interface ImportPreview {
  /** Titles and sizes of all tables in the file, for choosing. */
  tables: readonly { title: string; rows: number }[]
  /** The chosen table as read and corrected; null where the file holds none. */
  table: AdoptionTable | null
  /** The columns as guessed, for the person to correct. */
  columns: readonly Column[]
  /** A few cells of each column, to judge the guess by. */
  samples: readonly (readonly string[])[]
  /** Row numbers where the reading is doubtful, each with why. */
  doubtful: readonly { row: number; why: string }[]
  findings: readonly Finding[]
  statements: readonly Statement[]
  note: string
  /** Lines that are neither row, heading, footer nor prose. */
  problems: readonly { place: string; message: string }[]
}

/**
 * What would be saved of a file, with all that a person should look at first. Grids in which no heading was
 * found can be chosen too, and are read by the roles that the person gives their columns.
 */
export const previewImport = (source: SourceDocument, corrections: Corrections): ImportPreview => {
  const read = recogniseTables(source)
  const candidates = [
    ...read.tables.map((table, index) => ({
      table,
      block: read.blocks[index] ?? null,
      columns: table.columns,
      headingRow: undefined,
    })),
    ...read.nearTables.map(near => ({ table: null, ...near })),
  ]
  const chosen = candidates[corrections.table] ?? candidates[0]
  const table = chosen === undefined ? null : correct(chosen, corrections)
  const statements = readStatements(read.prose)
  return {
    tables: candidates.map(each => ({
      title: each.table?.title || (each.block?.name ?? '') || '未命名的表',
      rows: each.table?.rows.length ?? each.block?.rows.length ?? 0,
    })),
    table,
    columns: table?.columns ?? chosen?.columns ?? [],
    samples: samplesOf(chosen?.block ?? null, chosen?.headingRow ?? 0),
    doubtful: table === null ? [] : table.rows.flatMap(doubtsOf),
    findings: table === null ? [] : audit({ tables: [table], statements, noteText: read.prose }).findings,
    statements,
    note: statements.length > 0 ? read.prose.trim() : '',
    problems: problemsOf(source, read, table),
  }
}

const samplesOf = (block: TableBlock | null, headingRow: number): string[][] => {
  if (block === null) return []
  const width = Math.max(0, ...block.rows.map(row => row.length))
  return Array.from({ length: width }, (_, column) =>
    block.rows
      .slice(headingRow + 1)
      .map(row => row[column] ?? '')
      .filter(cell => cell.trim() !== '')
      .slice(0, 3),
  )
}

const problemsOf = (source: SourceDocument, read: RecognisedTables, table: AdoptionTable | null) => [
  ...source.problems,
  ...read.problems,
  ...(table?.problems ?? []),
]

interface Candidate {
  table: AdoptionTable | null
  block: TableBlock | null
  headingRow: number | undefined
}

const correct = (chosen: Candidate, { roles, rows, repairs }: Corrections): AdoptionTable | null => {
  const { block, headingRow } = chosen
  const read = roles === null || block === null ? chosen.table : recogniseWithRoles(block, roles, headingRow)
  if (read === null) return null
  const repaired = applyRepairs(read, repairs)
  const corrections = new Map(rows.map(row => [row.row, row]))
  return {
    ...repaired,
    rows: repaired.rows
      .filter(row => !corrections.get(row.row)?.leftOut)
      .map(row => correctRow(row, corrections.get(row.row))),
  }
}

const correctRow = (row: AdoptionRow, correction: RowCorrection | undefined): AdoptionRow => {
  const disposition = correction?.disposition
  return {
    ...row,
    unit: correction?.unit ?? row.unit,
    decision:
      disposition === undefined
        ? row.decision
        : { ...row.decision, disposition, text: row.decision.text || dispositions[disposition].label },
  }
}

const doubtsOf = (row: AdoptionRow): { row: number; why: string }[] => {
  const why = [
    row.unit.trim() === '' && '没有单位',
    !row.noComment && row.comment.trim() === '' && '没有意见内容',
    row.decision.disposition === 'unrecognised' && `采纳情况“${row.decision.text}”看不出结论`,
    row.decision.inherited && '采纳情况来自合并单元格',
    (row.decision.parts?.length ?? 0) > 1 && '一格答复了几条',
  ].filter(each => each !== false)
  return why.length > 0 ? [{ row: row.row, why: why.join('；') }] : []
}
