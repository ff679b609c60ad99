import { writeDate } from '../../consultation/dates'
import type { AuditContext, Rule } from '../context'
import { roundsTold } from '../counting/belonging'
import type { Finding } from '../finding'
import { excerpt, tell } from '../wording'

const dueBeforeSent = ({ statements }: AuditContext): readonly Finding[] =>
  statements.flatMap(({ sentence, sentOn, dueOn }) =>
    sentOn !== null && dueOn !== null && dueOn < sentOn
      ? [
          tell(
            'dates-impossible',
            `编制说明“${excerpt(sentence, 40)}”写截止日期${writeDate(dueOn)}，早于发出日期${writeDate(sentOn)}。请核对发函和截止的日期。`,
          ),
        ]
      : [],
  )

const firstSent = ({ statements }: AuditContext, round: number): string | null =>
  statements.find(statement => statement.round === round && statement.sentOn !== null)?.sentOn ?? null

const roundsOutOfOrder = (context: AuditContext): readonly Finding[] => {
  const rounds = roundsTold(context.statements)
  return rounds.flatMap((round, at) => {
    const earlier = rounds[at - 1]
    const before = earlier === undefined ? null : firstSent(context, earlier)
    const sent = firstSent(context, round)
    return earlier !== undefined && before !== null && sent !== null && sent < before
      ? [
          tell(
            'dates-impossible',
            `编制说明写第 ${round} 轮于${writeDate(sent)}发出，早于第 ${earlier} 轮的${writeDate(before)}。请核对两轮的日期。`,
          ),
        ]
      : []
  })
}

const repliesTooEarly = (context: AuditContext): readonly Finding[] =>
  context.replies.flatMap(({ unit, round, repliedOn }) => {
    const sent = firstSent(context, round)
    return sent !== null && repliedOn < sent
      ? [
          tell(
            'dates-impossible',
            `${unit}第 ${round} 轮的回函日期${writeDate(repliedOn)}，早于发函日期${writeDate(sent)}。请核对回函登记的日期。`,
          ),
        ]
      : []
  })

/** Dates that cannot both be true: due before sent, a later round before an earlier one, a reply before its letter. */
export const findDatesImpossible: Rule = context => [
  ...dueBeforeSent(context),
  ...roundsOutOfOrder(context),
  ...repliesTooEarly(context),
]
