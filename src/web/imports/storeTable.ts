import type { Request } from 'express'
import { Refused, refuse } from '../../actions/action'
import { ChangedMeanwhile } from '../../actions/imports/changedMeanwhile'
import {
  type ChosenRewording,
  type Rewording,
  type SavedImport,
  type SaveImportInput,
  saveImport,
} from '../../actions/imports/saveImport'
import type { AdoptionTable } from '../../domain/consultation/adoptionTable'
import { isDecided } from '../../domain/consultation/dispositions'
import { decisionSteps } from '../../store/desk/proposals'
import { can } from '../access'
import type { Deps } from '../deps'
import { optionalDate } from '../fields'
import { idFrom, type Submitted, submit, typedValues, type Values, wordFrom, z } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { roundForm } from '../rounds/pages'
import { actorOf } from '../visit'
import { chosenAnswers, savedWords } from './answers'
import type { Landing } from './landing'
import type { ShownImport } from './previews'
import { startReading, waitFor } from './startReading'

/** More rows are stored by a job of their own. */
const mostAtOnce = 2_000

/** Stores a table as its preview's form says, into a new round or one that stands. */
export const storeTable =
  (deps: Deps, shelf: JobShelf<Landing>) =>
  async (req: Request, { held, corrections, preview }: ShownImport): Promise<Submitted<Landing>> => {
    const { db } = deps
    const { table, note } = preview
    if (table === null) throw new Refused([{ field: 'table', message: '还没有指定哪一列是意见，不能保存。' }])
    const typed = typedValues(req.body)
    // Also what was chosen on other pages of the preview.
    const { choices } = corrections
    const by = actorOf(req)
    const steps = await decisionSteps(db, held.projectId)
    const store = async (
      { target, answersAre, receivedOn }: Where,
      onProgress: NonNullable<SaveImportInput['onProgress']> = () => undefined,
    ): Promise<Landing> => {
      const read = { importId: held.id, table, note, units: corrections.units, receivedOn }
      const input = { ...read, target, onProgress }
      const settled = answersAre === undefined ? {} : { answersAre }
      const chosen = {
        ...settled,
        rewordings: rewordingsOf(choices),
        ...(can(req, 'decide') && { answers: chosenAnswers(choices) }),
      }
      const saved = await saveImport(db, { ...input, ...chosen }, by)
      return landingOf(held.projectId, saved, steps)
    }
    /** Many rows take longer than a page may: the page that waits says how far it is. */
    const into = async (where: Where): Promise<Landing> => {
      if (table.rows.length <= mostAtOnce) return store(where)
      let overtaken: ChangedMeanwhile | null = null
      const job = startReading(deps, shelf, {
        projectId: held.projectId,
        userId: by.userId,
        name: held.uploadName,
        key: `save ${held.id}`,
        field: 'table',
        total: table.rows.length,
        work: ({ signal, onProgress }) =>
          store(where, (rows, stage) => {
            if (signal.aborted) refuse('table', '已取消保存，没有保存任何内容。')
            onProgress(rows, stage)
          }).catch(problem => {
            if (problem instanceof ChangedMeanwhile) overtaken = problem
            throw problem
          }),
      })
      await waitFor(deps, job)
      if (job.state === 'failed') throw overtaken ?? new Refused(job.problems)
      return job.result ?? { href: `/projects/${held.projectId}/readings/${job.id}` }
    }
    const chosen = wordFrom(typed['target']) || String(corrections.roundId ?? 'new')
    return chosen === 'new'
      ? submit(newRoundForm, req.body, ({ answersAre, receivedOn, ...newRound }) => {
          if (steps === 2 && hasAnswers(table) && answersAre === undefined) refuse('answersAre', unsaid)
          return into({ target: { newRound }, answersAre, receivedOn })
        })
      : submit(z.object({ receivedOn }), req.body, fields =>
          into({ target: { roundId: idFrom(chosen) }, ...fields }),
        )
  }

interface Where {
  target: SaveImportInput['target']
  answersAre?: SaveImportInput['answersAre'] | undefined
  receivedOn: string | null
}

/** Of the form of one unit. */
const receivedOn = optionalDate('收到日期')

const unsaid = '请选择表中的采纳情况是已经定的，还是没有复核的。'

const newRoundForm = roundForm.extend({
  receivedOn,
  answersAre: z.preprocess(
    value => (value === '' ? undefined : value),
    z.enum(['settled', 'proposed'], unsaid).optional(),
  ),
})

/** Whether a table says of any comment what became of it. */
export const hasAnswers = ({ rows }: AdoptionTable): boolean =>
  rows.some(({ noComment, decision }) => !noComment && isDecided(decision.disposition))

const landingOf = (projectId: number, saved: SavedImport, steps: 1 | 2): Landing => ({
  href: `/projects/${projectId}/rounds/${saved.roundId}`,
  message: savedWords(saved, steps),
})

const isRewording = (word: unknown): word is Rewording =>
  word === 'keep' || word === 'replace' || word === 'both'

/** Fields change-12 of the form, each with what stood in the record beside it in was-12. */
const rewordingsOf = (typed: Values): Map<number, ChosenRewording> =>
  new Map(
    Object.entries(typed).flatMap(([name, rewording]): [number, ChosenRewording][] => {
      const row = /^change-(\d{1,7})$/.exec(name)?.[1]
      if (row === undefined || !isRewording(rewording)) return []
      return [[Number(row), { rewording, seen: wordFrom(typed[`was-${row}`]) }]]
    }),
  )
