import type { Request, RequestHandler, Response } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import { correctImport } from '../../actions/imports/correctImport'
import { dropImport } from '../../actions/imports/dropImport'
import type { Corrections } from '../../domain/checking/importing/corrections'
import { uploadPath } from '../../files/uploads'
import { findImport, type Import } from '../../store/imports'
import type { Deps } from '../deps'
import { idFrom, pageFrom, typedValues, wordFrom } from '../forms'
import type { JobShelf } from '../jobs/jobShelf'
import { flash } from '../page'
import { actorOf, projectOf, userOf } from '../visit'
import { checkInChild } from './check/checkInChild'
import { readCorrections, storedCorrections, typedRoles } from './corrections'
import { type Landing, land } from './landing'
import { letterShow } from './letter'
import type { LongReadings } from './longReadings'
import { type KnownPreview, previewShelf } from './previews'
import { startReading, waitFor } from './startReading'
import { tableShow } from './table'

/** One file taken in: what was understood beside what was read, to be corrected and then saved. */
export const importShow = (deps: Deps, shelf: JobShelf<Landing>, readings: LongReadings) => {
  const { db } = deps
  const { previewOf, preparation, checkedOf, keepChecked, checkTask } = previewShelf(deps, readings)
  const table = tableShow(deps, shelf)
  const letter = letterShow(deps)

  const importOf = async (req: Request): Promise<Import> => {
    const held = await found(findImport(db, idFrom(req.params['importId'])))
    if (held.projectId !== projectOf(req).id || held.state === 'dropped') throw new NotFound()
    return held
  }

  const show: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    if (held.state === 'saved') {
      res.redirect(303, `/projects/${held.projectId}/rounds/${held.roundId}`)
      return
    }
    const corrections = storedCorrections(held)
    const prepare = await preparation(held, corrections)
    if (prepare !== null) {
      const here = `/projects/${held.projectId}/imports/${held.id}`
      const job = startReading(deps, shelf, {
        projectId: held.projectId,
        userId: userOf(req).id,
        name: held.uploadName,
        key: held.sha256,
        field: 'file',
        work: async watch => {
          await prepare(watch)
          return { href: here }
        },
      })
      await waitFor(deps, job)
      if (job.state !== 'done') {
        res.redirect(303, `/projects/${held.projectId}/readings/${job.id}`)
        return
      }
    }
    const preview = await previewOf(held, corrections)
    const page = { held, corrections, preview, checked: checkedOf(held, corrections) }
    await (preview.reading === 'letter' ? letter.show(req, res, page) : table.show(req, res, page))
  }

  /** The corrections of the form, and the mapping to be remembered where the columns were confirmed or changed. */
  const corrected = (req: Request, held: Import, shown: KnownPreview) => {
    const corrections = readCorrections(req.body, held)
    const before = storedCorrections(held)
    const roles = corrections.table === before.table ? typedRoles(req.body) : null
    const confirmed = wordFrom(typedValues(req.body)['do']) === 'columns'
    const changed = roles?.some((role, index) => role !== shown.columns[index]?.role) ?? false
    if (roles === null || !(confirmed || changed)) return { corrections, mapping: null }
    const { headerKey } = shown
    return { corrections: { ...corrections, roles }, mapping: headerKey === '' ? null : { headerKey, roles } }
  }

  const correct: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    const shown = await previewOf(held, storedCorrections(held))
    const { corrections, mapping } = corrected(req, held, shown)
    const letterToo =
      shown.reading === 'letter' ? { ...corrections, letter: letter.correctionsOf(req) } : corrections
    await correctImport(db, { importId: held.id, corrections: letterToo, mapping }, actorOf(req))
    const here = `/projects/${held.projectId}/imports/${held.id}`
    if ('turn' in req.query) {
      res.redirect(303, here + turnedTo(req))
      return
    }
    flash(req, '已按您的更正重新识别。')
    res.redirect(303, here)
  }

  /** What else was changed in the form is taken along; what changes the reading itself has to be looked at first. */
  const save: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    const before = storedCorrections(held)
    const shown = await previewOf(held, before)
    if (shown.reading === 'letter') {
      await saveLetter(req, res, held, before)
      return
    }
    const { corrections, mapping } = corrected(req, held, shown)
    if (held.state === 'pending')
      await correctImport(db, { importId: held.id, corrections, mapping }, actorOf(req))
    if (readsOtherwise({ ...before, reading: shown.reading }, corrections)) {
      flash(req, '已按您的更正重新识别，还没有保存。请再看一遍后保存。')
      res.redirect(303, `/projects/${held.projectId}/imports/${held.id}`)
      return
    }
    const preview = await previewOf(held, corrections)
    await table.save(req, res, { held, corrections, preview, checked: checkedOf(held, corrections) })
  }

  const saveLetter = async (req: Request, res: Response, held: Import, before: Corrections) => {
    const corrections = { ...readCorrections(req.body, held), letter: letter.correctionsOf(req) }
    if (held.state === 'pending' && corrections.reading === before.reading)
      await correctImport(db, { importId: held.id, corrections, mapping: null }, actorOf(req))
    const preview = await previewOf(held, corrections)
    await letter.save(req, res, { held, corrections, preview, checked: null })
  }

  /** Has a long table checked before it is saved: a page says how far that is, then the preview shows what was found. */
  const check: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    const corrections = storedCorrections(held)
    const task = await checkTask(held, corrections)
    const here = `/projects/${held.projectId}/imports/${held.id}`
    if (task === null || held.state !== 'pending') {
      res.redirect(303, here)
      return
    }
    const job = startReading(deps, shelf, {
      projectId: held.projectId,
      userId: userOf(req).id,
      name: held.uploadName,
      key: `check ${held.id} ${JSON.stringify(task.corrections)}`,
      field: 'file',
      work: async watch => {
        const path = uploadPath(deps.config.uploads, held.sha256)
        keepChecked(held, corrections, await checkInChild({ ...task, path }, watch))
        return { href: `${here}#findings` }
      },
    })
    await waitFor(deps, job)
    if (job.result !== null) land(req, res, job.result)
    else res.redirect(303, `/projects/${held.projectId}/readings/${job.id}`)
  }

  const drop: RequestHandler = async (req, res) => {
    const held = await importOf(req)
    await dropImport(db, { importId: held.id }, actorOf(req))
    flash(req, '已放弃这次导入，没有保存任何内容。')
    res.redirect(303, `/projects/${held.projectId}`)
  }

  return { show, correct, save, check, drop }
}

/** The page of the preview that the person turns to. */
const turnedTo = (req: Request): string => {
  const show = wordFrom(req.query['show'])
  const page = String(pageFrom(req.query['page']))
  const row = wordFrom(req.query['row'])
  return `?${new URLSearchParams({ show, page })}${/^\d{1,7}$/.test(row) ? `#row-${row}` : ''}`
}

const readsOtherwise = (before: Corrections, after: Corrections): boolean =>
  (after.reading ?? before.reading) !== before.reading ||
  before.table !== after.table ||
  before.roundId !== after.roundId ||
  before.unit !== after.unit ||
  JSON.stringify(before.roles) !== JSON.stringify(after.roles)
