import type { Request, RequestHandler } from 'express'
import { NotFound, Stale } from '../../actions/action'
import type { Round } from '../../domain/consultation/record'
import { findRoundInState } from '../../store/rounds'
import { isReading } from '../csrf'
import type { Deps } from '../deps'
import { idFrom } from '../forms'
import type { Crumb } from '../page'
import { projectOf } from '../visit'

/** What may be posted to a closed round: opening it again (or closing it, which is told who was first), an archive of it, one's own keys, words between colleagues. */
const stillAllowed = /\/(?:close(?:\/reopen)?|archive|desk\/keys|desk\/\d+\/notes(?:\/\d+\/remove)?)(?:\?|$)/

const closedRound =
  '这一轮已经定稿，不能再改，刚才的内容没有保存。确需修改的，请先在“定稿”页写明原因、重新打开。'

/** Finds the round of the address; one of another project does not exist here, and a closed one does not change. */
export const enterRound =
  ({ db }: Deps): RequestHandler =>
  async (req, _res, next) => {
    const found = await findRoundInState(db, idFrom(req.params['roundId']))
    if (found?.round.projectId !== projectOf(req).id) throw new NotFound()
    req.visit.round = found.round
    req.visit.isClosed = found.isClosed
    if (found.isClosed && !isReading(req) && !stillAllowed.test(req.originalUrl)) throw new Stale(closedRound)
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
