import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { addConsultees } from '../../actions/rounds/addConsultees'
import { draftStages } from '../../domain/consultation/drafts'
import { layOutDuties } from '../../domain/writing/dutyPage'
import { consulteesOf } from '../../store/consultees'
import { findRound, roundsOf } from '../../store/rounds'
import { listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { chosenId } from '../fields'
import { emptyForm, type FormState, submit, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { actorOf, projectOf } from '../visit'
import { draftCrumbs, draftOf, draftsHref, roundsAbout } from './enter'
import { readingOf } from './reading'

const names = z.preprocess(
  value => (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []),
  z.array(z.string().trim().min(1).max(100)).min(1, '请至少勾选一个单位。').max(500),
)
const askForm = z.object({ roundId: chosenId('轮次'), names })

/** Who the draft obliges, who should be asked, and who has been forgotten. */
export const dutyPages = ({ db }: Deps) => {
  /** The round in question: the one chosen, else the last that asked about this draft, else the last of all. */
  const roundFor = async (req: Request, draft: Awaited<ReturnType<typeof draftOf>>) => {
    const rounds = await roundsOf(db, draft.projectId)
    const about = await roundsAbout({ db }, draft)
    const wanted = Number(wordFrom(req.query['round']))
    const round = rounds.find(each => each.id === wanted) ?? about.at(-1)?.round ?? rounds.at(-1) ?? null
    return { rounds, round }
  }

  const answer = async (req: Request, res: Response, form: FormState) => {
    const draft = await draftOf({ db }, req)
    const { rounds, round } = await roundFor(req, draft)
    const asked = round === null ? [] : (await consulteesOf(db, round.id)).filter(each => each.asked)
    const units = await listUnits(db)
    const aliases = units
      .filter(unit => asked.some(each => each.unitId === unit.id))
      .flatMap(unit => [unit.name, ...unit.aliases])
    await answerPage(req, res, 'drafts/duties', {
      title: '职责分工',
      width: 'wide',
      crumbs: [...draftCrumbs(req), { label: draft.name, href: `${draftsHref(req)}/${draft.id}` }],
      href: `${draftsHref(req)}/${draft.id}`,
      draft,
      draftStages,
      rounds,
      round,
      asked: asked.length,
      unitIds: new Map(units.flatMap(unit => [unit.name, ...unit.aliases].map(name => [name, unit.id]))),
      duties: layOutDuties(readingOf(draft.text).version.outline, aliases, projectOf(req).draftingUnit),
      form,
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res, emptyForm())

  const ask: RequestHandler = async (req, res) => {
    const draft = await draftOf({ db }, req)
    const done = await submit(askForm, req.body, async fields => {
      const round = await found(findRound(db, fields.roundId))
      if (round.projectId !== projectOf(req).id) throw new NotFound()
      return { round, ...(await addConsultees(db, fields, actorOf(req))) }
    })
    if (!done.done) return answer(req, res.status(422), done.form)
    const { round, added, already } = done.result
    flash(
      req,
      `已把 ${added} 个单位加入“${round.name}”的名单${already > 0 ? `，另有 ${already} 个已在其中` : ''}。`,
    )
    res.redirect(303, `${draftsHref(req)}/${draft.id}/duties?round=${round.id}`)
  }

  return { show, ask }
}
