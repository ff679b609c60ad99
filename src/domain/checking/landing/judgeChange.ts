import { movedUnit, type ProposedChange } from '../../consultation/change'
import { bestOf, combine, keptToPlace, unchecked } from './combining'
import { renumbered } from './crossReferences'
import { judgeDeletion } from './deleting'
import { judgePartDeletion, topicOf } from './describedParts'
import { judgeDutyList, judgeDutyMove } from './dutyMoves'
import { judgeInsertionBeside } from './inserting'
import { judgeInsertionAnywhere, judgeInsertionInto } from './insertingClauses'
import { readInsertionPoint } from './insertionPoints'
import { withItemNumbers } from './itemNumbers'
import { type Bench, occurrencesOutside, type Request } from './judging'
import type { Outcome } from './landing'
import { judgeNewClause } from './newClauses'
import { withUnitNamed } from './ownUnit'
import { isCalled, isHeading, locate, mostPlaces, readAnchor, type Scope } from './placing'
import { judgeReplacement } from './replacing'
import { judgeRestructuring } from './restructuring'
import { judgeUnlocated } from './unlocated'
import { judgeWholeDeletion, judgeWholeReplacement } from './wholeClauses'
import { clauseWording, coreChanges, partsOf, unnumbered, type WordChange } from './wording'

const judgeWords = (
  bench: Bench,
  change: ProposedChange,
  words: WordChange,
  scopes: readonly Scope[],
): Outcome => {
  const places = locate(bench, [words.original], scopes)
  if (words.original === words.proposed) return unchecked
  if (places.length >= mostPlaces) return judgeThroughout(bench, words)
  if (places.length === 0) return judgeUnlocated(bench, change, words, scopes)
  return combine(places.map(place => judgeReplacement(bench, place, words)))
}

