import type { Request, Response } from 'express'
import { findingCodes, severityLabels } from '../domain/checking/finding'
import { repairWords } from '../domain/checking/repairs/repairWords'
import { dutyRoles } from '../domain/consultation/change'
import { dispositions } from '../domain/consultation/dispositions'
import { draftStages } from '../domain/consultation/drafts'
import { type Capability, roles } from '../domain/consultation/roles'
import { eventWords } from '../domain/writing/eventWords'
import { statedWords } from '../domain/writing/statedWords'
import { can } from './access'
import { assetUrl } from './assets'
import { csrfToken } from './csrf'
import type { Submitted } from './forms'
import { renderView, scopeOf } from './views'
import { beginningOf, dateWords, momentWords, numbersWords, sizeWords } from './words'

export interface Crumb {
  label: string
  href: string
}

/** What a page says about itself; everything else in it is for its own view. */
export interface Page {
  title: string
  /** The way here from the top, without the page itself. */
  crumbs?: readonly Crumb[]
  /** wide: the desk and big tables; narrow: a form alone. */
  width?: 'wide' | 'narrow'
  /** Names of modules in views/assets that make this page quicker. */
  scripts?: readonly string[]
  [data: string]: unknown
}

/** Said once, on the next page shown: “已保存。” */
export const flash = (req: Request, message: string): void => {
  req.session.flash = message
}

/** What came of a form whose page is not shown again: what was done, '' where that is seen, or why it was not. */
export const flashOutcome = (req: Request, outcome: Submitted<unknown>, done = ''): void => {
  if (outcome.done && done !== '') flash(req, done)
  if (!outcome.done) flashRefusal(req, outcome.form.problems[0]?.message ?? '没有保存。')
}

export const flashRefusal = (req: Request, message: string): void => {
  req.session.refusal = message
}

/** A page fetched in the background shows no message: it would be gone before the person sees it. */
const takeFlash = (req: Request, kind: 'flash' | 'refusal'): string | null => {
  if (req.get('X-Background') !== undefined) return null
  const message = req.session?.[kind] ?? null
  if (message !== null) delete req.session[kind]
  return message
}

const roleLabelOf = (req: Request): string => {
  const role = req.visit?.place?.role
  return role ? roles[role].label : ''
}

const tags = new Map<string, string>()

/** The tag of a disposition, made once: a list shows a hundred of them. */
const tag = (disposition: string): string => {
  const known = tags.get(disposition) ?? renderView('partials/tag', scopeOf({ disposition, dispositions }))
  tags.set(disposition, known)
  return known
}

/** What every view knows, whoever asks for the page; below it what most pages do without. */
const everyPage = scopeOf({
  asset: assetUrl,
  beginningOf,
  dateWords,
  momentWords,
  numbersWords,
  sizeWords,
  dispositions,
  tag,
  dutyRoles,
  draftStages,
  findingCodes,
  severityLabels,
  repairWords,
  eventWords,
  statedWords,
  roles,
  crumbs: [],
  width: '',
  scripts: [],
})

const isClosed = (req: Request): boolean => req.visit?.isClosed ?? false

/** What a page of a closed round does not offer to anybody. */
const changesRound = new Set<Capability>([
  'logReplies',
  'logComments',
  'importTable',
  'manageRounds',
  'decide',
])

/** What every view knows of a request: its own fields never get in here unnamed. */
const common = (req: Request) => ({
  user: req.visit?.user ?? null,
  project: req.visit?.place?.project ?? null,
  path: `${req.baseUrl}${req.path}`,
  roleLabel: roleLabelOf(req),
  can: (capability: Capability) => can(req, capability) && !(isClosed(req) && changesRound.has(capability)),
  isClosed: isClosed(req),
  csrf: () => csrfToken(req),
})

/** Shows a page: its view inside the layout. */
export const answerPage = async (req: Request, res: Response, view: string, page: Page): Promise<void> => {
  const scope = scopeOf(page, scopeOf(common(req), everyPage))
  const body = renderView(view, scope)
  const around = {
    lastBackup: res.locals['lastBackup'],
    flash: takeFlash(req, 'flash'),
    refusal: takeFlash(req, 'refusal'),
    body,
  }
  const html = Buffer.from(renderView('layout', scope, around))
  const keep: unknown = res.locals['keepPage']
  if (typeof keep === 'function') keep(html)
  res.type('html').send(html)
}
