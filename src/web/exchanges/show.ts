import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Stale } from '../../actions/action'
import { applyReturn } from '../../actions/applyReturn'
import { closeReturn } from '../../actions/closeReturn'
import { found } from '../../actions/found'
import { logReturnedRows } from '../../actions/logReturnedRows'
import { planOfReturn } from '../../actions/planOfReturn'
import type { PlanItem } from '../../domain/checking/exchange'
import { decisionSteps } from '../../store/desk/proposals'
import { eventsOf } from '../../store/events'
import { type ExchangeReturn, findReturn } from '../../store/exchangeReturns'
import { can } from '../access'
import type { Deps } from '../deps'
import {
  emptyForm,
  type FormState,
  idFrom,
  type Submitted,
  submit,
  typedValues,
  type Values,
  z,
} from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const mostShown = 1000

/** The ids a person ticked, and of each conflict the side they chose: side-answer-12=theirs. */
const choicesIn = (values: Values) => {
  const ticked = values['take'] ?? []
  const sides = Object.entries(values).filter(([name]) => name.startsWith('side-'))
  const chosen = (side: string) =>
    sides.filter(([, value]) => value === side).map(([name]) => name.slice('side-'.length))
  return { take: [ticked].flat(), theirs: chosen('theirs'), current: chosen('current') }
}

const rowsForm = z.object({
  row: z.preprocess(value => (value === undefined ? [] : [value].flat()), z.array(z.string())),
})

/** A table that came back: what it would change, where it conflicts, what was not understood; then taking it in. */
export const returnShow = ({ db }: Deps) => {
  const returnOf = async (req: Request): Promise<ExchangeReturn> => {
    const returned = await found(findReturn(db, idFrom(req.params['returnId'])))
    if (returned.roundId !== roundOf(req).id) throw new NotFound()
    return returned
  }

  const addressOf = (req: Request, { id }: ExchangeReturn): string =>
    `${roundHref(req)}/exchanges/returns/${id}`

  /** Decisions know who made them; for a remark the history is asked. */
  const withAuthor = async (item: PlanItem): Promise<PlanItem> => {
    if (item.kind === 'answer') return item
    const events = await eventsOf(db, 'comment', item.commentId)
    const last = events.find(event => event.action === 'applyReturnRemark')
    return last === undefined ? item : { ...item, by: last.by, at: last.at }
  }

  const answer = async (
    req: Request,
    res: Response,
    returned: ExchangeReturn,
    { form, stale = '' }: { form: FormState | null; stale?: string },
  ) => {
    const plan = await planOfReturn(db, returned)
    const choices = form === null ? null : choicesIn(form.values)
    const taken = new Set(choices?.take ?? plan.changes.map(({ id }) => id))
    await answerPage(req, res, 'exchanges/show', {
      title: `收回“${returned.uploadName}”`,
      width: 'wide',
      crumbs: [...roundCrumbs(req), { label: '离线填写', href: `${roundHref(req)}/exchanges` }],
      href: roundHref(req),
      address: addressOf(req, returned),
      returned,
      plan,
      changes: plan.changes.slice(0, mostShown),
      conflicts: await Promise.all(plan.conflicts.slice(0, mostShown).map(withAuthor)),
      taken,
      theirs: new Set(choices?.theirs ?? []),
      stale,
      steps: await decisionSteps(db, projectOf(req).id),
      form: form ?? emptyForm(),
    })
  }

  const show: RequestHandler = async (req, res) => answer(req, res, await returnOf(req), { form: null })

  const apply: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    const values = typedValues(req.body)
    const { take, theirs, current } = choicesIn(values)
    const seen = String(values['seen'] ?? '')
    const input = {
      returnId: returned.id,
      seen,
      take: values['all'] === 'on' ? ('all' as const) : [...take, ...theirs],
      keep: current,
    }
    let applied: Submitted<{ taken: number; done: boolean }>
    try {
      applied = await submit(z.object({}), req.body, () => applyReturn(db, input, actorOf(req)))
    } catch (error) {
      if (!(error instanceof Stale) || returned.state !== 'open') throw error
      return answer(req, res.status(409), returned, { form: { values, problems: [] }, stale: error.message })
    }
    if (!applied.done) return answer(req, res.status(422), returned, { form: applied.form })
    const { taken, done } = applied.result
    flash(req, `已采用 ${taken} 处改动，每一处都记在这条意见的历史中。${done ? '' : '其余的还在下面。'}`)
    res.redirect(303, done ? roundHref(req) : addressOf(req, returned))
  }

  const logRows: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    const logged = await submit(rowsForm, req.body, ({ row }) =>
      logReturnedRows(
        db,
        { returnId: returned.id, rows: row, withAnswers: can(req, 'decide') },
        actorOf(req),
      ),
    )
    if (!logged.done) return answer(req, res.status(422), returned, { form: logged.form })
    flash(req, `已登记 ${logged.result} 条新的意见。`)
    res.redirect(303, addressOf(req, returned))
  }

  const close: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    await closeReturn(db, { returnId: returned.id }, actorOf(req))
    flash(req, '这份表已处理完，没有采用的内容没有保存；原件仍然保留。')
    res.redirect(303, `${roundHref(req)}/exchanges`)
  }

  return { show, apply, logRows, close }
}
