import type { RuledCounts } from '../../domain/checking/counting/countRecord'
import { countingRules } from '../../domain/consultation/countingRules'
import { dispositions } from '../../domain/consultation/dispositions'
import type { CountedRound } from '../checks/sight'

/** The reconciliation in one line; every number leads to its rows. Kinds that do not occur are left out. */
export const countStrip = (href: string, counts: RuledCounts, findings: number) => {
  const usual = ['accepted', 'partial', 'rejected'] as const
  const rare = ['explained', 'forwarded', 'duplicate', 'withdrawn', 'unrecognised'] as const
  const kinds = [...usual, ...rare.filter(kind => counts.byDisposition[kind] > 0)]
  const asides = [
    ...(counts.withComments > 0 ? [`${counts.withComments} 个单位`] : []),
    ...(counts.merged === null ? [] : [`原 ${counts.comments} 条`]),
  ]
  return [
    { label: '征求单位', value: counts.asked, unit: '个', href: `${href}/consultees` },
    { label: '已反馈', value: counts.replied, href: `${href}/consultees` },
    {
      label: `意见${asides.length > 0 ? `（${asides.join('，')}）` : ''}`,
      value: counts.merged ?? counts.comments,
      unit: '条',
      href: `${href}/comments`,
    },
    ...kinds.map(kind => ({
      label: dispositions[kind].label,
      value: counts.byDisposition[kind],
      href: `${href}/comments?disposition=${kind}`,
    })),
    toned('未定', counts.byDisposition.open, `${href}/comments?disposition=open`),
    { ...toned('需处理', findings, `${href}#findings`), unit: '处' },
  ]
}

const toned = (label: string, value: number, href: string) => ({
  label,
  value,
  href,
  ...(value > 0 ? { tone: 'bad' } : {}),
})

/** How the strip counts, to stand beside it. */
export const stripNote = ({ rule }: RuledCounts): string => `意见及各项采纳情况${countingRules[rule]}统计。`

/** The rounds of a project as the way the document goes. */
export const roundSteps = (projectHref: string, rounds: readonly CountedRound[], current: number) =>
  rounds.map(({ round, counts }) => {
    const open = counts.byDisposition.open
    return {
      label: round.name,
      note: `${counts.merged ?? counts.comments} 条${open > 0 ? ` · ${open} 条未定` : counts.comments > 0 ? ' · 均已定' : ''}`,
      href: `${projectHref}/rounds/${round.id}`,
      current: round.id === current,
    }
  })
