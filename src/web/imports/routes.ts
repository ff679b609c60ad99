import { Router } from 'express'
import { may } from '../access'
import type { Deps } from '../deps'
import { jobShelf } from '../jobs/jobShelf'
import type { Landing } from './landing'
import { longReadings } from './longReadings'
import { importPages } from './pages'
import { readingPages } from './readings'
import { importShow } from './show'

/** Taking files in: the addresses under /projects/:projectId, one line each. */
export const importRoutes = (deps: Deps): Router => {
  const router = Router({ mergeParams: true })
  // Reading processes at one time: each may take a quarter of a gigabyte.
  const shelf = jobShelf<Landing>(3)
  const longTables = longReadings(deps)
  const imports = importPages(deps, shelf, longTables)
  const readings = readingPages(deps, shelf)
  const oneImport = importShow(deps, shelf, longTables)

  router.get('/imports/new', may('importTable'), imports.showNew)
  router.post('/imports', may('importTable'), imports.create)
  router.get('/readings/:readingId', may('importTable'), readings.show)
  router.get('/readings/:readingId/state', may('importTable'), readings.state)
  router.post('/readings/:readingId/cancel', may('importTable'), readings.cancel)
  router.get('/imports/:importId', may('importTable'), oneImport.show)
  router.post('/imports/:importId/corrections', may('importTable'), oneImport.correct)
  router.post('/imports/:importId/save', may('importTable'), oneImport.save)
  router.post('/imports/:importId/check', may('importTable'), oneImport.check)
  router.post('/imports/:importId/drop', may('importTable'), oneImport.drop)
  router.post('/imports/:importId/undo', may('importTable'), imports.undo)

  return router
}
