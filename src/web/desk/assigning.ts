import { optionalDate, optionalLine } from '../fields'
import { z } from '../forms'

const someone = z.preprocess(
  value => (typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null),
  z.number().nullable(),
)

/** Who deals with a comment, and by when. */
export const assignForm = z.object({
  userId: someone,
  department: optionalLine('承办处室', 60),
  dueOn: optionalDate('办理期限'),
})

/** What came of handing out so many comments, of which some stood so already. */
export const assignedWords = (changed: number, chosen: number): string => {
  const same = chosen - changed
  if (changed === 0) return '承办与原来相同，没有改动。'
  return `${chosen === 1 ? '承办已更新。' : `${changed} 条的承办已更新。`}${same > 0 ? `另有 ${same} 条与原来相同。` : ''}`
}
