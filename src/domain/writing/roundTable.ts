import { recordTable } from '../checking/reconcile'
import type { RoundRecord } from '../consultation/record'
import { layOutAdoptionTable } from './adoptionTable'
import type { Grouping } from './groupRows'
import type { TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'

/**
 * A round's table in one of the forms, units in office order or rows under the headings of a grouping. Silent
 * units are rows of the record already.
 */
export const layOutRound = (
  project: { documentTitle: string },
  record: RoundRecord,
  template: TableTemplate,
  grouping?: Grouping,
): TableLayout => {
  const { title, rows } = recordTable(project, record)
  const unitOrder = record.consultees.map(consultee => consultee.unit)
  return layOutAdoptionTable(
    { title, rows, unitOrder, ...(grouping === undefined ? {} : { grouping }) },
    template,
  )
}
