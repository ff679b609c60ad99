import type { Request, Response } from 'express'
import { Refused } from '../../actions/action'
import { type SaveLetterInput, saveLetter } from '../../actions/imports/saveLetter'
import { markDifference } from '../../domain/checking/compare'
import { takenComments } from '../../domain/checking/importing/letterPreview'
import { compareReply, type ReplyLine, replyFates } from '../../domain/checking/importing/replyComparison'
import { proposeUnits } from '../../domain/checking/importing/unitProposals'
import { channels } from '../../domain/consultation/replies'
import { documentText } from '../../domain/reading/source'
import { changeMarks } from '../../domain/writing/changeMarks'
import { commentsOf } from '../../store/comments'
import { consulteesOf } from '../../store/consultees'
import { draftsOf } from '../../store/drafts'
import { repliesOf } from '../../store/replies'
import { roundsOf } from '../../store/rounds'
import { findUnitByName, listUnits } from '../../store/units'
import type { Deps } from '../deps'
import { choice, optionalDate, optionalLine } from '../fields'
import { emptyForm, type FormState, readForm, submit, typedValues, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { roundForm } from '../rounds/pages'
import { actorOf, projectOf } from '../visit'
import { dateWords } from '../words'
import { readLetterCorrections } from './corrections'
import { newRoundValues } from './newRound'
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

  /** The round it goes into: the one said, else the latest; null for a new one. */
  const roundFor = async (req: Request, { corrections }: ShownImport) => {
    const rounds = await roundsOf(db, projectOf(req).id)
    const said = rounds.find(each => each.id === corrections.roundId) ?? rounds.at(-1) ?? null
    return { rounds, round: corrections.newRound ? null : said }
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
      drafts: await draftsOf(db, projectOf(req).id),
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

  const show = async (req: Request, res: Response, shown: ShownImport) => {
    const { rounds, round } = await roundFor(req, shown)
    return answer(
      req,
      res,
      shown,
      emptyForm({
        ...newRoundValues(rounds, shown.preview),
        unit: unitOf(shown),
        receivedOn: dateWords(shown.preview.letter?.date ?? null),
        channel: 'letter',
        round: String(round?.id ?? 'new'),
        answer: shown.preview.letter?.noComment === true ? 'none' : 'comments',
        added: shown.corrections.letter.added.join('\n\n'),
        ...shown.corrections.choices,
      }),
    )
  }

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
    const store = (fields: z.output<typeof letterForm>, target: SaveLetterInput['target']) => {
      if (letter === null) throw new Refused([{ field: 'comments', message: '没有读出来函的内容。' }])
      const { noComment } = letter
      const comments = takenComments(letter)
      const read = { importId: shown.held.id, unit, comments, noComment, units: shown.corrections.units }
      const said = mode === 'replace' || mode === 'add' ? mode : null
      return saveLetter(db, { ...fields, ...read, target, mode: said }, actorOf(req))
    }
    const saved =
      round === null
        ? await submit(
            letterForm.extend(roundForm.shape),
            req.body,
            ({ receivedOn, channel, note, ...newRound }) =>
              store({ receivedOn, channel, note }, { newRound }),
          )
        : await submit(letterForm, req.body, fields => store(fields, { roundId: round.id }))
    if (!saved.done) return answer(req, res.status(422), shown, saved.form)
    flash(req, `${unit}的来函已登记，原件已附上。`)
    const { roundId, consulteeId } = saved.result
    res.redirect(303, `/projects/${shown.held.projectId}/rounds/${roundId}/consultees/${consulteeId}`)
  }

  return { show, save, correctionsOf }
}
