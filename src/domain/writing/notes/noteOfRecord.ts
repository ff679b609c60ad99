import { countRecord } from '../../checking/counting/countRecord'
import type { CountingRule } from '../../consultation/countingRules'
import type { DraftStage } from '../../consultation/drafts'
import { draftStages } from '../../consultation/drafts'
import type { RoundRecord } from '../../consultation/record'
import type { Talk } from '../../consultation/talk'
import { unitKinds } from '../../consultation/unitKinds'
import { groupBy } from '../../groups'
import type { NoteRecord, NoteRound } from './noteRecord'

/** Everything of a project that its note tells. */
export interface NoteSource {
  project: { documentTitle: string; draftingUnit: string }
  records: readonly RoundRecord[]
  rule: CountingRule
  drafts: readonly { id: number; position: number; stage: DraftStage }[]
  /** Typed for a round, by its id; a round without is told by its talks. */
  afterRejections: ReadonlyMap<number, string>
  /** By comment. */
  talks: ReadonlyMap<number, readonly Talk[]>
}

/** Those asked, by kind, in the order of the kinds. */
const askedOf = ({ consultees }: RoundRecord): NoteRound['asked'] => {
  const byKind = groupBy(
    consultees.filter(consultee => consultee.asked),
    consultee => consultee.kind,
  )
  return Object.entries(unitKinds).flatMap(([name, { label }]) => {
    const count = [...byKind].find(([kind]) => kind === name)?.[1].length ?? 0
    return count === 0 ? [] : [{ label, count }]
  })
}

/** 已与有关单位沟通一致, only where the record has a talk that ended so for every comment not adopted. */
const afterRejectionOf = ({ comments }: RoundRecord, talks: NoteSource['talks']): string | null => {
  const rejected = comments.filter(comment => comment.decision?.disposition === 'rejected')
  const agreed = rejected.every(comment => talks.get(comment.id)?.at(-1)?.outcome === 'agreed')
  return rejected.length > 0 && agreed ? '已与有关单位沟通一致' : null
}

/** The version that followed the one sent out: that of the next round, else the next one kept. */
const nextDraftOf = ({ project, records, drafts }: NoteSource, at: number): string | null => {
  const sent = drafts.find(draft => draft.id === records[at]?.round.draftId)
  if (sent === undefined) return null
  const nextSent = drafts.find(draft => draft.id === records[at + 1]?.round.draftId)
  const later = drafts
    .filter(draft => draft.position > sent.position)
    .toSorted((one, other) => one.position - other.position)
  const next = nextSent !== undefined && nextSent.position > sent.position ? nextSent : later[0]
  return next === undefined ? null : `《${project.documentTitle}》（${draftStages[next.stage]}）`
}

/** The record that a project's note is written from and held against, its rounds by number. */
export const noteRecordOf = (given: NoteSource): NoteRecord => {
  const source = {
    ...given,
    records: given.records.toSorted((one, other) => one.round.number - other.round.number),
  }
  const { project, records, rule, afterRejections, talks } = source
  return {
    documentTitle: project.documentTitle,
    drafter: project.draftingUnit || '起草单位',
    rounds: records.map((record, at): NoteRound => {
      const { round } = record
      const counts = countRecord(record, rule)
      const { byDisposition: decided } = counts
      return {
        number: round.number,
        name: round.name,
        sentOn: round.sentOn,
        dueOn: round.dueOn,
        asked: askedOf(record),
        countingRule: rule,
        afterRejection: afterRejections.get(round.id) ?? afterRejectionOf(record, talks),
        nextDraft: nextDraftOf(source, at),
        counts: {
          consulted: counts.asked,
          replied: counts.replied,
          withComments: counts.withComments,
          withoutComments: counts.noComment,
          silent: counts.silent,
          comments: counts.comments,
          merged: counts.merged,
          accepted: decided.accepted,
          partial: decided.partial,
          rejected: decided.rejected,
          explained: decided.explained,
          forwarded: decided.forwarded,
          duplicate: decided.duplicate,
          withdrawn: decided.withdrawn,
          open: decided.open + decided.unrecognised,
        },
      }
    }),
  }
}
