import type { Request } from 'express'
import { type Fields, mergeFields } from '../domain/desk/mergeFields'
import { lastEventId } from '../store/events'
import type { Deps } from './deps'
import { type FormState, typedValues, z } from './forms'
import { projectOf } from './visit'

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

/**
 * Puts together what is sent and what somebody saved meanwhile. A page that can be overtaken sends what it began with
 * (partials/was). `labels` names the fields; the problem stands at the first that both
 * changed.
 */
export const mergedForm = async (
  { db }: Deps,
  req: Request,
  { by, mine, labels, ...read }: { by: string; mine: Fields; theirs: () => Promise<Fields>; labels: Fields },
): Promise<Merged> => {
  // Before what stands is read: what comes between is noticed again.
  const lastEvent = await lastEventId(db, projectOf(req).id)
  const theirs = await read.theirs()
  const said = typedValues(req.body)
  const names = Object.keys(labels)
  const original = Object.fromEntries(names.map(name => [name, String(said[`was.${name}`] ?? '')]))
  const { fields, contested } = mergeFields(original, mine, theirs)
  const message = `没有保存：您打开页面之后，${by}先改了。请对照各份再保存。`
  return {
    by,
    versions: names
      .map(name => ({
        label: labels[name] ?? '',
        mine: mine[name] ?? '',
        theirs: theirs[name] ?? '',
        original: original[name] ?? '',
      }))
      .filter(each => each.mine !== each.theirs),
    form: {
      values: { ...fields, since: String(lastEvent) },
      problems: [{ field: contested[0] ?? names[0] ?? '', message }],
    },
  }
}
