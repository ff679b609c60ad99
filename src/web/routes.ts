import { Router } from 'express'
import { administrators, enterProject, may } from './access'
import type { Deps } from './deps'
import { membershipPages } from './memberships/pages'
import { projectPages } from './projects/pages'
import { projectShow } from './projects/show'
import { sessionPages } from './session/pages'
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

  router.get('/setup', own.showSetup)
  router.post('/setup', own.setUp)
  router.get('/login', session.show)
  router.post('/login', session.create)
  router.post('/logout', session.end)
  router.get('/resume', session.resume)
  router.post('/resume/drop', session.drop)
  router.get('/account', own.showAccount)
  router.post('/account/password', own.changeOwnPassword)

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

  router.use('/projects/:projectId', enterProject(deps))
  router.get('/projects/:projectId', may('view'), projectShow(deps))
  router.get('/projects/:projectId/edit', may('manageProject'), projects.showEdit)
  router.post('/projects/:projectId/edit', may('manageProject'), projects.edit)
  router.get('/projects/:projectId/members', may('view'), members.list)
  router.post('/projects/:projectId/members', may('manageMembers'), members.add)
  router.post('/projects/:projectId/members/:userId', may('manageMembers'), members.change)
  router.post('/projects/:projectId/members/:userId/remove', may('manageMembers'), members.remove)

  return router
}
