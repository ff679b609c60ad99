import type { RequestHandler } from 'express'
import { countRecord } from '../../domain/checking/countRecord'
import { countingRules } from '../../domain/consultation/countingRules'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectOf } from '../visit'

/** A project: its rounds, in order, each with its counts. */
export const projectShow =
  ({ db }: Deps): RequestHandler =>
  async (req, res) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    const { countingRule } = await settingsOf(db, project.id)
    await answerPage(req, res, 'projects/show', {
      title: project.name,
      crumbs: [{ label: '项目', href: '/' }],
      rounds: records.map(record => ({ ...record.round, counts: countRecord(record, countingRule) })),
      counted: countingRules[countingRule],
    })
  }
