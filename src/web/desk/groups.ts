import type { RequestHandler } from 'express'
import { ensureGrouped, isGrouped } from '../../actions/desk/groupRound'
import { countingRules } from '../../domain/consultation/countingRules'
import { entriesWith } from '../../store/desk/entries'
import { countGroups, groupsIn } from '../../store/desk/groups'
import { textsOf } from '../../store/desk/search'
import { numberingOf } from '../../store/desk/standing'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { pageFrom } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { actorOf } from '../visit'

const perPage = 30
/** A small round is grouped before the page is answered; a large one goes on beside it. */
const patience = 700

const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve, milliseconds).unref()
  })

/** Comments that ask the same, to be answered once. */
export const deskGroups =
  ({ db, log }: Deps): RequestHandler =>
  async (req, res) => {
    const round = roundOf(req)
    const job = ensureGrouped(db, round.id, actorOf(req)).catch(log)
    await Promise.race([job, wait(patience)])
    const page = pageFrom(req.query['page'])
    const total = await countGroups(db, round.id)
    const groups = await groupsIn(db, round.id, { limit: perPage, offset: (page - 1) * perPage })
    const ids = groups.map(group => group.firstId)
    const firsts = new Map((await entriesWith(db, ids)).map(each => [each.commentId, each]))
    const texts = await textsOf(db, ids)
    const numbers = await numberingOf(db, round.id)
    await answerPage(req, res, 'desk/groups', {
      title: '同类意见',
      width: 'wide',
      crumbs: [...roundCrumbs(req), { label: '审核', href: `${roundHref(req)}/desk` }],
      href: roundHref(req),
      round,
      rule: (await settingsOf(db, round.projectId)).countingRule,
      countingRules,
      isGrouped: await isGrouped(db, round.id),
      groups: groups.flatMap(group => {
        const first = firsts.get(group.firstId)
        const text = texts.get(group.firstId)
        return first && text ? [{ ...group, first, number: numbers.of(group.firstId), body: text.body }] : []
      }),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / perPage)),
    })
  }
