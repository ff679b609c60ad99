import { overlap, pairsOf } from '../checking/likeness/likeness'
import { isOpposite } from '../checking/likeness/opposites'
import { readWishes, type Wish } from '../checking/likeness/wishes'
import type { AdoptionRow } from '../consultation/adoptionTable'
import type { Disposition } from '../consultation/dispositions'
import { foldKey } from '../reading/fold'
import { changesOf } from './keptReadings'

/** A comment that may have to do with the one on the desk. */
export interface Candidate {
  commentId: number
  body: string
  clause: string
  disposition: Disposition
}

const rationale = /(?:理由|依据|原因)(?:是|为|如下)?[:：,，].*$/su
const opening = /^(?:我(?:厅|局|委|部|办|市|县|区|单位|公司)|建议|意见|请|[:,])+/

/** What a comment asks, without the words every comment begins with and without why. */
const request = (body: string): string => foldKey(body.replace(rationale, '')).replace(opening, '')

const rowOf = (candidate: Candidate, row: number): AdoptionRow => ({
  row,
  seq: null,
  unit: '',
  comment: candidate.body,
  clause: candidate.clause || null,
  original: null,
  proposed: null,
  rationale: null,
  decision: { text: '', disposition: candidate.disposition, inherited: false },
  reason: null,
  remark: null,
  noComment: false,
  items: 1,
})

/** A comment that asks the opposite, with what it asks in words. */
export interface Opposite {
  commentId: number
  wanted: string
}

/** Read once for each candidate, and kept as long as somebody keeps the candidate. */
const onceFor = <C extends object, T>(read: (candidate: C) => T): ((candidate: C) => T) => {
  const known = new WeakMap<C, T>()
  return candidate => {
    const value = known.get(candidate) ?? read(candidate)
    known.set(candidate, value)
    return value
  }
}

/** A comment is known by its id: the row number of a wish only tells one comment from another. */
const wishesOf = onceFor((candidate: Candidate): readonly Wish[] =>
  readWishes(rowOf(candidate, candidate.commentId), changesOf),
)

const requestPairs = onceFor(({ body }: { body: string }) => pairsOf(request(body)))

/** Of the candidates those that cannot be adopted together with this comment. Cost: one reading of each. */
export const findOpposites = (comment: Candidate, candidates: readonly Candidate[]): Opposite[] => {
  const own = wishesOf(comment)
  return candidates.flatMap(candidate => {
    const opposite = wishesOf(candidate).find(wish => own.some(each => isOpposite(each, wish)))
    return opposite === undefined ? [] : [{ commentId: candidate.commentId, wanted: opposite.wanted }]
  })
}

/** The candidates most like a comment, the likest first; those under `least` (0 to 1) are left out. */
export const findLikest = <C extends { body: string }>(
  comment: { body: string },
  candidates: readonly C[],
  { least, most }: { least: number; most: number },
): C[] => {
  const asked = requestPairs(comment)
  return candidates
    .map(candidate => ({ candidate, like: overlap(asked, requestPairs(candidate)) }))
    .filter(({ like }) => like >= least)
    .toSorted((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
