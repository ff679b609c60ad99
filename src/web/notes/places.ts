import type { RoundRecord } from '../../domain/consultation/record'
import type { BoundNumber, NoteField } from '../../domain/writing/notes/noteRecord'

/** Where the rows of a number are, under the address of its round. */
const pages: Record<NoteField, string> = {
  consulted: '/consultees',
  asked: '/consultees',
  replied: '/consultees',
  withComments: '/consultees',
  withoutComments: '/consultees',
  silent: '/consultees',
  sentOn: '',
  dueOn: '',
  rounds: '',
  comments: '/comments',
  merged: '/comments',
  accepted: '/comments?disposition=accepted',
  partial: '/comments?disposition=partial',
  rejected: '/comments?disposition=rejected',
  explained: '/comments?disposition=explained',
  forwarded: '/comments?disposition=forwarded',
  duplicate: '/comments?disposition=duplicate',
  withdrawn: '/comments?disposition=withdrawn',
  open: '/comments?disposition=open',
}

/** The way from a number of the note to its rows; a number over all rounds leads to the project's counts. */
export const placeOfNumber =
  (projectId: number, records: readonly RoundRecord[]) =>
  ({ field, round }: Pick<BoundNumber, 'field' | 'round'>): string => {
    const project = `/projects/${projectId}`
    const own = records.find(record => record.round.number === round)
    return own === undefined ? `${project}/reconcile` : `${project}/rounds/${own.round.id}${pages[field]}`
  }
