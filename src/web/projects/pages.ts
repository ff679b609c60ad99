import type { Request, RequestHandler, Response } from 'express'
import { createProject } from '../../actions/createProject'
import { editProject } from '../../actions/editProject'
import { loadSample } from '../../actions/loadSample'
import { listProjects, listProjectsOf } from '../../store/projects'
import type { Deps } from '../deps'
import { line, optionalLine } from '../fields'
import { emptyForm, type FormState, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { actorOf, projectOf, userOf } from '../visit'

/** 《…》 round the title are punctuation; they are put back where the title is written. */
const projectForm = z.object({
  name: line('项目名称', 100),
  documentTitle: line('文件标题').transform(title => title.replace(/^《(.*)》$/, '$1')),
  draftingUnit: optionalLine('起草单位', 100),
})

export const projectPages = ({ db, config }: Deps) => {
  const list: RequestHandler = async (req, res) => {
    const user = userOf(req)
    const projects = user.isAdministrator ? await listProjects(db) : await listProjectsOf(db, user.id)
    await answerPage(req, res, 'projects/list', { title: '项目', projects })
  }

  const answerNew = (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'projects/new', {
      title: '新建项目',
      width: 'narrow',
      crumbs: [{ label: '项目', href: '/' }],
      form,
    })

  const showNew: RequestHandler = (req, res) => answerNew(req, res, emptyForm())

  const create: RequestHandler = async (req, res) => {
    const created = await submit(projectForm, req.body, details => createProject(db, details, actorOf(req)))
    if (!created.done) return answerNew(req, res.status(422), created.form)
    flash(req, '项目已建立。')
    res.redirect(303, `/projects/${created.result}`)
  }

  const answerEdit = (req: Request, res: Response, form: FormState) => {
    const { id, name } = projectOf(req)
    const crumbs = [
      { label: '项目', href: '/' },
      { label: name, href: `/projects/${id}` },
    ]
    return answerPage(req, res, 'projects/edit', { title: '修改项目', width: 'narrow', crumbs, form })
  }

  const showEdit: RequestHandler = (req, res) => {
    const { name, documentTitle, draftingUnit } = projectOf(req)
    return answerEdit(req, res, emptyForm({ name, documentTitle, draftingUnit }))
  }

  const edit: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const edited = await submit(projectForm, req.body, details =>
      editProject(db, { ...details, projectId }, actorOf(req)),
    )
    if (!edited.done) return answerEdit(req, res.status(422), edited.form)
    flash(req, '已保存。')
    res.redirect(303, `/projects/${projectId}`)
  }

  const sample: RequestHandler = async (req, res) => {
    const projectId = await loadSample(db, { uploads: config.uploads }, actorOf(req))
    flash(req, '示例项目已载入，内容都是虚构的，可以随意试用。')
    res.redirect(303, `/projects/${projectId}`)
  }

  return { list, showNew, create, loadSample: sample, showEdit, edit }
}
