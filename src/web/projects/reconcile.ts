import type { RequestHandler } from 'express'
import { countRecord } from '../../domain/checking/counting/countRecord'
import { reconcile } from '../../domain/checking/reconcile'
import { countingRules } from '../../domain/consultation/countingRules'
import { readStatements } from '../../domain/reading/statements'
import { statedWords } from '../../domain/writing/statedWords'
import { draftsOf } from '../../store/drafts'
import { noteTextOf } from '../../store/notes'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf } from '../visit'

/** The whole project held against itself and against its note. */
export const projectReconcile = ({ db }: Deps) => {
  const show: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    const held = records.filter(record => record.replies.length > 0)
    const noteText = await noteTextOf(db, project.id)
    const settings = await settingsOf(db, project.id)
    const drafts = (await draftsOf(db, project.id)).slice(-1)
    const result = reconcile({ ...project, noteText, settings, drafts }, records)
    await answerPage(req, res, 'projects/reconcile', {
      title: '项目核对',
      width: 'wide',
      crumbs: projectCrumbs(req),
      rounds: records.map(record => ({
        ...record.round,
        counts: countRecord(record, settings.countingRule),
      })),
      counted: countingRules[settings.countingRule],
      findings: result.findings.map(finding => ({
        ...finding,
        round: finding.table === null ? null : (held[finding.table]?.round ?? null),
      })),
      statements: readStatements(noteText).map(each => ({ ...each, words: statedWords(each) })),
    })
  }

  return { show }
}
