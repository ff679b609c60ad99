import type { StatedCounts, Statement } from '../consultation/statement'

const words: Record<keyof StatedCounts, string> = {
  consulted: '征求单位',
  replied: '反馈单位',
  withComments: '提出意见的单位',
  withoutComments: '无意见的单位',
  silent: '逾期未反馈的单位',
  comments: '意见',
  merged: '合并后意见',
  accepted: '采纳',
  partial: '部分采纳',
  rejected: '不采纳',
  explained: '解释说明',
}

const verdicts = new Map<boolean | null, string>([
  [true, '加得起来'],
  [false, '加不起来'],
  [null, '无法判断是否加得起来'],
])

/** A statement in one line, only what it states: “第 2 轮：意见 15，采纳 15；加得起来”. */
export const statedWords = (statement: Statement): string => {
  const counts = Object.entries(words)
    .map(([field, word]) => ({
      word,
      value: Object.entries(statement.counts).find(([key]) => key === field)?.[1],
    }))
    .filter(({ value }) => value !== null && value !== undefined)
    .map(({ word, value }) => `${word} ${value}`)
  const round = statement.round === null ? '' : `第 ${statement.round} 轮：`
  return `${round}${counts.join('，')}；${verdicts.get(statement.addsUp)}`
}
