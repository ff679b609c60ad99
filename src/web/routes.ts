import { Router } from 'express'
import { administrators, enterProject, may } from './access'
import { auditRoutes } from './auditRoutes'
import { closingPages } from './closings/pages'
import { commentPages } from './comments/pages'
import { commentShow } from './comments/show'
import { commentSplit } from './comments/split'
import { consulteePages } from './consultees/pages'
import { replyPages } from './consultees/reply'
import type { Deps } from './deps'
import { deskRoutes } from './desk/routes'
import { documentRoutes } from './documents/routes'
import { comparePages } from './drafts/compare'
import { dutyPages } from './drafts/duties'
import { draftPages } from './drafts/pages'
import { draftShow } from './drafts/show'
import { eventPages } from './events/pages'
import { exchangeRoutes } from './exchanges/routes'
import { exportPages } from './exports/pages'
import { importRoutes } from './imports/routes'
import { landingPages } from './landings/pages'
import { membershipPages } from './memberships/pages'
import { noteRoutes } from './noteRoutes'
import { projectPages } from './projects/pages'
import { projectReconcile } from './projects/reconcile'
import { projectShow } from './projects/show'
import { enterRound } from './rounds/enter'
import { roundPages } from './rounds/pages'
import { roundShow } from './rounds/show'
import { openByLink } from './session/opening'
import { sessionPages } from './session/pages'
import { typedPages } from './typed/pages'
import { unitPages } from './units/pages'
import { uploadPages } from './uploads/pages'
import { ownPages } from './users/ownPages'
import { userPages } from './users/pages'

