import type { RequestHandler } from 'express'
import { lastBackup } from '../../store/backupRuns'
import { isReading } from '../csrf'
import type { Deps } from '../deps'

/** An administrator sees on every page when the last backup was made. */
export const tellLastBackup =
  ({ db }: Deps): RequestHandler =>
  async (req, res, next) => {
    if (req.visit.user?.isAdministrator && isReading(req)) res.locals['lastBackup'] = await lastBackup(db)
    next()
  }
