import { saysNoComment } from '../noComment'

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
