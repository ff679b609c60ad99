import type { Request, RequestHandler, Response } from 'express'
import { revisionOf } from '../../store/desk/revision'
import type { Deps } from '../deps'
import { roundOf } from '../rounds/enter'
import { userOf } from '../visit'

interface Listener {
  res: Response
  userId: number
  name: string
  commentId: number
  isWriting: boolean
}

interface Room {
  listeners: Set<Listener>
  revision: number
  timer: NodeJS.Timeout
}

/** Who has which comment open, by round. Told by the open connections themselves: nothing is written. */
const rooms = new Map<number, Room>()

/** How often a round is looked at for changes while somebody listens: another process may have made them. */
const lookEvery = 2000

const send = (listener: Listener, event: string, data: unknown): void => {
  listener.res.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
}

/** Who else has this comment open, as a sentence: first who is writing there, then who looks on. '' where nobody is. */
export const presenceAt = (roundId: number, commentId: number, userId: number): string => {
  const here = [...(rooms.get(roundId)?.listeners ?? [])].filter(
    each => each.commentId === commentId && each.userId !== userId,
  )
  const writing = new Set(here.filter(each => each.isWriting).map(each => each.name))
  const looking = new Set(here.map(each => each.name).filter(name => !writing.has(name)))
  return [
    writing.size > 0 ? `${[...writing].join('、')}正在填写这条。` : '',
    looking.size > 0 ? `${[...looking].join('、')}也在看这条。` : '',
  ].join('')
}

/** The same for the comment of the address. */
export const presenceHere = (req: Request): string =>
  presenceAt(roundOf(req).id, Number(req.params['commentId']), userOf(req).id)

const tellPresence = (roundId: number): void => {
  for (const each of rooms.get(roundId)?.listeners ?? []) {
    send(each, 'presence', { words: presenceAt(roundId, each.commentId, each.userId) })
  }
}

/** Somebody has begun to write an answer: the others at the comment see it until the page is left. */
export const tellWriting = (roundId: number, commentId: number, userId: number): void => {
  const own = [...(rooms.get(roundId)?.listeners ?? [])].filter(
    each => each.commentId === commentId && each.userId === userId && !each.isWriting,
  )
  for (const each of own) each.isWriting = true
  if (own.length > 0) tellPresence(roundId)
}

/** Something about a comment changed that no list shows, a word between colleagues: whoever has it open sees it. */
export const tellChange = (roundId: number, commentId: number): void => {
  const room = rooms.get(roundId)
  for (const each of room?.listeners ?? []) {
    if (each.commentId === commentId) send(each, 'change', { revision: room?.revision })
  }
}

/** Live updates of a desk: who else is here, and that something changed. The page fetches what it shows itself. */
export const deskLive = ({ db, log }: Deps): RequestHandler => {
  const look = async (roundId: number): Promise<void> => {
    const room = rooms.get(roundId)
    if (!room) return
    const { revision } = await revisionOf(db, roundId)
    if (revision === room.revision) return
    room.revision = revision
    for (const each of room.listeners) send(each, 'change', { revision })
  }

  const roomOf = (roundId: number, revision: number): Room => {
    const known = rooms.get(roundId)
    if (known) return known
    const timer = setInterval(() => look(roundId).catch(log), lookEvery)
    timer.unref()
    const room = { listeners: new Set<Listener>(), revision, timer }
    rooms.set(roundId, room)
    return room
  }

  return async (req, res) => {
    const roundId = roundOf(req).id
    const { revision } = await revisionOf(db, roundId)
    const user = userOf(req)
    const listener = {
      res,
      userId: user.id,
      name: user.displayName,
      commentId: Number(req.query['comment']) || 0,
      isWriting: false,
    }
    res.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
    res.flushHeaders()
    res.write(`retry: 3000\n\n`)
    const room = roomOf(roundId, revision)
    room.listeners.add(listener)
    tellPresence(roundId)
    res.on('close', () => {
      room.listeners.delete(listener)
      tellPresence(roundId)
      if (room.listeners.size > 0) return
      clearInterval(room.timer)
      rooms.delete(roundId)
    })
  }
}
