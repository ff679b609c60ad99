import type { Request, RequestHandler, Response } from 'express'
import { Overtaken } from '../../actions/action'
import { editNoteTemplate, wordingFields } from '../../actions/documents/editNoteTemplate'
import { type GeneratedNote, noteOfProject } from '../../actions/documents/noteOfProject'
import type { Fields } from '../../domain/desk/mergeFields'
import {
  isNoteNeed,
  type NoteTemplate,
  noteInChinese,
  noteNeeds,
} from '../../domain/writing/notes/noteTemplate'
import { needOf, sentencesOfLines } from '../../domain/writing/notes/sentenceLines'
import { isPlaceholder, placeholderHints, placeholders, written } from '../../domain/writing/placeholders'
import type { Deps } from '../deps'
import { optionalLine } from '../fields'
import { emptyForm, type FormState, type Values, z } from '../forms'
import { type Choice, choiceOf, type Labels, type Merged, seenIn, submitOver } from '../merged'
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
  afterRound: z.preprocess(value => [value ?? []].flat(), z.array(z.string().regex(/^[1-9]\d{0,14}$/))),
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

/** The wording as its form shows it. */
const valuesOf = (template: NoteTemplate, after: ReadonlyMap<number, string>): Values => ({
  heading: template.heading ?? '',
  round: template.round.map(({ text }) => text),
  roundNeeds: template.round.map(needOf),
  total: template.total.map(({ text }) => text),
  totalNeeds: template.total.map(needOf),
  afterRound: [...after.keys()].map(String),
  after: [...after.values()],
})

const valuesOfFields = ({ heading = '', round = '', total = '', ...after }: Fields): Values =>
  valuesOf(
    { heading, round: sentencesOfLines(round), total: sentencesOfLines(total) },
    new Map(Object.entries(after).map(([name, text]) => [Number(name.replace('after-', '')), text])),
  )

/** What was done about comments not adopted, of each round that the note tells. */
const afterOf = ({ records, afterRejections }: GeneratedNote): Map<number, string> =>
  new Map(records.map(({ round }) => [round.id, afterRejections.get(round.id) ?? '']))

/** The first place of the form that a field of the wording is typed into. */
const placeOf = ({ records }: GeneratedNote, field: string): string => {
  if (field === 'round' || field === 'total') return `${field}.0`
  const at = records.findIndex(({ round }) => field === `after-${round.id}`)
  return at === -1 ? field : `after.${at}`
}

/** The same as it was typed. */
const typedAfter = ({ after, afterRound }: TemplateInput): Map<number, string> =>
  new Map(
    afterRound.map((id, at): [number, string] => [
      Number(id),
      (after[at] ?? '').replace(/[，。；\s]+$/u, ''),
    ]),
  )

const labelsOf = ({ records }: GeneratedNote): Labels => {
  const rounds = records.map(({ round }) => [`after-${round.id}`, `不采纳意见的处理：${round.name}`])
  return { heading: '标题', round: '每轮一段', total: '各轮合计', ...Object.fromEntries(rounds) }
}

const holes = Object.keys(placeholders).filter(isPlaceholder)

/** The wording of the note, edited sentence by sentence; numbers stand in it as holes. */
export const noteTemplatePages = ({ db }: Deps) => {
  const answer = async (
    req: Request,
    res: Response,
    note: GeneratedNote,
    form: FormState,
    merged: Merged | null = null,
    resetting: Choice | null = null,
  ) => {
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
      rounds: note.records.map(({ round }) => ({
        id: round.id,
        name: round.name,
        after: values('after')[values('afterRound').indexOf(String(round.id))] ?? '',
      })),
      told: note.record.rounds.map(round => round.afterRejection),
      isUsual: note.isUsual,
      was: wordingFields(note.template, afterOf(note)),
      merged,
      resetting,
      form,
    })
  }

  const formOf = (note: GeneratedNote): FormState =>
    emptyForm(valuesOf(noteInChinese(note.template), afterOf(note)))

  const show: RequestHandler = async (req, res) => {
    const note = await noteOfProject(db, projectOf(req))
    await answer(req, res, note, formOf(note))
  }

  const save: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const note = await noteOfProject(db, project)
    const saved = await submitOver(templateForm, req.body, {
      labels: labelsOf(note),
      fields: input => wordingFields(templateOf(input), typedAfter(input)),
      values: valuesOfFields,
      save: (input, seen) => {
        const afterRejections = [...typedAfter(input)].map(([roundId, text]) => ({ roundId, text }))
        const order = { projectId: project.id, template: templateOf(input), afterRejections, seen }
        return editNoteTemplate(db, order, actorOf(req))
      },
    })
    if (!saved.done) {
      const { values, problems } = saved.form
      const form = { values, problems: problems.map(each => ({ ...each, field: placeOf(note, each.field) })) }
      return answer(req, res.status(saved.status), note, form, saved.merged)
    }
    flash(req, '写法已保存，文字已按新的写法生成。')
    res.redirect(303, `/projects/${project.id}/note`)
  }

  /** Where somebody else has reworded meanwhile, the page shows what would be lost, and the button again. */
  const reset: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const seen = seenIn(req.body)
    try {
      const usual = { projectId: project.id, template: null, afterRejections: [], seen }
      await editNoteTemplate(db, usual, actorOf(req))
      flash(req, '已恢复通用写法。')
      res.redirect(303, `/projects/${project.id}/note`)
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error
      const note = await noteOfProject(db, project)
      const { by, stands: theirs } = error
      const mine = { ...theirs, ...wordingFields(null, new Map()) }
      const choice = choiceOf({ by, original: seen ?? {}, mine, theirs, labels: labelsOf(note) })
      await answer(req, res.status(409), note, formOf(note), null, choice)
    }
  }

  return { show, save, reset }
}
