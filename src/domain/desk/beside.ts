import { overlap, pairsOf } from '../checking/likeness/likeness'
import { isOpposite } from '../checking/likeness/opposites'
import { readWishes, type Wish } from '../checking/likeness/wishes'
import type { AdoptionRow } from '../consultation/adoptionTable'
import type { Disposition } from '../consultation/dispositions'
import { foldKey } from '../reading/fold'
import { changesOf, mostKept } from './keptReadings'

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

const wishes = new Map<string, readonly Wish[]>()

/** A comment is known by its id: the row number of a wish only tells one comment from another. */
const wishesOf = (candidate: Candidate): readonly Wish[] => {
  const { commentId, disposition, clause, body } = candidate
  const key = [commentId, disposition, clause, body].join('\n')
  const known = wishes.get(key)
  if (known) return known
  const read = readWishes(rowOf(candidate, commentId), changesOf)
  if (wishes.size > mostKept) wishes.clear()
  wishes.set(key, read)
  return read
}

const pairs = new Map<string, ReadonlySet<string>>()

const requestPairs = (body: string): ReadonlySet<string> => {
  const known = pairs.get(body)
  if (known) return known
  const read = pairsOf(request(body))
  if (pairs.size > mostKept) pairs.clear()
  pairs.set(body, read)
  return read
}

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
  body: string,
  candidates: readonly C[],
  { least, most }: { least: number; most: number },
): C[] => {
  const asked = requestPairs(body)
  return candidates
    .map(candidate => ({ candidate, like: overlap(asked, requestPairs(candidate.body)) }))
    .filter(({ like }) => like >= least)
    .toSorted((one, other) => other.like - one.like)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
