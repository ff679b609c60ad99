import { Router } from 'express'
import { auditPages } from './audits/pages'
import type { Deps } from './deps'

/** 核对一张现成的表: files that belong to no project. */
export const auditRoutes = (deps: Deps): Router => {
  const router = Router()
  const audits = auditPages(deps)

  router.get('/audit', audits.showNew)
  router.post('/audit', audits.create)
  router.get('/audit/:auditId', audits.show)
  router.get('/audit/:auditId/report/:format', audits.report)
  router.post('/audit/:auditId/repairs', audits.repairs.one)
  router.post('/audit/:auditId/repairs/all', audits.repairs.all)
  router.post('/audit/:auditId/repairs/undo', audits.repairs.undo)
  router.post('/audit/:auditId/repairs/undo/all', audits.repairs.undoAll)
  router.post('/audit/:auditId/drop', audits.drop)

  return router
}
