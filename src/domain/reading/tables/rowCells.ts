import type { AdoptionRow, ColumnRole } from '../../consultation/adoptionTable'
import { groupBy } from '../../groups'
import type { Heading } from './headings'

/** A cell with the merge it inherits from taken into account. */
export interface ReadCell {
  text: string
  /** The cell is blank and covered by a merge whose text stands higher up or further left. */
  inherited: boolean
}

export type RowWithoutNumber = Omit<AdoptionRow, 'row'>

/** Cell texts as people read them: no spaces around lines, no blank lines inside. */
export const tidyCell = (cell: string): string =>
  cell.includes('\n')
    ? cell
        .split(/\s*\n/u)
        .map(line => line.trim())
        .filter(line => line !== '')
        .join('\n')
    : cell.trim()

interface Columns {
  byRole: ReadonlyMap<ColumnRole | undefined, readonly number[]>
  /** Those that hold the answer, from left to right. */
  answers: readonly number[]
}

/** Found once for each heading. */
const columnsKnown = new WeakMap<Heading, Columns>()

export const columnsFor = (heading: Heading): Columns => {
  const known = columnsKnown.get(heading)
  if (known !== undefined) return known
  const byRole = groupBy([...heading.columns.keys()], at => heading.columns[at]?.role)
  const answers = [...(byRole.get('decision') ?? []), ...(byRole.get('decisionAndReason') ?? [])]
  // 原文 | 建议修改为: the wanted wording is all that is said.
  const wanted = byRole.get('proposed')
  if (!byRole.has('comment') && wanted !== undefined) byRole.set('comment', wanted)
  const found = { byRole, answers: answers.sort((one, other) => one - other) }
  columnsKnown.set(heading, found)
  return found
}

/** The columns of a role, from left to right. */
export const columnsOf = (heading: Heading, role: ColumnRole): readonly number[] =>
  columnsFor(heading).byRole.get(role) ?? nothing

const nothing: readonly number[] = []

/** What stands under a role; where several columns have it, what each of them says. */
export const textOf = (
  heading: Heading,
  cells: readonly ReadCell[],
  role: ColumnRole,
  between: string,
): string => {
  const columns = columnsOf(heading, role)
  const textAt = (index: number | undefined): string =>
    index === undefined ? '' : tidyCell(cells[index]?.text ?? '')
  if (columns.length < 2) return textAt(columns[0])
  return columns
    .map(textAt)
    .filter(text => text !== '')
    .join(between)
}
