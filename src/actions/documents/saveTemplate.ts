import type { Fields } from '../../domain/desk/mergeFields'
import { inChinese } from '../../domain/writing/placeholders'
import { checkTemplate } from '../../domain/writing/tables/checkTemplate'
import { type TableTemplate, tableTemplates } from '../../domain/writing/tables/tableTemplates'
import { insertEvent } from '../../store/events'
import { findTemplate, insertTemplate, listTemplates, updateTemplate } from '../../store/templates'
import { action, Refused, refuse } from '../action'
import { found } from '../found'
import { type Seen, standsAsSeen } from '../overtaken'

export interface SaveTemplateInput {
  /** null: a new one. */
  id: number | null
  template: TableTemplate
  seen?: Seen
}

const tick = (isSet: boolean | undefined): string => (isSet === true ? 'on' : '')

/** A form of tables in the words of its own form: a line for each column, what it has set apart by tabs. */
export const templateFields = (template: TableTemplate): Fields => ({
  name: template.name,
  sheet: template.sheet,
  language: template.language,
  columns: template.columns
    .map(({ key, header, width, align }) => [key, header, width, align].join('\t'))
    .join('\n'),
  tallyLine: tick(template.tallyLine),
  mergeUnits: tick(template.mergeUnits),
  maskPersons: tick(template.maskPersons),
  linesBelow: template.linesBelow.map(inChinese).join('\n'),
})

/** Keeps a form of the office. Gives its id. */
export const saveTemplate = action(async (trx, input: SaveTemplateInput, by): Promise<number> => {
  const { id } = input
  const template = { ...input.template, linesBelow: input.template.linesBelow.map(inChinese) }
  const problems = checkTemplate(template)
  if (problems.length > 0) throw new Refused(problems)
  const others = (await listTemplates(trx)).filter(other => other.id !== id)
  const taken = [...Object.values(tableTemplates), ...others.map(other => other.template)]
  if (taken.some(other => other.name === template.name))
    refuse('name', `已经有名为“${template.name}”的表式，请换一个名称。`)
  const before = id === null ? null : await found(findTemplate(trx, id))
  if (before !== null) {
    const words = { stands: templateFields(before.template), asked: templateFields(template) }
    const whose = { projectId: null, subject: 'template', subjectId: before.id, actions: ['saveTemplate'] }
    await standsAsSeen(trx, { seen: input.seen, ...words, ...whose }, by)
  }
  const savedId = id ?? (await insertTemplate(trx, template, by))
  if (id !== null) await updateTemplate(trx, id, template, by)
  await insertEvent(trx, by, {
    action: 'saveTemplate',
    subject: 'template',
    subjectId: savedId,
    projectId: null,
    before: before?.template ?? null,
    after: template,
  })
  return savedId
})
