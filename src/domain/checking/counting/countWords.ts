import type { StatedCounts } from '../../consultation/statement'

export type CountKey = keyof StatedCounts

/** What a stated count counts, as a sentence says it. */
export const countWords: Record<CountKey, string> = {
  consulted: '征求单位',
  replied: '反馈单位',
  withComments: '有意见的单位',
  withoutComments: '无意见的单位',
  silent: '未反馈的单位',
  comments: '意见',
  merged: '合并后意见',
  accepted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
  explained: '解释说明',
}

export const decidedKeys = ['accepted', 'partial', 'rejected', 'explained'] as const

/** 采纳（含部分采纳）, where the accepted ones are told with the partly adopted ones among them. */
export const nameCount = (key: CountKey, holdsPartial = false): string =>
  key === 'accepted' && holdsPartial ? '采纳（含部分采纳）' : countWords[key]
