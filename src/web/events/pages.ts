import type { RequestHandler } from 'express'
import { eventsOfProject } from '../../store/events'
import type { Deps } from '../deps'
import { pageFrom } from '../forms'
import { answerPage } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf } from '../visit'

const perPage = 100

/** Who did what, when. */
export const eventPages = ({ db }: Deps) => {
  const list: RequestHandler = async (req, res) => {
    const page = pageFrom(req.query['page'])
    const events = await eventsOfProject(db, projectOf(req).id, {
      limit: perPage + 1,
      offset: (page - 1) * perPage,
    })
    await answerPage(req, res, 'events/list', {
      title: '操作记录',
      crumbs: projectCrumbs(req),
      events: events.slice(0, perPage),
      page,
      more: events.length > perPage,
    })
  }

  return { list }
}
