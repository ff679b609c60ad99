import type { Request, RequestHandler, Response } from 'express'
import { findingCodes } from '../../domain/checking/finding'
import { changeActions } from '../../domain/consultation/change'
import { listCounting } from '../../domain/consultation/countingRules'
import { unitKinds } from '../../domain/consultation/unitKinds'
import { workStates } from '../../domain/desk/entry'
import { isFiltered, landingStates, readFilter, writeFilter } from '../../domain/desk/filter'
import { excerptOf } from '../../domain/reading/searchWords'
import { departmentsIn } from '../../store/desk/assignments'
import type { Within } from '../../store/desk/entries'
import { revisionOfProject } from '../../store/desk/revision'
import { viewsOf } from '../../store/desk/savedViews'
import { searchEntries, textsOf, unitsWithin } from '../../store/desk/search'
import { listMembers } from '../../store/memberships'
import { listProjects, listProjectsOf, type Project } from '../../store/projects'
import { roundsOf } from '../../store/rounds'
import type { Deps } from '../deps'
import { onlyFound } from '../desk/findings'
import { pageFrom } from '../forms'
import { answerPage, type Crumb } from '../page'
import { projectCrumbs } from '../rounds/enter'
import { projectOf, userOf } from '../visit'

const perPage = 30
const mostNamed = 8

interface Frame extends Record<string, unknown> {
  crumbs: readonly Crumb[]
  listHref: string
  only?: readonly number[] | undefined
  /** The projects one of which has to be chosen first. */
  toChoose: readonly Project[]
  /** The projects in which more can be asked for than over all of them. */
  narrower: readonly Project[]
}

/** Finding comments: in one project, or in all that one may see. */
export const searchPages = ({ db }: Deps) => {
  const answer = async (req: Request, res: Response, within: Within, frame: Frame): Promise<void> => {
    const filter = readFilter(req.query)
    const page = pageFrom(req.query['page'])
    // In one project everything may be listed; over all projects something has to be asked for.
    const asked = frame.toChoose.length === 0 && (isFiltered(filter) || frame.listHref !== '/search')
    const slice = { limit: perPage, offset: (page - 1) * perPage }
    const { only, ...shown } = frame
    const found = asked
      ? await searchEntries(db, within, filter, slice, only)
      : { total: 0, isRanked: false, entries: [] }
    const texts = await textsOf(
      db,
      found.entries.map(each => each.commentId),
    )
    const mark = (text: string, most?: number) => excerptOf(text, filter.text, most)
    await answerPage(req, res, 'search/show', {
      title: filter.text === '' ? '搜索意见' : `搜索：${filter.text}`,
      width: 'wide',
      ...shown,
      asked,
      filter,
      query: writeFilter(filter),
      isFiltered: isFiltered(filter),
      total: found.total,
      counting: listCounting('row', '这里'),
      isRanked: found.isRanked,
      page,
      pages: Math.max(1, Math.ceil(found.total / perPage)),
      units: await unitsWithin(db, within),
      results: found.entries.flatMap(entry => {
        const text = texts.get(entry.commentId)
        if (text === undefined) return []
        return [
          {
            ...entry,
            project: text.project,
            round: text.round,
            said: mark(text.body, 180),
            from: mark(entry.unit),
            at: mark(entry.clause),
            rationale: text.rationale === '' ? [] : mark(text.rationale),
            answered: entry.reason === '' ? [] : mark(entry.reason),
          },
        ]
      }),
      unitKinds,
      changeActions,
      workStates,
      findingCodes,
      landingStates,
    })
  }

  const inProject: RequestHandler = async (req, res) => {
    const project = projectOf(req)
    await answer(
      req,
      res,
      { projectIds: [project.id] },
      {
        crumbs: projectCrumbs(req),
        listHref: `/projects/${project.id}/search`,
        toChoose: [],
        narrower: [],
        only: await onlyFound(db, project, readFilter(req.query)),
        rounds: await roundsOf(db, project.id),
        members: await listMembers(db, project.id),
        departments: await departmentsIn(
          db,
          { projectId: project.id },
          await revisionOfProject(db, project.id),
        ),
        views: await viewsOf(db, project.id, userOf(req).id),
      },
    )
  }

  const everywhere: RequestHandler = async (req, res) => {
    const user = userOf(req)
    const projects = user.isAdministrator ? await listProjects(db) : await listProjectsOf(db, user.id)
    // What has landed and what checks find is told by reading a whole project: one at a time.
    const { landing, finding } = readFilter(req.query)
    const isOfOne = landing !== null || finding !== ''
    await answer(
      req,
      res,
      { projectIds: projects.map(each => each.id) },
      {
        crumbs: [{ label: '项目', href: '/' }],
        listHref: '/search',
        toChoose: isOfOne ? projects : [],
        narrower: isOfOne ? [] : projects.slice(0, mostNamed),
        rounds: [],
        members: [{ userId: user.id, displayName: '本人' }],
        departments: [],
        views: [],
      },
    )
  }

  return { inProject, everywhere }
}
