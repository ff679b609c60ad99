import type { Request, RequestHandler, Response } from 'express'
import { found } from '../../actions/found'
import { editUnit, unitFields } from '../../actions/projects/editUnit'
import { mergeUnits } from '../../actions/projects/mergeUnits'
import { isUnitKind, unitKinds } from '../../domain/consultation/unitKinds'
import { likeUnitNames } from '../../domain/reading/units/unitNames'
import { findUnit, listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { chosenId, line, paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { type Merged, named, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { actorOf, userOf } from '../visit'
import { clausesUpon } from './clauses'

const unitForm = z.object({
  name: line('单位名称', 100),
  kind: z.string().refine(isUnitKind, '请选择类别。'),
  aliases: paragraph('别名').transform(text => [
    ...new Set(
      text
        .split('\n')
        .map(each => each.trim())
        .filter(each => each !== ''),
    ),
  ]),
})

const kindNames = Object.fromEntries(Object.entries(unitKinds).map(([kind, { label }]) => [kind, label]))
const labels = { name: '单位名称', kind: named('类别', kindNames), aliases: '别名' }

const mergeForm = z.object({ into: chosenId('单位') })

/** The registry of units: one name each, and every spelling by which it is met again. */
export const unitPages = ({ db }: Deps) => {
  const list: RequestHandler = async (req, res) => {
    await answerPage(req, res, 'units/list', { title: '单位', units: await listUnits(db), unitKinds })
  }

  const answerEdit = async (
    req: Request,
    res: Response,
    form: FormState | null = null,
    merged: Merged | null = null,
  ) => {
    const unit = await found(findUnit(db, idFrom(req.params['unitId'])))
    const others = (await listUnits(db)).filter(each => each.id !== unit.id)
    await answerPage(req, res, 'units/edit', {
      title: unit.name,
      width: 'narrow',
      crumbs: [{ label: '单位', href: '/units' }],
      unit,
      unitKinds,
      upon: await clausesUpon(db, userOf(req), unit),
      others,
      alike: others.filter(each => likeUnitNames(each.name, unit.name)),
      was: unitFields(unit),
      merged,
      form: form ?? emptyForm(unitFields(unit)),
    })
  }

  const showEdit: RequestHandler = (req, res) => answerEdit(req, res)

  const edit: RequestHandler = async (req, res) => {
    const unitId = idFrom(req.params['unitId'])
    const edited = await submitOver(unitForm, req.body, {
      labels,
      fields: unitFields,
      save: (fields, seen) => editUnit(db, { ...fields, unitId, seen }, actorOf(req)),
    })
    if (!edited.done) return answerEdit(req, res.status(edited.status), edited.form, edited.merged)
    flash(req, '已保存。')
    res.redirect(303, '/units')
  }

  const merge: RequestHandler = async (req, res) => {
    const from = idFrom(req.params['unitId'])
    const merged = await submit(mergeForm, req.body, ({ into }) =>
      mergeUnits(db, { from, into }, actorOf(req)),
    )
    if (!merged.done) return answerEdit(req, res.status(422), merged.form)
    flash(req, '已合并，原来的名称作为别名保留。')
    res.redirect(303, '/units')
  }

  return { list, showEdit, edit, merge }
}
