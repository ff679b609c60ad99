import { readFile } from 'node:fs/promises'
import type { Request, RequestHandler, Response } from 'express'
import { NotFound, refuse } from '../../actions/action'
import { removeTemplate } from '../../actions/documents/removeTemplate'
import { saveTemplate, templateFields } from '../../actions/documents/saveTemplate'
import { found } from '../../actions/found'
import { columnRoles } from '../../domain/consultation/adoptionTable'
import { written } from '../../domain/writing/placeholders'
import { layOutAdoptionTable } from '../../domain/writing/tables/adoptionTable'
import { tableTemplates } from '../../domain/writing/tables/tableTemplates'
import { countNames } from '../../domain/writing/tables/tallyLine'
import { templateSample } from '../../domain/writing/tables/templateSample'
import { safeName } from '../../files/writing/zip'
import { findTemplate, listTemplates } from '../../store/templates'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, submit, typedValues, wordFrom, z } from '../forms'
import { type Merged, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { filesOf } from '../uploads'
import { actorOf } from '../visit'
import { allTemplates, chosenTemplate } from './chosen'
import { readTemplateFile, writeTemplateFile } from './file'
import {
  focusedMove,
  keysInOrder,
  moveColumn,
  templateForm,
  templateLabels,
  templateOfValues,
  valuesOfFields,
  valuesOfTemplate,
} from './form'

/** The forms of tables: those that come with the program, and the office's own. */
export const templatePages = ({ db }: Deps) => {
  const answerList = async (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'templates/list', {
      title: '表式',
      builtIn: Object.values(tableTemplates),
      own: await listTemplates(db),
      form,
    })

  const list: RequestHandler = (req, res) => answerList(req, res, emptyForm())

  const answerEdit = async (
    req: Request,
    res: Response,
    id: number | null,
    form: FormState,
    merged: Merged | null = null,
  ) => {
    const template = templateOfValues(form.values)
    const stored = id === null ? undefined : await found(findTemplate(db, id))
    await answerPage(req, res, 'templates/edit', {
      title: id === null ? '新建表式' : `修改表式“${template.name}”`,
      width: 'wide',
      scripts: ['templates.js'],
      crumbs: [{ label: '表式', href: '/templates' }],
      templateId: id,
      was: stored === undefined ? {} : templateFields(stored.template),
      merged,
      form,
      keys: keysInOrder(form.values),
      focused: focusedMove(form.values),
      columnRoles,
      countWords: countNames.map(written),
      layout: layOutAdoptionTable(templateSample, template),
    })
  }

  const showNew: RequestHandler = async (req, res) => {
    const from = await chosenTemplate(db, wordFrom(req.query['from']))
    return answerEdit(req, res, null, emptyForm({ ...valuesOfTemplate(from), name: '' }))
  }

  const showEdit: RequestHandler = async (req, res) => {
    const { id, template } = await found(findTemplate(db, idFrom(req.params['templateId'])))
    return answerEdit(req, res, id, emptyForm(valuesOfTemplate(template)))
  }

  /** The preview with what is typed, and columns moved: nothing is saved. */
  const preview: RequestHandler = (req, res) => {
    const values = moveColumn(typedValues(req.body))
    const id = values['id'] === undefined || values['id'] === '' ? null : idFrom(values['id'])
    return answerEdit(req, res, id, emptyForm(values))
  }

  const save = async (req: Request, res: Response, id: number | null) => {
    const saved = await submitOver(templateForm, req.body, {
      labels: templateLabels,
      fields: templateFields,
      values: valuesOfFields,
      save: (template, seen) => saveTemplate(db, { id, template, seen }, actorOf(req)),
    })
    if (!saved.done) return answerEdit(req, res.status(saved.status), id, saved.form, saved.merged)
    flash(req, '表式已保存，可以在采纳情况表的“表式”中选用。')
    res.redirect(303, '/templates')
  }

  const create: RequestHandler = (req, res) => save(req, res, null)
  const edit: RequestHandler = (req, res) => save(req, res, idFrom(req.params['templateId']))

  const remove: RequestHandler = async (req, res) => {
    await removeTemplate(db, { id: idFrom(req.params['templateId']) }, actorOf(req))
    flash(req, '表式已删去。')
    res.redirect(303, '/templates')
  }

  const download: RequestHandler = async (req, res) => {
    const wanted = String(req.params['form'])
    const template = (await allTemplates(db)).find(each => each.id === wanted)
    if (template === undefined) throw new NotFound()
    res
      .attachment(safeName(`表式-${template.name}.json`))
      .type('application/json')
      .send(writeTemplateFile(template))
  }

  const takeIn: RequestHandler = async (req, res) => {
    const taken = await submit(z.unknown(), req.body, async () => {
      const [file] = filesOf(req, 'file')
      if (file === undefined) return refuse('file', '请选择由“导出表式”得到的 .json 文件。')
      const template = readTemplateFile(await readFile(file.path), file.name)
      return saveTemplate(db, { id: null, template }, actorOf(req))
    })
    if (!taken.done) {
      const problems = taken.form.problems.map(({ message }) => ({ field: 'file', message }))
      return answerList(req, res.status(422), { ...taken.form, problems })
    }
    flash(req, '表式已导入。')
    res.redirect(303, `/templates/${taken.result}`)
  }

  return { list, showNew, showEdit, preview, create, edit, remove, download, takeIn }
}
