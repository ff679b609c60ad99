import type { Request, RequestHandler } from 'express'
import { compareDrafts } from '../../domain/checking/compare'
import { judgeRound } from '../../domain/checking/landing/roundLanding'
import { draftStages } from '../../domain/consultation/drafts'
import { groupBy } from '../../domain/groups'
import {
  type Cause,
  changeKinds,
  comparisonRows,
  layOutComparison,
} from '../../domain/writing/tables/comparisonTable'
import { adoptionTableFile, type TableExtension } from '../../files/writing/handOut'
import { safeName } from '../../files/writing/zip'
import { type Draft, draftsOf } from '../../store/drafts'
import { landingReviewsOf } from '../../store/landingReviews'
import { judgedComments } from '../../store/landings'
import type { Deps } from '../deps'
import { wordFrom } from '../forms'
import { answerPage } from '../page'
import { projectOf } from '../visit'
import { draftCrumbs, draftOf, draftsHref, roundsAbout } from './enter'

/** Two versions of the text, clause by clause: a page and the 修改对照表. */
export const comparePages = ({ db }: Deps) => {
  /** Adopted comments on a version, judged in the later draft. */
  const causesOf = async (version: Draft, after: Draft): Promise<Cause[]> => {
    const causes: Cause[] = []
    if (version.position >= after.position) return causes
    for (const { round, comments } of await roundsAbout({ db }, version)) {
      const reviews = await landingReviewsOf(db, round.id, after.id)
      const judged = judgedComments(comments, version.text, after.text)
      const { changes } = judgeRound({ comments, judged, reviews })
      causes.push(...changes.map(change => ({ ...change, round: { id: round.id, name: round.name } })))
    }
    return causes
  }

  const compared = async (req: Request) => {
    const before = await draftOf({ db }, req, 'draftId')
    const after = await draftOf({ db }, req, 'otherId')
    const versions = await draftsOf(db, before.projectId)
    const own = await causesOf(before, after)
    const between: Cause[] = []
    for (const version of versions) {
      if (version.position > before.position && version.position < after.position)
        between.push(...(await causesOf(version, after)))
    }
    const rows = comparisonRows(compareDrafts(before.text, after.text), { own, between })
    return { before, after, versions, rows }
  }

  const show: RequestHandler = async (req, res) => {
    const { before, after, versions, rows } = await compared(req)
    const all = wordFrom(req.query['all']) === '1'
    const kind = wordFrom(req.query['kind'])
    const changed = rows.filter(row => row.kind !== 'same')
    const shown = kind === '' ? (all ? rows : changed) : changed.filter(row => row.kind === kind)
    await answerPage(req, res, 'drafts/compare', {
      title: `${draftStages[before.stage]}与${draftStages[after.stage]}对照`,
      width: 'wide',
      crumbs: draftCrumbs(req),
      href: `${draftsHref(req)}/${before.id}/compare/${after.id}`,
      before,
      after,
      versions,
      draftStages,
      changeKinds,
      kinds: [...groupBy(changed, row => row.kind)].map(([name, list]) => ({ name, count: list.length })),
      kind,
      all,
      total: rows.length,
      changed: changed.length,
      rows: shown,
    })
  }

  /** The file is read back and compared before it is handed out. */
  const download =
    (extension: TableExtension): RequestHandler =>
    async (req, res) => {
      const { before, after, rows } = await compared(req)
      const names = {
        document: projectOf(req).documentTitle,
        before: draftStages[before.stage],
        after: draftStages[after.stage],
      }
      const layout = layOutComparison(rows, names)
      res
        .attachment(safeName(`${layout.title}.${extension}`))
        .send(await adoptionTableFile(layout, extension))
    }

  /** The form of the page names two versions; the address is where their comparison stands. */
  const choose: RequestHandler = (req, res) => {
    const [one, other] = [wordFrom(req.query['before']), wordFrom(req.query['after'])]
    const isNamed = /^[1-9]\d*$/.test(one) && /^[1-9]\d*$/.test(other)
    res.redirect(303, isNamed ? `${draftsHref(req)}/${one}/compare/${other}` : draftsHref(req))
  }

  return { show, choose, xlsx: download('xlsx'), docx: download('docx') }
}
