import { Router } from 'express'
import { may } from '../access'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { exchangePages } from './pages'
import { returnShow } from './show'

/** The addresses under …/rounds/:roundId/exchanges, and who may go there. */
export const exchangeRoutes = (deps: Deps, exports: ExportPages): Router => {
  const router = Router({ mergeParams: true })
  const exchanges = exchangePages(deps, exports)
  const returned = returnShow(deps)
  router.get('/', may('view'), exchanges.list)
  router.post('/', may('export'), exchanges.create)
  router.get('/:exchangeId/file.xlsx', may('export'), exchanges.download)
  router.post('/returns', may('decide'), exchanges.receive)
  router.get('/returns/:returnId', may('view'), returned.show)
  router.post('/returns/:returnId/apply', may('decide'), returned.apply)
  router.post('/returns/:returnId/rows', may('logComments'), returned.logRows)
  router.post('/returns/:returnId/close', may('decide'), returned.close)
  return router
}
