import type { Request, RequestHandler, Response } from 'express'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

/** 归档: everything of a round, or of a project, in one checked file. */
export const archivePages = ({ config }: Deps, exports: ExportPages) => {
  const handOut = (req: Request, res: Response, roundId: number | null, label: string): Promise<void> => {
    const by = actorOf(req)
    const order = { uploads: config.uploads, projectId: projectOf(req).id, roundId, by, at: by.at }
    return exports.handOut(req, res, { kind: 'archive', ...order }, label)
  }

  const round: RequestHandler = (req, res) => handOut(req, res, roundOf(req).id, `${roundOf(req).name}归档包`)
  const project: RequestHandler = (req, res) => handOut(req, res, null, '项目归档包')

  return { round, project }
}
