import { Router } from 'express'
import { administrators, may } from '../access'
import { backupPages } from '../backups/pages'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { allRounds, oneRound, tablePages } from '../tables/pages'
import { templatePages } from '../templates/pages'
import { archivePages } from './archives'
import { documentPages } from './pages'

/** Addresses of what leaves the house: tables and their forms, answers, archives, backups. */
export const documentRoutes = (deps: Deps, exports: ExportPages): Router => {
  const router = Router()
  const tables = tablePages(deps, exports, oneRound(deps))
  const projectTables = tablePages(deps, exports, allRounds(deps))
  const documents = documentPages(deps, exports)
  const archives = archivePages(deps, exports)
  const backups = backupPages(deps)
  const templates = templatePages(deps)

  router.get('/projects/:projectId/rounds/:roundId/table', may('view'), tables.show)
  router.get('/projects/:projectId/rounds/:roundId/table.xlsx', may('export'), tables.xlsx)
  router.get('/projects/:projectId/rounds/:roundId/table.docx', may('export'), tables.docx)
  router.get('/projects/:projectId/rounds/:roundId/table.pdf', may('export'), tables.pdf)
  router.get('/projects/:projectId/table', may('view'), projectTables.show)
  router.get('/projects/:projectId/table.xlsx', may('export'), projectTables.xlsx)
  router.get('/projects/:projectId/table.docx', may('export'), projectTables.docx)
  router.get('/projects/:projectId/table.pdf', may('export'), projectTables.pdf)

  router.get('/projects/:projectId/rounds/:roundId/documents', may('view'), documents.show)
  router.get('/projects/:projectId/rounds/:roundId/answers.zip', may('export'), documents.allAnswers)
  router.get('/projects/:projectId/rounds/:roundId/answers/:consulteeId', may('export'), documents.answer)
  router.post('/projects/:projectId/rounds/:roundId/archive', may('export'), archives.round)
  router.post('/projects/:projectId/archive', may('export'), archives.project)

  router.get('/projects/:projectId/exports/:exportId', may('export'), exports.show)
  router.get('/projects/:projectId/exports/:exportId/state', may('export'), exports.state)
  router.get('/projects/:projectId/exports/:exportId/file', may('export'), exports.file)
  router.post('/projects/:projectId/exports/:exportId/cancel', may('export'), exports.cancel)

  router.use('/backups', administrators)
  router.get('/backups', backups.list)
  router.post('/backups', backups.create)

  router.get('/templates', templates.list)
  router.get('/templates/new', templates.showNew)
  router.post('/templates', templates.create)
  router.post('/templates/preview', templates.preview)
  router.post('/templates/import', templates.takeIn)
  router.get('/templates/file/:form', templates.download)
  router.get('/templates/:templateId', templates.showEdit)
  router.post('/templates/:templateId', templates.edit)
  router.post('/templates/:templateId/remove', templates.remove)

  return router
}
