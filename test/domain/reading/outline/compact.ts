import { createHash } from 'node:crypto'
import type { Outline } from '../../../../src/domain/consultation/clause'

const signs = { lead: '牵', support: '配', responsible: '责' } as const

const sum = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Headings are known by their first signs and a sum, so that the listing of a real document copies no sentence of it. */
const brief = (heading: string | null): string =>
  heading === null ? '-' : `${heading.slice(0, 4)}…${sum(heading)}`

/** Every clause (level, place, number, heading, duties) and every table (size and a sum of its cells), a line each. */
export const compactListing = ({ clauses, tables }: Outline): string[] => [
  ...clauses.map(({ level, ref, number, heading, duties }) =>
    [
      `${level} ${ref} [${number}] ${brief(heading)}`,
      ...duties.map(
        ({ role, units, standing = [] }) =>
          `${signs[role]}:${units.map(unit => (standing.includes(unit) ? `${unit}*` : unit)).join('、')}`,
      ),
    ].join(' | '),
  ),
  ...tables.map(
    ({ title, header, rows }) =>
      `表 ${brief(title)} ${header.length}列${rows.length}行 ${sum(JSON.stringify([header, rows]))}`,
  ),
]
