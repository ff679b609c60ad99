import { Router } from 'express'
import { may } from '../access'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { returnLooks } from './looks'
import { exchangePages } from './pages'
import { returnShow } from './show'
import { returnWorks } from './works'

/** The addresses under …/rounds/:roundId/exchanges, and who may go there. */
export const exchangeRoutes = (deps: Deps, exports: ExportPages): Router => {
  const router = Router({ mergeParams: true })
  const looks = returnLooks(deps)
  const works = returnWorks(deps)
  const exchanges = exchangePages(deps, { exports, looks, works })
  const returned = returnShow(deps, looks, works)
  router.get('/', may('view'), exchanges.list)
  router.post('/', may('export'), exchanges.create)
  router.get('/:exchangeId/file.xlsx', may('export'), exchanges.download)
  router.post('/returns', may('decide'), exchanges.receive)
  router.get('/returns/:returnId', may('view'), returned.show)
  router.post('/returns/:returnId/apply', may('decide'), returned.apply)
  router.post('/returns/:returnId/rows', may('logComments'), returned.logRows)
  router.post('/returns/:returnId/close', may('decide'), returned.close)
  router.get('/works/:workId', may('view'), works.show)
  router.get('/works/:workId/state', may('view'), works.state)
  router.post('/works/:workId/cancel', may('view'), works.cancel)
  return router
}
