import { inChinese } from '../../domain/writing/placeholders'
import { checkTemplate } from '../../domain/writing/tables/checkTemplate'
import { type TableTemplate, tableTemplates } from '../../domain/writing/tables/tableTemplates'
import { insertEvent } from '../../store/events'
import { findTemplate, insertTemplate, listTemplates, updateTemplate } from '../../store/templates'
import { action, Refused, refuse, Stale } from '../action'
import { found } from '../found'

export interface SaveTemplateInput {
  /** null: a new one. */
  id: number | null
  template: TableTemplate
  /** When the form that the person edited had last been changed; null for a new one. */
  seenAt: string | null
}

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
  if (before !== null && before.updatedAt !== input.seenAt)
    throw new Stale(`${before.updatedBy}刚刚改过这个表式，您的修改没有保存。请重新打开它，再改一次。`)
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
