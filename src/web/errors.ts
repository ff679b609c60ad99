import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import { NotFound, Refused, Stale } from '../actions/action'
import { NoPdf } from '../files/writing/pdf'
import { Forbidden } from './access'
import { isReading, originOf } from './csrf'
import type { Deps } from './deps'
import { withheld } from './exports/withheld'
import { worthKeeping } from './keptForms'
import { answerPage } from './page'

interface Answer {
  status: number
  title: string
  message: string
}

const missing: Answer = {
  status: 404,
  title: '没有这个页面',
  message: '地址可能抄漏了，或者内容已经移走。请从项目列表找起。',
}
const tooLarge: Answer = {
  status: 413,
  title: '内容太大',
  message: '文件或文字超过了上限（一个文件 20 MB），没有保存。请拆小或删去图片后再试。',
}
const broken: Answer = {
  status: 500,
  title: '系统出错了',
  message: '刚才的操作没有完成，出错情况已记录。请返回上一页再试；仍不行，请告诉管理员发生的时间。',
}
const unreadable: Answer = {
  status: 400,
  title: '看不懂这次提交',
  message: '提交的内容不完整，没有保存。请返回上一页再试。',
}

const statusOf = (problem: unknown): number =>
  typeof problem === 'object' && problem !== null && 'status' in problem && typeof problem.status === 'number'
    ? problem.status
    : 500

/** Which page an error is. Whatever is not listed is a fault of ours. */
const answerTo = (problem: unknown): Answer => {
  if (problem instanceof NotFound) return missing
  if (problem instanceof Forbidden) return { status: 403, title: '不能这样做', message: problem.message }
  if (problem instanceof Stale) return { status: 409, title: '别人刚刚改过', message: problem.message }
  if (problem instanceof Refused) return { status: 422, title: '没有保存', message: problem.message }
  if (problem instanceof NoPdf) return { status: 503, title: '没有 PDF', message: problem.message }
  const reason = withheld(problem)
  if (reason !== null) return { status: 500, title: '文件没有交出', message: reason }
  const status = statusOf(problem)
  if (status === 413) return tooLarge
  if (status === 404) return missing
  return status >= 400 && status < 500 ? { ...unreadable, status } : broken
}

export const notFound: RequestHandler = () => {
  throw new NotFound()
}

/** Where a refused form stood, if the browser says so and it was one of ours. */
const pageBehind = (req: Request): string | null => {
  const said = req.get('Referer')
  if (isReading(req) || said === undefined || originOf(req) !== 'same' || !URL.canParse(said)) return null
  const { pathname, search } = new URL(said)
  return `${pathname}${search}`
}

/** What was written at length in a form that could not be saved, so that it can be copied. */
const textsOf = (req: Request): string[] =>
  Object.entries(worthKeeping(req)).flatMap(([name, value]) =>
    name.startsWith('was.') ? [] : [value].flat().filter(text => /\p{Script=Han}/u.test(text)),
  )

const plain = (res: Response, { title, message }: Answer): void => {
  res.type('text/plain').send(`${title}。${message}`)
}

/** The one place where an error becomes a page. */
export const answerErrors =
  ({ log }: Deps): ErrorRequestHandler =>
  async (problem: unknown, req: Request, res: Response, next) => {
    const answer = answerTo(problem)
    if (answer.status === 500) log(problem)
    if (res.headersSent) {
      next(problem)
      return
    }
    res.status(answer.status)
    try {
      const typed = isReading(req) ? [] : textsOf(req)
      await answerPage(req, res, 'error', { ...answer, typed, back: pageBehind(req), width: 'narrow' })
    } catch (second) {
      log(second)
      plain(res, answer)
    }
  }
