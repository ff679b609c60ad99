import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import { archiveRounds } from '../../actions/archiveRounds'
import { safeName } from '../../files/writing/zip'
import type { Deps } from '../deps'
import { roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

/** 归档: everything of a round, or of a project, in one checked file. */
export const archivePages = ({ db, config, log }: Deps) => {
  const handOut = async (req: Request, res: Response, roundId: number | null): Promise<void> => {
    const path = join(tmpdir(), `caina-${randomUUID()}.zip`)
    const by = actorOf(req)
    const input = { uploads: config.uploads, projectId: projectOf(req).id, roundId, path }
    const { title } = await archiveRounds(db, input, by, by.at)
    res.download(path, safeName(`${title}归档包-${by.at.slice(0, 10)}.zip`), problem => {
      if (problem) log(problem)
      rm(path, { force: true }).catch(log)
    })
  }

  const round: RequestHandler = (req, res) => handOut(req, res, roundOf(req).id)
  const project: RequestHandler = (req, res) => handOut(req, res, null)

  return { round, project }
}
