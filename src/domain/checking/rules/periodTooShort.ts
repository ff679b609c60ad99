import type { Statement } from '../../consultation/statement'
import type { AuditContext, Rule } from '../context'
import { excerpt, tell } from '../wording'

const day = 86_400_000
const toPublic = /(?:向社会|面向公众|社会公众|公开(?:征求|征集|向社会)|网上征求|门户网站)/
/** A period may be shorter where the reason is told (重大行政决策程序暂行条例第十五条). */
export const shortened = /缩短|因情况紧急|特殊情况|因.{0,12}(?:紧急|紧迫)/

/** A paragraph with the dates of a letter and of a notice: which period belongs to which cannot be told. */
const hasOnePeriod = ({ sentence }: Statement): boolean =>
  (sentence.match(/\d+月\s*\d+\s*日/g) ?? []).length <= 2

/** Days with the first and the last one counted: offices count 6月1日 to 6月30日 as 30. */
const periodOf = ({ sentOn, dueOn }: Statement): number | null => {
  const days = sentOn === null || dueOn === null ? null : (Date.parse(dueOn) - Date.parse(sentOn)) / day + 1
  return days === null || Number.isNaN(days) || days < 1 ? null : days
}

const asked = ({ sentence }: Statement, { settings }: AuditContext): number | null =>
  toPublic.test(sentence) ? settings.publicDays : settings.writtenDays

/** The time given for comments against the project's settings; 30 days for the public unless set otherwise. */
export const findPeriodTooShort: Rule = context =>
  context.statements.flatMap(statement => {
    const days = periodOf(statement)
    const least = asked(statement, context)
    return !hasOnePeriod(statement) ||
      days === null ||
      least === null ||
      days >= least ||
      shortened.test(statement.sentence)
      ? []
      : [
          tell(
            'period-too-short',
            `编制说明“${excerpt(statement.sentence, 40)}”的征求意见期限是 ${days} 天，少于规定的 ${least} 天。请延长期限，或写明缩短的理由。`,
          ),
        ]
  })
