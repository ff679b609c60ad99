import type { Request, RequestHandler } from 'express'
import { NotFound } from '../../actions/action'
import { found } from '../../actions/found'
import type { RoundRecord } from '../../domain/consultation/record'
import { layOutRound } from '../../domain/writing/roundTable'
import { type TableExtension, tablesFile, tablesPdf } from '../../files/writing/handOut'
import { pdfProgram } from '../../files/writing/pdf'
import { roundRecord } from '../../store/record'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import { answerPage } from '../page'
import { projectCrumbs, roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { choiceOf, choicesFor, type TableChoice } from './choice'

/** What a page of tables is about: one round, or all rounds of a project. */
export interface TableScope {
  records: (req: Request) => Promise<readonly RoundRecord[]>
  href: (req: Request) => string
  crumbs: typeof projectCrumbs
  tabs: 'roundTabs' | 'projectTabs'
  heading: string
}

export const oneRound = ({ db }: Deps): TableScope => ({
  records: async req => [await found(roundRecord(db, roundOf(req).id))],
  href: roundHref,
  crumbs: roundCrumbs,
  tabs: 'roundTabs',
  heading: '采纳情况表',
})

/** Rounds without a single reply have no table yet. */
export const allRounds = ({ db }: Deps): TableScope => ({
  records: async req => (await recordsOf(db, projectOf(req).id)).filter(record => record.replies.length > 0),
  href: req => `/projects/${projectOf(req).id}`,
  crumbs: projectCrumbs,
  tabs: 'projectTabs',
  heading: '各轮采纳情况表',
})

/** 意见采纳情况表: one layout behind the page, the workbook, the document and the PDF. */
export const tablePages = ({ db }: Deps, scope: TableScope) => {
  const layoutsOf = async (req: Request, { template, grouping }: TableChoice) => {
    const { countingRule } = await settingsOf(db, projectOf(req).id)
    const project = { ...projectOf(req), countingRule }
    return (await scope.records(req)).map(record => layOutRound(project, record, template, grouping))
  }

  const titleOf = (req: Request, layouts: readonly { title: string }[]): string =>
    layouts.length === 1 ? (layouts[0]?.title ?? '') : `《${projectOf(req).documentTitle}》意见采纳情况表`

  const show: RequestHandler = async (req, res) => {
    const choice = await choiceOf(db, req)
    await answerPage(req, res, 'tables/show', {
      title: scope.heading,
      width: 'wide',
      crumbs: scope.crumbs(req),
      href: scope.href(req),
      tabs: scope.tabs,
      layouts: await layoutsOf(req, choice),
      choice,
      pdf: (await pdfProgram()) !== null,
      ...(await choicesFor(db)),
    })
  }

  /** The file is read back and compared before it is handed out. */
  const download =
    (extension: TableExtension | 'pdf'): RequestHandler =>
    async (req, res) => {
      const layouts = await layoutsOf(req, await choiceOf(db, req))
      if (layouts.length === 0) throw new NotFound()
      const title = titleOf(req, layouts)
      const bytes =
        extension === 'pdf' ? await tablesPdf(layouts, title) : await tablesFile(layouts, title, extension)
      res.attachment(`${title}.${extension}`).send(bytes)
    }

  return { show, xlsx: download('xlsx'), docx: download('docx'), pdf: download('pdf') }
}
