import { timesOf } from './commentLists'
import { between, isOfComments, mention } from './commentNumbers'
import type { Mention } from './mention'
import { clausesOf, type Segment } from './segments'
import type { WordToken } from './tokens'
import { otherThings } from './words'

/** 未采纳的意见中, 未采纳意见涉及: what follows says where those are from, or what they are about. */
const opening = /^(?:中|里|之中|涉及|主要(?:是|为|涉及|来自|集中在)?|分别(?:是|为|来自|涉及)?|包括|来自)/
const lead = /^(?:在|对|而|关于|就)?$/
const foreign = new RegExp(`^(?:${otherThings})`)

interface Head {
  word: WordToken
  segment: Segment
}

/** A decision that stands before 意见 as what they are known by, and opens the piece. */
const headOf = (segment: Segment | undefined): Head | null => {
  const [word, ...others] = segment?.tokens ?? []
  if (segment === undefined || word?.kind !== 'disposition' || word.field === null) return null
  const noun = others.find(token => token.kind === 'comment')
  const named = others.slice(0, noun === undefined ? 0 : others.indexOf(noun))
  if (noun === undefined || !named.every(isOfComments)) return null
  const isLed = lead.test(between(segment, segment.start, word.start))
  const rest = between(segment, noun.end, segment.start + segment.text.length)
  return isLed && opening.test(rest) ? { word, segment } : null
}

/**
 * 未采纳的意见中，甲委1条，乙局2条: the numbers are parts of one decision, told before or told by them alone. Null where
 * the piece is of another kind.
 */
export const partsOfDecision = (segments: readonly Segment[]): Mention[] | null => {
  const head = headOf(segments[0])
  if (head === null) return null
  const noun = head.segment.tokens.find(token => token.kind === 'comment')
  return clausesOf(segments).flatMap(clause =>
    clause.flatMap(segment =>
      segment.tokens.filter(isOfComments).flatMap(quantity => {
        if (foreign.test(between(segment, quantity.end, segment.start + segment.text.length))) return []
        const read = mention(quantity, head.word.field ?? 'other', segment)
        const isWhole = read.total || (noun !== undefined && quantity.end <= noun.start)
        return [{ ...read, sub: !isWhole, value: read.value * (timesOf(quantity, segment, clause) ?? 1) }]
      }),
    ),
  )
}
