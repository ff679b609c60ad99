import type { Place, ProposedChange } from '../../consultation/change'
import { ranks } from '../clauses/clauseRanks'
import { isDependent, type Step } from '../clauses/clauseRef'
import { type DutyMatch, findDuties } from './duties/duties'
import { rolePlaced } from './duties/dutyMatch'
import { type Chain, chainPath, type Element, readChains } from './elements/chains'
import { readTokens } from './elements/tokens'
import { isAsked } from './mood/mood'
import { readRemark } from './remarks'
import { takeBracket } from './request/brackets'
import { namesByNumber, namesClause, placesIn, readContext } from './request/context'
import { takeContrast } from './request/contrasts'
import { addChange, beginning, type Request } from './request/request'
import { chainsOf, hasUnit, isSeparator, readPlaces, withoutRepeats, wordingOf } from './request/targets'
import { readSlip } from './verbs/slips'
import { isVerb, verbReaders } from './verbs/verbs'

/** What one request asks; `places` is what it names where it asks for no edit. */
export interface Edits {
  changes: readonly ProposedChange[]
  places: readonly Place[]
  /** The last path that it names, for the requests that it leads to. */
  path: readonly Step[]
}

/**
 * The edits that a request asks for, in order. Offsets are of `text`. Linear in its length. `before` is the path that the
 * words leading to it name, for the steps that it leaves out.
 */
export const readEdits = (text: string, before: readonly Step[] = []): Edits => {
  const elements = readChains(text, readTokens(text))
  const duties = findDuties(text, elements)
  const questions = questionsIn(text, elements)
  const request: Request = { text, elements, cursor: 0, memory: { path: before }, changes: [] }
  let nextDuty = 0
  let segment = 0
  let sentence = 0
  for (let index = 0; index < elements.length; index = Math.max(index + 1, request.cursor)) {
    const element = elements[index]
    const duty = duties[nextDuty]
    if (element === undefined) break
    if (element.kind === 'chain' && elements[index - 1]?.kind !== 'join') recall(request, element)
    if (duty !== undefined && element.span.end > duty.span.start) {
      nextDuty += 1
      if (element.span.start > duty.span.end) continue
      const before = request.changes.length
      readDuty(request, index, duty)
      takeContrast(request, before)
      takeBracket(request, before)
    } else if (questions.has(index)) continue
    else if (isSeparator(element)) {
      readSlip(request, segment, index)
      segment = index + 1
      if (element.kind !== 'end') continue
      readRemark(request, sentence, index)
      sentence = index + 1
    } else if (isVerb(element.kind) && isAsked(text, elements, index)) {
      const before = request.changes.length
      verbReaders[element.kind](request, index)
      takeContrast(request, before)
      takeBracket(request, before)
    } else if (element.kind === 'as' && isMove(request, index)) verbReaders.restructure(request, index)
  }
  readSlip(request, segment, elements.length)
  readRemark(request, sentence, elements.length)
  if (request.changes.some(isEdit)) return { changes: request.changes, places: [], path: request.memory.path }
  const memory = { path: before }
  const places = withoutRepeats(
    readPlaces(
      text,
      chainsOf(elements).filter(chain => namesByNumber(text, chain) && !isReferredTo(text, chain)),
      memory,
    ),
  )
  return { changes: [], places, path: memory.path }
}

/**
 * 第二十二条第一款和第二款重复，删除第一款: an article holds for what is said behind it, whether it is changed or not; any place
 * does that stands as a heading (附件2 on a line of its own).
 */
const recall = ({ text, memory }: Request, chain: Chain): void => {
  const path = chainPath(text, chain.parts)
  const isHeading = text[chain.span.end] === '\n' && path.length > 0 && !isDependent(path)
  if (isHeading || path.some(({ rank }) => rank === ranks.条 || rank === ranks['一、'])) memory.path = path
}

/** 具体见附件: papers that came with the comment. */
const isReferredTo = (text: string, { span }: Chain): boolean =>
  /(?:具体|[详参])见$/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
  text.startsWith('附', span.start)

const isEdit = ({ action }: ProposedChange): boolean => action !== 'general' && action !== 'question'

/** Indexes of elements in sentences that end in a question mark: they ask, they do not order. */
const questionsIn = (text: string, elements: readonly Element[]): Set<number> => {
  const asking = new Set<number>()
  let start = 0
  elements.forEach(({ kind, span }, index) => {
    if (kind !== 'end') return
    if (/[？?]/.test(text[span.start] ?? '')) for (let at = start; at < index; at += 1) asking.add(at)
    start = index + 1
  })
  return asking
}

/** 把第三十条作为第二十九条第三款 moves; 作为 elsewhere is part of another request. */
const isMove = ({ elements, cursor }: Request, index: number): boolean => {
  const after = elements[index + 1]
  if (after?.kind !== 'chain' || !hasUnit(after)) return false
  const left = elements.slice(cursor, index)
  return left.some(({ kind }) => kind === 'opener') && chainsOf(left).some(hasUnit)
}

const readDuty = (request: Request, index: number, match: DutyMatch): void => {
  const { span, moves, original, proposed } = match
  const from = beginning(request)
  const { elements } = request
  let first = from
  while (first < index && (elements[first]?.span.end ?? 0) <= span.start) first += 1
  let next = index
  while (next < elements.length && (elements[next]?.span.start ?? 0) < span.end) next += 1
  const said = [original, proposed, ...moves.map(({ unit }) => unit)].join('、')
  const isHeading = (words: string): boolean => !said.includes(words) && !/(?:单位|部门)$/.test(words)
  const inside = chainsOf(elements.slice(first, next)).filter(
    chain => namesClause(request.text, chain) || isHeading(wordingOf(request.text, chain)),
  )
  const own = readPlaces(request.text, inside, request.memory)
  const told = placesIn(readContext(request, from, first, null), own)
  const last = request.changes.at(-1)
  // 由甲牵头，乙配合: the heading that the first is asked for holds for the second.
  const goesOn = told.length === 0 && last?.action === 'duty' && elements[request.cursor]?.kind === 'stop'
  const places = goesOn ? last.places : told
  if (moves.length === 0)
    addChange(request, from, next, {
      action: 'duty',
      target: { places, original },
      proposed,
      duty: rolePlaced(match),
    })
  for (const duty of moves)
    addChange(request, from, next, { action: 'duty', target: { places, original: null }, duty })
  request.cursor = next
}
