import type { Request, RequestHandler, Response } from 'express'
import { createProject } from '../../actions/projects/createProject'
import { editProject, projectFields } from '../../actions/projects/editProject'
import { loadSample } from '../../actions/projects/loadSample'
import { countingRuleHints, countingRules } from '../../domain/consultation/countingRules'
import { type ProjectSettings, usualSettings } from '../../domain/consultation/settings'
import { decisionSteps } from '../../store/desk/proposals'
import { listProjects, listProjectsOf } from '../../store/projects'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { choice, line, optionalDays, optionalLine } from '../fields'
import { emptyForm, type FormState, submit, type Values, z } from '../forms'
import { type Merged, named, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { actorOf, projectOf, userOf } from '../visit'

/** Where the form says nothing it stays as it is. */
const stepsBy = { '': undefined, '1': 1, '2': 2 } as const

/** 《…》 round the title are punctuation; they are put back where the title is written. */
const projectForm = z.object({
  name: line('项目名称', 100),
  documentTitle: line('文件标题').transform(title => title.replace(/^《(.*)》$/, '$1')),
  draftingUnit: optionalLine('起草单位', 100),
  countingRule: z.preprocess(
    value => value ?? usualSettings.countingRule,
    choice('计数口径', ['comment', 'merged', 'row', 'place']),
  ),
  publicDays: z.preprocess(
    value => value ?? String(usualSettings.publicDays),
    optionalDays('公开征求意见的期限'),
  ),
  writtenDays: optionalDays('书面征求意见的期限'),
  steps: z.preprocess(
    value => value ?? '',
    z.enum(['', '1', '2'], '请选择一条意见由谁定。').transform(text => stepsBy[text]),
  ),
})

type ProjectInput = z.output<typeof projectForm>

const split = ({ countingRule, publicDays, writtenDays, ...details }: ProjectInput) => ({
  ...details,
  settings: { countingRule, publicDays, writtenDays },
})

const settingValues = ({ countingRule, publicDays, writtenDays }: ProjectSettings): Values => ({
  countingRule,
  publicDays: publicDays === null ? '' : String(publicDays),
  writtenDays: writtenDays === null ? '' : String(writtenDays),
})

const labels = {
  name: '项目名称',
  documentTitle: '文件标题',
  draftingUnit: '起草单位',
  countingRule: named('计数口径', countingRules),
  publicDays: '公开征求意见不少于（天）',
  writtenDays: '书面征求意见不少于（天）',
  steps: named('一条意见由谁定', { 1: '一步', 2: '拟定、复核两步' }),
}

/** The ways of counting, each with what it counts. */
const ruleChoices = Object.entries(countingRules).map(([value, label]) => ({
  value,
  label,
  hint: Object.entries(countingRuleHints).find(([rule]) => rule === value)?.[1] ?? '',
}))

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
      ruleChoices,
      form,
    })

  const showNew: RequestHandler = (req, res) =>
    answerNew(req, res, emptyForm({ ...settingValues(usualSettings), steps: '1' }))

  const create: RequestHandler = async (req, res) => {
    const created = await submit(projectForm, req.body, input =>
      createProject(db, split(input), actorOf(req)),
    )
    if (!created.done) return answerNew(req, res.status(422), created.form)
    flash(req, '项目已建立。')
    res.redirect(303, `/projects/${created.result}`)
  }

  const stored = async (req: Request) => {
    const project = projectOf(req)
    return projectFields(project, await settingsOf(db, project.id), await decisionSteps(db, project.id))
  }

  const answerEdit = async (
    req: Request,
    res: Response,
    form: FormState,
    merged: Merged | null = null,
  ): Promise<void> => {
    const { id, name } = projectOf(req)
    const crumbs = [
      { label: '项目', href: '/' },
      { label: name, href: `/projects/${id}` },
    ]
    await answerPage(req, res, 'projects/edit', {
      title: '修改项目',
      width: 'narrow',
      crumbs,
      ruleChoices,
      was: await stored(req),
      merged,
      form,
    })
  }

  const showEdit: RequestHandler = async (req, res) => answerEdit(req, res, emptyForm(await stored(req)))

  const edit: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const steps = await decisionSteps(db, projectId)
    const edited = await submitOver(projectForm, req.body, {
      labels,
      fields: input => projectFields(input, input, input.steps ?? steps),
      save: (input, seen) => editProject(db, { ...split(input), projectId, seen }, actorOf(req)),
    })
    if (!edited.done) return answerEdit(req, res.status(edited.status), edited.form, edited.merged)
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
