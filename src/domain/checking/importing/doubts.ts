import type { AdoptionRow, AdoptionTable, ColumnRole } from '../../consultation/adoptionTable'
import type { Places } from './longPreview'

/** Something about a row that a person should look at: where it stands, in which column, what is there. */
export interface Doubt {
  row: number
  /** Sheet and row of the file, in words; '' where it is not known. */
  place: string
  /** The column's header, '' where the whole row is meant. */
  column: string
  value: string
  why: string
}

interface Doubtful {
  roles: readonly ColumnRole[]
  applies: (row: AdoptionRow) => boolean
  value: (row: AdoptionRow) => string
  why: string
}

const nothing = (): string => ''

/** What makes a row doubtful; a new kind of doubt is one entry. */
const kinds: readonly Doubtful[] = [
  { roles: ['unit'], applies: row => row.unit.trim() === '', value: nothing, why: '没有单位' },
  {
    roles: ['comment'],
    applies: row => !row.noComment && row.comment.trim() === '',
    value: nothing,
    why: '没有意见内容',
  },
  {
    roles: ['decision', 'decisionAndReason'],
    applies: row => row.decision.disposition === 'unrecognised',
    value: row => row.decision.text,
    why: '看不出结论',
  },
  {
    roles: ['decision', 'decisionAndReason'],
    applies: row => row.decision.inherited,
    value: row => row.decision.text,
    why: '来自上方的合并单元格或“同上”',
  },
  {
    roles: ['decision', 'decisionAndReason'],
    applies: row => (row.decision.parts?.length ?? 0) > 1,
    value: row => row.decision.text,
    why: '一格答复了几条',
  },
]

/** All doubts of a table in row order. `places` are by row number. */
export const doubtsOf = (table: AdoptionTable, places: Places): Doubt[] => {
  const headerOf = (roles: readonly ColumnRole[]): string =>
    table.columns.find(({ role }) => roles.includes(role))?.header ?? ''
  const headers = kinds.map(({ roles }) => headerOf(roles))
  return table.rows.flatMap(row => {
    const at = places.get(row.row)
    const place = at?.place ?? ''
    const found = kinds.flatMap(({ applies, value, why }, index) =>
      applies(row) ? [{ row: row.row, place, column: headers[index] ?? '', value: value(row), why }] : [],
    )
    if (at?.hidden === true)
      found.push({ row: row.row, place, column: '', value: '', why: '在原表中是隐藏的' })
    return found
  })
}

/** 没有单位 · “采纳情况”列“已阅”看不出结论. */
export const doubtWords = ({ column, value, why }: Doubt): string => {
  const named = column === '' ? '' : `“${column}”列`
  return value === '' ? `${named}${why}` : `${named}“${value}”${why}`
}
