import type { Fields } from '../../domain/desk/mergeFields'
import {
  checkSentence,
  type NoteTemplate,
  noteInChinese,
  usualNote,
} from '../../domain/writing/notes/noteTemplate'
import { linesOfSentences } from '../../domain/writing/notes/sentenceLines'
import { insertEvent } from '../../store/events'
import {
  afterRejectionsOf,
  noteTemplateOf,
  replaceNoteTemplate,
  updateAfterRejection,
} from '../../store/notes'
import { roundsOf } from '../../store/rounds'
import { action, NotFound, type Problem, Refused } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'

export interface EditNoteTemplateInput {
  projectId: number
  /** Null: back to the usual wording. */
  template: NoteTemplate | null
  /** What was done about comments not adopted, by round; '' lets the record tell it. */
  afterRejections: readonly { roundId: number; text: string }[]
  seen?: Seen
}

/** The wording in the words of its form: a line for each sentence, a field for what was done in each round. */
export const wordingFields = (stored: NoteTemplate | null, after: ReadonlyMap<number, string>): Fields => {
  const { heading, round, total } = noteInChinese(stored ?? usualNote)
  const rounds = [...after].map(([roundId, text]) => [`after-${roundId}`, text])
  return {
    heading: heading ?? '',
    round: linesOfSentences(round),
    total: linesOfSentences(total),
    ...Object.fromEntries(rounds),
  }
}

const problemsOf = (template: NoteTemplate): Problem[] =>
  (['round', 'total'] as const).flatMap(part =>
    template[part].flatMap(({ text }, at) => {
      const wrong = checkSentence(text)
      const place = part === 'round' ? '每轮一段' : '各轮合计'
      return wrong === null ? [] : [{ field: `${part}-${at}`, message: `${place}第 ${at + 1} 句：${wrong}` }]
    }),
  )

/** Keeps the office's own wording of the note, sentence by sentence. */
export const editNoteTemplate = action(async (trx, input: EditNoteTemplateInput, by): Promise<void> => {
  const { projectId, afterRejections, seen } = input
  const template = input.template && noteInChinese(input.template)
  const problems = template === null ? [] : problemsOf(template)
  if (problems.length > 0) throw new Refused(problems)
  const own = new Set((await roundsOf(trx, projectId)).map(round => round.id))
  if (afterRejections.some(({ roundId }) => !own.has(roundId))) throw new NotFound()
  const typed = await afterRejectionsOf(trx, projectId)
  const after = new Map([...own].map(id => [id, typed.get(id) ?? '']))
  const stands = wordingFields(await noteTemplateOf(trx, projectId), after)
  const asked = wordingFields(template, new Map(afterRejections.map(each => [each.roundId, each.text])))
  const whose = { projectId, subject: 'project', subjectId: projectId }
  const actions = ['editNoteTemplate', 'resetNoteTemplate']
  await standsAsSeen(trx, { seen, stands, asked: { ...stands, ...asked }, ...whose, actions }, by)
  await replaceNoteTemplate(trx, projectId, template)
  for (const { roundId, text } of afterRejections) await updateAfterRejection(trx, roundId, text)
  await insertEvent(trx, by, {
    action: template === null ? 'resetNoteTemplate' : 'editNoteTemplate',
    subject: 'project',
    subjectId: projectId,
    projectId,
    after: template === null ? null : { ...template },
  })
})
