import type { Request, RequestHandler, Response } from 'express'
import { Overtaken, Stale } from '../../actions/action'
import { recordDecision } from '../../actions/desk/recordDecision'
import { saveDecisionDraft } from '../../actions/desk/saveDecisionDraft'
import { approveProposal, returnProposal } from '../../actions/desk/settleProposal'
import { undoBatch } from '../../actions/desk/undoBatch'
import type { Entry } from '../../domain/desk/entry'
import { decisionsOfComment } from '../../store/decisions'
import { findEntry } from '../../store/desk/entries'
import { openProposal, proposalWith } from '../../store/desk/proposals'
import { numberingOf } from '../../store/desk/standing'
import type { Deps } from '../deps'
import { paragraph } from '../fields'
import { idFrom, readForm, submit, typedValues, z } from '../forms'
import { flash, flashRefusal } from '../page'
import { roundOf } from '../rounds/enter'
import { actorOf, userOf } from '../visit'
import { answerDesk, type Typed } from './answer'
import { backTo, decisionForm, deskHref, draftForm } from './form'
import { tellWriting } from './live'
import { entryOf } from './show'
import { nextOpen, viewOf } from './where'

const settleForm = z.object({
  note: paragraph('原因', { most: 2000 }),
  proposalId: z.string().transform(idFrom),
})

/** Deciding at the desk: save and go on, keep what is typed, take back, approve. */
export const deskDecide = (deps: Deps) => {
  const { db } = deps

  /** The comment nobody has decided yet that comes next; where there is none, this one again. */
  const goOn = async (req: Request, res: Response, entry: Entry, said: string): Promise<void> => {
    const next = await nextOpen(db, await viewOf(db, req), entry)
    flash(req, next === null ? `${said}没有别的待处理意见了。` : said)
    res.redirect(303, deskHref(req, (next ?? entry).commentId))
  }

  const conflictOf = async (req: Request, entry: Entry) => {
    const decisions = await decisionsOfComment(db, entry.commentId)
    const proposal = await openProposal(db, entry.commentId)
    const seen = typedValues(req.body)['seen']
    const fresh = { seen: String(decisions[0]?.id ?? ''), seenProposal: String(proposal?.id ?? '') }
    const refused: Typed['refused'] = 'deciding'
    return {
      refused,
      conflict: {
        standing: proposal ?? decisions[0] ?? null,
        original: decisions.find(each => String(each.id) === seen) ?? null,
      },
      form: { values: { ...typedValues(req.body), ...fresh }, problems: [] },
    }
  }

  const decide: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    try {
      const decided = await submit(decisionForm, req.body, fields =>
        recordDecision(db, { ...fields, commentId: entry.commentId }, actorOf(req)),
      )
      if (!decided.done) {
        await answerDesk(req, res.status(422), deps, entry, { refused: 'deciding', form: decided.form })
        return
      }
      const number = (await numberingOf(db, entry.roundId)).of(entry.commentId)
      const { proposed, unchanged } = decided.result
      const done = proposed ? '已拟定，待复核。' : '已保存。'
      await goOn(req, res, entry, `第 ${number} 条${unchanged > 0 ? '与原来相同，没有改动。' : done}`)
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      const typed = await conflictOf(req, entry)
      // A round that was closed meanwhile is told as it is: there is nothing to merge.
      if (error.details['mine'] === undefined) throw error
      const now = (await findEntry(db, entry.commentId)) ?? entry
      await answerDesk(req, res.status(409), deps, now, typed)
    }
  }

  /** Kept while typing. A form without script, or one sent on after signing in again, comes back to the page. */
  const keepDraft: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    const kept = await submit(draftForm, req.body, fields =>
      saveDecisionDraft(db, { ...fields, commentId: entry.commentId }, actorOf(req)),
    )
    if (kept.done) tellWriting(entry.roundId, entry.commentId, userOf(req).id)
    if (req.get('X-CSRF-Token') === undefined) res.redirect(303, deskHref(req, entry.commentId))
    else if (kept.done) res.json({ at: req.visit.at })
    else res.status(422).json({ problems: kept.form.problems })
  }

  const undo: RequestHandler = async (req, res) => {
    const batch = typedValues(req.body)['batch']
    const batchId = typeof batch === 'string' && batch !== '' ? idFrom(batch) : null
    try {
      const { restored, kept } = await undoBatch(db, { roundId: roundOf(req).id, batchId }, actorOf(req))
      const left = kept.length > 0 ? `另有 ${kept.length} 条后来又有人处理过，没有动。` : ''
      flash(req, `已撤销，${restored.length} 条恢复原状。${left}`)
      const isFromList = typedValues(req.body)['from'] === 'list'
      res.redirect(303, isFromList ? backTo(req) : deskHref(req, restored[0] ?? ''))
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      flashRefusal(req, error.message)
      res.redirect(303, backTo(req))
    }
  }

  /** 复核 one way or the other; what was proposed anew meanwhile is shown, with the note still there. */
  const settle =
    (
      work: (
        input: { commentId: number; proposalId: number; note: string },
        req: Request,
      ) => Promise<unknown>,
      wanted: string,
      done: string,
    ): RequestHandler =>
    async (req, res) => {
      const entry = await entryOf(db, req)
      try {
        const settled = await submit(settleForm, req.body, fields =>
          work({ ...fields, commentId: entry.commentId }, req),
        )
        if (settled.done) return goOn(req, res, entry, done)
        await answerDesk(req, res.status(422), deps, entry, { refused: 'settling', form: settled.form })
      } catch (error) {
        const read = readForm(settleForm, req.body)
        if (!(error instanceof Overtaken) || !read.done) throw error
        const { note, proposalId } = read.result
        const now = (await findEntry(db, entry.commentId)) ?? entry
        const conflict = {
          standing:
            (await openProposal(db, now.commentId)) ??
            (await decisionsOfComment(db, now.commentId))[0] ??
            null,
          original: await proposalWith(db, now.commentId, proposalId),
          wanted: note === '' ? wanted : `${wanted}：${note}`,
        }
        const form = { values: typedValues(req.body), problems: [] }
        await answerDesk(req, res.status(409), deps, now, { refused: 'settling', conflict, form })
      }
    }

  const approve = settle((input, req) => approveProposal(db, input, actorOf(req)), '复核同意', '已复核同意。')
  const sendBack = settle((input, req) => returnProposal(db, input, actorOf(req)), '退回', '已退回拟定人。')

  return { decide, keepDraft, undo, approve, sendBack }
}
