import type { RequestHandler } from 'express'
import { signIn, TooManyAttempts } from '../../actions/users/signIn'
import type { Deps } from '../deps'
import { emptyForm, type FormState, submit } from '../forms'
import { answerPage } from '../page'
import { beginSession, leaveSession } from '../sessions'
import { signInForm } from './signInForm'

const withoutSecrets = (form: FormState): FormState => ({
  ...form,
  values: { name: form.values['name'] ?? '' },
})

const loginPage = (form: FormState, kept: boolean) => ({
  title: '登录',
  width: 'narrow' as const,
  form,
  kept,
})

/** The pages of signing in and out. */
export const sessionPages = ({ db }: Deps) => {
  const show: RequestHandler = async (req, res) => {
    if (req.visit.user) res.redirect(303, '/')
    else await answerPage(req, res, 'session/new', loginPage(emptyForm(), req.session.keptForm !== undefined))
  }

  const create: RequestHandler = async (req, res) => {
    const attempted = await submit(signInForm, req.body, input =>
      signIn(db, { ...input, address: req.ip ?? '' }, req.visit.at),
    )
    if (!attempted.done) {
      res.status(attempted.refusal instanceof TooManyAttempts ? 429 : 422)
      const kept = req.session.keptForm !== undefined
      return answerPage(req, res, 'session/new', loginPage(withoutSecrets(attempted.form), kept))
    }
    await beginSession(req, attempted.result)
    const { returnTo, keptForm } = req.session
    delete req.session.returnTo
    res.redirect(303, keptForm ? '/resume' : (returnTo ?? '/'))
  }

  const end: RequestHandler = async (req, res) => {
    await leaveSession(req)
    res.clearCookie('caina').redirect(303, '/login')
  }

  /** What was typed before the session ran out: shown again, to be sent on or dropped. */
  const resume: RequestHandler = async (req, res) => {
    const { keptForm } = req.session
    if (!keptForm) {
      res.redirect(303, '/')
      return
    }
    const fields = Object.entries(keptForm.body).flatMap(([name, value]) =>
      [value].flat().map(each => ({ name, value: each })),
    )
    await answerPage(req, res, 'session/resume', {
      title: '继续刚才的填写',
      width: 'narrow',
      target: keptForm.path,
      fields,
    })
  }

  const drop: RequestHandler = (req, res) => {
    delete req.session.keptForm
    res.redirect(303, '/')
  }

  return { show, create, end, resume, drop }
}
