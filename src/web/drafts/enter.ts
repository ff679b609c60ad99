import type { Request } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { findContradictions } from '../../domain/checking/likeness/contradictions'
import type { RoundRecord } from '../../domain/consultation/record'
import type { PlacedComment } from '../../domain/writing/draftBlock'
import { type Draft, findDraft } from '../../store/drafts'
import { draftPairOf } from '../../store/landings'
import { recordsOf } from '../../store/records'
import type { Deps } from '../deps'
import { idFrom } from '../forms'
import type { Crumb } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf } from '../visit'

/** The draft of an address; one of another project does not exist here. */
export const draftOf = async ({ db }: Pick<Deps, 'db'>, req: Request, name = 'draftId'): Promise<Draft> => {
  const draft = await found(findDraft(db, idFrom(req.params[name])))
  if (draft.projectId !== projectOf(req).id) throw new NotFound()
  return draft
}

export const draftsHref = (req: Request): string => `/projects/${projectOf(req).id}/drafts`

export const draftCrumbs = (req: Request): Crumb[] => [
  ...projectCrumbs(req),
  { label: '文稿', href: draftsHref(req) },
]

/** The rounds in which a draft was sent out, with all that stands in them. */
export const roundsAbout = async ({ db }: Pick<Deps, 'db'>, draft: Draft): Promise<RoundRecord[]> => {
  const about: RoundRecord[] = []
  for (const record of await recordsOf(db, draft.projectId)) {
    const { before } = await draftPairOf(db, record.round, null)
    if (before?.id === draft.id) about.push(record)
  }
  return about
}

export const placedComments = (records: readonly RoundRecord[]): PlacedComment[] =>
  records.flatMap(({ round, comments }) =>
    comments.map((comment, index) => ({
      comment,
      round: { id: round.id, name: round.name },
      number: index + 1,
    })),
  )

/** Comments that contradict another one: what is asked, by the id of each of the two. */
export const contradictionsById = (records: readonly RoundRecord[]): Map<number, string[]> => {
  const messages = new Map<number, string[]>()
  for (const { comments, message } of records.flatMap(findContradictions)) {
    for (const id of comments) messages.set(id, [...(messages.get(id) ?? []), message])
  }
  return messages
}
