import type { Rule } from '../context'
import { findCommentRepeated } from './commentRepeated'
import { findCommentsContradict } from './commentsContradict'
import { findCountVsList } from './countVsList'
import { findDatesImpossible } from './datesImpossible'
import { findDecisionInherited } from './decisionInherited'
import { findDecisionMissing } from './decisionMissing'
import { findDecisionOnNoComment } from './decisionOnNoComment'
import { findDecisionPartlyCovers } from './decisionPartlyCovers'
import { findDecisionShifted } from './decisionShifted'
import { findDecisionUnrecognised } from './decisionUnrecognised'
import { findHeadingRepeated } from './headingRepeated'
import { findPeriodTooShort } from './periodTooShort'
import { findRateAgainstTable } from './rateAgainstTable'
import { findRateMismatch } from './rateMismatch'
import { findReasonContradictsDecision } from './reasonContradictsDecision'
import { findReasonCopied } from './reasonCopied'
import { findReasonMisplaced } from './reasonMisplaced'
import { findReasonMissing } from './reasonMissing'
import { findRecordedDays } from './recordedDays'
import { findRecordedRosters } from './recordedRosters'
import { findRoundDiffers } from './roundDiffers'
import { findRoundWithoutTable } from './roundWithoutTable'
import { findSequenceBroken } from './sequenceBroken'
import { findStatisticsMismatch } from './statisticsMismatch'
import { findSubtotalMismatch } from './subtotalMismatch'
import { findSumMismatch } from './sumMismatch'
import { findTitleMismatch } from './titleMismatch'
import { findToldTwice } from './toldTwice'
import { findTotalMismatch } from './totalMismatch'
import { findUnitContradictsItself } from './unitContradictsItself'
import { findUnitCountMismatch } from './unitCountMismatch'
import { findUnitRepeated } from './unitRepeated'
import { findUnitsAgainstProse } from './unitsAgainstProse'
import { findUnitsMissing, findUnitsNotConsulted } from './unitsAgainstRoster'

/** Every check. A new one is its file and a line here. */
export const rules: readonly Rule[] = [
  findDecisionShifted,
  findDecisionMissing,
  findDecisionOnNoComment,
  findDecisionUnrecognised,
  findDecisionInherited,
  findDecisionPartlyCovers,
  findReasonMissing,
  findReasonCopied,
  findReasonMisplaced,
  findReasonContradictsDecision,
  findUnitRepeated,
  findUnitContradictsItself,
  findUnitCountMismatch,
  findUnitsNotConsulted,
  findUnitsMissing,
  findUnitsAgainstProse,
  findTotalMismatch,
  findSubtotalMismatch,
  findStatisticsMismatch,
  findSumMismatch,
  findToldTwice,
  findRateMismatch,
  findRateAgainstTable,
  findSequenceBroken,
  findCommentRepeated,
  findCommentsContradict,
  findTitleMismatch,
  findRoundWithoutTable,
  findRoundDiffers,
  findRecordedRosters,
  findDatesImpossible,
  findPeriodTooShort,
  findRecordedDays,
  findCountVsList,
  findHeadingRepeated,
]
