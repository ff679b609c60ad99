import type { Finding } from '../checking/finding'
import type { WrittenNote } from '../writing/notes/explanatoryNote'
import type { NoteTemplate } from '../writing/notes/noteTemplate'
import type { Disposition } from './dispositions'
import type { DissentWords } from './dissent'
import type { LandingReview, SnapshotClosing } from './landingReview'
import type { RoundRecord, StandingDecision } from './record'
import type { ProjectSettings } from './settings'
import type { CommentLink, Talk } from './talk'

/** What an original is to its round: a letter, a table taken in, its draft, evidence of a talk, a table that came home. */
export const originalKinds = ['reply', 'import', 'draft', 'talk', 'return'] as const

export type OriginalKind = (typeof originalKinds)[number]

export const isOriginalKind = (word: string): word is OriginalKind =>
  originalKinds.some(kind => kind === word)

/** An original of an archive: which of its files it is, and whose. */
export interface ArchivedOriginal {
  file: string
  name: string
  sha256: string
  /** null: of a draft that no round was about, such as the text that was issued; then `draftId` says of which. */
  roundId: number | null
  draftId?: number | undefined
  kind: OriginalKind
  /** '' where it is nobody's alone. */
  unit: string
}

/** A talk over a comment of the archive; its evidence is among the originals. */
export interface ArchivedTalk extends Omit<Talk, 'id' | 'evidence'> {
  evidence: readonly { name: string; sha256: string }[]
}

/** A round was closed or opened again; what was frozen is a file of the archive. */
export interface ArchivedClosing extends Omit<SnapshotClosing, 'id'> {
  roundId: number
  /** null where nothing was frozen. */
  file: string | null
}

/** One thing that was done, as the history of an archive (events.json) tells it; ids are those of its record. */
export interface ArchivedEvent {
  at: string
  /** '' for what the program did by itself. */
  by: string
  action: string
  subject: string
  subjectId: number | null
  roundId?: number | null
  before?: object | null
  after?: object | null
}

/** A decision that no longer stands. */
export type EarlierDecision = Omit<StandingDecision, 'id'> & { commentId: number }

/** Who has a comment to deal with. */
export interface ArchivedAssignment {
  commentId: number
  /** '' where it is nobody's by name. */
  person: string
  department: string
  dueOn: string | null
}

/** An answer that was proposed and waits for a second person. */
export interface ArchivedProposal {
  commentId: number
  disposition: Disposition
  reason: string
  revisedText: string
  by: string
  at: string
}

/** What people did and said beside the record of the rounds; absent in archives made before it was written. */
export interface SaidBeside {
  talks: readonly ArchivedTalk[]
  /** Between comments that are both in the archive. */
  links: readonly CommentLink[]
  /** What was typed for the dissent list, by comment. */
  dissents: readonly (DissentWords & { commentId: number })[]
  /** What was done about comments not adopted, by round, for the note. */
  afterRejections: readonly { roundId: number; text: string }[]
  /** Decisions on comments that others have taken the place of, oldest first. */
  earlierDecisions: readonly EarlierDecision[]
  /** What people ruled on whether an adopted change stands in a later draft: the newest on each. */
  landingReviews: readonly Omit<LandingReview, 'id'>[]
  /** Oldest first. */
  closings: readonly ArchivedClosing[]
  /** Work not done yet. */
  assignments: readonly ArchivedAssignment[]
  proposals: readonly ArchivedProposal[]
  /** The office's own wording of the note; null: the usual one. */
  noteTemplate: NoteTemplate | null
  /** Every note that was given out, oldest first. */
  writtenNotes: readonly WrittenNote[]
}

/** What stands in a project, as an archive keeps it in record.json and another installation takes it in. */
export interface ArchiveRecord {
  format: 'caina-record'
  version: 1
  project: {
    name: string
    documentTitle: string
    draftingUnit: string
    noteText: string
    /** Absent in archives made before it was written. */
    settings?: ProjectSettings | undefined
    /** 2: proposed by one person, decided by another. Absent in archives made before it was written. */
    decisionSteps?: 1 | 2 | undefined
  }
  drafts: readonly { id: number; stage: string; name: string; text: string; createdAt: string }[]
  rounds: readonly RoundRecord[]
  beside?: SaidBeside | undefined
  originals: readonly ArchivedOriginal[]
  findings: readonly Finding[]
}
