import type { Request, Response } from 'express'
import { Stale } from '../../actions/action'
import { saidLast } from '../../actions/comments/saidLast'
import { ChangedMeanwhile } from '../../actions/imports/changedMeanwhile'
import type { Finding } from '../../domain/checking/finding'
import { doubtWords } from '../../domain/checking/importing/doubts'
import {
  type ComparedRow,
  compareWithRecord,
  endsComments,
  isReworded,
  newRow,
  rowStandings,
  standingSeen,
} from '../../domain/checking/importing/importComparison'
import type { ImportPreview } from '../../domain/checking/importing/preview'
import type { RegisteredUnit } from '../../domain/checking/importing/unitProposals'
import { columnRoles } from '../../domain/consultation/adoptionTable'
import { groupBy } from '../../domain/groups'
import { changeMarks } from '../../domain/writing/changeMarks'
import { decisionSteps } from '../../store/desk/proposals'
import { draftsOf } from '../../store/drafts'
import { roundRecord } from '../../store/record'
import { roundsOf } from '../../store/rounds'
import { listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { emptyForm, type FormState, pageFrom, type Submitted, typedValues, wordFrom } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { answerPage } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf } from '../visit'
import { dateWords } from '../words'
import { shownAnswers } from './answers'
import { handedOutBy } from './handedOut'
import { type Landing, land } from './landing'
import { newRoundValues } from './newRound'
import type { ShownImport } from './previews'
import { hasAnswers, storeTable } from './storeTable'
import { proposalsFor, tallyOf } from './tableMemory'

const perPage = 100
const mostFindings = 60

/** A table in which nobody has answered anything is what a unit sent: that answers are missing is no fault of it. */
const findingsOf = ({ table, findings }: ImportPreview): readonly Finding[] =>
  table?.rows.every(row => row.decision.disposition === 'open')
    ? findings.filter(({ code }) => code !== 'decision-missing')
    : findings

