import type { RequestHandler } from 'express'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectOf } from '../visit'

/** A project: its rounds, in order. */
export const projectShow =
  (_deps: Deps): RequestHandler =>
  async (req, res) => {
    const project = projectOf(req)
    await answerPage(req, res, 'projects/show', {
      title: project.name,
      crumbs: [{ label: '项目', href: '/' }],
      rounds: [],
    })
  }
