import { type CountingRule, listCounting } from '../../consultation/countingRules'
import { writeDate } from '../../consultation/dates'
import type { Dissent } from '../../consultation/dissent'
import { type Talk, talkOutcomes } from '../../consultation/talk'
import { layOutTable } from './layOutTable'
import type { TableLayout } from './tableLayout'

type ToldTalk = Pick<Talk, 'heldOn' | 'participants' | 'outcome' | 'summary'>

/** A talk in a sentence: when, with whom, what came of it. */
export const talkWords = ({ heldOn, participants, outcome, summary }: ToldTalk): string =>
  `${writeDate(heldOn)}与${participants}沟通，${talkOutcomes[outcome].label}${summary === '' ? '' : `：${summary}`}`

/** What was talked over, a line a talk. */
export const talkLines = ({ talks }: Dissent): string => talks.map(talkWords).join('\n')

/**
 * The dissent list as a table: the issue, the unit's view, the drafter's view, reason and basis
 * (重大行政决策程序暂行条例第十三条).
 */
export const layOutDissents = (
  documentTitle: string,
  dissents: readonly Dissent[],
  rule: CountingRule,
): TableLayout => {
  const units = new Set(dissents.map(({ unit }) => unit))
  return layOutTable({
    title: `《${documentTitle}》分歧意见清单`,
    sheet: '分歧意见',
    columns: [
      { header: '序号', width: 13, align: 'centre', numeric: true },
      { header: '分歧事项', width: 24, align: 'left' },
      { header: '单位', width: 18, align: 'centre' },
      { header: '单位意见', width: 44, align: 'left' },
      { header: '起草单位意见', width: 30, align: 'left' },
      { header: '理由', width: 36, align: 'left' },
      { header: '依据', width: 24, align: 'left' },
      { header: '沟通情况', width: 26, align: 'left' },
    ],
    subtitles: [],
    rows: dissents.length,
    row: at => {
      const dissent = dissents[at]
      if (dissent === undefined) return { cells: [] }
      const { issue, unit, unitView, drafterView, reason, basis } = dissent
      const talked = talkLines(dissent) || '尚未沟通'
      return { cells: [String(at + 1), issue, unit, unitView, drafterView, reason, basis, talked] }
    },
    below: [
      {
        style: 'tally',
        text:
          dissents.length === 0
            ? '没有分歧意见。'
            : `合计：${units.size}个单位的分歧意见${dissents.length}条。`,
      },
      ...(dissents.length === 0
        ? []
        : [{ style: 'footnote', text: `计数口径：${listCounting(rule, '本表')}` } as const]),
    ],
    repeatedColumns: [0, 2],
    continued: '（续）',
  })
}
