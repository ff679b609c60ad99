import type { Place, ProposedChange } from '../../../consultation/change'
import { type Chain, chainPath, type Element } from '../elements/chains'
import { namesClause, placesIn } from './context'
import type { Request } from './request'
import { hasQuote, readPlaces } from './targets'

/** A place by its numbers, or by a quoted heading. */
const isNamed = (text: string, element: Element | undefined): element is Chain =>
  element?.kind === 'chain' &&
  namesClause(text, element) &&
  (!hasQuote(element) || chainPath(text, element.parts.slice(-1)).length > 0)
const wordsOf = (text: string, element: Element | undefined): string =>
  element === undefined ? '' : text.slice(element.span.start, element.span.end)

/** Places in a row from an index on, and the index behind them. */
const rowAt = (
  text: string,
  elements: readonly Element[],
  from: number,
): { chains: readonly Chain[]; next: number } => {
  const chains: Chain[] = []
  let next = from
  for (let place = elements[next]; isNamed(text, place); place = elements[next]) {
    chains.push(place)
    next += elements[next + 1]?.kind === 'join' ? 2 : 1
  }
  return { chains, next }
}

/** （, （见, （共三处： before the place. */
const opening =
  /[（(](?:文件)?(?:见|详见|位于|在|即|对应|分别在|共?涉及|共[\d一二两三四五六七八九十]{1,3}处)?\s*$/

/**
 * The places of a bracket that holds nothing else, behind the words of the element at an index, or as all of it: “甲”改为
 * “乙”（第十四条第二款）. `start` is where the bracket opens, `next` the index behind it; null where none does.
 */
export const bracketAt = (
  text: string,
  elements: readonly Element[],
  index: number,
): { start: number; chains: readonly Chain[]; next: number } | null => {
  const words = elements[index]
  const open = words?.kind === 'text' ? opening.exec(wordsOf(text, words)) : null
  if (words === undefined || open === null) return null
  const { chains, next } = rowAt(
    text,
    elements,
    elements[index + 1]?.kind === 'colon' ? index + 2 : index + 1,
  )
  if (chains.length === 0 || !/^\s*(?:[章节]名|标题)?[）)]/.test(wordsOf(text, elements[next]))) return null
  return { start: words.span.start + open.index, chains, next: next + 1 }
}

/** Whether such a bracket opens at an index. */
export const opensPlace = (text: string, elements: readonly Element[], index: number): boolean =>
  bracketAt(text, elements, index)?.start === elements[index]?.span.start

/** Where plain wording ends before such a bracket: 改为行业主管部门（第5页）。 Null where more words follow it. */
export const endBeforePlace = (text: string, elements: readonly Element[], index: number): number | null => {
  const bracket = bracketAt(text, elements, index)
  if (bracket === null || wordsOf(text, elements[bracket.next - 1]).trim().length > 1) return null
  const behind = elements[bracket.next]
  return behind === undefined || behind.kind === 'end' || behind.kind === 'stop' ? bracket.start : null
}

const leadsToPlace =
  /^\s*(?:详?见|位于|在|(?:共|分别|均|还)?(?:出现在|见于|涉及)|(?:所在)?位置(?:在|为|是|[：:])?|(?:共同|统筹)?(?:推进|落实|承担|完成|实施))?\s*$/
/** …改为“乙”，见第十四条第二款。 …牵头，推进第（六）项任务。 The sentence ends with nothing but its place. */
const placeAtEnd = (text: string, elements: readonly Element[], index: number) => {
  if (elements[index]?.kind !== 'stop') return null
  const first = elements.slice(index + 1, index + 4).findIndex(({ kind }) => kind === 'chain')
  if (first < 0) return null
  const from = index + 1 + first
  const lead = text.slice(elements[index]?.span.end, elements[from]?.span.start)
  if (!leadsToPlace.test(lead)) return null
  const row = rowAt(text, elements, from)
  const isTask = /^(?:重点)?(?:任务|工作|事项)$/.test(wordsOf(text, elements[row.next]).trim())
  const { chains } = row
  const next = isTask ? row.next + 1 : row.next
  const ends = elements[next] === undefined || elements[next]?.kind === 'end'
  return chains.length > 0 && ends ? { chains, next } : null
}

/** …改为“乙”。（第五条） The bracket stands behind the full stop, and nothing behind it. */
const lastBracket = (text: string, elements: readonly Element[], index: number) => {
  const bracket = elements[index]?.kind === 'end' ? bracketAt(text, elements, index + 1) : null
  return bracket !== null && elements[bracket.next] === undefined ? bracket : null
}

/** Named where the change is asked for, not carried from the one before. */
const isNamedIn =
  ({ span }: ProposedChange) =>
  (place: Place): boolean =>
    place.span.start >= span.start
/** Gives the places in brackets behind an edit to the changes from `first` on, where they name none themselves. */
export const takeBracket = (request: Request, from: number): void => {
  const { text, elements, cursor, memory, changes } = request
  const bracket =
    bracketAt(text, elements, cursor) ??
    placeAtEnd(text, elements, cursor) ??
    lastBracket(text, elements, cursor)
  if (bracket === null) return
  const places = readPlaces(text, bracket.chains, memory)
  // 甲牵头，乙配合，推进第（六）项任务: it holds for both.
  const isFree = ({ action, places: own }: ProposedChange): boolean => action === 'duty' && own.length === 0
  const first = changes[from]?.action === 'duty' ? changes.findLastIndex(change => !isFree(change)) + 1 : from
  const told = changes.slice(first).map(change => ({
    ...change,
    places: placesIn({ places, isFirm: true }, change.places.filter(isNamedIn(change))),
    span: { start: change.span.start, end: bracket.chains.at(-1)?.span.end ?? change.span.end },
  }))
  changes.splice(first, told.length, ...told)
  request.cursor = bracket.next
}
