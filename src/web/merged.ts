import { Overtaken } from '../actions/action'
import type { Seen } from '../actions/overtaken'
import { differingLines, type Fields, mergeFields } from '../domain/desk/mergeFields'
import { type FormState, readForm, submit, typedValues, type Values, z } from './forms'

/** The last event of the project that a page knew of; a page that does not say it knew of none. */
export const since = z.preprocess(
  value => (typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : 0),
  z.number(),
)

/** One field in its three versions, as a person reads them. */
export interface Versions {
  label: string
  mine: string
  theirs: string
  original: string
}

/** The same form saved by two people: who was first, the fields on which they differ, and the form with both in it. */
export interface Merged {
  by: string
  versions: readonly Versions[]
  form: FormState
}

/** What a button asked for that somebody else was quicker with: both versions, beside buttons that choose between them. */
export interface Choice {
  by: string
  versions: readonly Versions[]
  chooses: true
}

/** What a field is called, and how what stands in it is said where a person does not type it as it is stored. */
export type Labels = Readonly<Record<string, string | { label: string; words: (value: string) => string }>>

/** A box that is ticked or not. */
export const tick = (label: string) => ({ label, words: (value: string) => (value === 'on' ? '是' : '否') })

/** One of several words. */
export const named = (label: string, words: Readonly<Record<string, string>>) => ({
  label,
  words: (value: string) => words[value] ?? value,
})

/** What the page said it began with (partials/was); null where it says nothing. */
export const seenIn = (body: unknown): Seen => {
  const was = Object.entries(typedValues(body)).flatMap(([name, value]) =>
    name.startsWith('was.') ? [[name.slice(4), String(value)]] : [],
  )
  return was.length === 0 ? null : Object.fromEntries(was)
}

const prefixed = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`was.${name}`, value]))

interface Both {
  by: string
  original: Fields
  mine: Fields
  theirs: Fields
  labels: Labels
  /** How the fields stand in the form, where it is not as they are. */
  values?: (fields: Fields) => Values
}

/** The fields on which mine and theirs differ, in words. */
const versionsOf = ({ original, mine, theirs, labels }: Omit<Both, 'by'>): Versions[] =>
  Object.entries(labels)
    .filter(([name]) => mine[name] !== theirs[name])
    .map(([name, told]) => {
      const { label, words } = typeof told === 'string' ? { label: told, words: String } : told
      const all = [mine, theirs, original].map(each => words(each[name] ?? ''))
      const [my = '', their = '', was = ''] = differingLines(all)
      return { label, mine: my, theirs: their, original: was }
    })

/** For a button, which has no form to put both into. */
export const choiceOf = ({ by, ...versions }: Both): Choice => ({
  by,
  versions: versionsOf(versions),
  chooses: true,
})

/** Puts together what is sent and what somebody saved meanwhile. The problem stands at the first that both changed. */
export const mergedForm = (both: Both): Merged => {
  const { by, original, mine, theirs, labels, values = (fields: Fields): Values => fields } = both
  const { fields, contested } = mergeFields(original, mine, theirs)
  const names = Object.keys(labels)
  const versions = versionsOf(both)
  const message = `您打开页面之后，${by}先改了。请对照各份再保存。`
  const problems = [{ field: contested[0] ?? names[0] ?? '', message }]
  return { by, versions, form: { values: { ...values(fields), ...prefixed(theirs) }, problems } }
}

export type Saved<T> =
  | { done: true; result: T }
  | { done: false; status: 409 | 422; form: FormState; merged: Merged | null }

/**
 * Saves a form over what is stored already. Where somebody else has saved since the page was made, nothing is saved and
 * the form comes back with both put together (409). `fields` says what was read in the words of the form.
 */
export const submitOver = async <S extends z.ZodType, T>(
  schema: S,
  body: unknown,
  over: {
    labels: Labels
    fields: (input: z.output<S>) => Fields
    values?: (fields: Fields) => Values
    /** What the form showed to somebody who saw this stored; where it is that very thing. */
    shown?: (seen: Fields) => Fields
    save: (input: z.output<S>, seen: Seen) => Promise<T>
  },
): Promise<Saved<T>> => {
  const seen = seenIn(body)
  try {
    const saved = await submit(schema, body, input => over.save(input, seen))
    return saved.done ? saved : { done: false, status: 422, form: saved.form, merged: null }
  } catch (error) {
    const read = readForm(schema, body)
    if (!(error instanceof Overtaken) || !read.done || seen === null) throw error
    const { by, stands: theirs } = error
    const original = over.shown?.(seen) ?? seen
    const merged = mergedForm({ ...over, by, original, mine: over.fields(read.result), theirs })
    return { done: false, status: 409, form: merged.form, merged }
  }
}
