import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { resetPassword } from '../../actions/users/changePassword'
import { createUser } from '../../actions/users/createUser'
import { editUser, userFields } from '../../actions/users/editUser'
import { findUser, listUsers } from '../../store/users'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, submit } from '../forms'
import { type Merged, submitOver, tick } from '../merged'
import { answerPage, flash } from '../page'
import { actorOf } from '../visit'
import { editUserForm, newUserForm, resetPasswordForm } from './forms'

const labels = { displayName: '姓名', isAdministrator: tick('系统管理员'), disabled: tick('停用') }

const crumbs = [{ label: '用户', href: '/users' }]

/** Who may sign in: for administrators of the system. */
export const userPages = ({ db }: Deps) => {
  const list: RequestHandler = async (req, res) =>
    answerPage(req, res, 'users/list', { title: '用户', users: await listUsers(db) })

  const answerNew = (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'users/new', { title: '新建用户', width: 'narrow', crumbs, form })

  const showNew: RequestHandler = (req, res) => answerNew(req, res, emptyForm())

  const create: RequestHandler = async (req, res) => {
    const created = await submit(newUserForm, req.body, user => createUser(db, user, actorOf(req)))
    if (!created.done) return answerNew(req, res.status(422), created.form)
    flash(req, '用户已建立。请把登录名和初始密码告诉本人，并请其登录后修改密码。')
    res.redirect(303, '/users')
  }

  const answerEdit = async (
    req: Request,
    res: Response,
    forms: { details?: FormState; password?: FormState; merged?: Merged | null } = {},
  ) => {
    const edited = await findUser(db, idFrom(req.params['userId']))
    if (!edited) throw new NotFound()
    const { passwordHash: _, ...person } = edited
    const was = userFields({ ...person, disabled: person.disabledAt !== null })
    await answerPage(req, res, 'users/edit', {
      title: person.displayName,
      width: 'narrow',
      crumbs,
      person,
      was,
      merged: forms.merged ?? null,
      details: forms.details ?? emptyForm(was),
      password: forms.password ?? emptyForm(),
    })
  }

  const showEdit: RequestHandler = (req, res) => answerEdit(req, res)

  const edit: RequestHandler = async (req, res) => {
    const userId = idFrom(req.params['userId'])
    const edited = await submitOver(editUserForm, req.body, {
      labels,
      fields: userFields,
      save: (details, seen) => editUser(db, { ...details, userId, seen }, actorOf(req)),
    })
    if (!edited.done) {
      const { status, form, merged } = edited
      return answerEdit(req, res.status(status), { details: form, merged })
    }
    flash(req, '已保存。')
    res.redirect(303, '/users')
  }

  const reset: RequestHandler = async (req, res) => {
    const userId = idFrom(req.params['userId'])
    const done = await submit(resetPasswordForm, req.body, ({ password }) =>
      resetPassword(db, { userId, password }, actorOf(req)),
    )
    if (!done.done) return answerEdit(req, res.status(422), { password: done.form })
    flash(req, '密码已重设。请把新密码告诉本人。')
    res.redirect(303, '/users')
  }

  return { list, showNew, create, showEdit, edit, reset }
}
