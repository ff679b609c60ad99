import type { Request, Response } from 'express'
import { found } from '../../actions/found'
import { changeActions } from '../../domain/consultation/change'
import { unitKinds } from '../../domain/consultation/unitKinds'
import { changeInPlace } from '../../domain/desk/changeInPlace'
import type { Entry } from '../../domain/desk/entry'
import { workStates } from '../../domain/desk/entry'
import { type Filter, isFiltered, writeFilter } from '../../domain/desk/filter'
import { changesOf } from '../../domain/desk/keptReadings'
import type { Fields } from '../../domain/desk/mergeFields'
import { marksOf } from '../../domain/writing/changeMarks'
import { findDecidedComment } from '../../store/comments'
import type { Reader } from '../../store/database'
import type { Assignment } from '../../store/desk/assignments'
import { findDecisionDraft } from '../../store/desk/decisionDrafts'
import { countEntries, matching } from '../../store/desk/entries'
import { remembered } from '../../store/desk/memory'
import { decisionSteps, lastReturn } from '../../store/desk/proposals'
import { reasonsIn } from '../../store/desk/reasons'
import { revisionOf } from '../../store/desk/revision'
import { viewsOf } from '../../store/desk/savedViews'
import { settingOf } from '../../store/desk/settings'
import { numberingOf, roundStanding } from '../../store/desk/standing'
import { lastEventId } from '../../store/events'
import { listMembers } from '../../store/memberships'
import { stampOf } from '../../store/stamp'
import { can } from '../access'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { emptyForm, type FormState, type Values, wordFrom } from '../forms'
import { ledgerLinkOf } from '../ledger/link'
import type { Merged } from '../merged'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf, userOf } from '../visit'
import { dateWords, todayOf } from '../words'
import { besidesOf, mostReasons } from './besides'
import { readingOfDraft } from './drafts'
import { choosable, deskHrefs, filterOf, keyed, valuesOf } from './form'
import { presenceAt } from './live'
import { listAround, viewOf } from './where'

const backgroundOf = async (db: Reader, projectId: number, roundId: number, userId: number) => ({
  revision: (await revisionOf(db, roundId)).revision,
  standing: await roundStanding(db, roundId),
  numbers: await numberingOf(db, roundId),
  usedReasons: await reasonsIn(db, roundId, mostReasons),
  steps: await decisionSteps(db, projectId),
  counting: await countingNoteOf(db, projectId),
  views: await viewsOf(db, projectId, userId),
  lastEvent: await lastEventId(db, projectId),
  members: await listMembers(db, projectId),
  keysOn: (await settingOf(db, userId, 'keys')) !== 'off',
})

const backgrounds = remembered<Awaited<ReturnType<typeof backgroundOf>>>()

/** What of the desk does not hang on the comment: the filter, the counts, the ways. Read once for each change. */
const frameOf = async (req: Request, { db }: Deps, filter: Filter) => {
  const round = roundOf(req)
  const { id: projectId } = projectOf(req)
  const { id: userId } = userOf(req)
  const stamp = req.visit.stamp ?? (await stampOf(db))
  const background = await backgrounds(db, `${round.id}/${userId}`, stamp, () =>
    backgroundOf(db, projectId, round.id, userId),
  )
  return {
    ...background,
    stamp,
    href: roundHref(req),
    deskHref: deskHrefs(req, filter),
    round,
    filter,
    query: writeFilter(filter),
    isFiltered: isFiltered(filter),
    workStates,
    unitKinds,
    changeActions,
    choosable,
    keyed,
  }
}

/** The desk without a comment: nothing logged yet, or nothing found. */
export const answerEmptyDesk = async (req: Request, res: Response, deps: Deps): Promise<void> => {
  const frame = await frameOf(req, deps, filterOf(req))
  await answerPage(req, res, 'desk/empty', {
    title: '审核意见',
    width: 'wide',
    crumbs: roundCrumbs(req),
    ...frame,
  })
}

