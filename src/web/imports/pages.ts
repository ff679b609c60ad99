import type { Request, RequestHandler, Response } from 'express'
import { Refused } from '../../actions/action'
import { startImport } from '../../actions/startImport'
import { undoImport } from '../../actions/undoImport'
import { keepUpload } from '../../files/uploads'
import { importsOf, savedImportOf } from '../../store/imports'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { pasteName, readReceived } from '../received'
import { projectCrumbs } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'

const importForm = z.object({
  text: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  round: z.preprocess(value => (typeof value === 'string' ? value : ''), z.string()),
  again: z.preprocess(value => value === 'on', z.boolean()),
})

/** Taking files in: choose, see what came before, take back. */
export const importPages = ({ db, config }: Deps) => {
  const answerNew = async (req: Request, res: Response, form: FormState, earlier: object | null = null) => {
    const project = projectOf(req)
    await answerPage(req, res, 'imports/new', {
      title: '导入反馈',
      crumbs: projectCrumbs(req),
      imports: (await importsOf(db, project.id)).filter(each => each.state !== 'dropped'),
      earlier,
      form,
    })
  }

  const showNew: RequestHandler = (req, res) => {
    const round = typeof req.query['round'] === 'string' ? req.query['round'] : ''
    return answerNew(req, res, emptyForm({ round }))
  }

  const create: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const started = await submit(importForm, req.body, async ({ text, round, again }) => {
      const [source] = await readReceived(req, 'file', text)
      if (source === undefined) {
        throw new Refused([{ field: 'file', message: '请选择要导入的文件，或把表格粘贴到文本框中。' }])
      }
      const [file] = filesOf(req, 'file')
      const kept = await keepUpload(config.uploads, file?.path ?? Buffer.from(text))
      const upload = { ...kept, name: file?.name ?? pasteName }
      return { id: await startImport(db, { projectId, upload, source, again }, actorOf(req)), round }
    })
    if (!started.done)
      return answerNew(req, res.status(422), started.form, await earlierOf(req, started.form))
    const { id, round } = started.result
    res.redirect(303, `/projects/${projectId}/imports/${id}${round === '' ? '' : `?round=${idFrom(round)}`}`)
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
