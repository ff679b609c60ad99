import type { Request, Response } from 'express'
import { Refused, refuse } from '../../actions/action'
import {
  isReworded,
  type Rewording,
  type SavedImport,
  type SaveImportInput,
  saveImport,
} from '../../actions/saveImport'
import { roundInTitle } from '../../domain/checking/belonging'
import { doubtWords } from '../../domain/checking/doubts'
import { type ComparedRow, compareWithRecord, rowStandings } from '../../domain/checking/importComparison'
import type { ImportPreview } from '../../domain/checking/preview'
import type { RegisteredUnit } from '../../domain/checking/unitProposals'
import { columnRoles } from '../../domain/consultation/adoptionTable'
import { groupBy } from '../../domain/groups'
import { changeMarks } from '../../domain/writing/changeMarks'
import { draftsOf } from '../../store/drafts'
import { roundRecord } from '../../store/record'
import { roundsOf } from '../../store/rounds'
import { listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, pageFrom, submit, typedValues, wordFrom, z } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { nextRoundValues, roundForm } from '../rounds/pages'
import { actorOf, projectOf } from '../visit'
import type { ShownImport } from './previews'
import { startReading, waitFor } from './startReading'
import { proposalsFor, tallyOf } from './tableMemory'

const perPage = 100
/** More rows are stored by a job of their own. */
const mostAtOnce = 2_000
const nothingYet: SavedImport = { roundId: 0, added: 0, replaced: 0, left: 0 }

