import type { AdoptionRow } from '../consultation/adoptionTable'
import { foldKey } from '../reading/fold'
import { chineseDigits } from '../reading/numerals'
import { overlapsBy, pairsOf } from './likeness'

/** A request shorter than this says too little to be a repeat (建议完善); in folded characters. */
const shortestRequest = 8
/** Texts with the same places, numbers and quotations are one request from this likeness on. */
const nearlySame = 0.8
/** So many requests share places and quotations before comparing stops: bounds the cost. */
const mostCompared = 12

const opening = /^(?:我(?:厅|局|委|部|办|市|县|区|单位|公司|院)|建议|意见|一是|请|:|,|[\d.、()]+)+/
const rationale = /(?:理由|依据|原因)(?:是|为|如下)?[:,].*$/su
const marks = /[^\p{L}\p{N}]/gu
const facts = new RegExp(`"[^"]*"|《[^》]*》|<[^>]*>|[\\d.%]+|[${chineseDigits}]+`, 'gu')

interface Request {
  row: AdoptionRow
  /** The words without opening, rationale and punctuation. */
  words: string
  pairs: ReadonlySet<string>
  /** What makes it this request and no other: place, quotations, numbers, wanted text. */
  facts: string
}

const readRequest = (row: AdoptionRow): Request => {
  const comment = foldKey(row.comment).replace(rationale, '')
  const rest = [row.clause, row.original, row.proposed].map(part => foldKey(part ?? ''))
  const named = comment.match(facts) ?? []
  const words = [comment.replace(opening, ''), ...rest].join('').replaceAll(marks, '')
  return {
    row,
    words,
    pairs: pairsOf(words),
    facts: [...rest, ...named].join('|').replaceAll(/["《》<>]/g, ''),
  }
}

/** Requests that name something are compared with those that name the same; the others by their first words. */
const bucketKeys = ({ words, facts: named }: Request): readonly string[] =>
  named.replaceAll('|', '').length >= 4
    ? [named]
    : [`${named}^${words.slice(0, 8)}`, `${named}$${words.slice(-8)}`]

/**
 * Groups of rows whose requests are the same or differ in a few words only. Never by likeness alone: 移出牵头单位
 * asked for two passages reads alike and is two requests, so places, numbers and quotations have to agree.
 * Every request is compared with a bounded number of others: the cost is linear.
 */
export const findLikeRows = (rows: readonly AdoptionRow[]): readonly (readonly AdoptionRow[])[] => {
  const groups: Request[][] = []
  const byWords = new Map<string, Request[]>()
  const buckets = new Map<string, Request[][]>()
  for (const row of rows) {
    const request = readRequest(row)
    if (request.words.length < shortestRequest) continue
    const near = byWords.get(exactKey(request)) ?? findNear(request, buckets)
    if (near !== undefined) near.push(request)
    const group = near ?? [request]
    if (near === undefined) groups.push(group)
    byWords.set(exactKey(request), group)
    if (near === undefined) keep(request, group, buckets)
  }
  return groups.filter(group => group.length > 1).map(group => group.map(({ row }) => row))
}

const exactKey = ({ words, facts: named }: Request): string => `${words}|${named}`

const findNear = (request: Request, buckets: ReadonlyMap<string, Request[][]>): Request[] | undefined =>
  bucketKeys(request)
    .flatMap(key => buckets.get(key) ?? [])
    .find(([first]) => first !== undefined && overlapsBy(nearlySame, first.pairs, request.pairs))

const keep = (request: Request, group: Request[], buckets: Map<string, Request[][]>): void => {
  for (const key of bucketKeys(request)) {
    const bucket = buckets.get(key) ?? []
    if (bucket.length < mostCompared) bucket.push(group)
    buckets.set(key, bucket)
  }
}
