import type { AdoptionRow } from '../../../../src/domain/consultation/adoptionTable'
import { recogniseTables } from '../../../../src/domain/reading/tables'
import { block, blockSource, merge } from './sources'
import { type TableForm, tableForms } from './tableForms'

const sourceOf = ({ above = [], rows, merges = [] }: TableForm) =>
  blockSource(
    'docx',
    ...above,
    block(
      rows.map(row => row.split('|')),
      merges.map(corners => merge(...corners)),
    ),
  )

/** As much of a row as the case names. */
const tell = (row: AdoptionRow, fields: number): string => {
  const parts = (row.decision.parts ?? []).map(({ item, disposition }) => item + disposition.charAt(0))
  const all = [
    row.seq ?? '-',
    row.unit,
    row.noComment ? 'n' : 'c',
    row.decision.disposition,
    row.reason === null ? '' : 'r',
    String(row.items),
    parts.join(' '),
  ]
  return all.slice(0, fields).join('|')
}

test.each(tableForms)('$name', form => {
  const { tables } = recogniseTables(sourceOf(form))
  expect(tables).toHaveLength(form.tables.length)
  form.tables.forEach(({ title, roles, rows }, index) => {
    const table = tables[index]
    if (title !== undefined) expect(table?.title).toBe(title)
    expect(table?.columns.map(({ role }) => role).join(' ')).toBe(roles)
    expect(table?.rows.map((row, at) => tell(row, rows[at]?.split('|').length ?? 7))).toEqual(rows)
  })
})
