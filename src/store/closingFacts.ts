import type { ClosingFacts } from '../domain/checking/closing'
import { reconcile } from '../domain/checking/reconcile'
import type { Round } from '../domain/consultation/record'
import type { Reader } from './database'
import { type DraftPair, landingOf } from './landings'
import { noteTextOf } from './notes'
import { findProject } from './projects'
import { recordsOf } from './records'
import { settingsOf } from './settings'

/** Everything the checklist of a round looks at. */
export const closingFactsOf = async (db: Reader, round: Round, pair: DraftPair): Promise<ClosingFacts> => {
  const records = await recordsOf(db, round.projectId)
  const record = records.find(each => each.round.id === round.id) ?? {
    round,
    consultees: [],
    replies: [],
    comments: [],
  }
  const noteText = await noteTextOf(db, round.projectId)
  const project = await findProject(db, round.projectId)
  const settings = await settingsOf(db, round.projectId)
  const documentTitle = project?.documentTitle ?? ''
  const { findings } = reconcile({ documentTitle, noteText, settings }, records)
  const table = records.filter(each => each.replies.length > 0).findIndex(each => each.round.id === round.id)
  return {
    record,
    findings: findings.filter(finding => finding.table === table && table >= 0),
    noteFindings: findings.filter(finding => finding.table === null),
    hasNote: noteText.trim() !== '',
    landing: await landingOf(db, round, pair, record.comments),
  }
}
