import { type LedgerEntry, ledgerOf } from '../../domain/checking/ledger'
import { type ProposedLink, proposeLinks } from '../../domain/checking/likeness/linkRounds'
import type { Comment, Round, RoundRecord } from '../../domain/consultation/record'
import { groupBy } from '../../domain/groups'
import { commentLinksOf } from '../../store/commentLinks'
import type { Db } from '../../store/database'
import { decisionsOfProject } from '../../store/decisions'
import { recordsOf } from '../../store/records'
import { talksOf } from '../../store/talks'

/** A comment with the round it stands in. */
export interface PlacedComment {
  round: Round
  comment: Comment
}

export interface ProjectLedger {
  records: readonly RoundRecord[]
  entries: readonly LedgerEntry[]
  proposals: readonly ProposedLink[]
  placed: ReadonlyMap<number, PlacedComment>
}

/** The comments of a project through its rounds, and the links that a person should look at. */
export const ledgerOfProject = async (db: Db, projectId: number): Promise<ProjectLedger> => {
  const records = await recordsOf(db, projectId)
  const links = await commentLinksOf(db, projectId)
  const talks = groupBy(await talksOf(db, projectId), talk => talk.commentId)
  return {
    records,
    entries: ledgerOf(records, links, await decisionsOfProject(db, projectId), talks),
    proposals: proposeLinks(records, links),
    placed: new Map(
      records.flatMap(({ round, comments }) =>
        comments.map(comment => [comment.id, { round, comment }] as const),
      ),
    ),
  }
}
