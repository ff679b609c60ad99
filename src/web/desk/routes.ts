import { Router } from 'express'
import { may } from '../access'
import type { Deps } from '../deps'
import { keepingPages } from '../keptPages'
import { projectOverview } from '../projects/overview'
import { searchPages } from '../search/pages'
import { deskAssigning } from './assigning'
import { deskColleagues } from './colleagues'
import { deskDecide } from './decide'
import { deskGroups } from './groups'
import { deskList } from './list'
import { deskLive, presenceHere } from './live'
import { deskShow } from './show'
import { deskTogether } from './together'

const desk = '/projects/:projectId/rounds/:roundId/desk'

/** Every address of the review desk, of search and of the overview, and who may go there. */
export const deskRoutes = (deps: Deps): Router => {
  const router = Router()
  const shown = deskShow(deps)
  const deciding = deskDecide(deps)
  const colleagues = deskColleagues(deps)
  const assigning = deskAssigning(deps)

  const list = deskList(deps)
  const together = deskTogether(deps)
  const search = searchPages(deps)
  const kept = keepingPages(deps)

  router.get('/projects/:projectId/overview', may('view'), kept(projectOverview(deps)))
  router.get('/search', kept(search.everywhere))
  router.get('/projects/:projectId/search', may('view'), kept(search.inProject))
  router.post('/projects/:projectId/views', may('view'), colleagues.keepView)
  router.post('/projects/:projectId/views/:viewId/remove', may('view'), colleagues.dropView)

  router.get(`${desk}`, may('view'), shown.open)
  router.get(`${desk}/live`, may('view'), deskLive(deps))
  router.post(`${desk}/undo`, may('decide'), deciding.undo)
  router.post(`${desk}/keys`, may('view'), colleagues.keys)
  router.get(`${desk}/list`, may('view'), kept(list))
  router.post(`${desk}/list/assignment`, may('decide'), assigning.many)
  router.get(`${desk}/groups`, may('view'), deskGroups(deps))
  router.post(`${desk}/together/check`, may('decide'), together.check)
  router.get(`${desk}/together`, may('decide'), together.group)
  router.post(`${desk}/together`, may('decide'), together.decide)
  router.get(`${desk}/:commentId`, may('view'), kept(shown.show, presenceHere))
  router.post(`${desk}/:commentId/decision`, may('decide'), deciding.decide)
  router.post(`${desk}/:commentId/draft`, may('decide'), deciding.keepDraft)
  router.post(`${desk}/:commentId/approve`, may('approve'), deciding.approve)
  router.post(`${desk}/:commentId/return`, may('approve'), deciding.sendBack)
  router.post(`${desk}/:commentId/assignment`, may('decide'), assigning.one)
  router.post(`${desk}/:commentId/notes`, may('view'), colleagues.note)
  router.post(`${desk}/:commentId/notes/:noteId/remove`, may('view'), colleagues.dropNote)

  return router
}
