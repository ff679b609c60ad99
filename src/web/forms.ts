import { z } from 'zod'
import { NotFound, type Problem, Refused } from '../actions/action'

/** What was typed, as it was typed. */
export type Values = Readonly<Record<string, string | string[]>>

/** A form as a view shows it: the values in the fields, the problems beside them. */
export interface FormState {
  values: Values
  problems: readonly Problem[]
}

export type Submitted<T> =
  | { done: true; result: T }
  | { done: false; form: FormState; refusal: Refused | null }

const isTyped = (value: unknown): value is string | string[] =>
  typeof value === 'string' || (Array.isArray(value) && value.every(each => typeof each === 'string'))

/** The text fields of a request body. Line ends become \n; NUL, which no database text may hold, goes. */
export const typedValues = (body: unknown): Values => {
  if (typeof body !== 'object' || body === null) return {}
  const clean = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
  return Object.fromEntries(
    Object.entries(body)
      .filter((entry): entry is [string, string | string[]] => isTyped(entry[1]))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(clean) : clean(value)]),
  )
}

/** A form nobody has typed into yet. */
export const emptyForm = (values: Values = {}): FormState => ({ values, problems: [] })

const toProblems = (error: z.ZodError): Problem[] =>
  error.issues.map(issue => ({ field: issue.path.map(String).join('.'), message: issue.message }))

/** A form gives either what it means or its problems. */
export const readForm = <S extends z.ZodType>(schema: S, body: unknown): Submitted<z.output<S>> => {
  const values = typedValues(body)
  const parsed = schema.safeParse(values)
  return parsed.success
    ? { done: true, result: parsed.data }
    : { done: false, form: { values, problems: toProblems(parsed.error) }, refusal: null }
}

/** A form that what was sent is put back into, with what keeps it from being done. */
export const refusedForm = ({ body }: { body?: unknown }, ...problems: Problem[]): FormState => ({
  values: typedValues(body),
  problems,
})

/** Reads a form and does the work with it; what the work refuses comes back as problems of the form. */
export const submit = async <S extends z.ZodType, T>(
  schema: S,
  body: unknown,
  work: (input: z.output<S>) => Promise<T>,
): Promise<Submitted<T>> => {
  const read = readForm(schema, body)
  if (!read.done) return read
  try {
    return { done: true, result: await work(read.result) }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return { done: false, form: { values: typedValues(body), problems: error.problems }, refusal: error }
  }
}

const wholeId = /^[1-9]\d{0,14}$/

/** The id in an address. A bad one is an address that does not exist. */
export const idFrom = (text: unknown): number => {
  if (typeof text !== 'string' || !wholeId.test(text)) throw new NotFound()
  return Number(text)
}

/** ?page=3, from 1; anything else is the first page. */
export const pageFrom = (text: unknown): number =>
  typeof text === 'string' && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1

/** A word in the query of an address; '' where it is absent. */
export const wordFrom = (text: unknown): string => (typeof text === 'string' ? text.trim() : '')

export { z }
