import type { Comment, RoundRecord } from '../../consultation/record'
import type { CommentLink } from '../../consultation/talk'
import { foldKey } from '../../reading/fold'
import { unitKey } from '../../reading/units/unitNames'
import { overlap, pairsOf } from './likeness'

/** A later comment that reads like an earlier one; a person says whether it is. */
export interface ProposedLink {
  earlierId: number
  laterId: number
  /** Shared pairs of characters, 0 to 1; a text that contains the other whole counts as 1. */
  likeness: number
}

/** One unit's own words come back changed; another unit's have to be nearly the same to be the same request. */
const sameUnitFrom = 0.4
const otherUnitFrom = 0.75
/** A text said again inside a longer one (维持上次意见：…). */
const containedFrom = 0.85
/** Shorter requests say too little to be known again; in pairs of characters. */
const shortest = 8
/** Pairs of characters that stand in more comments than this are common words and lead nowhere. */
const mostCommon = 24
/** So many earlier comments are compared with one later comment: bounds the cost. */
const mostCompared = 16

const opening =
  /^(?:我(?:厅|局|委|部|办|市|县|区|单位|公司|院)|仍|再次|维持|坚持|原|上次|建议|意见|请|[:：,，、.()\d])+/u
const rationale = /(?:理由|依据|原因)(?:是|为|如下)?[:：,].*$/su
const marks = /[^\p{L}\p{N}]/gu

interface Request {
  comment: Comment
  unit: string
  pairs: ReadonlySet<string>
}

const read = (comment: Comment): Request => {
  const said = foldKey(comment.body).replace(rationale, '').replace(opening, '')
  const rest = [comment.clause, comment.original, comment.proposed]
    .map(foldKey)
    .filter(part => !said.includes(part))
  return {
    comment,
    unit: unitKey(comment.unit),
    pairs: pairsOf([said, ...rest].join('').replaceAll(marks, '')),
  }
}

/** Shared pairs over the pairs of the shorter text. */
const containment = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const [small, large] = one.size < other.size ? [one, other] : [other, one]
  let shared = 0
  for (const pair of small) if (large.has(pair)) shared += 1
  return small.size === 0 ? 0 : shared / small.size
}

const alike = (earlier: Request, later: Request): number => {
  if (earlier.pairs.size < shortest || later.pairs.size < shortest) return 0
  const share = overlap(earlier.pairs, later.pairs)
  if (earlier.unit !== later.unit) return share >= otherUnitFrom ? share : 0
  if (share >= sameUnitFrom) return share
  return containment(earlier.pairs, later.pairs) >= containedFrom ? 1 : 0
}

/** Finds the earlier requests that share uncommon words with a later one. */
const indexOf = (requests: readonly Request[]) => {
  const byPair = new Map<string, Request[]>()
  for (const request of requests) {
    for (const pair of request.pairs) {
      const holding = byPair.get(pair)
      if (holding === undefined) byPair.set(pair, [request])
      else if (holding.length <= mostCommon) holding.push(request)
    }
  }
  return (later: Request): Request[] => {
    const shared = new Map<Request, number>()
    for (const pair of later.pairs) {
      const holding = byPair.get(pair) ?? []
      if (holding.length > mostCommon) continue
      for (const request of holding) shared.set(request, (shared.get(request) ?? 0) + 1)
    }
    return [...shared]
      .sort(([, one], [, other]) => other - one)
      .slice(0, mostCompared)
      .map(([request]) => request)
  }
}

/**
 * Comments of later rounds that read like a comment of an earlier round, the likest one of the nearest round that
 * has any. What a person has confirmed or refused is not proposed again, nor is anything for a comment that is
 * linked already. Cost grows linearly with the comments.
 */
export const proposeLinks = (
  records: readonly RoundRecord[],
  known: readonly CommentLink[] = [],
): ProposedLink[] => {
  const rounds = records.toSorted((one, other) => one.round.number - other.round.number)
  const linked = new Set(known.filter(link => link.verdict === 'confirmed').map(link => link.laterId))
  const refused = new Set(
    known.filter(link => link.verdict === 'refused').map(link => `${link.earlierId}-${link.laterId}`),
  )
  const finders = rounds.map(({ comments }) => indexOf(comments.map(read)))
  return rounds.flatMap(({ comments }, at) =>
    comments.flatMap(comment => {
      if (linked.has(comment.id)) return []
      const later = read(comment)
      for (const find of finders.slice(0, at).reverse()) {
        const [best] = find(later)
          .map(earlier => ({
            earlierId: earlier.comment.id,
            laterId: comment.id,
            likeness: alike(earlier, later),
          }))
          .filter(link => link.likeness > 0 && !refused.has(`${link.earlierId}-${link.laterId}`))
          .sort((one, other) => other.likeness - one.likeness)
        if (best !== undefined) return [best]
      }
      return []
    }),
  )
}
