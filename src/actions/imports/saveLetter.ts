import type { UnitChoice } from '../../domain/checking/importing/corrections'
import { compareReply } from '../../domain/checking/importing/replyComparison'
import type { Comment } from '../../domain/consultation/record'
import { commentsOf, insertComment, nextCommentPosition } from '../../store/comments'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { findImport, type Import, updateImport } from '../../store/imports'
import {
  insertAttachment,
  insertReply,
  nextReplyPosition,
  repliesOf,
  supersedeReply,
} from '../../store/replies'
import type { RoundFields } from '../../store/rounds'
import { type Actor, action, NotFound, type Problem, Refused, Stale } from '../action'
import { found } from '../found'
import { consulteeNamed } from '../rounds/addConsultees'
import { openRound } from '../rounds/createRound'
import { findOpenRound } from '../rounds/openRound'
import { learnUnits } from './learnUnits'
import { receivedProblems } from './receivedOn'
import { succeedReply } from './succeedReply'

/** replace: a corrected reply takes the place of what the unit sent before; add: it comes beside it. */
export type LetterMode = 'replace' | 'add'

export interface SaveLetterInput {
  importId: number
  target: { roundId: number } | { newRound: RoundFields }
  unit: string
  receivedOn: string | null
  channel: string
  note: string
  /** In the order of the letter; empty for a letter without comments. */
  comments: readonly string[]
  noComment: boolean
  /** Needed where the unit has sent comments, or that it has none, before; null where it has not. */
  mode: LetterMode | null
  units?: readonly UnitChoice[]
}

export interface SavedLetter {
  roundId: number
  consulteeId: number
}

/**
 * Stores a letter as the reply of a unit, with its comments and its original. In a round that it opens the unit
 * counts as asked.
 */
export const saveLetter = action(async (trx, input: SaveLetterInput, by): Promise<SavedLetter> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'pending') throw new Stale('这次导入已经保存或已放弃。')
  const { target } = input
  const opens = 'newRound' in target
  const roundId = opens
    ? await openRound(trx, { projectId: held.projectId, ...target.newRound }, by)
    : target.roundId
  const round = await findOpenRound(trx, roundId)
  if (round.projectId !== held.projectId) throw new NotFound()
  refuseIncomplete(input, round.sentOn)
  await learnUnits(trx, input.units ?? [], by.at)
  const consultee = await consulteeNamed(trx, round.id, input.unit, by, opens)
  const standing = (await repliesOf(trx, round.id)).filter(
    reply => reply.consulteeId === consultee.id && reply.state !== 'silent',
  )
  const comments = (await commentsOf(trx, round.id)).filter(each => each.consulteeId === consultee.id)
  if (standing.length > 0) refuseUndecided(input, comments.length)
  const letter = { ...input, roundId, consulteeId: consultee.id, held }
  const told =
    standing.length > 0 && input.mode === 'replace'
      ? await replaceReply(trx, letter, comments, by)
      : await addReply(trx, letter, by)
  await updateImport(trx, held.id, { state: 'saved', roundId: round.id, savedAt: by.at })
  await insertEvent(trx, by, {
    action: standing.length > 0 && input.mode === 'replace' ? 'replaceReply' : 'saveLetter',
    subject: 'consultee',
    subjectId: consultee.id,
    projectId: round.projectId,
    roundId: round.id,
    before: { unit: input.unit, comments: comments.length },
    after: { unit: input.unit, name: held.uploadName, noComment: input.noComment, ...told },
  })
  return { roundId, consulteeId: consultee.id }
})

const refuseIncomplete = (input: SaveLetterInput, sentOn: string | null): void => {
  const problems: Problem[] = []
  if (input.unit === '') problems.push({ field: 'unit', message: '请填写来函单位。' })
  if (!input.noComment && input.comments.length === 0) {
    problems.push({
      field: 'comments',
      message: '没有选中一条意见。来函没有意见的，请选“无意见”；漏读的，请从原文抄到“补充意见”中。',
    })
  }
  problems.push(...receivedProblems(sentOn, input.receivedOn))
  if (problems.length > 0) throw new Refused(problems)
}

const refuseUndecided = ({ unit, mode, noComment }: SaveLetterInput, comments: number): void => {
  const sent = comments > 0 ? `意见 ${comments} 条` : '“无意见”'
  if (mode === null) {
    throw new Refused([
      {
        field: 'mode',
        message: `${unit}在这一轮已有回函（${sent}）。请选择：这是更正后的回函，还是另外补充的意见。`,
      },
    ])
  }
  if (mode === 'add' && noComment && comments > 0) {
    throw new Refused([
      {
        field: 'mode',
        message: `${unit}已提出意见 ${comments} 条，不能再补充一份“无意见”。如确实撤回意见，请选“更正”。`,
      },
    ])
  }
}

type Letter = SaveLetterInput & SavedLetter & { held: Import }

const replyFields = ({ consulteeId, noComment, receivedOn, channel, note, held }: Letter) => ({
  consulteeId,
  state: noComment ? ('no_comment' as const) : ('with_comments' as const),
  receivedOn,
  channel,
  note,
  importId: held.id,
})

const replaceReply = async (trx: Trx, letter: Letter, standing: readonly Comment[], by: Actor) => {
  const texts = letter.noComment ? [] : letter.comments
  const lines = compareReply(standing, texts)
  const kept = lines.flatMap(({ fate, before }) => (fate === 'kept' ? (before?.parts ?? []) : []))
  const replyId = await succeedReply(trx, letter.roundId, { fields: replyFields(letter), kept }, by)
  const fresh = lines.flatMap(({ fate, after }) =>
    after !== null && fate !== 'kept' ? [texts[after] ?? ''] : [],
  )
  await storeLetter(trx, letter, { replyId, comments: fresh }, by)
  const count = (fate: string) => lines.filter(line => line.fate === fate).length
  return { kept: count('kept'), changed: count('changed'), added: count('new'), gone: count('gone') }
}

const addReply = async (trx: Trx, letter: Letter, by: Actor) => {
  const comments = letter.noComment ? [] : letter.comments
  const before = (await repliesOf(trx, letter.roundId)).filter(
    reply => reply.consulteeId === letter.consulteeId && reply.decision === null,
  )
  const position = await nextReplyPosition(trx, letter.roundId)
  const replyId = await insertReply(trx, replyFields(letter), position, by)
  const ended = before.filter(
    ({ state }) => state === 'silent' || (state === 'no_comment' && comments.length > 0),
  )
  for (const reply of ended) await supersedeReply(trx, reply.id, replyId, by.at)
  await storeLetter(trx, letter, { replyId, comments }, by)
  return { added: comments.length }
}

const storeLetter = async (
  trx: Trx,
  { held }: Letter,
  { replyId, comments }: { replyId: number; comments: readonly string[] },
  by: Actor,
): Promise<void> => {
  const blank = { clause: '', original: '', proposed: '', rationale: '', remark: '', importRow: null }
  for (const body of comments) {
    const position = await nextCommentPosition(trx, replyId)
    await insertComment(trx, { ...blank, replyId, position, body, importId: held.id }, by)
  }
  await insertAttachment(trx, { replyId, uploadId: held.uploadId, name: held.uploadName, at: by.at })
}
