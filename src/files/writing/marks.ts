import { type Severity, severityLabels } from '../../domain/checking/finding'
import type { CellMark } from '../../domain/writing/tables/tableLayout'

/** Background colours of what is marked and of heads; six hexadecimal digits. */
export const colours = { head: 'F2F2F2', error: 'F8CBAD', warning: 'FFE699', note: 'DDEBF7' } as const

const order: readonly Severity[] = ['error', 'warning', 'note']

/** The gravest severity among marks, null where there are none. */
export const worstOf = (marks: readonly CellMark[]): Severity | null =>
  order.find(severity => marks.some(mark => mark.severity === severity)) ?? null

/** What a cell's note says: each mark on a line of its own, its severity before it. */
export const noteOf = (marks: readonly CellMark[]): string =>
  marks
    .filter(({ text }) => text !== '')
    .map(({ severity, text }) => `【${severityLabels[severity]}】${text}`)
    .join('\n')
