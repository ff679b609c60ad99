import type { RequestHandler } from 'express'
import { judgeLink } from '../../actions/comments/judgeLink'
import { type LedgerKind, ledgerKinds } from '../../domain/checking/ledger'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { choice, chosenId } from '../fields'
import { submit, wordFrom, z } from '../forms'
import { seenIn } from '../merged'
import { answerPage, flashOutcome } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { ledgerOfProject } from './source'

const linkForm = z.object({
  earlierId: chosenId('前一轮的意见'),
  laterId: chosenId('后一轮的意见'),
  verdict: choice('是否同一条', ['confirmed', 'refused', 'open']),
})

const flashes = {
  confirmed: '已确认是同一条意见。',
  refused: '已记为不是同一条，不再提示。',
  open: '已撤回原来的判断。',
} as const

const isKind = (word: string): word is LedgerKind => Object.hasOwn(ledgerKinds, word)

/** 意见台账: comments across rounds. Links are proposed by likeness and made by persons. */
export const ledgerPages = ({ db }: Deps) => {
  const show: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const { entries, proposals, placed, records } = await ledgerOfProject(db, project.id)
    const wanted = wordFrom(req.query['kind'])
    const notable = entries.filter(({ kinds, steps }) => kinds.length > 0 || steps.length > 1)
    await answerPage(req, res, 'ledger/show', {
      title: '意见台账',
      width: 'wide',
      crumbs: projectCrumbs(req),
      href: `/projects/${project.id}/ledger`,
      ledgerKinds,
      counting: await countingNoteOf(db, project.id),
      counts: Object.entries(ledgerKinds).map(([kind, { label }]) => ({
        kind,
        label,
        value: entries.filter(({ kinds }) => kinds.some(each => each === kind)).length,
      })),
      wanted: isKind(wanted) ? wanted : '',
      entries: isKind(wanted) ? entries.filter(({ kinds }) => kinds.includes(wanted)) : notable,
      proposals: proposals.flatMap(({ earlierId, laterId, likeness }) => {
        const earlier = placed.get(earlierId)
        const later = placed.get(laterId)
        return earlier && later ? [{ earlier, later, likeness }] : []
      }),
      rounds: records.length,
    })
  }

  const judge: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const judged = await submit(linkForm, req.body, async fields => {
      await judgeLink(db, { projectId, ...fields, seen: seenIn(req.body) }, actorOf(req))
      return fields.verdict
    })
    flashOutcome(req, judged, judged.done ? flashes[judged.result] : '')
    res.redirect(303, `/projects/${projectId}/ledger`)
  }

  return { show, judge }
}
