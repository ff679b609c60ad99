import { foldKey } from '../../reading/fold'
import { chineseDigits } from '../../reading/numerals'
import { overlapsBy, pairsOf } from './likeness'

/** A request shorter than this says too little to be a repeat (建议完善); in folded characters. */
const shortestRequest = 8
/** Texts with the same places, numbers and quotations are one request from this likeness on. */
const nearlySame = 0.8
/** So many requests share places and quotations before comparing stops: bounds the cost. */
const mostCompared = 12

const opening = /^(?:我(?:厅|局|委|部|办|市|县|区|单位|公司|院)|建议|意见|一是|请|:|,|[\d.、()]+)+/
const rationale = /(?:理由|依据|原因)(?:是|为|如下)?[:,].*$/su
/** Signs that carry no request: particles, and the words of asking. */
const neutral = /[的地得了着将把对于在中上和与及以并且或等应当该须需要请可予进行一步有关相其此]/gu
/** Words of asking that stand for each other; each group is read as its first. */
const alike: readonly [RegExp, string][] = [
  [/增补|添加|补充|增添|加入|增列|加上/gu, '增加'],
  [/调整|更改|修订|修正|改成|改作|改为/gu, '修改'],
  [/删去|去掉|去除|删掉|取消/gu, '删除'],
  [/写明|载明|说明|界定|厘清/gu, '明确'],
]
const denials = /[不未非无勿免]/gu
const marks = /[^\p{L}\p{N}]/gu
const facts = new RegExp(`"[^"]*"|《[^》]*》|<[^>]*>|[\\d.%]+|[${chineseDigits}]+`, 'gu')

/** What of a comment says whether it is a repeat. */
export interface Asked {
  comment: string
  clause: string | null
  original: string | null
  proposed: string | null
}

interface Request<T> {
  row: T
  /** The words without opening, rationale and punctuation. */
  words: string
  /** Pairs of signs of the words, and of what of them carries the request. */
  pairs: ReadonlySet<string>
  corePairs: ReadonlySet<string>
  signs: ReadonlySet<string>
  /** 不 and its like, in order: who wants something and who does not want it ask for different things. */
  denials: string
  /** What makes it this request and no other: place, quotations, numbers, wanted text. */
  facts: string
}

const readRequest = <T extends Asked>(row: T): Request<T> => {
  const comment = foldKey(row.comment).replace(rationale, '')
  const rest = [row.clause, row.original, row.proposed].map(part => foldKey(part ?? ''))
  const named = comment.match(facts) ?? []
  const words = [comment.replace(opening, ''), ...rest].join('').replaceAll(marks, '')
  const core = coreOf(words)
  return {
    row,
    words,
    pairs: pairsOf(words),
    corePairs: pairsOf(core),
    signs: new Set(core),
    denials: (words.match(denials) ?? []).join(''),
    facts: [...rest, ...named].join('|').replaceAll(/["《》<>]/g, ''),
  }
}

/** The words that carry the request, those of asking in one spelling. */
const coreOf = (words: string): string =>
  alike.reduce((text, [pattern, first]) => text.replaceAll(pattern, first), words).replaceAll(neutral, '')

/**
 * Nearly the same words, and at most one of the two says something of its own: 城市供水 against 农村供水 is another
 * request, however long the sentence around it.
 */
const isNear = (one: Request<unknown>, other: Request<unknown>): boolean =>
  (overlapsBy(nearlySame, one.pairs, other.pairs) ||
    overlapsBy(nearlySame, one.corePairs, other.corePairs)) &&
  one.denials === other.denials &&
  (isWithin(one.signs, other.signs) || isWithin(other.signs, one.signs))

const isWithin = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean => {
  for (const sign of part) if (!whole.has(sign)) return false
  return true
}

/** Requests that name something are compared with those that name the same; the others by their first words. */
const bucketKeys = ({ words, facts: named }: Request<unknown>): readonly string[] =>
  named.replaceAll('|', '').length >= 4
    ? [named]
    : [`${named}^${words.slice(0, 8)}`, `${named}$${words.slice(-8)}`]

/**
 * Groups of rows whose requests are the same or differ in a few words only. Never by likeness alone: 移出牵头单位
 * asked for two passages reads alike and is two requests, so places, numbers and quotations have to agree.
 * Every request is compared with a bounded number of others: the cost is linear. Rows may come a portion at a time.
 */
export class LikeGroups<T extends Asked> {
  readonly #groups: Request<T>[][] = []
  readonly #byWords = new Map<string, Request<T>[]>()
  readonly #buckets = new Map<string, Request<T>[][]>()

  add(row: T): void {
    const request = readRequest(row)
    if (request.words.length < shortestRequest) return
    const near = this.#byWords.get(exactKey(request)) ?? this.#findNear(request)
    if (near !== undefined) near.push(request)
    const group = near ?? [request]
    if (near === undefined) this.#groups.push(group)
    this.#byWords.set(exactKey(request), group)
    if (near === undefined) this.#keep(request, group)
  }

  /** The groups of more than one row so far, each in the order its rows came. */
  groups(): readonly (readonly T[])[] {
    return this.#groups.filter(group => group.length > 1).map(group => group.map(({ row }) => row))
  }

  #findNear(request: Request<T>): Request<T>[] | undefined {
    return bucketKeys(request)
      .flatMap(key => this.#buckets.get(key) ?? [])
      .find(([first]) => first !== undefined && isNear(first, request))
  }

  #keep(request: Request<T>, group: Request<T>[]): void {
    for (const key of bucketKeys(request)) {
      const bucket = this.#buckets.get(key) ?? []
      if (bucket.length < mostCompared) bucket.push(group)
      this.#buckets.set(key, bucket)
    }
  }
}

/** The groups of a whole table. */
export const findLikeRows = <T extends Asked>(rows: readonly T[]): readonly (readonly T[])[] => {
  const groups = new LikeGroups<T>()
  for (const row of rows) groups.add(row)
  return groups.groups()
}

const exactKey = ({ words, facts: named }: Request<unknown>): string => `${words}|${named}`
