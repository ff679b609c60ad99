import type { RequestHandler } from 'express'
import { countRound } from '../../domain/consultation/record'
import { recordsOf } from '../../store/records'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectOf } from '../visit'

/** A project: its rounds, in order, each with its counts. */
export const projectShow =
  ({ db }: Deps): RequestHandler =>
  async (req, res) => {
    const project = projectOf(req)
    const records = await recordsOf(db, project.id)
    await answerPage(req, res, 'projects/show', {
      title: project.name,
      crumbs: [{ label: '项目', href: '/' }],
      rounds: records.map(record => ({ ...record.round, counts: countRound(record) })),
    })
  }
