import { Router } from 'express'
import { may } from '../access'
import type { Deps } from '../deps'
import { deskColleagues } from './colleagues'
import { deskDecide } from './decide'
import { deskLive } from './live'
import { deskShow } from './show'

const desk = '/projects/:projectId/rounds/:roundId/desk'

/** Every address of the review desk, of search and of the overview, and who may go there. */
export const deskRoutes = (deps: Deps): Router => {
  const router = Router()
  const shown = deskShow(deps)
  const deciding = deskDecide(deps)
  const colleagues = deskColleagues(deps)

  router.get(`${desk}`, may('view'), shown.open)
  router.get(`${desk}/live`, may('view'), deskLive(deps))
  router.post(`${desk}/undo`, may('decide'), deciding.undo)
  router.post(`${desk}/keys`, may('view'), colleagues.keys)
  router.get(`${desk}/:commentId`, may('view'), shown.show)
  router.post(`${desk}/:commentId/decision`, may('decide'), deciding.decide)
  router.post(`${desk}/:commentId/draft`, may('decide'), deciding.keepDraft)
  router.post(`${desk}/:commentId/approve`, may('approve'), deciding.approve)
  router.post(`${desk}/:commentId/return`, may('approve'), deciding.sendBack)
  router.post(`${desk}/:commentId/assignment`, may('decide'), colleagues.assign)
  router.post(`${desk}/:commentId/notes`, may('view'), colleagues.note)
  router.post(`${desk}/:commentId/notes/:noteId/remove`, may('view'), colleagues.dropNote)

  return router
}
