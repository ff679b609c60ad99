import type { Request, RequestHandler, Response } from 'express'
import { Refused } from '../../actions/action'
import { repeatedImport, startImport } from '../../actions/imports/startImport'
import { undoImport } from '../../actions/imports/undoImport'
import { readLongUpload } from '../../files/reading/readUpload'
import { keepUpload, uploadPath } from '../../files/uploads'
import { importsOf, savedImportOf } from '../../store/imports'
import { roundsOf } from '../../store/rounds'
import { can } from '../access'
import type { Deps } from '../deps'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, submit, wordFrom, z } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { answerPage, flash } from '../page'
import { pasteName } from '../received'
import { projectCrumbs } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'
import { type Landing, land } from './landing'
import type { LongReadings } from './longReadings'
import { asPicture } from './pictures'
import { startReading, waitFor } from './startReading'

const importForm = z.object({
  text: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  round: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  unit: optionalLine('单位', 100),
  again: z.preprocess(value => value === 'on', z.boolean()),
})

const asRecognised = { given: null }

/** Taking files in: choose, see what came before, take back. */
export const importPages = (deps: Deps, shelf: JobShelf<Landing>, readings: LongReadings) => {
  const { db, config } = deps
  const answerNew = async (req: Request, res: Response, form: FormState, earlier: object | null = null) => {
    const project = projectOf(req)
    const round = form.values['round']
    const rounds = await roundsOf(db, project.id)
    await answerPage(req, res, 'imports/new', {
      title: '导入反馈',
      crumbs: projectCrumbs(req),
      imports: (await importsOf(db, project.id)).filter(each => each.state !== 'dropped'),
      round: rounds.find(each => String(each.id) === round) ?? null,
      earlier,
      form,
    })
  }

  const showNew: RequestHandler = (req, res) =>
    answerNew(req, res, emptyForm({ round: wordFrom(req.query['round']), unit: wordFrom(req.query['unit']) }))

  const create: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const started = await submit(importForm, req.body, async ({ text, round, unit, again }) => {
      const [file] = filesOf(req, 'file')
      if (file === undefined && text.trim() === '') {
        throw new Refused([{ field: 'file', message: '请选择要导入的文件，或把内容粘贴到文本框中。' }])
      }
      const kept = await keepUpload(config.uploads, file?.path ?? Buffer.from(text))
      const repeated = await repeatedImport(db, project.id, kept.sha256)
      if (repeated !== null && !again) throw new Refused([repeated])
      const upload = { ...kept, name: file?.name ?? pasteName }
      const wanted = {
        projectId: project.id,
        upload,
        again,
        ...(round === '' ? {} : { roundId: idFrom(round) }),
        ...(unit === '' ? {} : { unit }),
      }
      const by = actorOf(req)
      const job = startReading(deps, shelf, {
        projectId: project.id,
        userId: by.userId,
        name: upload.name,
        key: kept.sha256,
        field: file === undefined ? 'text' : 'file',
        work: async watch => {
          const path = uploadPath(config.uploads, kept.sha256)
          const file = await readLongUpload(path, upload.name, asRecognised, watch).catch((error: unknown) =>
            asPicture(error, upload.name),
          )
          const { long, ...read } = file
          if (long.length > 0)
            readings.keep({ sha256: kept.sha256, uploadName: upload.name }, asRecognised, long)
          const importId = await startImport(db, { ...wanted, ...read }, by)
          return { href: `/projects/${project.id}/imports/${importId}` }
        },
      })
      await waitFor(deps, job)
      if (job.state === 'failed') throw new Refused(job.problems)
      return job.result ?? { href: `/projects/${project.id}/readings/${job.id}` }
    })
    if (started.done) land(req, res, started.result)
    else await answerNew(req, res.status(422), started.form, await earlierOf(req, started.form))
  }

  /** The same content, saved before: shown with the way to it, so that nobody doubles a round. */
  const earlierOf = async (req: Request, form: FormState) => {
    if (!form.problems.some(problem => problem.message.includes('没有重复导入'))) return null
    const text = form.values['text']
    const [file] = filesOf(req, 'file')
    const kept = await keepUpload(config.uploads, file?.path ?? Buffer.from(String(text ?? '')))
    return (await savedImportOf(db, projectOf(req).id, kept.sha256)) ?? null
  }

  const undo: RequestHandler = async (req, res) => {
    await undoImport(
      db,
      { importId: idFrom(req.params['importId']), withAnswers: can(req, 'decide') },
      actorOf(req),
    )
    flash(req, '这次导入已整体撤销，原件仍然保留。')
    res.redirect(303, `/projects/${projectOf(req).id}/imports/new`)
  }

  return { showNew, create, undo }
}
