import type { Disposition } from './dispositions'

/** What a column of an adoption table holds. */
export const columnRoles = {
  seq: '序号',
  unit: '单位',
  clause: '条款',
  original: '原文',
  comment: '修改意见',
  proposed: '修改建议',
  rationale: '提出理由',
  decision: '采纳情况',
  reason: '不采纳理由',
  decisionAndReason: '采纳情况及理由',
  revised: '采纳后的表述',
  remark: '备注',
  other: '其他',
} as const

export type ColumnRole = keyof typeof columnRoles

export interface Column {
  /** The header as printed, without line breaks and spaces. */
  header: string
  role: ColumnRole
}

/** What a decision cell says. A blank cell is `open` with empty text. */
export interface RowDecision {
  text: string
  disposition: Disposition
  /** The cell is blank and covered by a merge whose text stands higher up. */
  inherited: boolean
  /** Present where one cell answers several numbered items one by one. */
  parts?: readonly { item: number; disposition: Disposition }[]
}

/** One row of an adoption table, as printed or as the record gives it. */
export interface AdoptionRow {
  /** Position in the table, from 1. */
  row: number
  /** The printed 序号, null where there is none. */
  seq: string | null
  unit: string
  comment: string
  clause: string | null
  original: string | null
  proposed: string | null
  rationale: string | null
  decision: RowDecision
  reason: string | null
  /** The wording that came of the decision; left out where the table has none for this row. */
  revised?: string
  remark: string | null
  /** The unit says it has nothing to say. */
  noComment: boolean
  /** How many separately numbered requests the comment cell holds; 0 for a no-comment row, else at least 1. */
  items: number
}

/** A line of the source that is neither heading, row nor footer. Nothing in the input disappears. */
export interface TableProblem {
  /** Where it stands, in words: “工作表‘意见’第 12 行”. */
  place: string
  text: string
  message: string
}

export interface AdoptionTable {
  title: string
  columns: readonly Column[]
  rows: readonly AdoptionRow[]
  /** The 合计 line(s) under the table, null where there is none. */
  footer: string | null
  /** 小计 lines between the rows, each with the number of rows above it. */
  subtotals?: readonly { after: number; text: string }[]
  problems: readonly TableProblem[]
}

/** A whole number with at most one sign on either side: 15, 15., （15）, １５. */
const plainNumber = /^\P{N}?(\d{1,9})\P{N}?$/u

/** The number a person would use to point at a row: the printed 序号 where it is a number, else the position. */
export const rowLabel = (row: AdoptionRow): number => {
  const printed = plainNumber.exec((row.seq ?? '').normalize('NFKC').replaceAll(/\s/g, ''))?.[1]
  return printed === undefined ? row.row : Number(printed)
}
