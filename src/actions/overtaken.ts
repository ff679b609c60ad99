import type { Actor } from '../domain/consultation/actor'
import type { Fields } from '../domain/desk/mergeFields'
import type { Trx } from '../store/database'
import { lastToDo } from '../store/events'
import { Overtaken } from './action'

/** What a person's page began with, in the words of its form; null (or absent) where no page stands behind what is saved. */
export type Seen = Fields | null

export interface Saving {
  seen: Seen | undefined
  /** What is stored now, in the words of the form. */
  stands: Fields
  /** What is to be saved, in the same words. */
  asked: Fields
  /** Whose events tell who was first, and by which actions it can have been. */
  projectId: number | null
  subject: string
  subjectId: number
  actions: readonly string[]
}

/** A browser sends every end of a line as one kind; what a file brought in may have others. */
const asSent = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text.replaceAll(/\r\n?/g, '\n')]))

/**
 * A save stops where it would overwrite what the person has never seen: something stored is no longer as the page
 * showed it, nor what is being saved. What is stored decides, not when: a change that was taken back is none.
 * @throws Overtaken
 */
export const standsAsSeen = async (trx: Trx, saving: Saving, by: Actor): Promise<void> => {
  const { seen, stands: stored, asked, ...whose } = saving
  if (seen === null || seen === undefined) return
  const stands = asSent(stored)
  const isLost = (name: string) =>
    seen[name] !== undefined && stands[name] !== seen[name] && stands[name] !== asked[name]
  if (!Object.keys(stands).some(isLost)) return
  const other = await lastToDo(trx, whose)
  const name = other?.userId === by.userId ? '您自己在另一个页面' : other?.name
  throw new Overtaken(name ?? '他人', stands)
}
