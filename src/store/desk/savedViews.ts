import type { Actor } from '../../domain/consultation/actor'
import { begun } from '../begun'
import type { Reader, Trx } from '../database'
import { insertRow } from '../insert'

/** A filter under a name. */
export interface SavedView {
  id: number
  projectId: number
  name: string
  /** Path and query. */
  address: string
  isShared: boolean
  byId: number
}

const selectViews = begun(db =>
  db
    .selectFrom('saved_view')
    .select(['id', 'project_id as projectId', 'name', 'address', 'is_shared as shared', 'created_by as byId'])
    .where('removed_at', 'is', null),
)

type ViewRow = Awaited<ReturnType<ReturnType<typeof selectViews>['execute']>>[number]

const toView = ({ shared, ...row }: ViewRow): SavedView => ({ ...row, isShared: shared === 1 })

/** A person's own views of a project and those shared by others, by name. */
export const viewsOf = async (db: Reader, projectId: number, userId: number): Promise<SavedView[]> => {
  const rows = await selectViews(db)
    .where('project_id', '=', projectId)
    .where(({ eb, or }) => or([eb('created_by', '=', userId), eb('is_shared', '=', 1)]))
    .orderBy('name')
    .orderBy('id')
    .execute()
  return rows.map(toView)
}

export const findView = async (db: Reader, id: number): Promise<SavedView | undefined> => {
  const row = await selectViews(db).where('id', '=', id).executeTakeFirst()
  return row && toView(row)
}

export const insertView = (
  trx: Trx,
  view: { projectId: number; name: string; address: string; isShared: boolean },
  by: Actor,
): Promise<number> =>
  insertRow(trx, 'saved_view', {
    project_id: view.projectId,
    name: view.name,
    address: view.address,
    is_shared: view.isShared ? 1 : 0,
    created_by: by.userId,
    created_at: by.at,
    removed_at: null,
  })

export const markViewRemoved = async (trx: Trx, id: number, at: string): Promise<void> => {
  await trx.updateTable('saved_view').set({ removed_at: at }).where('id', '=', id).execute()
}
