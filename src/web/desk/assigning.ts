import type { Request, RequestHandler } from 'express'
import { assignWork, Reassigned } from '../../actions/desk/assignWork'
import { findAssignment } from '../../store/desk/assignments'
import { findEntry } from '../../store/desk/entries'
import { numberingOf } from '../../store/desk/standing'
import { lastEventId } from '../../store/events'
import { listMembers } from '../../store/memberships'
import type { Deps } from '../deps'
import { optionalDate, optionalLine } from '../fields'
import { pageFrom, readForm, refusedForm, submit, typedValues, z } from '../forms'
import { mergedForm, named, seenIn, since } from '../merged'
import { flash } from '../page'
import { roundOf } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { answerDesk, assignmentValues, type Typed } from './answer'
import { chosenIds, idsIn, noneChosen } from './chosen'
import { deskHref } from './form'
import { answerList, listHref } from './list'
import { entryOf } from './show'

const someone = z.preprocess(
  value => (typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

/** Who deals with a comment, and by when. */
const assignForm = z.object({
  userId: someone,
  department: optionalLine('承办处室', 60),
  dueOn: optionalDate('办理期限'),
  since,
})

/** What came of handing out so many comments, of which some stood so already. */
const assignedWords = (changed: number, chosen: number): string => {
  const same = chosen - changed
  if (changed === 0) return '承办与原来相同，没有改动。'
  return `${chosen === 1 ? '承办已更新。' : `${changed} 条的承办已更新。`}${same > 0 ? `另有 ${same} 条与原来相同。` : ''}`
}

const mostNamed = 20

/** Handing out comments, one at the desk or many from the list; what another handed on meanwhile is never overwritten unseen. */
export const deskAssigning = (deps: Deps) => {
  const { db } = deps
  const lastEvent = async (req: Request) => String(await lastEventId(db, projectOf(req).id))

  /** What two people made of one assignment, put together, with the versions beside it. */
  const merged = async (req: Request, commentId: number, by: string): Promise<Typed> => {
    const mine = readForm(assignForm, req.body)
    // Before what stands is read: what comes between is noticed again.
    const now = { since: await lastEvent(req) }
    const members = await listMembers(db, projectOf(req).id)
    const names = Object.fromEntries(members.map(each => [String(each.userId), each.displayName]))
    const merged = mergedForm({
      by,
      original: seenIn(req.body) ?? assignmentValues(null),
      mine: assignmentValues(mine.done ? mine.result : null),
      theirs: assignmentValues(await findAssignment(db, commentId)),
      labels: { userId: named('承办人', names), department: '承办处室', dueOn: '办理期限' },
      values: fields => ({ ...fields, ...now }),
    })
    return { refused: 'assigning', form: merged.form, merged }
  }

  const one: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req)
    try {
      const assigned = await submit(assignForm, req.body, fields =>
        assignWork(db, { ...fields, roundId: roundOf(req).id, commentIds: [entry.commentId] }, actorOf(req)),
      )
      if (!assigned.done)
        return answerDesk(req, res.status(422), deps, entry, { refused: 'assigning', form: assigned.form })
      flash(req, assignedWords(assigned.result, 1))
      res.redirect(303, deskHref(req, entry.commentId))
    } catch (error) {
      if (!(error instanceof Reassigned)) throw error
      const now = (await findEntry(db, entry.commentId)) ?? entry
      await answerDesk(req, res.status(409), deps, now, await merged(req, entry.commentId, error.by))
    }
  }

  /** The list again, with the choice to leave what others handed on as it is. */
  const contestedForm = async (req: Request, { by, commentIds }: Reassigned) => {
    const numbers = await numberingOf(db, roundOf(req).id)
    const named = commentIds.slice(0, mostNamed).map(id => numbers.of(id))
    const which = `第 ${named.join('、')} 条${commentIds.length > mostNamed ? `等 ${commentIds.length} 条` : ''}`
    const message = `没有改：您打开这一页之后，${by}把${which}另作了安排。“承办”一栏已是最新的，请看过再按一次。`
    const form = refusedForm(req, { field: 'comment', message })
    const kept = { since: await lastEvent(req), contested: commentIds.join(), which, leave: 'on' }
    return { ...form, values: { ...form.values, ...kept } }
  }

  const many: RequestHandler = async (req, res) => {
    const { leave, contested } = typedValues(req.body)
    const left = new Set(leave === 'on' ? idsIn(String(contested ?? '').split(',')) : [])
    const ids = (await chosenIds(db, req)).filter(id => !left.has(id))
    if (ids.length === 0) return answerList(req, res.status(422), deps, refusedForm(req, noneChosen))
    try {
      const assigned = await submit(assignForm, req.body, fields =>
        assignWork(db, { ...fields, roundId: roundOf(req).id, commentIds: ids }, actorOf(req)),
      )
      if (!assigned.done) return answerList(req, res.status(422), deps, assigned.form)
      flash(req, assignedWords(assigned.result, ids.length))
      res.redirect(303, listHref(req, pageFrom(req.query['page'])))
    } catch (error) {
      if (!(error instanceof Reassigned)) throw error
      await answerList(req, res.status(409), deps, await contestedForm(req, error))
    }
  }

  return { one, many }
}
