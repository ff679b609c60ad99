import { writeDate } from '../../consultation/dates'
import type { Statement } from '../../consultation/statement'
import type { AuditContext, RecordedRound, Rule } from '../context'
import type { Finding } from '../finding'
import { excerpt, tell } from '../wording'
import { shortened } from './periodTooShort'

const day = 86_400_000

/** With the first and the last day counted: offices count 6月1日 to 6月30日 as 30. */
const lengthOf = ({ sentOn, dueOn }: RecordedRound): number | null =>
  sentOn === null || dueOn === null ? null : (Date.parse(dueOn) - Date.parse(sentOn)) / day + 1

/** The prose tells the period, or why it is shorter: judged there. */
const isToldInProse = ({ number }: RecordedRound, { statements }: AuditContext): boolean =>
  statements.some(
    ({ round, sentOn, dueOn, sentence }) =>
      round === number && ((sentOn !== null && dueOn !== null) || shortened.test(sentence)),
  )

const ofItself = (round: RecordedRound, context: AuditContext): readonly Finding[] => {
  const days = lengthOf(round)
  const { settings } = context
  const least = round.isPublic ? settings.publicDays : settings.writtenDays
  if (days === null) return []
  if (days < 1) {
    return [
      tell(
        'dates-impossible',
        `${round.name}的截止日期${writeDate(round.dueOn ?? '')}早于发出日期${writeDate(round.sentOn ?? '')}。请在“修改轮次”中改正。`,
      ),
    ]
  }
  return least === null || days >= least || isToldInProse(round, context)
    ? []
    : [
        tell(
          'period-too-short',
          `${round.name}${round.isPublic ? '公开' : '书面'}征求意见 ${days} 天，少于本项目设定的 ${least} 天。请延长期限，或在编制说明中写明缩短的理由。`,
        ),
      ]
}

const fields = [
  { field: 'sentOn', word: '发出日期' },
  { field: 'dueOn', word: '截止日期' },
] as const

const againstProse = (round: RecordedRound, statements: readonly Statement[]): readonly Finding[] =>
  fields.flatMap(({ field, word }) => {
    const recorded = round[field]
    const told = statements.filter(statement => statement.round === round.number && statement[field] !== null)
    const [first] = told
    // A round may be told in several letters; one that agrees is enough.
    return recorded === null || first === undefined || told.some(statement => statement[field] === recorded)
      ? []
      : [
          tell(
            'dates-impossible',
            `编制说明“${excerpt(first.sentence, 40)}”写第 ${round.number} 轮的${word}是${writeDate(first[field] ?? '')}，登记的是${writeDate(recorded)}。请核对是哪一处写错。`,
          ),
        ]
  })

const recordedOutOfOrder = (rounds: readonly RecordedRound[]): readonly Finding[] =>
  rounds.flatMap((round, at) => {
    const earlier = rounds[at - 1]
    return earlier === undefined || !earlier.sentOn || !round.sentOn || round.sentOn >= earlier.sentOn
      ? []
      : [
          tell(
            'dates-impossible',
            `${round.name}于${writeDate(round.sentOn)}发出，早于${earlier.name}的${writeDate(earlier.sentOn)}。请核对两轮登记的日期。`,
          ),
        ]
  })

/** The days of recorded rounds against the project's settings, each other, and what the note says of them. */
export const findRecordedDays: Rule = context => {
  const rounds = context.recordedRounds.toSorted((one, other) => one.number - other.number)
  return [
    ...rounds.flatMap(round => [...ofItself(round, context), ...againstProse(round, context.statements)]),
    ...recordedOutOfOrder(rounds),
  ]
}
