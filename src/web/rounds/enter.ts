import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import type { Round } from '../../domain/consultation/record'
import { findRound } from '../../store/rounds'
import type { Deps } from '../deps'
import { idFrom } from '../forms'
import type { Crumb } from '../page'
import { projectOf } from '../visit'

/** Finds the round of the address; one of another project does not exist here. */
export const enterRound =
  ({ db }: Deps): RequestHandler =>
  async (req, _res, next) => {
    const round = await findRound(db, idFrom(req.params['roundId']))
    if (!round || round.projectId !== projectOf(req).id) throw new NotFound()
    req.visit.round = round
    next()
  }

/** The round of the address. */
export const roundOf = (req: Request): Round => {
  if (!req.visit.round) throw new Error('这个地址不在任何轮次之下')
  return req.visit.round
}

export const projectCrumbs = (req: Request): Crumb[] => {
  const { id, name } = projectOf(req)
  return [
    { label: '项目', href: '/' },
    { label: name, href: `/projects/${id}` },
  ]
}

export const roundHref = (req: Request): string => `/projects/${projectOf(req).id}/rounds/${roundOf(req).id}`

export const roundCrumbs = (req: Request): Crumb[] => [
  ...projectCrumbs(req),
  { label: roundOf(req).name, href: roundHref(req) },
]
