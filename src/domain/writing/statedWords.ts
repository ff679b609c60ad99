import { countWords } from '../checking/counting/countWords'
import type { Statement } from '../consultation/statement'

const verdicts = new Map<boolean | null, string>([
  [true, '加得起来'],
  [false, '加不起来'],
  [null, '无法判断是否加得起来'],
])

/** A statement in one line, only what it states: “第 2 轮：意见 15，采纳 15；加得起来”. */
export const statedWords = (statement: Statement): string => {
  const counts = Object.entries(countWords)
    .map(([field, word]) => ({
      word,
      value: Object.entries(statement.counts).find(([key]) => key === field)?.[1],
    }))
    .filter(({ value }) => value !== null && value !== undefined)
    .map(({ word, value }) => `${word} ${value}`)
  const round = statement.round === null ? '' : `第 ${statement.round} 轮：`
  return `${round}${counts.join('，')}；${verdicts.get(statement.addsUp)}`
}
