import type { RequestHandler } from 'express'
import { countingRules } from '../../domain/consultation/countingRules'
import { settingsOf } from '../../store/settings'
import { roundsCounted } from '../checks/checks'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectOf } from '../visit'

/** A project: its rounds, in order, each with its counts. */
export const projectShow =
  (deps: Deps): RequestHandler =>
  async (req, res) => {
    const project = projectOf(req)
    const { countingRule } = await settingsOf(deps.db, project.id)
    const counted = await roundsCounted(deps, project)
    await answerPage(req, res, 'projects/show', {
      title: project.name,
      crumbs: [{ label: '项目', href: '/' }],
      rounds: counted.map(({ round, counts }) => ({ ...round, counts })),
      counted: countingRules[countingRule],
    })
  }
