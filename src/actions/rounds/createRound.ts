import { writeDate } from '../../domain/consultation/dates'
import type { Trx } from '../../store/database'
import { insertEvent } from '../../store/events'
import { insertRound, type RoundFields, roundsOf } from '../../store/rounds'
import { type Actor, action, type Problem, Refused } from '../action'

export interface CreateRoundInput extends RoundFields {
  projectId: number
}

/** Opens a round of a project. Gives its id. */
export const openRound = async (trx: Trx, input: CreateRoundInput, by: Actor): Promise<number> => {
  const { projectId, ...fields } = input
  const problems = checkRound(fields, await roundsOf(trx, projectId))
  if (problems.length > 0) throw new Refused(problems)
  const id = await insertRound(trx, projectId, fields, by)
  await insertEvent(trx, by, {
    action: 'createRound',
    subject: 'round',
    subjectId: id,
    projectId,
    roundId: id,
    after: fields,
  })
  return id
}

export const createRound = action(openRound)

/** What is wrong with a round's fields, beside the other rounds of its project. */
export const checkRound = (
  fields: RoundFields,
  others: readonly { number: number; name: string }[],
): Problem[] => {
  const problems: Problem[] = []
  const taken = others.find(other => other.number === fields.number)
  if (taken)
    problems.push({
      field: 'number',
      message: `第 ${fields.number} 轮已经有了（${taken.name}），请换一个轮次。`,
    })
  if (fields.sentOn !== null && fields.dueOn !== null && fields.dueOn < fields.sentOn) {
    problems.push({
      field: 'dueOn',
      message: `截止日期${writeDate(fields.dueOn)}早于发出日期${writeDate(fields.sentOn)}，请核对。`,
    })
  }
  return problems
}
