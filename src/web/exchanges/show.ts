import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Stale } from '../../actions/action'
import { applyReturn } from '../../actions/exchanges/applyReturn'
import { closeReturn } from '../../actions/exchanges/closeReturn'
import { logReturnedRows } from '../../actions/exchanges/logReturnedRows'
import { found } from '../../actions/found'
import { type Choice, type Chosen, exchangeColumns, nothingChosen } from '../../domain/checking/exchange'
import { decisionSteps } from '../../store/desk/proposals'
import { type ExchangeReturn, findReturn } from '../../store/exchangeReturns'
import { can } from '../access'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, submit, typedValues, type Values, z } from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import type { ReturnSight } from './look'
import type { ReturnLooks } from './looks'
import type { ReturnWorks } from './works'

/** So many changes are taken in while the person waits. */
const mostTakenAtOnce = 500

/** The ids a person ticked, and of each conflict or doubtful change the side they chose: side-answer-12=theirs. */
const choicesIn = (values: Values) => {
  const ticked = values['take'] ?? []
  const sides = Object.entries(values).filter(([name]) => name.startsWith('side-'))
  const chosen = (side: string) =>
    sides.filter(([, value]) => value === side).map(([name]) => name.slice('side-'.length))
  return {
    take: [ticked].flat(),
    theirs: chosen('theirs'),
    cleared: chosen('cleared'),
    current: chosen('current'),
  }
}

const choiceIn = (values: Values): Choice => {
  const { take, theirs, cleared, current } = choicesIn(values)
  return {
    ...nothingChosen,
    take: values['all'] === 'on' ? 'all' : [...take, ...theirs],
    clear: cleared,
    keep: current,
  }
}

const rowsForm = z.object({
  row: z.preprocess(value => (value === undefined ? [] : [value].flat()), z.array(z.string())),
})

const changedSince = '您打开页面之后，这些意见中有的已由他人另作处理。下面是重新比较的结果，请再看一遍。'

/** A table that came back: what it would change, where it conflicts, what was not understood; then taking it in. */
export const returnShow = (deps: Deps, { isLong, look, lookBesides }: ReturnLooks, works: ReturnWorks) => {
  const { db, rowsAtOnce = mostTakenAtOnce } = deps

  const returnOf = async (req: Request): Promise<ExchangeReturn> => {
    const returned = await found(findReturn(db, idFrom(req.params['returnId'])))
    if (returned.roundId !== roundOf(req).id) throw new NotFound()
    return returned
  }

  const addressOf = (req: Request, { id }: ExchangeReturn): string =>
    `${roundHref(req)}/exchanges/returns/${id}`

  const answer = async (
    req: Request,
    res: Response,
    { returned, sight }: { returned: ExchangeReturn; sight: ReturnSight },
    { form, stale = '' }: { form: FormState | null; stale?: string },
  ) => {
    const choices = form === null ? null : choicesIn(form.values)
    await answerPage(req, res, 'exchanges/show', {
      title: `收回“${returned.uploadName}”`,
      width: 'wide',
      crumbs: [...roundCrumbs(req), { label: '离线填写', href: `${roundHref(req)}/exchanges` }],
      href: roundHref(req),
      address: addressOf(req, returned),
      returned,
      plan: sight,
      taken: new Set(choices?.take ?? sight.changes.map(({ id }) => id)),
      chosen: {
        theirs: new Set(choices?.theirs),
        cleared: new Set(choices?.cleared),
        current: new Set(choices?.current),
      },
      exchangeColumns,
      stale,
      steps: await decisionSteps(db, projectOf(req).id),
      form: form ?? emptyForm(),
    })
  }

  const show: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    const location = addressOf(req, returned)
    const taken = works.takeLook(req, location)
    if (taken !== null || !(await isLong(returned))) {
      const { sight } = taken ?? (await look(returned, nothingChosen))
      return answer(req, res, { returned, sight }, { form: null })
    }
    const job = await works.begin(req, {
      kind: 'look',
      about: String(returned.id),
      name: returned.uploadName,
      total: null,
      work: async ({ signal }) => ({ location, said: '', look: await look(returned, nothingChosen, signal) }),
    })
    works.goOn(req, res, job)
  }

  /** What the work told, and where it goes on. */
  const takenWords = (req: Request, returned: ExchangeReturn, { isLast }: Chosen, taken: number) => ({
    location: isLast ? roundHref(req) : addressOf(req, returned),
    said: `已采用 ${taken} 处改动，每一处都记在这条意见的历史中。${isLast ? '' : '其余的还在下面。'}`,
    look: null,
  })

  const apply: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    const taking = { kind: 'take', about: String(returned.id) } as const
    const running = works.underWay(req, taking)
    if (running !== undefined) return works.goOn(req, res, running)
    const values = typedValues(req.body)
    const { sight, chosen } = await look(returned, choiceIn(values))
    const stale = (message: string, now: ReturnSight) =>
      answer(
        req,
        res.status(409),
        { returned, sight: now },
        { form: { values, problems: [] }, stale: message },
      )
    const isOpen = returned.state === 'open'
    if (isOpen && sight.seen !== values['seen']) return stale(changedSince, sight)
    const by = actorOf(req)
    const total = chosen.items.length
    if (total > Math.min(rowsAtOnce, mostTakenAtOnce)) {
      const job = await works.begin(req, {
        ...taking,
        name: returned.uploadName,
        total,
        work: async ({ signal, onProgress }) => {
          const told = (done: number, stage?: string) => {
            signal.throwIfAborted()
            onProgress(done, stage)
          }
          const taken = await applyReturn(db, { returnId: returned.id, chosen, onProgress: told }, by)
          const done = takenWords(req, returned, chosen, taken)
          if (chosen.isLast) return done
          onProgress(0, '已经采用，正在比较其余的')
          return { ...done, look: await lookBesides(await returnOf(req)) }
        },
      })
      return works.goOn(req, res, job)
    }
    try {
      const applied = await submit(z.object({}), req.body, () =>
        applyReturn(db, { returnId: returned.id, chosen }, by),
      )
      if (!applied.done) return answer(req, res.status(422), { returned, sight }, { form: applied.form })
      const { said, location } = takenWords(req, returned, chosen, applied.result)
      flash(req, said)
      res.redirect(303, location)
    } catch (error) {
      if (!(error instanceof Stale) || !isOpen) throw error
      return stale(error.message, (await look(returned, nothingChosen)).sight)
    }
  }

  const logRows: RequestHandler = async (req, res) => {
    const returned = await returnOf(req)
    const values = typedValues(req.body)
    const rows = rowsForm.parse(values).row
    const { sight, chosen } = await look(returned, { ...nothingChosen, rows })
    const logged = await submit(z.object({}), req.body, () =>
      logReturnedRows(
        db,
        { returnId: returned.id, rows: chosen.rows, withAnswers: can(req, 'decide') },
        actorOf(req),
      ),
    )
    if (!logged.done) return answer(req, res.status(422), { returned, sight }, { form: logged.form })
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
