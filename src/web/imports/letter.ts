import type { Request, Response } from 'express'
import { Refused } from '../../actions/action'
import { saveLetter } from '../../actions/saveLetter'
import { markDifference } from '../../domain/checking/compare'
import { takenComments } from '../../domain/checking/letterPreview'
import { compareReply, type ReplyLine, replyFates } from '../../domain/checking/replyComparison'
import { proposeUnits } from '../../domain/checking/unitProposals'
import { channels } from '../../domain/consultation/replies'
import { documentText } from '../../domain/reading/source'
import { changeMarks } from '../../domain/writing/changeMarks'
import { commentsOf } from '../../store/comments'
import { consulteesOf } from '../../store/consultees'
import { repliesOf } from '../../store/replies'
import { roundsOf } from '../../store/rounds'
import { findUnitByName, listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { choice, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, readForm, submit, typedValues, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { actorOf, projectOf } from '../visit'
import { readLetterCorrections } from './corrections'
import type { ShownImport } from './previews'

const letterForm = z.object({
  receivedOn: optionalDate('收到日期'),
  channel: choice('收到方式', ['letter', 'email', 'platform', 'meeting', 'phone', 'other', '']),
  note: optionalLine('备注', 500),
})

/** A line of the comparison with what changed in the words marked. */
const marked = (line: ReplyLine, texts: readonly string[]) => ({
  ...line,
  segments:
    line.fate === 'changed' && line.before !== null && line.after !== null
      ? markDifference(line.before.text, texts[line.after] ?? '')
      : [],
})

/** A letter before it is saved: who, when, its comments, and what the unit sent before. */
export const letterShow = ({ db }: Deps) => {
  /** What the unit has sent in the round: null where it has not answered yet. */
  const sentBefore = async (roundId: number, unit: string) => {
    const unitId = await findUnitByName(db, unit)
    const consultee = (await consulteesOf(db, roundId)).find(each => each.unitId === unitId)
    if (consultee === undefined) return null
    const replies = (await repliesOf(db, roundId)).filter(
      reply => reply.consulteeId === consultee.id && reply.state !== 'silent',
    )
    if (replies.length === 0) return null
    const comments = (await commentsOf(db, roundId)).filter(each => each.consulteeId === consultee.id)
    return { consultee, replies, comments }
  }

  /** The round it goes into: the one said, else the latest. */
  const roundFor = async (req: Request, { corrections }: ShownImport) => {
    const rounds = await roundsOf(db, projectOf(req).id)
    return { rounds, round: rounds.find(each => each.id === corrections.roundId) ?? rounds.at(-1) ?? null }
  }

  const unitOf = ({ corrections, preview }: ShownImport): string => {
    const read = preview.letter?.unit ?? ''
    return corrections.units.find(({ name }) => name === read)?.as ?? read
  }

  const answer = async (req: Request, res: Response, shown: ShownImport, form: FormState) => {
    const { held, corrections, preview } = shown
    const { rounds, round } = await roundFor(req, shown)
    const { letter } = preview
    const unit = unitOf(shown)
    const before = round === null || unit === '' ? null : await sentBefore(round.id, unit)
    const texts = letter === null ? [] : takenComments(letter)
    const answered = corrections.units.some(({ name }) => name === letter?.unit)
    await answerPage(req, res, 'imports/letter', {
      title: `来函“${held.uploadName}”`,
      width: 'wide',
      crumbs: projectCrumbs(req),
      here: `/projects/${held.projectId}/imports/${held.id}`,
      held,
      preview,
      letter,
      unit,
      round,
      rounds,
      channels,
      replyFates,
      before,
      texts,
      lines: before === null ? [] : compareReply(before.comments, texts).map(line => marked(line, texts)),
      comments: (letter?.comments ?? []).map(each => ({ ...each, marks: changeMarks(each.text) })),
      proposal: answered ? null : (proposeUnits([unit], await listUnits(db))[0] ?? null),
      units: round === null ? [] : (await consulteesOf(db, round.id)).map(each => each.unit),
      text: documentText(held.source).slice(0, 20_000),
      form,
    })
  }

  const show = async (req: Request, res: Response, shown: ShownImport) =>
    answer(
      req,
      res,
      shown,
      emptyForm({
        unit: unitOf(shown),
        receivedOn: shown.preview.letter?.date ?? '',
        channel: 'letter',
        round: String((await roundFor(req, shown)).round?.id ?? ''),
        answer: shown.preview.letter?.noComment === true ? 'none' : 'comments',
        added: shown.corrections.letter.added.join('\n\n'),
      }),
    )

  /** The letter's part of the form; a date that cannot be read is told when it is saved. */
  const correctionsOf = (req: Request) => {
    const read = readForm(z.object({ receivedOn: optionalDate('收到日期') }), req.body)
    return readLetterCorrections(req.body, read.done ? read.result.receivedOn : null)
  }

  const save = async (req: Request, res: Response, shown: ShownImport) => {
    const { letter } = shown.preview
    const { round } = await roundFor(req, shown)
    const mode = wordFrom(typedValues(req.body)['mode'])
    const unit = unitOf(shown)
    const saved = await submit(letterForm, req.body, fields => {
      if (round === null || letter === null) {
        throw new Refused([{ field: 'round', message: '还没有轮次。请先新建一轮，再保存这份来函。' }])
      }
      return saveLetter(
        db,
        {
          ...fields,
          importId: shown.held.id,
          roundId: round.id,
          unit,
          comments: takenComments(letter),
          noComment: letter.noComment,
          mode: mode === 'replace' || mode === 'add' ? mode : null,
          units: shown.corrections.units,
        },
        actorOf(req),
      )
    })
    if (!saved.done) return answer(req, res.status(422), shown, saved.form)
    flash(req, `${unit}的来函已登记，原件已附上。`)
    res.redirect(303, `/projects/${shown.held.projectId}/rounds/${round?.id}/consultees/${saved.result}`)
  }

  return { show, save, correctionsOf }
}
