import type { Request, RequestHandler, Response } from 'express'
import { NotFound, Refused } from '../../actions/action'
import { correctImport } from '../../actions/correctImport'
import { dropImport } from '../../actions/dropImport'
import { found } from '../../actions/found'
import { type SaveImportInput, saveImport } from '../../actions/saveImport'
import { roundInTitle } from '../../domain/checking/belonging'
import { type ImportPreview, previewImport } from '../../domain/checking/preview'
import { columnRoles } from '../../domain/consultation/adoptionTable'
import { tallyRows } from '../../domain/consultation/tally'
import { unitKey } from '../../domain/reading/unitNames'
import { changeMarks } from '../../domain/writing/changeMarks'
import { draftsOf } from '../../store/drafts'
import { findImport, type Import } from '../../store/imports'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { emptyForm, type FormState, idFrom, submit, typedValues, wordFrom, z } from '../forms'
import { answerPage, flash } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { nextRoundValues, roundForm } from '../rounds/pages'
import { actorOf, projectOf } from '../visit'
import { readCorrections, storedCorrections } from './corrections'

/** One file taken in: what was understood beside what was read, to be corrected and then saved as a round. */
export const importShow = ({ db }: Deps) => {
  const importOf = async (req: Request): Promise<Import> => {
    const held = await found(findImport(db, idFrom(req.params['importId'])))
    if (held.projectId !== projectOf(req).id || held.state === 'dropped') throw new NotFound()
    return held
  }

  const answer = async (req: Request, res: Response, held: Import, form: FormState) => {
    const corrections = storedCorrections(held)
    const preview = previewImport(held.source, corrections)
    const rows = preview.table?.rows ?? []
    const doubts = new Map(preview.doubtful.map(each => [each.row, each.why]))
    const shown = rows.slice(0, 500)
    await answerPage(req, res, 'imports/show', {
      title: `导入“${held.uploadName}”`,
      width: 'wide',
      crumbs: projectCrumbs(req),
      held,
      corrections,
      preview,
      rows: shown.map(row => ({
        ...row,
        why: doubts.get(row.row) ?? '',
        marks: row.noComment ? [] : changeMarks(row.comment),
      })),
      hidden: rows.length - shown.length,
      tally: tallyRows(rows, unitKey),
      columnRoles,
      drafts: await draftsOf(db, projectOf(req).id),
      rounds: await roundsOf(db, projectOf(req).id),
      form,
    })
  }

  /** What the new round will likely be: its number from the title, its dates from the prose. */
  const roundValues = async (req: Request, preview: ImportPreview) => {
    const taken = await roundsOf(db, projectOf(req).id)
    const told = roundInTitle(preview.table?.title ?? '')
    const number = told !== null && !taken.some(round => round.number === told) ? told : null
    const usual = nextRoundValues(number === null ? taken : [{ number: number - 1 }])
    const statement = preview.statements.find(each => each.round === (number ?? usual.number))
    return {
      target: wordFrom(req.query['round']) || 'new',
      number: String(number ?? usual.number),
      name: usual.name,
      tableTitle: preview.table?.title ?? '',
      sentOn: statement?.sentOn ?? '',
      dueOn: statement?.dueOn ?? '',
      silenceMeansNoComment: '',
    }
  }

  const show: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    if (held.state === 'saved') {
      res.redirect(303, `/projects/${held.projectId}/rounds/${held.roundId}`)
      return
    }
    const preview = previewImport(held.source, storedCorrections(held))
    await answer(req, res, held, emptyForm(await roundValues(req, preview)))
  }

  const correct: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    await correctImport(db, { importId: held.id, corrections: readCorrections(req.body, held) }, actorOf(req))
    flash(req, '已按您的更正重新识别。')
    res.redirect(303, `/projects/${held.projectId}/imports/${held.id}`)
  }

  const save: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    const { table, note } = previewImport(held.source, storedCorrections(held))
    if (table === null) throw new Refused([{ field: 'table', message: '还没有指定哪一列是意见，不能保存。' }])
    const chosen = wordFrom(typedValues(req.body)['target'])
    const into = (target: SaveImportInput['target']) =>
      saveImport(db, { importId: held.id, table, note, target }, actorOf(req))
    const saved =
      chosen === '' || chosen === 'new'
        ? await submit(roundForm, req.body, fields => into({ newRound: fields }))
        : await submit(z.object({}), req.body, () => into({ roundId: idFrom(chosen) }))
    if (!saved.done) return answer(req, res.status(422), held, saved.form)
    flash(req, `已导入 ${table.rows.length} 行。`)
    res.redirect(303, `/projects/${held.projectId}/rounds/${saved.result}`)
  }

  const drop: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    await dropImport(db, { importId: held.id }, actorOf(req))
    flash(req, '已放弃这次导入，没有保存任何内容。')
    res.redirect(303, `/projects/${held.projectId}`)
  }

  return { show, correct, save, drop }
}
