import type { Request, RequestHandler } from 'express'
import { found } from '../../actions/found'
import { layOutRound } from '../../domain/writing/roundTable'
import { isTemplateId, type TemplateId, tableTemplates } from '../../domain/writing/tableTemplates'
import { adoptionTableFile, type TableExtension } from '../../files/writing/handOut'
import { roundRecord } from '../../store/record'
import type { Deps } from '../deps'
import { wordFrom } from '../forms'
import { answerPage } from '../page'
import { roundCrumbs, roundHref, roundOf } from '../rounds/enter'
import { projectOf } from '../visit'

const templateOf = (req: Request): TemplateId => {
  const wanted = wordFrom(req.query['form'])
  return isTemplateId(wanted) ? wanted : 'government'
}

/** 意见采纳情况表: one layout behind the page, the workbook and the document. */
export const tablePages = ({ db }: Deps) => {
  const layoutOf = async (req: Request) =>
    layOutRound(projectOf(req), await found(roundRecord(db, roundOf(req).id)), templateOf(req))

  const show: RequestHandler = async (req, res) => {
    await answerPage(req, res, 'tables/show', {
      title: '采纳情况表',
      width: 'wide',
      crumbs: roundCrumbs(req),
      href: roundHref(req),
      layout: await layoutOf(req),
      form: templateOf(req),
      templates: Object.values(tableTemplates),
    })
  }

  /** The file is read back and compared before it is handed out. */
  const download =
    (extension: TableExtension): RequestHandler =>
    async (req, res) => {
      const layout = await layoutOf(req)
      const bytes = await adoptionTableFile(layout, extension)
      res.attachment(`${layout.title}.${extension}`).send(bytes)
    }

  return { show, xlsx: download('xlsx'), docx: download('docx') }
}