export interface Conflict {
  standing: unknown
  original: unknown
  /** Of a proposal: what the person meant to do about it, in words. */
  wanted?: string
}

/** What was typed at the desk and not saved, with the form it stands in. */
export interface Typed {
  refused: 'deciding' | 'settling' | 'assigning' | 'noting'
  form: FormState
  /** What others saved meanwhile, beside what the person saw. */
  conflict?: Conflict
  /** The same of an assignment. */
  merged?: Pick<Merged, 'by' | 'versions'>
}

export const assignmentValues = (assignment: Assignment | null): Fields => ({
  userId: String(assignment?.userId ?? ''),
  department: assignment?.department ?? '',
  dueOn: dateWords(assignment?.dueOn ?? null),
})

/** The desk with one comment open: the list beside it, and what else is known. */
export const answerDesk = async (
  req: Request,
  res: Response,
  deps: Deps,
  entry: Entry,
  typed: Typed | null = null,
): Promise<void> => {
  const { db } = deps
  const round = roundOf(req)
  const filter = filterOf(req)
  const frame = await frameOf(req, deps, filter)
  const { comment, decisions } = await found(findDecidedComment(db, entry.commentId))
  const { numbers } = frame
  const besides = await besidesOf(db, frame, entry, comment)
  const { proposal } = besides
  const draft =
    typed?.refused !== 'deciding' && can(req, 'decide')
      ? await findDecisionDraft(db, entry.commentId, userOf(req).id)
      : null
  const standingForm = valuesOf(
    proposal ?? comment.decision,
    comment.decision?.id ?? null,
    proposal?.id ?? null,
  )
  const used = besides.reasons.find(each => String(each.commentId) === wordFrom(req.query['use']))
  const earlier = decisions.find(each => String(each.id) === wordFrom(req.query['restore']))
  const values = {
    ...standingForm,
    ...(draft && { disposition: draft.disposition, reason: draft.reason, revisedText: draft.revisedText }),
    ...(used && { reason: used.text }),
    ...(earlier && {
      disposition: earlier.disposition,
      reason: earlier.reason,
      revisedText: earlier.revisedText,
    }),
  }
  const reading = round.draftId === null ? null : await readingOfDraft(db, round.draftId)
  const placed = reading === null ? [] : changeInPlace(reading, comment)
  const typedIn = (refused: Typed['refused'], untouched: Values = {}): FormState =>
    typed?.refused === refused ? typed.form : emptyForm(untouched)
  const view = await viewOf(db, req)
  const around = await listAround(db, view, entry)
  await answerPage(req, res, 'desk/show', {
    title: `审核 · 第 ${numbers.of(entry.commentId)} 条意见`,
    width: 'wide',
    crumbs: roundCrumbs(req),
    scripts: ['desk.js'],
    ...frame,
    ...besides,
    ...around,
    count: frame.isFiltered
      ? await countEntries(matching(db, view, filter, view.only))
      : frame.standing.total,
    entry,
    today: todayOf(req.visit.at),
    number: numbers.of(entry.commentId),
    comment,
    placed,
    marks: placed.length > 0 ? [] : marksOf(changesOf(comment.body)),
    ...(await ledgerLinkOf(db, req, comment)),
    decisions,
    returned: frame.steps === 2 && proposal === null ? await lastReturn(db, entry.commentId) : null,
    isOwnProposal: proposal?.byId === userOf(req).id,
    presence: presenceAt(round.id, entry.commentId, userOf(req).id),
    draft,
    conflict: typed?.conflict ?? null,
    form: typedIn('deciding', values),
    settling: typedIn('settling'),
    assigning: typedIn('assigning', assignmentValues(besides.assignment)),
    assigned: assignmentValues(besides.assignment),
    merged: typed?.merged ?? null,
    noting: typedIn('noting'),
    refused: typed?.form ?? emptyForm(),
  })
}
