import type { Request } from 'express'
import type { Decision } from '../../domain/consultation/decision'
import { dispositions } from '../../domain/consultation/dispositions'
import { type Filter, readFilter, writeFilter } from '../../domain/desk/filter'
import { choice, paragraph } from '../fields'
import { typedValues, type Values, z } from '../forms'
import { roundHref } from '../rounds/enter'

const seenId = z.preprocess(
  value => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

export const choosable = [
  'accepted',
  'partial',
  'rejected',
  'explained',
  'forwarded',
  'duplicate',
  'withdrawn',
  'open',
] as const

/** The four that are given all day come first and stand larger: keys 1 to 4; the others have 5 to 8. */
export const keyed = ['accepted', 'partial', 'rejected', 'open'] as const

export const decisionFields = {
  disposition: choice('采纳情况', choosable),
  reason: paragraph('理由'),
  revisedText: paragraph('采纳后的表述'),
}

export const decisionForm = z.object({ ...decisionFields, seen: seenId, seenProposal: seenId })

/** What is typed so far may be anything. */
export const draftForm = z.object({
  disposition: z.preprocess(
    value => (typeof value === 'string' && Object.hasOwn(dispositions, value) ? value : ''),
    z.string(),
  ),
  reason: paragraph('理由'),
  revisedText: paragraph('采纳后的表述'),
})

export const valuesOf = (
  decision: Decision | null,
  seen: number | null,
  proposal: number | null,
): Values => ({
  disposition: decision?.disposition ?? '',
  reason: decision?.reason ?? '',
  revisedText: decision?.revisedText ?? '',
  seen: String(seen ?? ''),
  seenProposal: String(proposal ?? ''),
})

/** Where a button that stands beside a comment, or over the list of many, leads back to. */
export const backTo = (req: Request): string => {
  const from = typedValues(req.body)['from']
  return deskHref(req, typeof from === 'string' && /^(?:list|[1-9]\d{0,14})$/.test(from) ? from : '')
}

/** The filter of the address. The round stands in the path already. */
export const filterOf = (req: Request): Filter => ({ ...readFilter(req.query), roundId: null })

/** The addresses of the desk of the round; `12` its comment; always with the filter the person works in. */
export const deskHrefs = (
  req: Request,
  filter: Filter = filterOf(req),
): ((rest?: string | number) => string) => {
  const desk = `${roundHref(req)}/desk`
  const query = writeFilter(filter)
  const behind = query === '' ? '' : `?${query}`
  return (rest = '') => `${desk}${rest === '' ? '' : `/${rest}`}${behind}`
}

export const deskHref = (req: Request, rest: string | number = ''): string => deskHrefs(req)(rest)
