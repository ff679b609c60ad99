import { setTimeout as wait } from 'node:timers/promises'
import type { Request, RequestHandler, Response } from 'express'
import { Refused } from '../../actions/action'
import { repeatedImport, startImport } from '../../actions/startImport'
import { undoImport } from '../../actions/undoImport'
import type { Problem } from '../../domain/consultation/problem'
import type { SourceDocument } from '../../domain/reading/source'
import { readUpload } from '../../files/reading/readUpload'
import { UnreadableFile } from '../../files/reading/unreadable'
import { keepUpload, uploadPath } from '../../files/uploads'
import { importsOf, savedImportOf } from '../../store/imports'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, idFrom, submit, wordFrom, z } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { answerPage, flash } from '../page'
import { pasteName } from '../received'
import { projectCrumbs } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'

const importForm = z.object({
  text: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  round: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  unit: optionalLine('单位', 100),
  again: z.preprocess(value => value === 'on', z.boolean()),
})

/** Reading that takes longer shows its progress on a page of its own; in milliseconds. */
const usualPatience = 1000

/** Real tables have hundreds of rows, the largest some thousands; the preview of more would not be looked through. */
const mostRows = 50_000

/** Taking files in: choose, see what came before, take back. */
export const importPages = (
  { db, config, log, now, patience = usualPatience }: Deps,
  shelf: JobShelf<string>,
) => {
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
      const job = shelf.start({
        projectId: project.id,
        userId: by.userId,
        name: upload.name,
        key: kept.sha256,
        total: null,
        now: now().getTime(),
        work: async watch => {
          const source = await readUpload(uploadPath(config.uploads, kept.sha256), upload.name, watch)
          refuseTooLong(source)
          return `/projects/${project.id}/imports/${await startImport(db, { ...wanted, source }, by)}`
        },
        explain: problem => explain(problem, file === undefined ? 'text' : 'file'),
      })
      await Promise.race([job.settled, wait(patience, undefined, { ref: false })])
      if (job.state === 'failed') throw new Refused(job.problems)
      return job.result ?? `/projects/${project.id}/readings/${job.id}`
    })
    if (started.done) res.redirect(303, started.result)
    else await answerNew(req, res.status(422), started.form, await earlierOf(req, started.form))
  }

  const explain = (problem: unknown, field: string): readonly Problem[] => {
    if (problem instanceof UnreadableFile) return [{ field, message: problem.message }]
    if (problem instanceof Refused) return problem.problems
    log(problem)
    return [{ field, message: '识别时系统出错，出错情况已记录，没有保存任何内容。请再试一次。' }]
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
    await undoImport(db, { importId: idFrom(req.params['importId']) }, actorOf(req))
    flash(req, '这次导入已整体撤销，原件仍然保留。')
    res.redirect(303, `/projects/${projectOf(req).id}/imports/new`)
  }

  return { showNew, create, undo }
}

const refuseTooLong = (source: SourceDocument): void => {
  const rows = source.blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0)
  if (rows <= mostRows) return
  const message = `“${source.name}”有 ${rows} 行，一次最多导入 ${mostRows} 行。请删去不需要的行，或拆成几个文件后再导入。`
  throw new Refused([{ field: 'file', message }])
}
