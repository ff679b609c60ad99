import type { Request, RequestHandler } from 'express'
import { discard, fileReceiver, type ReceivedFile, toUnreceivable } from '../files/receiving'
import type { Deps } from './deps'

const isWithFiles = (req: Request): boolean =>
  req.is('multipart/form-data') !== false && req.method === 'POST'

const allFiles = (req: Request): ReceivedFile[] =>
  Array.isArray(req.files)
    ? req.files.map(file => ({
        field: file.fieldname,
        path: file.path,
        name: file.originalname,
        size: file.size,
      }))
    : []

/** The files sent under this field; a file field left empty gives none. */
export const filesOf = (req: Request, field: string): ReceivedFile[] =>
  allFiles(req).filter(file => file.field === field && (file.name !== '' || file.size > 0))

/** Takes the files of a signed-in person's form, and removes after the answer those nobody kept. */
export const receiveUploads = ({ config, log }: Deps): RequestHandler => {
  const receive = fileReceiver(config.uploads)
  return (req, res, next) => {
    if (!isWithFiles(req)) {
      next()
      return
    }
    res.on('close', () => {
      discard(allFiles(req)).catch(log)
    })
    receive(req, res, problem => next(problem ? toUnreceivable(problem) : undefined))
  }
}
