import type { Request, RequestHandler } from 'express'
import { found } from '../../actions/found'
import type { RoundRecord } from '../../domain/consultation/record'
import { layOutRound } from '../../domain/writing/tables/roundTable'
import type { TableExtension } from '../../files/writing/handOut'
import { pdfProgram } from '../../files/writing/pdf'
import { rowsToExport } from '../../store/counting'
import { roundRecord } from '../../store/record'
import { recordsOf } from '../../store/records'
import { settingsOf } from '../../store/settings'
import type { Deps } from '../deps'
import type { ExportPages } from '../exports/pages'
import { answerPage } from '../page'
import { projectCrumbs, roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf } from '../visit'
import { choiceOf, choicesFor, type TableChoice } from './choice'

/** What a page of tables is about: one round, or all rounds of a project. */
export interface TableScope {
  /** null: all rounds of the project. */
  roundId: (req: Request) => number | null
  records: (req: Request) => Promise<readonly RoundRecord[]>
  href: (req: Request) => string
  crumbs: typeof projectCrumbs
  tabs: 'roundTabs' | 'projectTabs'
  heading: string
}

export const oneRound = ({ db }: Deps): TableScope => ({
  roundId: req => roundOf(req).id,
  records: async req => [await found(roundRecord(db, roundOf(req).id))],
  href: roundHref,
  crumbs: roundCrumbs,
  tabs: 'roundTabs',
  heading: '采纳情况表',
})

/** Rounds without a single reply have no table yet. */
export const allRounds = ({ db }: Deps): TableScope => ({
  roundId: () => null,
  records: async req => (await recordsOf(db, projectOf(req).id)).filter(record => record.replies.length > 0),
  href: req => `/projects/${projectOf(req).id}`,
  crumbs: projectCrumbs,
  tabs: 'projectTabs',
  heading: '各轮采纳情况表',
})

/** A browser is slow with more, and nobody reads it on a page. */
const mostOnPage = 3000

const formatNames = { xlsx: 'Excel', docx: 'Word', pdf: 'PDF' } as const

/** 意见采纳情况表: one layout behind the page, the workbook, the document and the PDF. */
export const tablePages = ({ db }: Deps, exports: ExportPages, scope: TableScope) => {
  const layoutsOf = async (req: Request, { template, grouping }: TableChoice) => {
    const { countingRule } = await settingsOf(db, projectOf(req).id)
    const project = { ...projectOf(req), countingRule }
    return (await scope.records(req)).map(record => layOutRound(project, record, template, grouping))
  }

  const show: RequestHandler = async (req, res) => {
    const choice = await choiceOf(db, req)
    const rows = await rowsToExport(db, projectOf(req).id, scope.roundId(req))
    const tooLong = rows > mostOnPage
    await answerPage(req, res, 'tables/show', {
      title: scope.heading,
      width: 'wide',
      crumbs: scope.crumbs(req),
      href: scope.href(req),
      tabs: scope.tabs,
      layouts: tooLong ? [] : await layoutsOf(req, choice),
      tooLong,
      rows,
      choice,
      pdf: (await pdfProgram()) !== null,
      ...(await choicesFor(db)),
    })
  }

  /** The file is read back and compared before it is handed out. */
  const download =
    (extension: TableExtension | 'pdf'): RequestHandler =>
    async (req, res) => {
      const { template, grouping } = await choiceOf(db, req)
      const projectId = projectOf(req).id
      const order = {
        projectId,
        roundId: scope.roundId(req),
        template,
        grouping: grouping ?? null,
        extension,
      }
      await exports.handOut(
        req,
        res,
        { kind: 'tables', ...order },
        `${scope.heading}（${formatNames[extension]}）`,
      )
    }

  return { show, xlsx: download('xlsx'), docx: download('docx'), pdf: download('pdf') }
}
