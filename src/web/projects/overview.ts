import type { RequestHandler } from 'express'
import type { Round } from '../../domain/consultation/record'
import {
  addOutcome,
  adoptionRate,
  barOf,
  barWords,
  clauseOf,
  clauseWords,
  noOutcome,
  type Outcome,
  outcomesBy,
  outcomeWords,
} from '../../domain/desk/overview'
import { timelineOf } from '../../domain/desk/timeline'
import { compareClauseRef } from '../../domain/reading/clauses/clauseRef'
import { type ProjectCounts, projectCounts, type RosterState, rosterStates } from '../../store/desk/overview'
import { roundsOf } from '../../store/rounds'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { findingsOf } from '../desk/findings'
import { landedOf } from '../desk/landed'
import { answerPage } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf } from '../visit'
import { dateWords, todayOf } from '../words'

const mostRows = 12
/** The checks read the whole project: beyond this they have their own page. */
const mostChecked = 3000

const percent = (rate: number | null): string => (rate === null ? '—' : `${Math.round(rate * 100)}%`)

const row = (label: string, href: string, outcome: Outcome, most: number) => ({
  label,
  href,
  outcome,
  bar: barOf(outcome, most),
  words: barWords(outcome),
  rate: percent(adoptionRate(outcome)),
})

/** Who has not answered though the day has passed, as a message to send. */
const reminderOf = (round: Round, title: string, states: readonly RosterState[], today: string) => {
  const pending = states.filter(each => each.roundId === round.id && each.asked && each.state === null)
  const isOverdue = round.dueOn !== null && round.dueOn < today
  const units = pending.map(each => each.unit)
  return {
    roundId: round.id,
    name: round.name,
    units,
    isOverdue,
    message: `《${title}》${round.name}已于${dateWords(round.dueOn)}截止，尚未收到以下 ${units.length} 个单位的反馈：${units.join('、')}。请尽快反馈，没有意见的也请书面回复。`,
  }
}

const roundRows = (
  rounds: readonly Round[],
  counts: ProjectCounts,
  states: readonly RosterState[],
  home: string,
) =>
  rounds.map(round => {
    const outcome = counts.byUnit
      .filter(each => each.roundId === round.id)
      .reduce((sum, each) => addOutcome(sum, each.disposition, each.count), noOutcome)
    const asked = states.filter(each => each.roundId === round.id && each.asked)
    return {
      ...row(round.name, `${home}/rounds/${round.id}/desk/list`, outcome, outcome.total),
      round,
      asked: asked.length,
      replied: asked.filter(each => each.state === 'with_comments' || each.state === 'no_comment').length,
    }
  })

/** One page that tells where a project stands. Every number and every bar leads to its comments. */
export const projectOverview =
  ({ db }: Deps): RequestHandler =>
  async (req, res) => {
    const project = projectOf(req)
    const home = `/projects/${project.id}`
    const today = todayOf(req.visit.at)
    const rounds = await roundsOf(db, project.id)
    const counts = await projectCounts(db, project.id)
    const states = await rosterStates(db, project.id)
    const all = counts.byUnit.reduce((sum, each) => addOutcome(sum, each.disposition, each.count), noOutcome)
    const names = new Map(counts.byUnit.map(each => [String(each.unitId), each.unit]))
    const units = outcomesBy(counts.byUnit, each => String(each.unitId))
    // Among clauses with as many comments, in the order of the draft.
    const clauses = outcomesBy(counts.byClause, each => clauseOf(each.clauseRef))
      .filter(each => each.key !== '')
      .toSorted(
        (one, other) => other.outcome.total - one.outcome.total || compareClauseRef(one.key, other.key),
      )
    const perRound = new Map(
      outcomesBy(counts.byUnit, each => `${each.unitId}/${each.roundId}`).map(each => [
        each.key,
        each.outcome,
      ]),
    )
    const reminders = rounds.map(round => reminderOf(round, project.documentTitle, states, today))
    const overdue = reminders.filter(each => each.isOverdue && each.units.length > 0)
    const landed = all.total <= mostChecked ? await landedOf(db, project.id) : null
    const findings = all.total <= mostChecked ? (await findingsOf(db, project)).total : null
    const most = (rows: readonly { outcome: Outcome }[]) =>
      Math.max(0, ...rows.map(each => each.outcome.total))
    await answerPage(req, res, 'overview/show', {
      title: '概览',
      width: 'wide',
      crumbs: projectCrumbs(req),
      today,
      counting: await countingNoteOf(db, project.id),
      timeline: timelineOf(rounds, today),
      all,
      rate: percent(adoptionRate(all)),
      overdue,
      waiting: reminders.filter(each => !each.isOverdue).reduce((sum, each) => sum + each.units.length, 0),
      findings,
      landed,
      rounds: roundRows(rounds, counts, states, home),
      units: units.slice(0, mostRows).map(each => ({
        ...row(names.get(each.key) ?? '', `${home}/search?unit=${each.key}`, each.outcome, most(units)),
        rounds: rounds.map(round => {
          const outcome = perRound.get(`${each.key}/${round.id}`)
          return outcome === undefined
            ? null
            : {
                href: `${home}/search?unit=${each.key}&round=${round.id}`,
                words: `${outcome.adopted + outcome.partial}/${outcome.total}`,
              }
        }),
      })),
      moreUnits: Math.max(0, units.length - mostRows),
      clauses: clauses
        .slice(0, mostRows)
        .map(each =>
          row(
            clauseWords(each.key),
            `${home}/search?clause=${encodeURIComponent(each.key)}`,
            each.outcome,
            most(clauses),
          ),
        ),
      moreClauses: Math.max(0, clauses.length - mostRows),
      outcomeWords,
    })
  }