/** Every address there is, and who may go there. */
export const routes = (deps: Deps): Router => {
  const router = Router()
  const session = sessionPages(deps)
  const own = ownPages(deps)
  const users = userPages(deps)
  const projects = projectPages(deps)
  const members = membershipPages(deps)
  const reconciliation = projectReconcile(deps)
  const drafts = draftPages(deps)
  const comparison = comparePages(deps)
  const duties = dutyPages(deps)
  const landing = landingPages(deps)
  const closing = closingPages(deps)
  const rounds = roundPages(deps)
  const round = roundShow(deps)
  const consultees = consulteePages(deps)
  const replies = replyPages(deps)
  const comments = commentPages(deps)
  const comment = commentShow(deps)
  const splitting = commentSplit(deps)
  const exports = exportPages(deps)
  const uploads = uploadPages(deps)
  const events = eventPages(deps)
  const units = unitPages(deps)
  const typed = typedPages(deps)

  router.get('/open/:token', openByLink(deps))
  router.get('/setup', own.showSetup)
  router.post('/setup', own.setUp)
  router.get('/login', session.show)
  router.post('/login', session.create)
  router.post('/logout', session.end)
  router.get('/resume', session.resume)
  router.post('/resume/drop', session.drop)
  router.get('/account', own.showAccount)
  router.post('/account/password', own.changeOwnPassword)

  router.get('/typed', typed.show)
  router.post('/typed', typed.keep)

  router.use('/users', administrators)
  router.get('/users', users.list)
  router.get('/users/new', users.showNew)
  router.post('/users', users.create)
  router.get('/users/:userId', users.showEdit)
  router.post('/users/:userId', users.edit)
  router.post('/users/:userId/password', users.reset)

  router.get('/', projects.list)
  router.get('/projects', projects.list)
  router.get('/projects/new', projects.showNew)
  router.post('/projects', projects.create)
  router.post('/projects/sample', projects.loadSample)

  router.use('/projects/:projectId', enterProject(deps))
  router.get('/projects/:projectId/rounds/new', may('manageRounds'), rounds.showNew)
  router.post('/projects/:projectId/rounds', may('manageRounds'), rounds.create)
  router.use('/projects/:projectId/rounds/:roundId', enterRound(deps))
  // Where people spend their day: looked for before everything else.
  router.use(deskRoutes(deps))

  router.get('/projects/:projectId', may('view'), projectShow(deps))
  router.get('/projects/:projectId/edit', may('manageProject'), projects.showEdit)
  router.post('/projects/:projectId/edit', may('manageProject'), projects.edit)
  router.get('/projects/:projectId/members', may('view'), members.list)
  router.post('/projects/:projectId/members', may('manageMembers'), members.add)
  router.post('/projects/:projectId/members/:userId', may('manageMembers'), members.change)
  router.post('/projects/:projectId/members/:userId/remove', may('manageMembers'), members.remove)

  router.get('/projects/:projectId/reconcile', may('view'), reconciliation.show)
  router.use('/projects/:projectId', noteRoutes(deps, exports))
  router.get('/projects/:projectId/events', may('view'), events.list)
  router.get('/projects/:projectId/uploads/:sha256', may('view'), uploads.download)

  router.use('/projects/:projectId', importRoutes(deps))

  router.get('/projects/:projectId/drafts', may('view'), drafts.list)
  router.post('/projects/:projectId/drafts', may('manageRounds'), drafts.add)
  router.get('/projects/:projectId/drafts/compare', may('view'), comparison.choose)
  router.get('/projects/:projectId/drafts/:draftId', may('view'), draftShow(deps))
  router.post('/projects/:projectId/drafts/:draftId/remove', may('manageRounds'), drafts.remove)
  router.get('/projects/:projectId/drafts/:draftId/duties', may('view'), duties.show)
  router.post('/projects/:projectId/drafts/:draftId/ask', may('manageRounds'), duties.ask)
  router.get('/projects/:projectId/drafts/:draftId/compare/:otherId', may('view'), comparison.show)
  router.get(
    '/projects/:projectId/drafts/:draftId/compare/:otherId/table.xlsx',
    may('export'),
    comparison.xlsx,
  )
  router.get(
    '/projects/:projectId/drafts/:draftId/compare/:otherId/table.docx',
    may('export'),
    comparison.docx,
  )

  router.get('/projects/:projectId/rounds/:roundId', may('view'), round.show)
  router.get('/projects/:projectId/rounds/:roundId/edit', may('manageRounds'), rounds.showEdit)
  router.post('/projects/:projectId/rounds/:roundId/edit', may('manageRounds'), rounds.edit)
  router.post('/projects/:projectId/rounds/:roundId/repairs', may('decide'), round.repair)
  router.post('/projects/:projectId/rounds/:roundId/repairs/all', may('decide'), round.repairAll)
  router.post('/projects/:projectId/rounds/:roundId/repairs/undo', may('decide'), round.undo)

  router.get('/projects/:projectId/rounds/:roundId/landing', may('view'), landing.show)
  router.post('/projects/:projectId/rounds/:roundId/landing/reviews', may('decide'), landing.review)
  router.get('/projects/:projectId/rounds/:roundId/close', may('view'), closing.show)
  router.post('/projects/:projectId/rounds/:roundId/close', may('approve'), closing.close)
  router.post('/projects/:projectId/rounds/:roundId/close/reopen', may('approve'), closing.reopen)
  router.get('/projects/:projectId/rounds/:roundId/close/:number.json', may('export'), closing.snapshot)

  router.get('/projects/:projectId/rounds/:roundId/consultees', may('view'), consultees.list)
  router.post('/projects/:projectId/rounds/:roundId/consultees', may('manageRounds'), consultees.add)
  router.post('/projects/:projectId/rounds/:roundId/consultees/copy', may('manageRounds'), consultees.copy)
  router.post('/projects/:projectId/rounds/:roundId/silence', may('logReplies'), consultees.silence)
  router.get('/projects/:projectId/rounds/:roundId/consultees/:consulteeId', may('view'), replies.show)
  router.post(
    '/projects/:projectId/rounds/:roundId/consultees/:consulteeId',
    may('logReplies'),
    replies.record,
  )
  router.post(
    '/projects/:projectId/rounds/:roundId/consultees/:consulteeId/remove',
    may('manageRounds'),
    consultees.remove,
  )

  router.use('/projects/:projectId/rounds/:roundId/exchanges', exchangeRoutes(deps, exports))

  router.get('/projects/:projectId/rounds/:roundId/comments', may('view'), comments.list)
  router.get('/projects/:projectId/rounds/:roundId/comments/new', may('logComments'), comments.showNew)
  router.post('/projects/:projectId/rounds/:roundId/comments', may('logComments'), comments.create)
  router.get('/projects/:projectId/rounds/:roundId/comments/:commentId', may('view'), comment.show)
  router.post(
    '/projects/:projectId/rounds/:roundId/comments/:commentId/correction',
    may('logComments'),
    comment.correct,
  )
  router.post(
    '/projects/:projectId/rounds/:roundId/comments/:commentId/split',
    may('logComments'),
    splitting.split,
  )
  router.post(
    '/projects/:projectId/rounds/:roundId/comments/:commentId/join',
    may('logComments'),
    splitting.join,
  )
  router.post(
    '/projects/:projectId/rounds/:roundId/comments/:commentId/remove',
    may('logComments'),
    comment.remove,
  )

  router.use(documentRoutes(deps, exports))

  router.get('/units', units.list)
  router.get('/units/:unitId', units.showEdit)
  router.post('/units/:unitId', units.edit)
  router.post('/units/:unitId/merge', units.merge)

  router.use(auditRoutes(deps))

  return router
}
