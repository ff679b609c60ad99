import type { Verdict } from '../../domain/checking/landing'
import type { JudgedChange, RoundLanding } from '../../domain/checking/landing/roundLanding'
import { wordFrom } from '../forms'

/** So many of each list stand on one page. */
export const perPage = 50

/** The lists of the page, each with the word that carries its page in the address. */
export const lists = ['open', 'rejected', 'unexplained', 'done'] as const
export type List = (typeof lists)[number]

export interface Paged<T> {
  rows: readonly T[]
  page: number
  pages: number
  total: number
}

/** One page of a list; a page that does not exist is the nearest that does. */
export const pageOf = <T>(rows: readonly T[], wanted: unknown): Paged<T> => {
  const pages = Math.max(1, Math.ceil(rows.length / perPage))
  const word = wordFrom(wanted)
  const page = Math.min(pages, /^[1-9]\d{0,6}$/.test(word) ? Number(word) : 1)
  return { rows: rows.slice((page - 1) * perPage, page * perPage), page, pages, total: rows.length }
}

/** How many changes that are not in the draft have each verdict; verdicts that none has are left out. */
export const countVerdicts = (changes: readonly JudgedChange[]): { verdict: Verdict; count: number }[] => {
  const counts = new Map<Verdict, number>()
  for (const { verdict } of changes) counts.set(verdict.verdict, (counts.get(verdict.verdict) ?? 0) + 1)
  return [...counts].map(([verdict, count]) => ({ verdict, count }))
}

/** The list and the page of it that a change stands on, as it is to be said in an address. */
export const addressOf = (landing: RoundLanding | null, commentId: number, change: number): string => {
  const changes = landing?.changes ?? []
  const found = changes.find(each => each.comment.id === commentId && each.verdict.change === change)
  if (found === undefined) return ''
  const beside = changes.filter(({ hasLanded }) => hasLanded === found.hasLanded)
  const page = Math.floor(beside.indexOf(found) / perPage) + 1
  return page === 1 ? '' : `&${found.hasLanded ? 'done' : 'open'}=${page}`
}