/** A wording that is a list of who does what: it is compared as a list where it is quoted freely. */
const dutyList = /^[（(〔]?(?:牵头|配合|责任|主办|协办|承办|参与)(?:单位|部门)[：:]/

/** A wording changed all through the draft is judged by whether any of the old is left. */
const judgeThroughout = (bench: Bench, words: WordChange): Outcome => {
  const { before, after } = bench.drafts
  const all = [{ from: 0, to: after.text.length }]
  const left = occurrencesOutside(after, words.original, words.proposed, all)
  const [first] = left
  const now = after.find(words.proposed, 0, after.text.length, 100).length
  const then = before.find(words.proposed, 0, before.text.length, 100).length
  if (first === undefined) return { ...unchecked, verdict: now > then ? 'landed' : 'missing' }
  const found = { from: first, to: first + words.original.length }
  if (now <= then) return { verdict: 'standing', before: null, after: found }
  return {
    verdict: 'altered',
    before: null,
    after: found,
    difference: `原文“${words.original}”仍有${left.length >= 100 ? '100处以上' : `${left.length}处`}`,
  }
}

const judgeReplace = (bench: Bench, { change }: Request, scopes: readonly Scope[]): Outcome => {
  const { original, proposed } = change
  const [scope] = scopes
  if (proposed === null) return unchecked
  if (original === null) {
    return scope === undefined
      ? judgeInsertionAnywhere(bench, clauseWording(proposed))
      : judgeWholeReplacement(bench, scope.piece, proposed)
  }
  const isDutyList = dutyList.test(original) && dutyList.test(proposed)
  if (isDutyList && locate(bench, partsOf(original), scopes).length === 0) {
    return scope === undefined ? unchecked : judgeDutyList(bench, scope.piece, proposed, proposed)
  }
  const cores = coreChanges(original, proposed)
  if (cores !== null)
    return keptToPlace(combine(cores.map(words => judgeWords(bench, change, words, scopes))), scopes)
  const wanted = partsOf(proposed)
  const places = locate(bench, partsOf(original), scopes)
  if (wanted.length !== 1 || places.length === 0) return unchecked
  return combine(
    places.map(place => {
      const old = bench.drafts.before.text.slice(place.from, place.to)
      return judgeReplacement(bench, place, { original: old, proposed: wanted[0] ?? '' })
    }),
  )
}

const judgeDelete = (bench: Bench, request: Request, scopes: readonly Scope[]): Outcome => {
  const { change, text } = request
  const [scope] = scopes
  if (change.original === null) {
    if (scope === undefined) return unchecked
    return unnumbered.test(text.slice(change.span.start, change.span.end))
      ? judgePartDeletion(bench, scope.piece, '')
      : judgeWholeDeletion(bench, scope.piece)
  }
  const places = locate(bench, partsOf(change.original), scopes)
  const named = scopes.find(({ piece }) => isCalled(bench, piece, request))
  const isGone = named !== undefined && bench.drafts.wholeNow(named.piece) === null
  if (named !== undefined && isGone) return judgeWholeDeletion(bench, named.piece)
  if (places.length > 0) return keptToPlace(combine(places.map(place => judgeDeletion(bench, place))), scopes)
  return scope === undefined ? unchecked : judgePartDeletion(bench, scope.piece, topicOf(change.original))
}

const judgeInsert = (bench: Bench, request: Request, scopes: readonly Scope[]): Outcome => {
  const { change, text } = request
  if (change.proposed === null) return unchecked
  const point = readInsertionPoint(bench, request)
  if (point !== null) return judgeNewClause(bench, point, change.proposed)
  const parts = partsOf(change.proposed)
  const [proposed] = parts
  if (proposed === undefined || parts.length > 1) return unchecked
  const anchor = readAnchor(change, text)
  const [scope] = scopes
  if (anchor !== null) {
    const narrow = scopes.filter(({ piece }) => piece.ref !== null)
    const places = locate(bench, anchor.words, narrow)
    const [place] = places
    const holder = place === undefined ? null : bench.drafts.pieceBefore(place.from)
    const isClause = anchor.side === 'beside' && isHeading(holder, anchor.words)
    if (place !== undefined && !isClause) {
      return keptToPlace(
        bestOf(places.map(each => judgeInsertionBeside(bench, each, anchor.side, proposed))),
        narrow,
      )
    }
    if (holder !== null) return judgeInsertionInto(bench, holder, change.proposed)
  }
  if (scope !== undefined) return judgeInsertionInto(bench, scope.piece, change.proposed)
  return change.places.some(({ ref }) => ref !== null)
    ? unchecked
    : judgeInsertionAnywhere(bench, clauseWording(change.proposed))
}

const judgeDuty = (bench: Bench, request: Request, scopes: readonly Scope[]): Outcome => {
  const { text } = request
  const change = withUnitNamed(request.change, request.unit)
  if (change === null) return unchecked
  const named = scopes.length > 0 ? scopes : bench.before.likeliest(change, text)
  const scope = named.find(({ piece }) => piece.duties.length > 0) ?? named[0]
  if (scope === undefined) return unchecked
  const isWording = change.original !== null && change.proposed !== null
  if (
    isWording &&
    locate(bench, partsOf(change.original ?? ''), [scope]).some(
      ({ from }) => from < scope.stretch.to && from >= scope.stretch.from,
    )
  )
    return judgeReplace(bench, { change, text }, [scope])
  const moved = movedUnit(change)
  if (moved !== null) return judgeDutyMove(bench, scope.piece, moved)
  return change.proposed === null
    ? unchecked
    : judgeDutyList(bench, scope.piece, text.slice(change.span.start, change.span.end), change.proposed)
}

const judges: Partial<
  Record<ProposedChange['action'], (bench: Bench, request: Request, scopes: readonly Scope[]) => Outcome>
> = {
  replace: judgeReplace,
  delete: judgeDelete,
  insert: judgeInsert,
  duty: judgeDuty,
  restructure: judgeRestructuring,
}

/** Judges a change as asked, or with the cross-references in its wording as the later draft numbers them. */
const judgeRequest = (bench: Bench, request: Request, scopes: readonly Scope[]): Outcome => {
  const judge = judges[request.change.action]
  const outcome = judge?.(bench, request, scopes) ?? unchecked
  const { proposed } = request.change
  if (judge === undefined || proposed === null || outcome.verdict === 'landed') return outcome
  const brought = renumbered(bench, proposed)
  if (brought === proposed) return outcome
  const again = judge(bench, { ...request, change: { ...request.change, proposed: brought } }, scopes)
  return again.verdict === 'landed' ? again : outcome
}

/** Judges one change that a comment asks for. An edit that no machine can check explains what is done to its place. */
export const judgeChange = (bench: Bench, given: Request): Outcome => {
  const request = { ...given, change: withItemNumbers(given.change, given.text, bench.before) }
  const scopes = bench.before.scopes(request.change)
  const outcome = judgeRequest(bench, request, scopes)
  if (outcome.verdict !== 'unchecked') return outcome
  const before = scopes.map(({ stretch }) => stretch)
  const after = scopes.flatMap(({ piece }) =>
    (bench.drafts.alignment.forward[piece.index] ?? []).flatMap(index => {
      const target = bench.drafts.later.pieces[index]
      return target === undefined ? [] : [bench.drafts.wholeAfter(target)]
    }),
  )
  return { ...outcome, before: outcome.before ?? before[0] ?? null, explains: { before, after } }
}
