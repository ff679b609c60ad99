import type { Piece } from '../compare/versions'
import type { Bench, Request } from './judging'
import type { Outcome } from './landing'
import { judgeMove } from './moving'
import type { Scope } from './placing'
import { heirOf, heirsOf, isTakenInto, keptIn, levelOf, madeOf, mostly, siblingsOf } from './structure'
import { unnumbered } from './wording'

const unchecked: Outcome = { verdict: 'unchecked', before: null, after: null }

/** What a request to restructure asks for; the first that fits its words counts. */
const kinds = [
  {
    pattern: /合并|归并|并入|归入/,
    judge: (bench: Bench, words: string, clauses: readonly Piece[]) => judgeMerger(bench, words, clauses),
  },
  {
    pattern: /拆分|拆为|拆成|分为|分列|单独[成列设作]|单列/,
    judge: (bench: Bench, words: string, clauses: readonly Piece[]) => judgeSplit(bench, words, clauses),
  },
  {
    pattern: /[对互]调|互换|调换|对换|顺序|次序/,
    judge: (bench: Bench, _words: string, clauses: readonly Piece[]) => judgeExchange(bench, clauses),
  },
  { pattern: /移|调整[至到为]|提前[至到]|挪|放[到在至]|置于/, judge: judgeMove },
] as const

/**
 * Judges clauses merged, split, exchanged and moved, from where what they held stands in the later draft. What the
 * alignment cannot soundly tell stays unchecked.
 */
export const judgeRestructuring = (
  bench: Bench,
  { change, text }: Request,
  scopes: readonly Scope[],
): Outcome => {
  const words = text.slice(change.span.start, change.span.end)
  const clauses = scopes.map(({ piece }) => piece)
  const kind = kinds.find(({ pattern }) => pattern.test(words))
  const [first, second] = change.places
  const verb = change.span.start + (kind === undefined ? 0 : words.search(kind.pattern))
  // 在第六条之前放第八条 names the goal first: only 将甲移至乙 is read.
  const isTurned =
    kind?.judge === judgeMove &&
    second !== undefined &&
    (verb < (first?.span.end ?? 0) || verb > second.span.start)
  if (
    kind === undefined ||
    isTurned ||
    change.original !== null ||
    unnumbered.test(words) ||
    clauses.some(({ ref }) => ref === null)
  )
    return unchecked
  return kind.judge(bench, words, clauses)
}

const outcome = (
  bench: Bench,
  verdict: Outcome['verdict'],
  from: Piece,
  to: Piece | null,
  difference?: string,
): Outcome => ({
  verdict,
  before: bench.drafts.wholeBefore(from),
  after: to === null ? null : bench.drafts.wholeAfter(to),
  ...(difference === undefined ? {} : { difference }),
})

/** Two clauses made one: one clause holds what both held, and neither stands alone any more. */
const judgeMerger = (bench: Bench, words: string, clauses: readonly Piece[]): Outcome => {
  const [first, second] = clauses
  if (first === undefined || second === undefined || clauses.length > 2) return unchecked
  if (levelOf(first) !== levelOf(second) || first === second) return unchecked
  const [one, other] = [heirOf(bench, first), heirOf(bench, second)]
  const heir = one ?? other
  if (heir === null) return outcome(bench, 'clause-gone', first, null)
  if (one !== null && other !== null && one !== other) return outcome(bench, 'standing', first, one)
  const lost = [first, second].find(clause => !isTakenInto(bench, clause, heir))
  if (lost !== undefined) {
    return outcome(
      bench,
      'altered',
      first,
      heir,
      `${lost.number || lost.heading || '其中一条'}的内容没有全部并入`,
    )
  }
  if (one === null || other === null) return unchecked
  const isInto = /并入|归入/.test(words)
  const keepsHost = !isInto || heir.heading === second.heading
  return keepsHost ? outcome(bench, 'landed', first, heir) : unchecked
}

const counts: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4 }

/** One clause made several, or a paragraph made a clause of its own. */
const judgeSplit = (bench: Bench, words: string, clauses: readonly Piece[]): Outcome => {
  const [clause] = clauses
  if (clause === undefined || clauses.length > 1) return unchecked
  const asked = /(?:拆分?[为成]|分[为列成]+|单独[成列设作]+为?|单列为?)([两二三四一\d])?个?(条|款|项)/.exec(
    words,
  )
  const level = asked?.[2] ?? ''
  if (level === '') return unchecked
  const heirs = heirsOf(bench, clause, level).filter(({ heir }) => madeOf(bench, heir, clause) >= 0.5)
  const isOwn = /单/.test(asked?.[0] ?? '')
  const parts = heirs.map(({ heir }) => heir)
  if (!isOwn && parts.length > 0) return judgeParts(bench, clause, parts, counts[asked?.[1] ?? ''] ?? null)
  // What it stood with must still stand, and in another clause.
  const left = siblingsOf(bench.drafts.earlier, clause).filter(each => each !== clause)
  const hosts = left.map(each => heirsOf(bench, each, level)[0]?.heir ?? null)
  const [own] = heirs.filter(({ heir }) => hosts.every(host => host !== null && host !== heir))
  if (
    own !== undefined &&
    keptIn(bench, clause, own.heir) >= mostly &&
    madeOf(bench, own.heir, clause) >= mostly
  ) {
    return outcome(bench, 'landed', clause, own.heir)
  }
  const same = heirOf(bench, clause)
  return same !== null && keptIn(bench, clause, same) >= mostly
    ? outcome(bench, 'standing', clause, same)
    : unchecked
}

const judgeParts = (bench: Bench, clause: Piece, heirs: readonly Piece[], wanted: number | null): Outcome => {
  const [first] = heirs
  if (first === undefined) return unchecked
  if (heirs.length === 1)
    return keptIn(bench, clause, first) >= mostly ? outcome(bench, 'standing', clause, first) : unchecked
  const kept = heirs.reduce((sum, heir) => sum + keptIn(bench, clause, heir), 0)
  if (kept < mostly) return unchecked
  return wanted === null || wanted === heirs.length
    ? outcome(bench, 'landed', clause, first)
    : outcome(bench, 'altered', clause, first, `已拆分为${heirs.length}处`)
}

/** Two clauses under one holder that have taken each other's place. */
const judgeExchange = (bench: Bench, clauses: readonly Piece[]): Outcome => {
  const [first, second] = clauses
  if (first === undefined || second === undefined || clauses.length > 2) return unchecked
  if (first.parent !== second.parent || levelOf(first) !== levelOf(second)) return unchecked
  const [one, other] = [heirOf(bench, first), heirOf(bench, second)]
  if (one === null || other === null)
    return outcome(bench, 'clause-gone', one === null ? first : second, null)
  if (one === other || one.parent !== other.parent) return unchecked
  if (one.index < other.index === first.index < second.index) return outcome(bench, 'standing', first, one)
  const then = siblingsOf(bench.drafts.earlier, first)
  const now = then.flatMap(clause => heirOf(bench, clause) ?? []).toSorted((a, b) => a.index - b.index)
  const places = then.filter(clause => heirOf(bench, clause) !== null)
  const isExchanged =
    now.indexOf(one) === places.indexOf(second) && now.indexOf(other) === places.indexOf(first)
  return isExchanged
    ? outcome(bench, 'landed', first, one)
    : outcome(bench, 'altered', first, one, '先后顺序已变，但不是两者互换')
}
