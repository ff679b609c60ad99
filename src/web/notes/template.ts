import type { Request, RequestHandler, Response } from 'express'
import { editNoteTemplate } from '../../actions/documents/editNoteTemplate'
import { type GeneratedNote, noteOfProject } from '../../actions/documents/noteOfProject'
import {
  isNoteNeed,
  type NoteTemplate,
  noteInChinese,
  noteNeeds,
} from '../../domain/writing/notes/noteTemplate'
import { isPlaceholder, placeholderHints, placeholders, written } from '../../domain/writing/placeholders'
import type { Deps } from '../deps'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, submit, type Values, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'

const lines = z.preprocess(
  value => (value === undefined ? [] : [value].flat()),
  z.array(
    z
      .string()
      .transform(text => text.replaceAll(/\s+/g, ' ').trim())
      .pipe(z.string().max(500, '一句最多 500 个字，请分成几句。')),
  ),
)

const templateForm = z.object({
  heading: optionalLine('标题', 100),
  round: lines,
  roundNeeds: lines,
  total: lines,
  totalNeeds: lines,
  after: lines,
})

type TemplateInput = z.output<typeof templateForm>

/** Sentences left empty are taken out; each keeps the choice of when it is told. */
const sentencesOf = (texts: readonly string[], needs: readonly string[]) =>
  texts
    .map((text, at) => ({ text, needs: [needs[at] ?? ''].filter(isNoteNeed) }))
    .filter(({ text }) => text !== '')

const templateOf = ({ heading, round, roundNeeds, total, totalNeeds }: TemplateInput): NoteTemplate => ({
  heading: heading === '' ? null : heading,
  round: sentencesOf(round, roundNeeds),
  total: sentencesOf(total, totalNeeds),
})

const valuesOf = ({ template: stored, records, afterRejections }: GeneratedNote): Values => {
  const template = noteInChinese(stored)
  return {
    heading: template.heading ?? '',
    round: template.round.map(({ text }) => text),
    roundNeeds: template.round.map(({ needs = [] }) => (needs.length === 1 ? (needs[0] ?? '') : '')),
    total: template.total.map(({ text }) => text),
    totalNeeds: template.total.map(({ needs = [] }) => (needs.length === 1 ? (needs[0] ?? '') : '')),
    after: records.map(({ round }) => afterRejections.get(round.id) ?? ''),
  }
}

const holes = Object.keys(placeholders).filter(isPlaceholder)

/** The wording of the note, edited sentence by sentence; numbers stand in it as holes. */
export const noteTemplatePages = ({ db }: Deps) => {
  const answer = async (req: Request, res: Response, note: GeneratedNote, form: FormState) => {
    const values = (name: string) => [form.values[name] ?? []].flat()
    const rows = (part: 'round' | 'total') => {
      const texts = values(part)
      const needs = values(`${part}Needs`)
      const written = texts
        .map((text, at) => ({ text, needs: needs[at] ?? '' }))
        .filter(({ text }) => text !== '')
      return [...written, { text: '', needs: '' }, { text: '', needs: '' }]
    }
    await answerPage(req, res, 'notes/template', {
      title: '编制说明的写法',
      crumbs: [...projectCrumbs(req), { label: '编制说明', href: `/projects/${projectOf(req).id}/note` }],
      href: `/projects/${projectOf(req).id}/note`,
      parts: [
        { name: 'round', label: '每轮一段', rows: rows('round') },
        { name: 'total', label: '各轮合计（两轮以上时）', rows: rows('total') },
      ],
      needs: Object.entries(noteNeeds),
      holes: holes.map(name => ({ text: written(name), hint: placeholderHints[name] ?? '' })),
      after: written('afterRejection'),
      rounds: note.records.map(({ round }, at) => ({
        id: round.id,
        name: round.name,
        after: values('after')[at] ?? '',
      })),
      told: note.record.rounds.map(round => round.afterRejection),
      isUsual: note.isUsual,
      form,
    })
  }

  const show: RequestHandler = async (req, res) => {
    const note = await noteOfProject(db, projectOf(req))
    await answer(req, res, note, emptyForm(valuesOf(note)))
  }

  const save: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const note = await noteOfProject(db, project)
    const saved = await submit(templateForm, req.body, input => {
      const afterRejections = note.records.flatMap(({ round }, at) => {
        const text = input.after[at]
        return text === undefined ? [] : [{ roundId: round.id, text: text.replace(/[，。；\s]+$/u, '') }]
      })
      return editNoteTemplate(
        db,
        { projectId: project.id, template: templateOf(input), afterRejections },
        actorOf(req),
      )
    })
    if (!saved.done) return answer(req, res.status(422), note, saved.form)
    flash(req, '写法已保存，文字已按新的写法生成。')
    res.redirect(303, `/projects/${project.id}/note`)
  }

  const reset: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    await editNoteTemplate(db, { projectId, template: null, afterRejections: [] }, actorOf(req))
    flash(req, '已恢复通用写法。')
    res.redirect(303, `/projects/${projectId}/note`)
  }

  return { show, save, reset }
}
