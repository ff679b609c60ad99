import { Router } from 'express'
import { may } from './access'
import type { Deps } from './deps'
import { dissentPages } from './dissents/pages'
import type { ExportPages } from './exports/pages'
import { ledgerComment } from './ledger/comment'
import { ledgerPages } from './ledger/pages'
import { notePages } from './notes/pages'
import { noteTemplatePages } from './notes/template'

/** What a project tells about itself: the note, the ledger, the dissent list. Under /projects/:projectId. */
export const noteRoutes = (deps: Deps, exports: ExportPages): Router => {
  const router = Router({ mergeParams: true })
  const note = notePages(deps, exports)
  const template = noteTemplatePages(deps)
  const ledger = ledgerPages(deps)
  const entry = ledgerComment(deps)
  const dissents = dissentPages(deps)

  router.get('/note', may('view'), note.show)
  router.post('/note', may('editNote'), note.savePasted)
  router.get('/note.txt', may('export'), note.txt)
  router.get('/note.docx', may('export'), note.docx)
  router.post('/note/written', may('editNote'), note.keep)
  router.get('/note/template', may('editNote'), template.show)
  router.post('/note/template', may('editNote'), template.save)
  router.post('/note/template/reset', may('editNote'), template.reset)

  router.get('/ledger', may('view'), ledger.show)
  router.post('/ledger/links', may('keepLedger'), ledger.judge)
  router.get('/ledger/:commentId', may('view'), entry.show)
  router.post('/ledger/:commentId/talks', may('keepLedger'), entry.talk)
  router.post('/ledger/:commentId/talks/:talkId/remove', may('keepLedger'), entry.dropTalk)

  router.get('/dissents', may('view'), dissents.list)
  router.get('/dissents.docx', may('export'), dissents.docx)
  router.get('/dissents.xlsx', may('export'), dissents.xlsx)
  router.post('/dissents/:commentId', may('keepLedger'), dissents.edit)

  return router
}
