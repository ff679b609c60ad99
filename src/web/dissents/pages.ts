import type { Request, RequestHandler, Response } from 'express'
import { editDissent, noDissentWords } from '../../actions/comments/editDissent'
import { dissentsOf } from '../../domain/consultation/dissent'
import { groupBy } from '../../domain/groups'
import { layOutDissents, talkLines } from '../../domain/writing/tables/dissentTable'
import { adoptionTableFile, type TableExtension } from '../../files/writing/handOut'
import { safeName } from '../../files/writing/zip'
import { dissentWordsOf } from '../../store/dissents'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import { talksOf } from '../../store/talks'
import { countingNoteOf } from '../countingNote'
import type { Deps } from '../deps'
import { optionalLine, paragraph } from '../fields'
import { emptyForm, type FormState, idFrom, z } from '../forms'
import { type Merged, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const entryForm = z.object({
  issue: optionalLine('分歧事项', 200),
  drafterView: paragraph('起草单位意见', { most: 5000 }),
  basis: paragraph('依据', { most: 5000 }),
})

const labels = { issue: '分歧事项', drafterView: '起草单位意见', basis: '依据' }

/** 分歧意见: comments not adopted and not agreed upon, for those who decide. */
export const dissentPages = ({ db }: Deps) => {
  const dissents = async (req: Request) => {
    const projectId = projectOf(req).id
    const talks = groupBy(await talksOf(db, projectId), talk => talk.commentId)
    return dissentsOf(await recordsOf(db, projectId), talks, await dissentWordsOf(db, projectId))
  }

  /** What the record says of one, where nobody has typed anything. */
  const untyped = async (req: Request, commentId: number) => {
    const talks = groupBy(await talksOf(db, projectOf(req).id), talk => talk.commentId)
    const all = dissentsOf(await recordsOf(db, projectOf(req).id), talks, new Map())
    const { issue = '', drafterView = '', basis = '' } = all.find(each => each.commentId === commentId) ?? {}
    return { issue, drafterView, basis }
  }

  const answer = async (
    req: Request,
    res: Response,
    refused: { commentId: number; form: FormState; merged: Merged | null } | null,
  ) => {
    const project = projectOf(req)
    const found = await dissents(req)
    const words = await dissentWordsOf(db, project.id)
    await answerPage(req, res, 'dissents/list', {
      title: '分歧意见',
      width: 'wide',
      crumbs: projectCrumbs(req),
      href: `/projects/${project.id}/dissents`,
      ledger: `/projects/${project.id}/ledger`,
      counting: await countingNoteOf(db, project.id),
      dissents: found.map(each => ({
        ...each,
        talked: talkLines(each),
        was: words.get(each.commentId) ?? noDissentWords,
        merged: refused?.commentId === each.commentId ? refused.merged : null,
        form:
          refused?.commentId === each.commentId
            ? refused.form
            : emptyForm({ issue: each.issue, drafterView: each.drafterView, basis: each.basis }),
      })),
      units: new Set(found.map(each => each.unit)).size,
      open: refused?.commentId ?? null,
      form: refused?.form ?? emptyForm(),
    })
  }

  const list: RequestHandler = (req, res) => answer(req, res, null)

  const edit: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const commentId = idFrom(req.params['commentId'])
    const said = await untyped(req, commentId)
    const edited = await submitOver(entryForm, req.body, {
      labels,
      fields: words => ({ ...words }),
      shown: seen =>
        Object.fromEntries(Object.entries(said).map(([name, text]) => [name, seen[name] || text])),
      save: (words, seen) => editDissent(db, { projectId, commentId, ...words, seen }, actorOf(req)),
    })
    if (!edited.done) return answer(req, res.status(edited.status), { commentId, ...edited })
    flash(req, '分歧意见的写法已保存。')
    res.redirect(303, `/projects/${projectId}/dissents#dissent-${commentId}`)
  }

  const download =
    (extension: TableExtension): RequestHandler =>
    async (req, res) => {
      const { id, documentTitle } = projectOf(req)
      const { countingRule } = await settingsOf(db, id)
      const layout = layOutDissents(documentTitle, await dissents(req), countingRule)
      res
        .attachment(safeName(`${layout.title}.${extension}`))
        .send(await adoptionTableFile(layout, extension))
    }

  return { list, edit, docx: download('docx'), xlsx: download('xlsx') }
}
