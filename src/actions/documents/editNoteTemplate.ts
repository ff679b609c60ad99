import { checkSentence, type NoteTemplate, noteInChinese } from '../../domain/writing/notes/noteTemplate'
import { insertEvent } from '../../store/events'
import { replaceNoteTemplate, updateAfterRejection } from '../../store/notes'
import { roundsOf } from '../../store/rounds'
import { action, NotFound, type Problem, Refused } from '../action'

export interface EditNoteTemplateInput {
  projectId: number
  /** Null: back to the usual wording. */
  template: NoteTemplate | null
  /** What was done about comments not adopted, by round; '' lets the record tell it. */
  afterRejections: readonly { roundId: number; text: string }[]
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
  const { projectId, afterRejections } = input
  const template = input.template && noteInChinese(input.template)
  const problems = template === null ? [] : problemsOf(template)
  if (problems.length > 0) throw new Refused(problems)
  const own = new Set((await roundsOf(trx, projectId)).map(round => round.id))
  if (afterRejections.some(({ roundId }) => !own.has(roundId))) throw new NotFound()
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
