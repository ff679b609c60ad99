import type { Request, RequestHandler, Response } from 'express'
import { Overtaken } from '../../actions/action'
import { judgeLink } from '../../actions/comments/judgeLink'
import { type LedgerKind, ledgerKinds } from '../../domain/checking/ledger'
import type { Fields } from '../../domain/desk/mergeFields'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { choice, chosenId } from '../fields'
import { readForm, submit, wordFrom, z } from '../forms'
import { type Choice, choiceOf, named, seenIn } from '../merged'
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

const verdictWords = { confirmed: '是同一条', refused: '不是同一条', open: '还没有判断' } as const

/** A judgement that came after somebody else's. */
interface Overruled {
  earlierId: number
  laterId: number
  verdict: keyof typeof verdictWords
  stands: Fields
  choice: Choice
}

const isKind = (word: string): word is LedgerKind => Object.hasOwn(ledgerKinds, word)

/** 意见台账: comments across rounds. Links are proposed by likeness and made by persons. */
export const ledgerPages = ({ db }: Deps) => {
  /** `overtaken`: the pair that somebody else has judged meanwhile, with what each of the two said. */
  const answer = async (req: Request, res: Response, overtaken: Overruled | null = null) => {
    const project = projectOf(req)
    const { entries, proposals, placed, records } = await ledgerOfProject(db, project.id)
    const pairOf = ({ earlierId, laterId }: { earlierId: number; laterId: number }) => {
      const earlier = placed.get(earlierId)
      const later = placed.get(laterId)
      return earlier && later ? [{ earlier, later }] : []
    }
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
      proposals: proposals.flatMap(each => pairOf(each).map(pair => ({ ...pair, likeness: each.likeness }))),
      overtaken: overtaken && { ...overtaken, pair: pairOf(overtaken)[0] },
      verdictWords,
      rounds: records.length,
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res)

  const judge: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const seen = seenIn(req.body)
    try {
      const judged = await submit(linkForm, req.body, async fields => {
        await judgeLink(db, { projectId, ...fields, seen }, actorOf(req))
        return fields.verdict
      })
      flashOutcome(req, judged, judged.done ? flashes[judged.result] : '')
      res.redirect(303, `/projects/${projectId}/ledger`)
    } catch (error) {
      const read = readForm(linkForm, req.body)
      if (!(error instanceof Overtaken) || !read.done) throw error
      const { by, stands } = error
      const { verdict } = read.result
      const labels = { verdict: named('是否同一条', verdictWords) }
      const choice = choiceOf({ by, original: seen ?? {}, mine: { verdict }, theirs: stands, labels })
      await answer(req, res.status(409), { ...read.result, stands, choice })
    }
  }

  return { show, judge }
}
