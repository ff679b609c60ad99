import { decisionAt } from '../decisions/decisionMatch'
import { foldKey } from '../fold'
import type { Heading } from './headings'

const known = new WeakMap<Heading, ReadonlyMap<string, string>>()

/** The answers that a header gives letters or figures: 采纳情况（A采纳 B部分采纳 C不采纳）. Found once for each heading. */
export const answerCodes = (heading: Heading): ReadonlyMap<string, string> => {
  const before = known.get(heading)
  if (before !== undefined) return before
  const codes = new Map<string, string>()
  for (const { header, role } of heading.columns)
    if (role === 'decision') for (const [code, answer] of codesIn(header)) codes.set(code, answer)
  known.set(heading, codes)
  return codes
}

/** Two at least, or it is no list of answers. */
const codesIn = (header: string): [string, string][] => {
  const listed = [
    ...foldKey(header).matchAll(/([a-z\d])[-.:=、]?([\u4e00-\u9fa5]{2,6})(?![\u4e00-\u9fa5])/giu),
  ]
  const codes = listed.flatMap(({ 1: code = '', 2: answer = '' }): [string, string][] =>
    decisionAt(answer, 0, ['strong', 'opening', 'whole'])?.end === answer.length
      ? [[code.toUpperCase(), answer]]
      : [],
  )
  return codes.length > 1 ? codes : []
}
