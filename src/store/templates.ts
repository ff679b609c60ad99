import type { Actor } from '../domain/consultation/actor'
import type { TableTemplate } from '../domain/writing/tables/tableTemplates'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

/** A form that the office made, with who changed it last. */
export interface OfficeTemplate {
  id: number
  template: TableTemplate
  updatedBy: string
  updatedAt: string
}

const selectTemplates = begun(db =>
  db
    .selectFrom('table_template')
    .innerJoin('user', 'user.id', 'table_template.updated_by')
    .select([
      'table_template.id',
      'table_template.template',
      'user.display_name as updatedBy',
      'table_template.updated_at as updatedAt',
    ])
    .where('table_template.removed_at', 'is', null),
)

type TemplateRow = Awaited<ReturnType<ReturnType<typeof selectTemplates>['execute']>>[number]

const toTemplate = (row: TemplateRow): OfficeTemplate => ({
  ...row,
  template: { ...JSON.parse(row.template), id: `office-${row.id}` },
})

/** In the order in which they were made. */
export const listTemplates = async (db: Reader): Promise<OfficeTemplate[]> =>
  (await selectTemplates(db).orderBy('table_template.id').execute()).map(toTemplate)

export const findTemplate = async (db: Reader, id: number): Promise<OfficeTemplate | undefined> => {
  const row = await selectTemplates(db).where('table_template.id', '=', id).executeTakeFirst()
  return row && toTemplate(row)
}

export const insertTemplate = (trx: Trx, template: TableTemplate, by: Actor): Promise<number> =>
  insertRow(trx, 'table_template', {
    name: template.name,
    template: JSON.stringify(template),
    created_by: by.userId,
    created_at: by.at,
    updated_by: by.userId,
    updated_at: by.at,
    removed_at: null,
  })

export const updateTemplate = async (
  trx: Trx,
  id: number,
  template: TableTemplate,
  by: Actor,
): Promise<void> => {
  await trx
    .updateTable('table_template')
    .set({
      name: template.name,
      template: JSON.stringify(template),
      updated_by: by.userId,
      updated_at: by.at,
    })
    .where('id', '=', id)
    .execute()
}

export const markTemplateRemoved = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('table_template').set({ removed_at: at }).where('id', '=', id).execute()
}
