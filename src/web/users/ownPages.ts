import type { Request, RequestHandler, Response } from 'express'
import { changePassword } from '../../actions/users/changePassword'
import { createFirstAdministrator } from '../../actions/users/createFirstAdministrator'
import { findUser, hasUsers } from '../../store/users'
import type { Deps } from '../deps'
import { emptyForm, type FormState, submit } from '../forms'
import { answerPage, flash } from '../page'
import { beginSession } from '../sessions'
import { actorOf, userOf } from '../visit'
import { changePasswordForm, firstAdministratorForm } from './forms'

/** The first visit, and a person's own account. */
export const ownPages = ({ db }: Deps) => {
  const beginAs = async (req: Request, id: number) => {
    const user = await findUser(db, id)
    if (user) await beginSession(req, user)
  }

  const answerSetup = (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'users/first', { title: '建立管理员', width: 'narrow', form })

  const showSetup: RequestHandler = async (req, res) => {
    if (await hasUsers(db)) res.redirect(303, '/')
    else await answerSetup(req, res, emptyForm())
  }

  const setUp: RequestHandler = async (req, res) => {
    const created = await submit(firstAdministratorForm, req.body, ({ again: _, ...user }) =>
      createFirstAdministrator(db, user, req.visit.at),
    )
    if (!created.done) return answerSetup(req, res.status(422), created.form)
    await beginAs(req, created.result)
    flash(req, '管理员已建立，您已登录。')
    res.redirect(303, '/')
  }

  const answerAccount = (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'users/account', { title: '我的账号', width: 'narrow', form })

  const showAccount: RequestHandler = (req, res) => answerAccount(req, res, emptyForm())

  const changeOwnPassword: RequestHandler = async (req, res) => {
    const changed = await submit(changePasswordForm, req.body, ({ again: _, ...change }) =>
      changePassword(db, change, actorOf(req)),
    )
    if (!changed.done) return answerAccount(req, res.status(422), changed.form)
    await beginAs(req, userOf(req).id)
    flash(req, '密码已修改。其他电脑上的登录已经退出。')
    res.redirect(303, '/account')
  }

  return { showSetup, setUp, showAccount, changeOwnPassword }
}
