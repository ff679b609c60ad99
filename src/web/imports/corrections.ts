import { type Corrections, noCorrections, type RowCorrection } from '../../domain/checking/preview'
import { type ColumnRole, columnRoles } from '../../domain/consultation/adoptionTable'
import { isDisposition } from '../../domain/consultation/dispositions'
import type { Import } from '../../store/imports'
import { typedValues, z } from '../forms'

const isRole = (word: string): word is ColumnRole => Object.hasOwn(columnRoles, word)

const role = z.string().refine(isRole)

const rowCorrection = z.object({
  row: z.int(),
  unit: z.string().optional(),
  disposition: z.string().refine(isDisposition).optional(),
  leftOut: z.boolean().optional(),
})

const stored = z.object({
  table: z.int(),
  roles: z.array(role).nullable(),
  rows: z.array(rowCorrection),
  repairs: z.array(
    z.union([
      z.object({ op: z.literal('move-decision'), from: z.int(), to: z.int() }),
      z.object({ op: z.literal('merge-rows'), keep: z.int(), remove: z.int() }),
    ]),
  ),
})

/** What has been corrected so far. */
export const storedCorrections = (held: Import): Corrections => {
  if (held.corrections === null) return noCorrections
  const { rows, ...rest } = stored.parse(JSON.parse(held.corrections))
  return { ...rest, rows: rows.map(withoutAbsent) }
}

/** zod gives absent fields as undefined; a correction leaves them out. */
const withoutAbsent = (correction: z.output<typeof rowCorrection>): RowCorrection => ({
  row: correction.row,
  ...(correction.unit === undefined ? {} : { unit: correction.unit }),
  ...(correction.disposition === undefined ? {} : { disposition: correction.disposition }),
  ...(correction.leftOut === undefined ? {} : { leftOut: correction.leftOut }),
})

/** Fields role-0, role-1, … and unit-5, disposition-5, leaveOut-5 of the preview's form. */
export const readCorrections = (body: unknown, held: Import): Corrections => {
  const values = typedValues(body)
  const word = (name: string): string => {
    const value = values[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const before = storedCorrections(held)
  const table = /^\d{1,3}$/.test(word('table')) ? Number(word('table')) : before.table
  const roles = Array.from({ length: 60 }, (_, index) => word(`role-${index}`))
  const given = roles.slice(0, roles.findLastIndex(each => each !== '') + 1)
  const changedTable = table !== before.table
  return {
    table,
    roles: changedTable
      ? null
      : given.length > 0
        ? given.map(each => (isRole(each) ? each : 'other'))
        : before.roles,
    rows: changedTable ? [] : mergeRows(before.rows, rowCorrections(values)),
    repairs: changedTable ? [] : before.repairs,
  }
}

const rowCorrections = (values: Readonly<Record<string, string | string[]>>): RowCorrection[] => {
  const rows = new Map<number, RowCorrection>()
  for (const [name, value] of Object.entries(values)) {
    const match = /^(unit|disposition|leaveOut)-(\d{1,7})$/.exec(name)
    if (!match || typeof value !== 'string' || value.trim() === '') continue
    const row = Number(match[2])
    const known = rows.get(row) ?? { row }
    const text = value.trim()
    if (match[1] === 'unit') rows.set(row, { ...known, unit: text })
    else if (match[1] === 'leaveOut') rows.set(row, { ...known, leftOut: true })
    else if (isDisposition(text)) rows.set(row, { ...known, disposition: text })
  }
  return [...rows.values()]
}

const mergeRows = (before: readonly RowCorrection[], after: readonly RowCorrection[]): RowCorrection[] => {
  const merged = new Map(before.map(each => [each.row, each]))
  for (const each of after) merged.set(each.row, { ...merged.get(each.row), ...each })
  return [...merged.values()]
}
