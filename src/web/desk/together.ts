import type { Request, RequestHandler, Response } from 'express'
import { DecidedMeanwhile, type DecideTogetherInput, decideTogether } from '../../actions/desk/decideTogether'
import { decisionsOfComment } from '../../store/decisions'
import { standingIds } from '../../store/desk/batches'
import { entriesWith } from '../../store/desk/entries'
import { groupOf } from '../../store/desk/groups'
import { decisionSteps, openProposal, openProposalsWith, proposalWith } from '../../store/desk/proposals'
import { reasonsAt, reasonsIn, reasonsOf } from '../../store/desk/reasons'
import { revisionOf } from '../../store/desk/revision'
import { textsOf } from '../../store/desk/search'
import { type Numbering, numberingOf } from '../../store/desk/standing'
import type { Deps } from '../deps'
import { emptyForm, type FormState, refusedForm, submit, typedValues, type Values, z } from '../forms'
import { answerPage, flash } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'
import { offer, withPlaces } from './besides'
import { chosenIds, idsIn, noneChosen } from './chosen'
import { choosable, decisionFields, deskHref, deskHrefs, keyed } from './form'
import { answerList } from './list'
import { entryOf } from './show'

/** So many are listed on the check page one by one; the rest is counted. */
const mostShown = 300
/** So many of what others decided meanwhile are told in both versions. */
const mostOvertaken = 50

interface DoneTogether {
  changed: number
  unchanged: number
  proposed: boolean
}

type Chosen = DecideTogetherInput['comments'][number]

/** What was seen on the check page, in one field: a form has a limit of fields. */
const pack = (chosen: readonly Chosen[]): string =>
  chosen.map(({ commentId, seen, proposal }) => [commentId, seen, proposal].join(':')).join(',')

const idIn = (text: string): number | null => (text === '' ? null : Number(text))

const packed = z
  .string()
  .regex(/^(?:[1-9]\d{0,14}:\d{0,15}:\d{0,15}(?:,|$))*$/)
  .transform(text =>
    text
      .split(',')
      .filter(part => part !== '')
      .map((part): Chosen => {
        const [id = '', seen = '', proposal = ''] = part.split(':')
        return { commentId: Number(id), seen: idIn(seen), proposal: idIn(proposal) }
      }),
  )

const togetherForm = z.object({
  ...decisionFields,
  comments: packed,
  except: z.preprocess(
    value => [value ?? []].flat(),
    z.array(
      z
        .string()
        .regex(/^[1-9]\d{0,14}$/)
        .transform(Number),
    ),
  ),
})

const doneWords = ({ changed, unchanged, proposed }: DoneTogether): string => {
  if (changed === 0) return `这 ${unchanged} 条原来就是这样，没有改动。`
  const done = proposed
    ? `${changed} 条已拟定，待复核。`
    : `已一并处理 ${changed} 条。不对的话，可以整体撤销。`
  return unchanged === 0 ? done : `${done}另有 ${unchanged} 条原来就是这样，没有改动。`
}

