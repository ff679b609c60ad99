import { saysNoComment } from '../noComment'
import type { Heading } from './headings'

/** Of the parts of a comment (总体意见 | 具体意见) those that say something; where none does, the first that is filled. */
export const wholeComment = (parts: readonly string[]): string => {
  const filled = parts.filter(part => part !== '')
  const said = filled.filter(part => !saysNoComment(part))
  return said.length > 0 ? said.join('\n') : (filled[0] ?? '')
}

/** 无意见 written under 原条文, the first of the two columns a unit fills in, is what the unit says. */
export const saidOf = (
  comment: string,
  original: string | null,
  wanted: string | null,
): { comment: string; original: string | null } =>
  comment === '' && wanted === null && original !== null && saysNoComment(original)
    ? { comment: original, original: null }
    : { comment, original }

/** 意见及提出单位: one column for both, the unit in brackets behind what it says. */
export const saysUnitBehind = ({ columns }: Heading): boolean =>
  columns.every(({ role }) => role !== 'unit') &&
  columns.some(({ header, role }) => role === 'comment' && /(?:单位|部门|来源|提出人)/u.test(header))

export const unitBehind = (spoken: string): { comment: string; unit: string } => {
  const [bracket = '', unit = ''] = /\s*[（(]([^（）()]{2,40})[）)]\s*$/u.exec(spoken) ?? []
  return { comment: spoken.slice(0, spoken.length - bracket.length), unit }
}
