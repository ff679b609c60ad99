import type { Request } from 'express'
import { type Grouping, groupings, isGrouping } from '../../domain/writing/tables/groupRows'
import type { TableTemplate } from '../../domain/writing/tables/tableTemplates'
import type { Reader } from '../../store/database'
import { wordFrom } from '../forms'
import { allTemplates, chosenTemplate } from '../templates/chosen'

/** How a table is to look, as the address says: ?form=standards&group=clause. */
export interface TableChoice {
  template: TableTemplate
  grouping: Grouping | undefined
  /** The same as the query of an address. */
  query: string
}

export const choiceOf = async (db: Reader, req: Request): Promise<TableChoice> => {
  const template = await chosenTemplate(db, wordFrom(req.query['form']))
  const group = wordFrom(req.query['group'])
  const grouping = isGrouping(group) ? group : undefined
  const query = new URLSearchParams({ form: template.id, ...(grouping ? { group: grouping } : {}) })
  return { template, grouping, query: query.toString() }
}

/** What the fields of the choice offer. */
export const choicesFor = async (db: Reader) => ({
  templates: await allTemplates(db),
  groups: [
    { id: '', label: '不分组' },
    ...Object.entries(groupings).map(([id, { label }]) => ({ id, label })),
  ],
})
