import type { RequestHandler } from 'express'
import { askedChanges } from '../../domain/checking/landing/askedChanges'
import { draftStages } from '../../domain/consultation/drafts'
import { marksOf } from '../../domain/writing/changeMarks'
import type { ClauseNote } from '../../domain/writing/draftBlock'
import { layOutDraft } from '../../domain/writing/draftPage'
import { draftsOf } from '../../store/drafts'
import type { Deps } from '../deps'
import { wordFrom } from '../forms'
import { answerPage } from '../page'
import { contradictionsById, draftCrumbs, draftOf, draftsHref, placedComments, roundsAbout } from './enter'
import { readingOf } from './reading'

/** A draft as it reads, with what was said about each clause beside it. */
export const draftShow = ({ db }: Deps): RequestHandler => {
  return async (req, res) => {
    const draft = await draftOf({ db }, req)
    const records = await roundsAbout({ db }, draft)
    const contradicting = contradictionsById(records)
    const page = layOutDraft(readingOf(draft.text), placedComments(records))
    const versions = await draftsOf(db, draft.projectId)
    const withMarks = (note: ClauseNote) => ({
      ...note,
      marks: marksOf(askedChanges(note.comment)),
      contradictions: contradicting.get(note.comment.id) ?? [],
    })
    await answerPage(req, res, 'drafts/show', {
      title: draft.name,
      width: 'wide',
      crumbs: draftCrumbs(req),
      draft,
      draftStages,
      here: Number(wordFrom(req.query['comment'])) || null,
      href: `${draftsHref(req)}/${draft.id}`,
      roundsHref: `/projects/${draft.projectId}/rounds`,
      rounds: records.map(({ round, comments }) => ({
        ...round,
        comments: comments.length,
        isAssumed: round.draftId !== draft.id,
      })),
      others: versions.filter(each => each.id !== draft.id),
      outline: page,
      blocks: page.blocks.map(block => ({ ...block, notes: block.notes.map(withMarks) })),
      apart: page.apart.map(withMarks),
    })
  }
}
