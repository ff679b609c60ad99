import { z } from 'zod'
import {
  type ArchivedEvent,
  type ArchiveRecord,
  isOriginalKind,
  originalKinds,
} from '../../domain/consultation/archive'
import { countingRules, isCountingRule } from '../../domain/consultation/countingRules'
import { dispositions, isDisposition } from '../../domain/consultation/dispositions'
import { isRuling, rulings } from '../../domain/consultation/landingReview'
import { isReplyState } from '../../domain/consultation/replies'
import { isTalkOutcome, talkOutcomes } from '../../domain/consultation/talk'
import { isUnitKind } from '../../domain/consultation/unitKinds'
import { archivedNotes } from './archivedNotes'

const id = z.int().min(0)
const text = z.string()
const date = z.string().nullable()

const proposed = {
  disposition: z.string().refine(isDisposition, `应是 ${Object.keys(dispositions).join('、')} 之一`),
  reason: text,
  revisedText: text,
}

const decided = {
  ...proposed,
  sourceText: text.default(''),
  inherited: z.boolean().default(false),
  by: text.default(''),
  at: text.default(''),
}

const decision = z.object({ id, ...decided }).nullable()

const round = z.object({
  id,
  projectId: id,
  number: z.int().min(1),
  name: text,
  draftId: id.nullable(),
  tableTitle: text,
  sentOn: date,
  dueOn: date,
  letterNumber: text,
  silenceMeansNoComment: z.boolean(),
})

const consultee = z.object({
  id,
  unitId: id,
  unit: text.min(1),
  kind: z.string().refine(isUnitKind, '不是已知的单位类别'),
  position: z.number(),
  asked: z.boolean(),
})

const reply = z.object({
  id,
  consulteeId: id,
  state: z.string().refine(isReplyState, '不是已知的反馈情况'),
  receivedOn: date,
  channel: text,
  note: text,
  decision,
  importId: id.nullable(),
})

const comment = z.object({
  id,
  replyId: id,
  consulteeId: id,
  unit: text,
  body: text,
  clause: text,
  original: text,
  proposed: text,
  rationale: text,
  remark: text,
  decision,
  createdAt: text,
  origin: z.object({ id, body: text, start: id, end: id }).nullable().default(null),
})

const settings = z.object({
  countingRule: z.string().refine(isCountingRule, `应是 ${Object.keys(countingRules).join('、')} 之一`),
  publicDays: id.nullable(),
  writtenDays: id.nullable(),
})

const beside = z.object({
  talks: z.array(
    z.object({
      commentId: id,
      heldOn: text,
      participants: text,
      outcome: z.string().refine(isTalkOutcome, `应是 ${Object.keys(talkOutcomes).join('、')} 之一`),
      summary: text,
      by: text,
      evidence: z.array(z.object({ name: text, sha256: text })),
    }),
  ),
  links: z.array(
    z.object({
      earlierId: id,
      laterId: id,
      verdict: z.enum(['confirmed', 'refused', 'open']),
      by: text,
      at: text,
    }),
  ),
  dissents: z.array(z.object({ commentId: id, issue: text, drafterView: text, basis: text })),
  afterRejections: z.array(z.object({ roundId: id, text })),
  earlierDecisions: z.array(z.object({ commentId: id, ...decided })).default([]),
  landingReviews: z
    .array(
      z.object({
        commentId: id,
        change: id,
        draftId: id,
        verdict: text,
        ruling: z.string().refine(isRuling, `应是 ${Object.keys(rulings).join('、')} 之一`),
        note: text,
        by: text,
        at: text,
      }),
    )
    .default([]),
  closings: z
    .array(
      z.object({
        roundId: id,
        kind: z.enum(['closed', 'reopened']),
        number: id.nullable(),
        note: text,
        by: text,
        at: text,
        file: text.nullable(),
        snapshot: text.nullable(),
      }),
    )
    .default([]),
  assignments: z.array(z.object({ commentId: id, person: text, department: text, dueOn: date })).default([]),
  proposals: z.array(z.object({ commentId: id, ...proposed, by: text, at: text })).default([]),
  ...archivedNotes,
})

const original = z.object({
  file: text,
  name: text,
  sha256: text,
  roundId: id.nullable(),
  draftId: id.optional(),
  kind: z.string().refine(isOriginalKind, `应是 ${originalKinds.join('、')} 之一`),
  unit: text,
})

/** record.json of an archive. */
export const archiveRecord: z.ZodType<ArchiveRecord> = z.object({
  format: z.literal('caina-record'),
  version: z.literal(1),
  project: z.object({
    name: text,
    documentTitle: text,
    draftingUnit: text,
    noteText: text,
    settings: settings.optional(),
    decisionSteps: z.literal([1, 2]).optional(),
  }),
  drafts: z.array(z.object({ id, stage: text, name: text, text, createdAt: text })),
  rounds: z.array(
    z.object({
      round,
      consultees: z.array(consultee),
      replies: z.array(reply),
      comments: z.array(comment),
    }),
  ),
  beside: beside.optional(),
  originals: z.array(original),
  findings: z.array(z.never()).or(z.array(z.unknown()).transform(() => [])),
})

const facts = z.record(z.string(), z.unknown()).nullable().default(null)

/** events.json of an archive: the newest first. */
export const archivedEvents: z.ZodType<ArchivedEvent[]> = z.array(
  z.object({
    at: text,
    by: text,
    action: text,
    subject: text,
    subjectId: z.int().nullable(),
    roundId: z.int().nullable().default(null),
    before: facts,
    after: facts,
  }),
)
