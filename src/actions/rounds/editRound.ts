import { writeDate } from '../../domain/consultation/dates'
import type { Fields } from '../../domain/desk/mergeFields'
import { insertEvent } from '../../store/events'
import { type RoundFields, roundsOf, updateRound } from '../../store/rounds'
import { action, Refused } from '../action'
import { type Seen, standsAsSeen } from '../overtaken'
import { checkRound } from './createRound'
import { findOpenRound } from './openRound'

const dateIn = (date: string | null): string => (date === null ? '' : writeDate(date))

/** A round in the words of its form. */
export const roundFields = (round: RoundFields): Fields => ({
  number: String(round.number),
  name: round.name,
  sentOn: dateIn(round.sentOn),
  dueOn: dateIn(round.dueOn),
  letterNumber: round.letterNumber,
  tableTitle: round.tableTitle,
  silenceMeansNoComment: round.silenceMeansNoComment ? 'on' : '',
  draftId: String(round.draftId ?? ''),
})

/** Changes a round's own fields; what it holds is untouched. */
export const editRound = action(async (trx, input: RoundFields & { roundId: number; seen?: Seen }, by) => {
  const { roundId, seen, ...fields } = input
  const before = await findOpenRound(trx, roundId)
  const whose = { projectId: before.projectId, subject: 'round', subjectId: roundId, actions: ['editRound'] }
  const stands = roundFields(before)
  await standsAsSeen(trx, { seen, stands, asked: roundFields(fields), ...whose }, by)
  const others = (await roundsOf(trx, before.projectId)).filter(round => round.id !== roundId)
  const problems = checkRound(fields, others)
  if (problems.length > 0) throw new Refused(problems)
  await updateRound(trx, roundId, fields)
  await insertEvent(trx, by, {
    action: 'editRound',
    subject: 'round',
    subjectId: roundId,
    projectId: before.projectId,
    roundId,
    before,
    after: fields,
  })
})
