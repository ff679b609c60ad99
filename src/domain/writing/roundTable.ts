import { recordTable } from '../checking/reconcile'
import type { CountingRule } from '../consultation/countingRules'
import type { RoundRecord } from '../consultation/record'
import { layOutAdoptionTable } from './adoptionTable'
import { countingLine } from './countingLine'
import type { Grouping } from './groupRows'
import type { TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'

/**
 * A round's table in one of the forms, units in office order or rows under the headings of a grouping. Silent
 * units are rows of the record already. Where the project's counting rule is given, how was counted is said below.
 */
export const layOutRound = (
  project: { documentTitle: string; countingRule?: CountingRule },
  record: RoundRecord,
  template: TableTemplate,
  grouping?: Grouping,
): TableLayout => {
  const { title, rows } = recordTable(project, record)
  const unitOrder = record.consultees.map(consultee => consultee.unit)
  const counting = project.countingRule
  const counted =
    counting === undefined || template.language !== 'zh' ? [] : [countingLine(record.comments, counting)]
  return layOutAdoptionTable(
    { title, rows, unitOrder, footnotes: counted, ...(grouping === undefined ? {} : { grouping }) },
    template,
  )
}
