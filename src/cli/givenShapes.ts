import { z } from 'zod'
import { changeActions, dutyRoles } from '../domain/consultation/change'
import { dispositions } from '../domain/consultation/dispositions'

/** The JSON that other programs give us. Loaded only by the calls that are given some. */

const keysOf = <K extends string>(data: Record<K, unknown>): [K, ...K[]] => {
  const keys: K[] = []
  for (const key in data) keys.push(key)
  const [first, ...rest] = keys
  if (first === undefined) throw new Error('no keys')
  return [first, ...rest]
}

const span = z.object({ start: z.int().min(0), end: z.int().min(0) })
const dutyRole = z.enum(keysOf(dutyRoles))

export const commentTexts = z.array(z.string())

const proposedChange = z.object({
  action: z.enum(keysOf(changeActions)),
  places: z
    .array(
      z.object({
        text: z.string(),
        ref: z.string().nullable().default(null),
        page: z.int().nullable().default(null),
        span: span.default({ start: 0, end: 0 }),
      }),
    )
    .default([]),
  original: z.string().nullable().default(null),
  proposed: z.string().nullable().default(null),
  span: span.default({ start: 0, end: 0 }),
  duty: z
    .object({ unit: z.string(), from: dutyRole.nullable(), to: dutyRole.nullable() })
    .nullable()
    .default(null),
})

/** `--comments` of `landing`: a request as text, as parsed changes, or with the wording decided. */
export const landingComments = z.array(
  z.object({
    id: z.union([z.int(), z.string()]),
    disposition: z.enum(keysOf(dispositions)),
    text: z.string().default(''),
    unit: z.string().optional(),
    changes: z.array(proposedChange).optional(),
    revised: z.string().nullish(),
  }),
)
