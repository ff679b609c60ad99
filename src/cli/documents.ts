import { z } from 'zod'
import type { SourcesAudit } from '../domain/checking/auditSources'
import type { LetterPreview } from '../domain/checking/letterPreview'
import type { AdoptionTable } from '../domain/consultation/adoptionTable'
import { changeActions, dutyRoles } from '../domain/consultation/change'
import { dispositions } from '../domain/consultation/dispositions'

/** The JSON that other programs give us and get from us. Fields may be added, none taken away. */

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
    changes: z.array(proposedChange).optional(),
    revised: z.string().nullish(),
  }),
)

/** Contract `table`: the first table; others in the same file follow under `others`. */
export const tableDocument = (table: AdoptionTable, others: readonly AdoptionTable[] = []) => ({
  ...table,
  others: others.map(other => ({ ...other })),
})

/** `read` of a letter; of a table it is that of `table` with `reading` and the unit of the letter around it. */
export const letterDocument = (letter: LetterPreview) => ({
  reading: 'letter' as const,
  unit: letter.unit || null,
  date: letter.date || null,
  documentName: letter.documentName || null,
  noComment: letter.noComment,
  comments: letter.noComment ? [] : letter.comments.map(({ text }) => ({ text })),
  problems: letter.problems.map(({ message }) => message),
})

/** Contract `audit`. */
export const auditDocument = (result: SourcesAudit) => ({
  tables: result.tables,
  statements: result.statements,
  findings: result.findings,
})
