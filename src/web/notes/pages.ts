import type { Request, RequestHandler, Response } from 'express'
import { editNote } from '../../actions/documents/editNote'
import { keepWrittenNote } from '../../actions/documents/keepWrittenNote'
import { noteOfProject } from '../../actions/documents/noteOfProject'
import { countingRules } from '../../domain/consultation/countingRules'
import {
  checkedNote,
  generatedPieces,
  movedParagraphs,
  valueWords,
} from '../../domain/writing/notes/noteView'
import { noteTextOf, writtenNoteOf } from '../../store/notes'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { paragraph } from '../fields'
import { emptyForm, type FormState, z } from '../forms'
import { type Merged, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { placeOfNumber } from './places'

const noteForm = z.object({ text: paragraph('编制说明', { most: 200_000 }) })

const plainText = (paragraphs: readonly { text: string }[]): string =>
  paragraphs.map(({ text }) => text).join('\n')

/** 编制说明: written from the record, held against it when it comes back from elsewhere. */
export const notePages = ({ db }: Deps, exports: ExportPages) => {
  const answer = async (
    req: Request,
    res: Response,
    form: FormState | null = null,
    merged: Merged | null = null,
  ) => {
    const project = projectOf(req)
    const note = await noteOfProject(db, project)
    const written = await writtenNoteOf(db, project.id)
    const pasted = await noteTextOf(db, project.id)
    const text = plainText(note.paragraphs)
    await answerPage(req, res, 'notes/show', {
      title: '编制说明',
      crumbs: projectCrumbs(req),
      href: `/projects/${project.id}/note`,
      rule: countingRules[note.rule],
      isUsual: note.isUsual,
      paragraphs: note.paragraphs.map(each => ({ ...each, pieces: generatedPieces(each, note.record) })),
      placeOf: placeOfNumber(project.id, note.records),
      written,
      moved: written ? movedParagraphs(written.paragraphs, note.record) : [],
      reworded: written !== undefined && plainText(written.paragraphs) !== text,
      checked: pasted === '' ? null : checkedNote(pasted, note.record),
      valueWords,
      was: { text: pasted },
      merged,
      form: form ?? emptyForm({ text: pasted }),
    })
  }

  const show: RequestHandler = (req, res) => answer(req, res)

  const savePasted: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const saved = await submitOver(noteForm, req.body, {
      labels: { text: '编制说明文字' },
      fields: ({ text }) => ({ text }),
      save: ({ text }, seen) => editNote(db, { projectId, text, seen }, actorOf(req)),
    })
    if (!saved.done) return answer(req, res.status(saved.status), saved.form, saved.merged)
    flash(req, '已逐个数字核对。')
    res.redirect(303, `/projects/${projectId}/note#checked`)
  }

  const keep: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const { paragraphs } = await noteOfProject(db, project)
    await keepWrittenNote(db, { projectId: project.id, paragraphs }, actorOf(req))
    flash(req, '已记下。以后记录有变化，这里会指出哪些数要改。')
    res.redirect(303, `/projects/${project.id}/note`)
  }

  const txt: RequestHandler = async (req, res) => {
    const { paragraphs } = await noteOfProject(db, projectOf(req))
    res.attachment('编制过程及意见采纳情况.txt').type('text/plain; charset=utf-8')
    res.send(`${plainText(paragraphs)}\n`)
  }

  const docx: RequestHandler = async (req, res) => {
    const order = { kind: 'note', projectId: projectOf(req).id } as const
    await exports.handOut(req, res, order, '编制说明（Word）')
  }

  return { show, savePasted, keep, txt, docx }
}
