import type { Column, ColumnRole } from '../../consultation/adoptionTable'
import { asksFor } from '../letters/letterLeads'
import { saysNoComment } from '../noComment'
import { saysDecision } from './learnRoles'
import { sectionUnit } from './title'

/**
 * What columns under unknown headers look as if they held, to propose to a person: 1 2 3, names of units, requests,
 * answers. Roles that a header already has are given to no other column.
 */
export const guessRoles = (
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly Column[] => {
  const sample = rows.slice(0, 50)
  const guessed = columns.map(({ role }) => role)
  for (const { role, looksSo } of looks) {
    if (guessed.includes(role)) continue
    const at = columns.findIndex((_, index) => {
      const cells = sample.flatMap(row => row[index]?.trim() || [])
      return guessed[index] === 'other' && cells.length > 0 && looksSo(cells)
    })
    if (at >= 0) guessed[at] = role
  }
  return columns.map(({ header }, index) => ({ header, role: guessed[index] ?? 'other' }))
}

const mostly = (cells: readonly string[], isIt: (cell: string) => boolean): boolean =>
  cells.filter(isIt).length * 3 >= cells.length * 2

const looks: readonly { role: ColumnRole; looksSo: (cells: readonly string[]) => boolean }[] = [
  { role: 'seq', looksSo: cells => cells.every((cell, index) => cell === String(index + 1)) },
  { role: 'decision', looksSo: cells => mostly(cells, cell => cell.length < 40 && saysDecision(cell)) },
  { role: 'unit', looksSo: cells => mostly(cells, cell => sectionUnit(cell) !== null) },
  { role: 'comment', looksSo: cells => mostly(cells, cell => saysNoComment(cell) || asksFor.test(cell)) },
]