/** A table before it is saved: its columns, its names, its rows held against the round it goes into. */
export const tableShow = (deps: Deps, shelf: JobShelf<string>) => {
  const { db } = deps
  const comparedWith = async (roundId: number | null, preview: ImportPreview): Promise<ComparedRow[]> => {
    const rows = preview.table?.rows ?? []
    const record = roundId === null ? undefined : await roundRecord(db, roundId)
    if (record) return compareWithRecord(rows, record)
    return rows.map(row => ({ row, standing: 'new' as const, met: null, differences: [] }))
  }

  const answer = async (req: Request, res: Response, shown: ShownImport, form: FormState) => {
    const { held, corrections, preview } = shown
    const rounds = await roundsOf(db, projectOf(req).id)
    const target = rounds.find(round => round.id === corrections.roundId) ?? null
    const compared = await comparedWith(target?.id ?? null, preview)
    const doubts = groupBy(preview.doubtful, doubt => doubt.row)
    const filter = wordFrom(req.query['show'])
    const matches = (each: ComparedRow) =>
      filter === 'doubtful' ? doubts.has(each.row.row) : each.standing === filter
    const listed = filter === '' ? compared : compared.filter(matches)
    const pages = Math.max(1, Math.ceil(listed.length / perPage))
    const page = Math.min(pageFrom(req.query['page']), pages)
    const pageOf = new Map(compared.map(({ row }, index) => [row.row, Math.floor(index / perPage) + 1]))
    await answerPage(req, res, 'imports/show', {
      title: `导入“${held.uploadName}”`,
      width: 'wide',
      crumbs: projectCrumbs(req),
      held,
      corrections,
      preview,
      here: `/projects/${held.projectId}/imports/${held.id}`,
      rows: listed.slice((page - 1) * perPage, page * perPage).map(each => ({
        ...each,
        reworded: isReworded(each),
        doubts: (doubts.get(each.row.row) ?? []).map(doubtWords),
        place: preview.places.get(each.row.row),
        marks: each.row.noComment ? [] : changeMarks(each.row.comment),
      })),
      standings: standingsOf(compared, doubts.size),
      proposals: proposalsOf(shown, await listUnits(db)),
      filter,
      page,
      pages,
      listed: listed.length,
      rowHref: (row: number) => `?page=${pageOf.get(row) ?? 1}#row-${row}`,
      doubtWords,
      rowStandings,
      tally: tallyOf(preview.table),
      columnRoles,
      drafts: await draftsOf(db, projectOf(req).id),
      rounds,
      target,
      form,
    })
  }

  /** What the new round will likely be: its number from the title, its dates from the prose. */
  const roundValues = async (req: Request, preview: ImportPreview) => {
    const taken = await roundsOf(db, projectOf(req).id)
    const told = roundInTitle(preview.table?.title ?? '')
    const number = told !== null && !taken.some(round => round.number === told) ? told : null
    const usual = nextRoundValues(number === null ? taken : [{ number: number - 1 }])
    const statement = preview.statements.find(each => each.round === (number ?? usual.number))
    return {
      number: String(number ?? usual.number),
      name: usual.name,
      tableTitle: preview.table?.title ?? '',
      sentOn: statement?.sentOn ?? '',
      dueOn: statement?.dueOn ?? '',
      silenceMeansNoComment: '',
    }
  }

  const show = async (req: Request, res: Response, shown: ShownImport) =>
    answer(req, res, shown, emptyForm(await roundValues(req, shown.preview)))

  const save = async (req: Request, res: Response, shown: ShownImport) => {
    const { held, corrections, preview } = shown
    const { table, note } = preview
    if (table === null) throw new Refused([{ field: 'table', message: '还没有指定哪一列是意见，不能保存。' }])
    const typed = typedValues(req.body)
    const chosen = wordFrom(typed['target']) || String(corrections.roundId ?? 'new')
    const by = actorOf(req)
    const store = (target: SaveImportInput['target'], onProgress?: (rows: number) => void) => {
      const input = { importId: held.id, table, note, target, units: corrections.units }
      const rewordings = rewordingsOf(typed)
      return saveImport(db, { ...input, rewordings, ...(onProgress && { onProgress }) }, by)
    }
    /** Many rows take longer than a page may: the page that waits says how far it is. */
    const into = async (target: SaveImportInput['target']) => {
      if (table.rows.length <= mostAtOnce) return { ...(await store(target)), waitAt: null }
      const done: SavedImport[] = []
      const job = startReading(deps, shelf, {
        projectId: held.projectId,
        userId: by.userId,
        name: held.uploadName,
        key: `save ${held.id}`,
        field: 'table',
        total: table.rows.length,
        work: async ({ signal, onProgress }) => {
          const saved = await store(target, rows => {
            if (signal.aborted) refuse('table', '已取消保存，没有保存任何内容。')
            onProgress(rows, '已保存')
          })
          done.push(saved)
          return `/projects/${held.projectId}/rounds/${saved.roundId}`
        },
      })
      await waitFor(deps, job)
      if (job.state === 'failed') throw new Refused(job.problems)
      const waitAt = `/projects/${held.projectId}/readings/${job.id}`
      return done[0] === undefined ? { ...nothingYet, waitAt } : { ...done[0], waitAt: null }
    }
    const saved =
      chosen === 'new'
        ? await submit(roundForm, req.body, fields => into({ newRound: fields }))
        : await submit(z.object({}), req.body, () => into({ roundId: idFrom(chosen) }))
    if (!saved.done) return answer(req, res.status(422), shown, saved.form)
    const { roundId, added, replaced, left, waitAt } = saved.result
    if (waitAt !== null) {
      res.redirect(303, waitAt)
      return
    }
    const rest = left > 0 ? `，另有 ${left} 行本轮已有或保留原样` : ''
    flash(
      req,
      replaced > 0 ? `已新增 ${added} 行，替换 ${replaced} 条意见${rest}。` : `已导入 ${added} 行${rest}。`,
    )
    res.redirect(303, `/projects/${held.projectId}/rounds/${roundId}`)
  }

  return { show, save }
}

const isRewording = (word: unknown): word is Rewording =>
  word === 'keep' || word === 'replace' || word === 'both'

/** Fields change-12 of the form. */
const rewordingsOf = (typed: Readonly<Record<string, string | string[]>>): Map<number, Rewording> =>
  new Map(
    Object.entries(typed).flatMap(([name, value]): [number, Rewording][] => {
      const row = /^change-(\d{1,7})$/.exec(name)?.[1]
      return row !== undefined && isRewording(value) ? [[Number(row), value]] : []
    }),
  )

const standingsOf = (compared: readonly ComparedRow[], doubtful: number) => ({
  new: compared.filter(each => each.standing === 'new').length,
  changed: compared.filter(each => each.standing === 'changed').length,
  repeated: compared.filter(each => each.standing === 'repeated').length,
  reworded: compared.filter(isReworded).length,
  doubtful,
})

/** Names still to be asked about, and what was answered about the others. */
const proposalsOf = ({ corrections, preview }: ShownImport, units: readonly RegisteredUnit[]) => {
  const answered = new Set(corrections.units.map(({ name }) => name))
  const all = preview.table === null ? [] : proposalsFor(preview.table, units)
  return { open: all.filter(({ name }) => !answered.has(name)), answered: corrections.units }
}