/** A table before it is saved: its columns, its names, its rows held against the round it goes into. */
export const tableShow = (deps: Deps, shelf: JobShelf<Landing>) => {
  const { db } = deps
  const store = storeTable(deps, shelf)
  const comparedWith = async (roundId: number | null, preview: ImportPreview): Promise<ComparedRow[]> => {
    const rows = preview.table?.rows ?? []
    const record = roundId === null ? undefined : await roundRecord(db, roundId)
    if (record) {
      const comments = await saidLast(db, record.round.id, record.comments)
      return compareWithRecord(rows, { ...record, comments }, await listUnits(db))
    }
    return rows.map(newRow)
  }

  const answer = async (
    req: Request,
    res: Response,
    shown: ShownImport,
    { form, stale = null }: { form: FormState; stale?: Stale | null },
  ) => {
    const { held, corrections, preview, checked } = shown
    const rounds = await roundsOf(db, projectOf(req).id)
    const target = rounds.find(round => round.id === corrections.roundId) ?? null
    const compared = await comparedWith(target?.id ?? null, preview)
    const found = findingsOf(preview)
    const doubts = groupBy(preview.doubtful, doubt => doubt.row)
    const filter = wordFrom(req.query['show'])
    const matches = (each: ComparedRow) =>
      filter === 'doubtful' ? doubts.has(each.row.row) : each.standing === filter
    const listed = filter === '' ? compared : compared.filter(matches)
    const pages = Math.max(1, Math.ceil(listed.length / perPage))
    const page = Math.min(pageFrom(req.query['page']), pages)
    const pageOf = new Map(compared.map(({ row }, index) => [row.row, Math.floor(index / perPage) + 1]))
    const here = `/projects/${held.projectId}/imports/${held.id}`
    /** Turning a page posts the form first, so that what was ticked and typed is kept. */
    const turn = (to: Readonly<Record<string, string>>) =>
      `${here}/corrections?${new URLSearchParams({ turn: '', ...to })}`
    const onPage = listed.slice((page - 1) * perPage, page * perPage)
    const isShown = new Set(onPage.map(({ row }) => row.row))
    await answerPage(req, res, 'imports/show', {
      title: `导入“${held.uploadName}”`,
      width: 'wide',
      scripts: ['picking.js'],
      crumbs: projectCrumbs(req),
      held,
      corrections,
      preview,
      handedOut: await handedOutBy(db, held.projectId, preview),
      findings: checked?.findings ?? found.slice(0, mostFindings),
      kinds: checked?.kinds ?? [],
      findingsInAll: checked?.kinds.reduce((sum, { count }) => sum + count, 0) ?? found.length,
      isUnchecked: preview.uncheckedRows > 0 && checked === null,
      here,
      turn,
      rows: onPage.map(each => ({
        ...each,
        choices: choicesOf(each),
        seen: standingSeen(each),
        doubts: (doubts.get(each.row.row) ?? []).map(doubtWords),
        place: preview.places.get(each.row.row),
        marks: each.row.noComment ? [] : changeMarks(each.row.comment),
      })),
      answers: shownAnswers(compared, form.values),
      steps: await decisionSteps(db, projectOf(req).id),
      stale: stale?.message ?? '',
      overtaken: new Set(stale instanceof ChangedMeanwhile ? stale.rows : []),
      standings: standingsOf(compared, doubts.size),
      proposals: proposalsOf(shown, await listUnits(db)),
      filter,
      page,
      pages,
      listed: listed.length,
      rowHref: (row: number) => `#row-${row}`,
      rowTurn: (row: number) =>
        isShown.has(row) ? null : turn({ page: String(pageOf.get(row) ?? 1), row: String(row) }),
      doubtWords,
      rowStandings,
      tally: tallyOf(preview.table),
      hasAnswers: preview.table !== null && hasAnswers(preview.table),
      columnRoles,
      drafts: await draftsOf(db, projectOf(req).id),
      rounds,
      target,
      form,
    })
  }

  const show = async (req: Request, res: Response, shown: ShownImport) =>
    answer(req, res, shown, {
      form: emptyForm({
        ...newRoundValues(await roundsOf(db, projectOf(req).id), shown.preview),
        receivedOn: dateWords(shown.preview.dateOfForm || null),
        ...shown.corrections.choices,
      }),
    })

  const save = async (req: Request, res: Response, shown: ShownImport) => {
    let saved: Submitted<Landing>
    try {
      saved = await store(req, shown)
    } catch (error) {
      if (!(error instanceof Stale) || shown.held.state !== 'pending') throw error
      const form = { values: typedValues(req.body), problems: [] }
      return answer(req, res.status(409), shown, { form, stale: error })
    }
    if (!saved.done) return answer(req, res.status(422), shown, { form: saved.form })
    land(req, res, saved.result)
  }

  return { show, save }
}

const choicesOf = (each: ComparedRow): readonly (readonly [string, string])[] => {
  if (isReworded(each)) return rewordings
  return endsComments(each) ? withdrawals : []
}

const rewordings = [
  ['keep', '保留原文字'],
  ['replace', '换成新文字'],
  ['both', '两条都要'],
] as const

const withdrawals = [
  ['keep', '仍按有意见'],
  ['replace', '改为无意见，原意见移入历史'],
] as const

const standingsOf = (compared: readonly ComparedRow[], doubtful: number) => ({
  new: compared.filter(each => each.standing === 'new').length,
  changed: compared.filter(each => each.standing === 'changed').length,
  repeated: compared.filter(each => each.standing === 'repeated').length,
  toChoose: compared.filter(each => choicesOf(each).length > 0).length,
  doubtful,
})

/** Names still to be asked about, and what was answered about the others. */
const proposalsOf = ({ corrections, preview }: ShownImport, units: readonly RegisteredUnit[]) => {
  const answered = new Set(corrections.units.map(({ name }) => name))
  const all = preview.table === null ? [] : proposalsFor(preview.table, units)
  return { open: all.filter(({ name }) => !answered.has(name)), answered: corrections.units }
}
