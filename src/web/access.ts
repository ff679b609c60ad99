import type { Request, RequestHandler } from 'express'
import { NotFound } from '../actions/action'
import { type Capability, capabilities, roleMay, rolesThatMay } from '../domain/consultation/roles'
import { findRole } from '../store/memberships'
import { findProject } from '../store/projects'
import type { Deps } from './deps'
import { idFrom } from './forms'
import { userOf } from './visit'

/** The person may not do this; the sentence says who may. Answered with 403. */
export class Forbidden extends Error {}

/** Whether the person may do this in the project of the address. */
export const can = (req: Request, capability: Capability): boolean => {
  const role = req.visit?.place?.role ?? null
  return role !== null && roleMay(role, capability)
}

/** Finds the project of the address and what the person is in it. An administrator of the system enters every one. */
export const enterProject =
  ({ db }: Deps): RequestHandler =>
  async (req, _res, next) => {
    const project = await findProject(db, idFrom(req.params['projectId']))
    if (!project) throw new NotFound()
    const user = userOf(req)
    const role = user.isAdministrator ? 'administrator' : await findRole(db, project.id, user.id)
    if (role === null) throw new Forbidden('您不是这个项目的成员。请项目的管理员在“成员”页把您加进来。')
    req.visit.place = { project, role }
    next()
  }

/** Guards a route of a project. */
export const may =
  (capability: Capability): RequestHandler =>
  (req, _res, next) => {
    if (can(req, capability)) {
      next()
      return
    }
    const who = rolesThatMay(capability).join('、')
    throw new Forbidden(
      `您在这个项目中不能${capabilities[capability]}。可以这样做的是：${who}。需要时请项目的管理员调整。`,
    )
  }

/** Guards what only an administrator of the system may do. */
export const administrators: RequestHandler = (req, _res, next) => {
  if (!userOf(req).isAdministrator) throw new Forbidden('只有系统管理员可以管理用户。')
  next()
}
