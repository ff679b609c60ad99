import type { Chain, Element } from './chains'
import { placesIn } from './context'
import type { Request } from './request'
import { chainsOf, hasQuote, hasUnit, readPlaces } from './targets'

const closes = (text: string, element: Element | undefined): boolean =>
  /^\s*[）)]/.test(element === undefined ? '' : text.slice(element.span.start, element.span.end))
const isBarePlace = (element: Element | undefined): element is Chain =>
  element?.kind === 'chain' && hasUnit(element) && !hasQuote(element)

/**
 * Where the words of an element end before a bracket at their end that holds only a place: 行业主管部门（第5页）。 Null where
 * none does, or where more words follow the bracket.
 */
export const endBeforePlace = (text: string, elements: readonly Element[], index: number): number | null => {
  const [words, chain, closing, behind] = elements.slice(index, index + 4)
  if (words?.kind !== 'text' || !isBarePlace(chain) || !closes(text, closing)) return null
  const isLast =
    closing !== undefined &&
    text.slice(closing.span.start, closing.span.end).trim().length === 1 &&
    (behind === undefined || behind.kind === 'end' || behind.kind === 'stop')
  const open = /[（(](?:见|详见|位于|在|即)?\s*$/.exec(text.slice(words.span.start, words.span.end))
  return isLast && open !== null ? words.span.start + open.index : null
}

/** Whether a bracket opens at an index that holds only a place: “甲”改为“乙”（第十四条第二款）. */
export const opensPlace = (text: string, elements: readonly Element[], index: number): boolean => {
  const [opening, chain, closing] = elements.slice(index, index + 3)
  return (
    opening?.kind === 'text' &&
    /^[（(](?:见|详见|位于|在|即)?$/.test(text.slice(opening.span.start, opening.span.end).trim()) &&
    isBarePlace(chain) &&
    closes(text, closing)
  )
}

/** Gives the place in brackets behind an edit to the changes from `first` on, where they name none themselves. */
export const takeBracket = (request: Request, first: number): void => {
  const { text, elements, cursor, memory, changes } = request
  if (!opensPlace(text, elements, cursor) && endBeforePlace(text, elements, cursor) === null) return
  const chains: Chain[] = chainsOf(elements.slice(cursor + 1, cursor + 2))
  const places = readPlaces(text, chains, memory)
  const told = changes.slice(first).map(change => ({
    ...change,
    places: placesIn({ places, isFirm: true }, change.places),
    span: { start: change.span.start, end: elements[cursor + 1]?.span.end ?? change.span.end },
  }))
  changes.splice(first, told.length, ...told)
  request.cursor = cursor + 3
}
