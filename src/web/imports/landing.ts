import type { Request, Response } from 'express'
import { flash } from '../page'

/** Where a person goes on when work on a file is done, and what is said there. */
export interface Landing {
  href: string
  message?: string
}

/** Says it on the next page; gives its address. */
export const landing = (req: Request, { href, message }: Landing): string => {
  if (message !== undefined) flash(req, message)
  return href
}

export const land = (req: Request, res: Response, to: Landing): void => res.redirect(303, landing(req, to))
