import type { RequestHandler } from 'express'
import { editNote } from '../../actions/editNote'
import { reconcile } from '../../domain/checking/reconcile'
import { countRound } from '../../domain/consultation/record'
import { readStatements } from '../../domain/reading/statements'
import { statedWords } from '../../domain/writing/statedWords'
import { noteTextOf } from '../../store/notes'
import { recordsOf } from '../../store/records'
import type { Deps } from '../deps'
import { paragraph } from '../fields'
import { emptyForm, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const noteForm = z.object({ text: paragraph('编制说明', { most: 200_000 }) })

/** The whole project held against itself and against its note. */
export const projectReconcile = ({ db }: Deps) => {
  const show: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    const held = records.filter(record => record.replies.length > 0)
    const noteText = await noteTextOf(db, project.id)
    const result = reconcile({ ...project, noteText }, records)
    await answerPage(req, res, 'projects/reconcile', {
      title: '项目核对',
      width: 'wide',
      crumbs: projectCrumbs(req),
      rounds: records.map(record => ({ ...record.round, counts: countRound(record) })),
      findings: result.findings.map(finding => ({
        ...finding,
        round: finding.table === null ? null : (held[finding.table]?.round ?? null),
      })),
      statements: readStatements(noteText).map(each => ({ ...each, words: statedWords(each) })),
      form: emptyForm({ text: noteText }),
    })
  }

  const saveNote: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const saved = await submit(noteForm, req.body, ({ text }) =>
      editNote(db, { projectId, text }, actorOf(req)),
    )
    flash(req, saved.done ? '编制说明已保存，数字已重新核对。' : '没有保存：编制说明太长。')
    res.redirect(303, `/projects/${projectId}/reconcile`)
  }

  return { show, saveNote }
}
