import { recordTable } from '../../checking/reconcile'
import type { CountingRule } from '../../consultation/countingRules'
import type { RoundRecord } from '../../consultation/record'
import { countingLine } from '../countingLine'
import { documentWords } from '../documentWords'
import { layOutAdoptionTable } from './adoptionTable'
import type { Grouping } from './groupRows'
import { ruledTally } from './ruledTally'
import type { TableLayout } from './tableLayout'
import type { TableTemplate } from './tableTemplates'

/**
 * A round's table in one of the forms, units in office order or rows under the headings of a grouping. Silent
 * units are rows of the record already. Where the project's counting rule is given, the tally keeps to it, and how
 * was counted is said below, in the language of the form.
 */
export const layOutRound = (
  project: { documentTitle: string; countingRule?: CountingRule },
  record: RoundRecord,
  template: TableTemplate,
  grouping?: Grouping,
): TableLayout => {
  const { title, rows } = recordTable(project, record)
  const unitOrder = record.consultees.map(consultee => consultee.unit)
  const content = { title, rows, unitOrder, ...(grouping === undefined ? {} : { grouping }) }
  const rule = project.countingRule
  if (rule === undefined) return layOutAdoptionTable(content, template)
  const { text, comments, counts } = ruledTally(record, rows, template, rule)
  const footer = template.tallyLine ? text : null
  const footnotes = [countingLine(record.comments, rule, counts, documentWords[template.language])]
  return layOutAdoptionTable({ ...content, footer, footnotes, counts: { comments } }, template)
}
