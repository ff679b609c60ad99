import type { Request, RequestHandler, Response } from 'express'
import { addDraft } from '../../actions/documents/addDraft'
import { removeDraft } from '../../actions/documents/removeDraft'
import { draftStages } from '../../domain/consultation/drafts'
import type { Round } from '../../domain/consultation/record'
import { readOutline } from '../../domain/reading/outline'
import { documentText } from '../../domain/reading/source'
import { keepUpload } from '../../files/uploads'
import { type Draft, draftsOf, isDraftUsed } from '../../store/drafts'
import { draftPairOf } from '../../store/landings'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { choice, line, paragraph } from '../fields'
import { emptyForm, type FormState, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { readReceived } from '../received'
import { projectCrumbs } from '../rounds/enter'
import { filesOf } from '../uploads'
import { actorOf, projectOf } from '../visit'
import { draftOf, draftsHref } from './enter'

const draftForm = z.object({
  stage: choice('稿次', ['consultation', 'second', 'review', 'approval', 'issued']),
  name: line('文稿名称', 200),
  text: paragraph('正文', { most: 2_000_000 }),
})

/** The versions of the text, each read as clauses. */
export const draftPages = ({ db, config }: Deps) => {
  /** Each version with the rounds that asked about it and the version before it. */
  const withRounds = async (req: Request) => {
    const drafts = await draftsOf(db, projectOf(req).id)
    const pairs: { round: Round; before: Draft | null }[] = []
    for (const round of await roundsOf(db, projectOf(req).id))
      pairs.push({ round, before: (await draftPairOf(db, round, null)).before })
    const used = await Promise.all(drafts.map(draft => isDraftUsed(db, draft)))
    return drafts.map((draft, at) => ({
      ...draft,
      isUsed: used[at] === true,
      rounds: pairs.filter(({ before }) => before?.id === draft.id).map(({ round }) => round),
      previous: drafts[at - 1] ?? null,
    }))
  }

  const answerList = async (req: Request, res: Response, form: FormState) => {
    await answerPage(req, res, 'drafts/list', {
      title: '文稿',
      crumbs: projectCrumbs(req),
      drafts: await withRounds(req),
      draftStages,
      form,
    })
  }

  const list: RequestHandler = async (req, res) => {
    const drafts = await draftsOf(db, projectOf(req).id)
    const next = Object.keys(draftStages)[drafts.length] ?? 'issued'
    const name = `${projectOf(req).documentTitle}`
    await answerList(req, res, emptyForm({ stage: next, name }))
  }

  const add: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const added = await submit(draftForm, req.body, async fields => {
      const [source] = await readReceived(req, 'file', '')
      const [file] = filesOf(req, 'file')
      const upload = file ? { ...(await keepUpload(config.uploads, file.path)), name: file.name } : null
      const text = source === undefined ? fields.text : documentText(source)
      return { id: await addDraft(db, { ...fields, projectId, text, upload }, actorOf(req)), text }
    })
    if (!added.done) return answerList(req, res.status(422), added.form)
    const { id, text } = added.result
    flash(
      req,
      readOutline(text).clauses.length > 0
        ? '文稿已保存，条款已识别。'
        : '文稿已保存，但没有读出条款。请看看放入的是不是文稿正文；放错了的，可以在“文稿”页移除。',
    )
    res.redirect(303, `/projects/${projectId}/drafts/${id}`)
  }

  const remove: RequestHandler = async (req, res) => {
    const draft = await draftOf({ db }, req)
    const removed = await submit(z.object({}), req.body, () =>
      removeDraft(db, { draftId: draft.id }, actorOf(req)),
    )
    if (!removed.done) return answerList(req, res.status(422), removed.form)
    flash(req, `已移除文稿“${draft.name}”。`)
    res.redirect(303, draftsHref(req))
  }

  return { list, add, remove }
}
