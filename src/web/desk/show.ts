import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import type { Entry } from '../../domain/desk/entry'
import type { Reader } from '../../store/database'
import { findEntry } from '../../store/desk/entries'
import type { Deps } from '../deps'
import { idFrom } from '../forms'
import { roundOf } from '../rounds/enter'
import { answerDesk, answerEmptyDesk } from './answer'
import { firstEntry, viewOf } from './where'

/** The comment of the address; one of another round does not exist here. */
export const entryOf = async (
  db: Reader,
  req: Request,
  id: unknown = req.params['commentId'],
): Promise<Entry> => {
  const entry = await findEntry(db, idFrom(id))
  if (entry === null || entry.roundId !== roundOf(req).id) throw new NotFound()
  return entry
}

/** The review desk: opens with the first comment nobody has decided. */
export const deskShow = (deps: Deps) => {
  const open: RequestHandler = async (req, res) => {
    const entry = await firstEntry(deps.db, await viewOf(deps.db, req))
    await (entry === null ? answerEmptyDesk(req, res, deps) : answerDesk(req, res, deps, entry))
  }

  const show: RequestHandler = async (req, res) => answerDesk(req, res, deps, await entryOf(deps.db, req))

  return { open, show }
}
