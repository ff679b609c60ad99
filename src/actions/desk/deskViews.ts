import { findView, insertView, markViewRemoved } from '../../store/desk/savedViews'
import { action, NotFound, refuse } from '../action'
import { found } from '../found'

export interface SaveViewInput {
  projectId: number
  name: string
  address: string
  isShared: boolean
}

/** Keeps a filter under a name. Only an address inside the project can be kept: a view is a way, not a link out. */
export const saveView = action(async (trx, input: SaveViewInput, by): Promise<number> => {
  const own = new RegExp(
    `^/projects/${input.projectId}/(?:rounds/\\d+/desk|search)(?:/list|/groups)?\\?[^#]{1,1500}$`,
  )
  if (!own.test(input.address)) refuse('address', '先筛选出想要的意见，再保存为视图。')
  return insertView(trx, input, by)
})

/** Only who made it takes it away. */
export const removeView = action(
  async (trx, input: { projectId: number; viewId: number }, by): Promise<void> => {
    const view = await found(findView(trx, input.viewId))
    if (view.projectId !== input.projectId || view.byId !== by.userId) throw new NotFound()
    await markViewRemoved(trx, view.id, by.at)
  },
)
