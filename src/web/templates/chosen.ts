import type { TableTemplate } from '../../domain/writing/tables/tableTemplates'
import { isTemplateId, tableTemplates, usualTemplate } from '../../domain/writing/tables/tableTemplates'
import type { Reader } from '../../store/database'
import { listTemplates } from '../../store/templates'

/** Every form there is: those that come with the program, then the office's own. */
export const allTemplates = async (db: Reader): Promise<TableTemplate[]> => [
  ...Object.values(tableTemplates),
  ...(await listTemplates(db)).map(({ template }) => template),
]

/** The form of this id; the usual one where there is none. */
export const chosenTemplate = async (db: Reader, id: string): Promise<TableTemplate> => {
  if (isTemplateId(id)) return tableTemplates[id]
  return (await allTemplates(db)).find(template => template.id === id) ?? usualTemplate
}
