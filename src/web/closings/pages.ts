import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Overtaken } from '../../actions/action'
import { found } from '../../actions/found'
import { closeRound, closingFields, reopenRound } from '../../actions/rounds/closeRound'
import { checkClosing, closingChecks, isGreen } from '../../domain/checking/closing'
import { draftStages } from '../../domain/consultation/drafts'
import { countRound } from '../../domain/consultation/record'
import { safeName } from '../../files/writing/zip'
import { closingFactsOf } from '../../store/closingFacts'
import { draftPairOf } from '../../store/landings'
import { roundRecord } from '../../store/record'
import { closingsOf, isClosed, snapshotOf } from '../../store/roundClosings'
import type { Deps } from '../deps'
import { paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, submit, typedValues, wordFrom, z } from '../forms'
import { type Choice, choiceOf, seenIn } from '../merged'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const wanted = z.preprocess(
  value => (typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)
const closeForm = z.object({ draftId: wanted, note: paragraph('说明', { most: 2000 }) })
const reopenForm = z.object({ note: paragraph('原因', { most: 2000 }) })

const words = { close: '定稿', reopen: '重新打开' } as const
const labels = { state: '定稿', ...closingChecks, rows: '采纳情况表' }

/** Closing a round: a checklist, a numbered snapshot, and the way back. */
export const closingPages = ({ db }: Deps) => {
  const answer = async (req: Request, res: Response, form: FormState, overtaken: Choice | null = null) => {
    const round = roundOf(req)
    const pair = await draftPairOf(db, round, Number(wordFrom(req.query['after'])) || null)
    const facts = await closingFactsOf(db, round, pair)
    const items = checkClosing(facts)
    const closings = await closingsOf(db, round.id)
    const { pending } = countRound(await found(roundRecord(db, round.id)))
    await answerPage(req, res, 'closings/show', {
      title: '定稿',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      round,
      after: pair.after,
      before: pair.before,
      isAssumed: pair.isAssumed,
      draftStages,
      closingChecks,
      items,
      leadsTo: {
        decided: `${roundHref(req)}/comments?disposition=open`,
        consistent: `${roundHref(req)}#findings`,
        landed: `${roundHref(req)}/landing`,
        note: `/projects/${projectOf(req).id}/reconcile`,
      },
      green: isGreen(items),
      closings,
      pending,
      closed: isClosed(closings),
      was: closingFields(closings, { items, record: facts.record }),
      overtaken,
      form,
    })
  }

  /** What others did meanwhile, beside what was to be done; what was written stays in the form. */
  const tell = async (req: Request, res: Response, error: unknown, wanted: string): Promise<void> => {
    const seen = seenIn(req.body)
    if (!(error instanceof Overtaken) || seen === null) throw error
    const { by, stands: theirs } = error
    const typed = typedValues(req.body)
    const note = String(typed['note'] ?? '')
    const state = note === '' ? wanted : `${wanted}：${note}`
    const choice = choiceOf({ by, original: seen, mine: { ...seen, state }, theirs, labels })
    // The note stays in its form; a closing is no reason to open again.
    const isStillAsked = isClosed(await closingsOf(db, roundOf(req).id)) === (wanted === words.reopen)
    await answer(req, res.status(409), emptyForm(isStillAsked ? { note } : {}), choice)
  }

  const show: RequestHandler = (req, res) => answer(req, res, emptyForm())

  const close: RequestHandler = async (req, res) => {
    try {
      const closed = await submit(closeForm, req.body, fields =>
        closeRound(db, { ...fields, roundId: roundOf(req).id, seen: seenIn(req.body) }, actorOf(req)),
      )
      if (!closed.done) return answer(req, res.status(422), closed.form)
      flash(req, `已定稿，存为第 ${closed.result} 号快照。`)
      res.redirect(303, `${roundHref(req)}/close`)
    } catch (error) {
      await tell(req, res, error, words.close)
    }
  }

  const reopen: RequestHandler = async (req, res) => {
    try {
      const reopened = await submit(reopenForm, req.body, fields =>
        reopenRound(db, { ...fields, roundId: roundOf(req).id, seen: seenIn(req.body) }, actorOf(req)),
      )
      if (!reopened.done) return answer(req, res.status(422), reopened.form)
      flash(req, '已重新打开，可以继续修改；快照仍在。')
      res.redirect(303, `${roundHref(req)}/close`)
    } catch (error) {
      await tell(req, res, error, words.reopen)
    }
  }

  const snapshot: RequestHandler = async (req, res) => {
    const number = idFrom(req.params['number'])
    const frozen = await snapshotOf(db, roundOf(req).id, number)
    if (frozen === undefined) throw new NotFound()
    res
      .attachment(safeName(`${roundOf(req).name}定稿快照第${number}号.json`))
      .type('application/json')
      .send(frozen)
  }

  return { show, close, reopen, snapshot }
}
