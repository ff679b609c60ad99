import { type AdoptionRow, rowLabel } from '../../consultation/adoptionTable'
import { foldKey } from '../../reading/fold'
import { readNumeral } from '../../reading/numerals'
import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { nameRow, plainUnit, tell } from '../wording'

interface Numbered {
  row: AdoptionRow
  value: number
}

/** Plain whole numbers only: 3, 3., （三）. A table numbered 1-1, 1-2 has an order of its own. */
const readSeq = (seq: string | null): number | null =>
  readNumeral(foldKey(seq ?? '').replaceAll(/^[([<]?|[)\]>.、,。]*$/g, ''))

/** For each row the next number below it that differs from its own; null where none follows. */
const followingValues = (values: readonly (number | null)[]): readonly (number | null)[] => {
  const following: (number | null)[] = []
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const next = values[at + 1] ?? null
    const beyond = following[at + 1] ?? null
    following[at] = next === null || next === values[at] ? beyond : next
  }
  return following
}

/**
 * The numbered rows, one per number of a merged cell: several comments of one unit under one number are one
 * entry where the next number follows on. null where the table has no plain numbering.
 */
const readNumbering = (
  rows: readonly AdoptionRow[],
  unitKey: (name: string) => string,
): Numbered[] | null => {
  const values = rows.map(row => readSeq(row.seq))
  if (rows.some((row, at) => values[at] === null && foldKey(row.seq ?? '') !== '')) return null
  const following = followingValues(values)
  const numbered = rows.flatMap((row, at): Numbered[] => {
    const value = values[at] ?? null
    if (value === null) return []
    const above = rows[at - 1]
    const sameEntry =
      above !== undefined && values[at - 1] === value && unitKey(above.unit) === unitKey(row.unit)
    const goesOn = following[at] ?? value + 1
    return sameEntry && goesOn === value + 1 ? [] : [{ row, value }]
  })
  return numbered.length < 2 ? null : numbered
}

/** Some tables number the comments of each unit from 1: most units begin with 1. */
const startsAnewByUnit = (numbered: readonly Numbered[], unitKey: (name: string) => string): boolean => {
  const heads = numbered.filter(
    ({ row }, at) => at === 0 || unitKey(numbered[at - 1]?.row.unit ?? '') !== unitKey(row.unit),
  )
  return heads.length > 1 && heads.filter(({ value }) => value === 1).length * 3 >= heads.length * 2
}

type Break = { rows: readonly AdoptionRow[]; message: string }

const findBreaks = (numbered: readonly Numbered[], start: number): readonly Break[] => {
  const breaks: Break[] = []
  let expected = start
  for (let at = 0; at < numbered.length; at += 1) {
    const current = numbered[at]
    if (current === undefined) continue
    const { row, value } = current
    const next = numbered[at + 1]
    const before = numbered[at - 1]?.row
    const rows = before === undefined ? [row] : [before, row]
    if (value === expected) {
      expected += 1
    } else if (value === expected + 1 && next?.value === expected) {
      breaks.push({ rows: [row, next.row], message: `${nameRow(row)}和${nameRow(next.row)}的序号前后颠倒` })
      expected += 2
      at += 1
    } else if (value === 1 && at > 0 && next?.value === 2) {
      expected = 2
    } else if (next?.value === expected + 1 || (next === undefined && value < expected)) {
      breaks.push({ rows: [row], message: `${nameRow(row)}的序号写作 ${value}，按次序应是 ${expected}` })
      expected += 1
    } else {
      breaks.push({ rows, message: describeJump(current, before, expected) })
      expected = value + 1
    }
  }
  return breaks
}

const describeJump = (
  { row, value }: Numbered,
  before: AdoptionRow | undefined,
  expected: number,
): string => {
  const place = before === undefined ? '表的开头' : `第 ${rowLabel(before)} 行（${plainUnit(before)}）之后`
  if (value < expected) return `${place}的序号是 ${value}，与前面的序号重复或倒退`
  const missing = value - expected === 1 ? String(expected) : `${expected} 至 ${value - 1}`
  return `${place}缺序号 ${missing}，接着是${nameRow(row)}`
}

/** A second table may go on where the one before it ended. */
const firstNumber = (context: AuditContext, audited: AuditedTable, numbered: readonly Numbered[]): number => {
  const before = context.tables[audited.index - 1]
  const last = before === undefined ? null : readSeq(before.rows.at(-1)?.seq ?? null)
  return last !== null && numbered[0]?.value === last + 1 ? last + 1 : 1
}

/** A gap, a repeat or a disorder in the printed numbers: a row may have been lost, doubled or moved. */
export const findSequenceBroken: Rule = context =>
  context.tables.flatMap((audited): readonly Finding[] => {
    const numbered = readNumbering(audited.rows, context.reading.unitKey)
    if (numbered === null || startsAnewByUnit(numbered, context.reading.unitKey)) return []
    return findBreaks(numbered, firstNumber(context, audited, numbered)).map(({ rows, message }) =>
      tell('sequence-broken', `${message}。请核对有没有漏行、重行或移行，再重新编号。`, {
        table: audited.index,
        rows,
      }),
    )
  })
