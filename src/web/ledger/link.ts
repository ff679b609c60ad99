import type { Request } from 'express'
import type { StandingDecision } from '../../domain/consultation/record'
import type { Reader } from '../../store/database'
import { hasLedger } from '../../store/ledgerOfComment'
import { can } from '../access'
import { projectOf } from '../visit'

/** The ways from a comment to its ledger: to read it where there is something, to log a talk over a rejection. */
export const ledgerLinkOf = async (
  db: Reader,
  req: Request,
  comment: { id: number; decision: StandingDecision | null },
) => ({
  ledgerHref: `/projects/${projectOf(req).id}/ledger/${comment.id}`,
  inLedger: await hasLedger(db, comment.id),
  mayTalk: comment.decision?.disposition === 'rejected' && can(req, 'keepLedger'),
})
