import { OriginalMissing } from '../../actions/archives/archiveParts'
import { UnfaithfulArchive } from '../../actions/archives/archiveRounds'
import { TooLong } from '../../actions/documents/exportFile'
import { IncompletePdf, UnfaithfulFile } from '../../files/writing/handOut'
import { NoPdf } from '../../files/writing/pdf'

const reasons = [UnfaithfulFile, IncompletePdf, UnfaithfulArchive, OriginalMissing, NoPdf, TooLong]

/** Why a document is not handed out, for the person; null where the problem is a fault of ours. */
export const withheld = (problem: unknown): string | null =>
  problem instanceof Error && reasons.some(kind => problem instanceof kind) ? problem.message : null
