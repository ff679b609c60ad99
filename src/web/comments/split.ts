import type { RequestHandler } from 'express'
import { NotFound, Refused } from '../../actions/action'
import { joinComment } from '../../actions/comments/joinComment'
import { splitComment } from '../../actions/comments/splitComment'
import { found } from '../../actions/found'
import { findComment } from '../../store/comments'
import type { Deps } from '../deps'
import { idFrom } from '../forms'
import { flash, flashRefusal } from '../page'
import { roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'

/** One comment into several and back, each with one click. What is refused is said on the comment's own page. */
export const commentSplit = ({ db }: Deps) => {
  const handle =
    (work: (commentId: number, req: Parameters<RequestHandler>[0]) => Promise<number>): RequestHandler =>
    async (req, res) => {
      const comment = await found(findComment(db, idFrom(req.params['commentId'])))
      if (comment.roundId !== roundOf(req).id) throw new NotFound()
      try {
        res.redirect(303, `${roundHref(req)}/comments/${await work(comment.id, req)}`)
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        flashRefusal(req, error.message)
        res.redirect(303, `${roundHref(req)}/comments/${comment.id}`)
      }
    }

  const split = handle(async (commentId, req) => {
    const [first = commentId, ...rest] = await splitComment(db, { commentId }, actorOf(req))
    flash(req, `已拆分为 ${rest.length + 1} 条，来函原话没有改动，随时可以合并回来。`)
    return first
  })

  const join = handle(async (commentId, req) => {
    const origin = await joinComment(db, { commentId }, actorOf(req))
    flash(req, '已合并为来函原来的一条。')
    return origin
  })

  return { split, join }
}