/** One answer for several comments: first a page to check, then all of it or nothing. */
export const deskTogether = (deps: Deps) => {
  const { db } = deps

  const answerCheck = async (
    req: Request,
    res: Response,
    ids: readonly number[],
    form: FormState,
    overtaken: DecidedMeanwhile | null = null,
  ): Promise<void> => {
    const round = roundOf(req)
    const within = (await entriesWith(db, ids.slice(0, mostShown))).filter(each => each.roundId === round.id)
    const standing = await standingIds(db, ids)
    const waiting = await openProposalsWith(db, ids)
    const numbers = await numberingOf(db, round.id)
    const texts = await textsOf(
      db,
      within.map(each => each.commentId),
    )
    const used = [
      await reasonsOf(db, ids.slice(0, 200), 5),
      await reasonsAt(
        db,
        { projectId: round.projectId, clauseRef: within[0]?.clauseRef ?? '' },
        (await revisionOf(db, round.id)).revision,
        5,
      ),
      await reasonsIn(db, round.id, 5),
    ]
    await answerPage(req, res, 'desk/together', {
      title: `一并处理 ${ids.length} 条`,
      width: 'wide',
      crumbs: [...roundCrumbs(req), { label: '审核', href: `${roundHref(req)}/desk` }],
      scripts: ['picking.js'],
      href: roundHref(req),
      deskHref: deskHrefs(req),
      round,
      steps: await decisionSteps(db, round.projectId),
      count: ids.length,
      decided: within.filter(each => each.state !== 'open').length,
      entries: within.map(each => ({
        ...each,
        number: numbers.of(each.commentId),
        body: texts.get(each.commentId)?.body ?? '',
      })),
      packed: pack(
        ids.map(id => ({
          commentId: id,
          seen: standing.get(id) ?? null,
          proposal: waiting.get(id)?.id ?? null,
        })),
      ),
      reasons: await withPlaces(db, round, numbers, offer(...used)),
      except: new Set(idsIn(form.values['except'])),
      choosable,
      keyed,
      overtaken: overtaken && {
        message: overtaken.message,
        ids: overtaken.comments.map(each => each.commentId),
        listed: await bothOf(overtaken.comments, numbers),
      },
      form,
    })
  }

  /** Of what others decided meanwhile: what stood when the page was made, and what stands now. */
  const bothOf = async (changed: readonly Chosen[], numbers: Numbering) => {
    const listed = changed.slice(0, mostOvertaken)
    const ids = listed.map(each => each.commentId)
    const entries = new Map((await entriesWith(db, ids)).map(each => [each.commentId, each]))
    const texts = await textsOf(db, ids)
    const rows = []
    for (const { commentId, seen, proposal } of listed) {
      const decisions = await decisionsOfComment(db, commentId)
      rows.push({
        commentId,
        number: numbers.of(commentId),
        unit: entries.get(commentId)?.unit ?? '',
        body: texts.get(commentId)?.body ?? '',
        now: (await openProposal(db, commentId)) ?? decisions[0] ?? null,
        before:
          (await proposalWith(db, commentId, proposal ?? 0)) ??
          decisions.find(each => each.id === seen) ??
          null,
      })
    }
    return rows
  }

  /** From a list: those ticked, or all that are found. */
  const check: RequestHandler = async (req, res) => {
    const ids = await chosenIds(db, req)
    if (ids.length === 0) return answerList(req, res.status(422), deps, refusedForm(req, noneChosen))
    return answerCheck(req, res, ids, emptyForm())
  }

  /** From a comment: its like, answered once. */
  const group: RequestHandler = async (req, res) => {
    const entry = await entryOf(db, req, req.query['group'])
    const ids = (await groupOf(db, entry.commentId)).map(each => each.commentId)
    return answerCheck(req, res, ids.length > 0 ? ids : [entry.commentId], emptyForm())
  }

  const decide: RequestHandler = async (req, res) => {
    const { leave, ...typed } = typedValues(req.body)
    // A button of what others decided meanwhile: leave those, do the rest.
    const left = idsIn(String(leave ?? '').split(','))
    const asked: Values = { ...typed, except: [...idsIn(typed['except']), ...left].map(String) }
    const whole = packed.safeParse(asked['comments'])
    const ids = whole.success ? whole.data.map(each => each.commentId) : []
    try {
      const done = await submit(togetherForm, asked, ({ comments, except, ...decision }) => {
        const left = new Set(except)
        const chosen = comments.filter(each => !left.has(each.commentId))
        const input = { ...decision, roundId: roundOf(req).id, comments: chosen }
        return decideTogether(db, input, actorOf(req)).then(recorded => ({
          ...recorded,
          changed: chosen.length - recorded.unchanged,
        }))
      })
      if (!done.done) return answerCheck(req, res.status(422), ids, done.form)
      flash(req, doneWords(done.result))
      res.redirect(303, deskHref(req, 'list'))
    } catch (error) {
      if (!(error instanceof DecidedMeanwhile)) throw error
      await answerCheck(req, res.status(409), ids, { values: asked, problems: [] }, error)
    }
  }

  return { check, group, decide }
}
