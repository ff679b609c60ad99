import { recordTable } from '../checking/reconcile'
import type { RoundRecord } from '../consultation/record'
import { layOutAdoptionTable } from './adoptionTable'
import type { TableLayout } from './tableLayout'
import { type TemplateId, tableTemplates } from './tableTemplates'

/** A round's table in one of the forms, units in office order. Silent units are rows of the record already. */
export const layOutRound = (
  project: { documentTitle: string },
  record: RoundRecord,
  template: TemplateId,
): TableLayout => {
  const { title, rows } = recordTable(project, record)
  const unitOrder = record.consultees.map(consultee => consultee.unit)
  return layOutAdoptionTable({ title, rows, unitOrder }, tableTemplates[template])
}
