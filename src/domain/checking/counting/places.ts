import type { Statement } from '../../consultation/statement'
import { tableBlank } from '../../reading/source'

/** So much text may stand between a table and the line under it that tells its totals; in characters. */
const near = 120

/** Where a statement stands, as a person would say it: in the note, or right below a table. */
export const placeOfStatement = ({ span }: Statement, noteText: string): '表下说明' | '编制说明' => {
  const table = noteText.lastIndexOf(tableBlank, span.start)
  return table >= 0 && noteText.slice(table + 1, span.start).trim().length <= near ? '表下说明' : '编制说明'
}
