import type { Request, RequestHandler, Response } from 'express'
import { ensureGrouped } from '../../actions/desk/groupRound'
import { findingCodes } from '../../domain/checking/finding'
import { changeActions } from '../../domain/consultation/change'
import { unitKinds } from '../../domain/consultation/unitKinds'
import { workStates } from '../../domain/desk/entry'
import { isFiltered, landingStates, writeFilter } from '../../domain/desk/filter'
import { departmentsIn } from '../../store/desk/assignments'
import { lastBatchOf } from '../../store/desk/batches'
import { decisionSteps, lastProposalsOf } from '../../store/desk/proposals'
import { revisionOf } from '../../store/desk/revision'
import { viewsOf } from '../../store/desk/savedViews'
import { searchEntries, unitsWithin } from '../../store/desk/search'
import { numberingOf } from '../../store/desk/standing'
import { lastEventId } from '../../store/events'
import { listMembers } from '../../store/memberships'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { emptyForm, type FormState, pageFrom } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf, projectOf, userOf } from '../visit'
import { todayOf } from '../words'
import { idsIn } from './chosen'
import { onlyFound } from './findings'
import { deskHrefs, filterOf } from './form'

const perPage = 100

/** The list of a round to choose from; `form` is what was ticked and typed in it when it was refused. */
export const answerList = async (
  req: Request,
  res: Response,
  { db, log }: Deps,
  form: FormState = emptyForm(),
): Promise<void> => {
  const round = roundOf(req)
  const project = projectOf(req)
  // Before the list is read: what comes between is noticed when it is handed out.
  const lastEvent = await lastEventId(db, project.id)
  const filter = filterOf(req)
  const query = writeFilter(filter)
  const only = await onlyFound(db, project, filter)
  const wanted = pageFrom(req.query['page'])
  const numbers = await numberingOf(db, round.id)
  const within = { roundId: round.id }
  const page = { limit: perPage, offset: (wanted - 1) * perPage }
  const { total, entries } = await searchEntries(db, within, filter, page, only)
  // Beside the request: whoever works here will want the groups next.
  ensureGrouped(db, round.id, actorOf(req)).catch(log)
  const last = await lastBatchOf(db, round.id, userOf(req).id)
  const proposed = await lastProposalsOf(db, round.id, userOf(req).id)
  const members = await listMembers(db, project.id)
  await answerPage(req, res, 'desk/rows', {
    title: '批量处理',
    width: 'wide',
    crumbs: [...roundCrumbs(req), { label: '审核', href: `${roundHref(req)}/desk` }],
    scripts: ['picking.js'],
    href: roundHref(req),
    listHref: `${roundHref(req)}/desk/list`,
    deskHref: deskHrefs(req),
    round,
    counting: await countingNoteOf(db, round.projectId),
    rounds: [],
    filter,
    query,
    /** Where the list is, down to its page. */
    here: addressOf(query, wanted),
    isFiltered: isFiltered(filter),
    total,
    page: wanted,
    pages: Math.max(1, Math.ceil(total / perPage)),
    entries: entries.map(each => ({ ...each, number: numbers.of(each.commentId) })),
    units: await unitsWithin(db, within),
    members,
    departments: await departmentsIn(db, within, (await revisionOf(db, round.id)).revision),
    today: todayOf(req.visit.at),
    names: new Map(members.map(each => [each.userId, each.displayName])),
    views: await viewsOf(db, project.id, userOf(req).id),
    steps: await decisionSteps(db, project.id),
    mayUndo: last !== null || proposed !== null,
    // What waits for a second person has no number of its own: it is taken back as the last that was done.
    lastBatch: proposed !== null && proposed.at > (last?.at ?? '') ? null : (last?.id ?? null),
    since: form.values['since'] ?? String(lastEvent),
    ticked: new Set(idsIn(form.values['comment'])),
    form,
    unitKinds,
    changeActions,
    workStates,
    findingCodes,
    landingStates,
  })
}

/** The list as it is filtered, at one of its pages. */
export const listHref = (req: Request, page: number): string => {
  const here = addressOf(writeFilter(filterOf(req)), page)
  return `${roundHref(req)}/desk/list${here === '' ? '' : `?${here}`}`
}

const addressOf = (query: string, page: number): string =>
  [query, page > 1 ? `page=${page}` : ''].filter(part => part !== '').join('&')

/** The comments of a round as a table to choose from: filter, tick, deal with them together. */
export const deskList =
  (deps: Deps): RequestHandler =>
  (req, res) =>
    answerList(req, res, deps)
