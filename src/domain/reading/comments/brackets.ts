import type { Chain, Element } from './chains'
import { placesIn } from './context'
import type { Request } from './request'
import { chainsOf, hasQuote, hasUnit, readPlaces } from './targets'

/** Whether a bracket opens at an index that holds only a place: “甲”改为“乙”（第十四条第二款）. */
export const opensPlace = (text: string, elements: readonly Element[], index: number): boolean => {
  const [opening, chain, closing] = elements.slice(index, index + 3)
  return (
    opening?.kind === 'text' &&
    /^[（(]$/.test(text.slice(opening.span.start, opening.span.end).trim()) &&
    chain?.kind === 'chain' &&
    hasUnit(chain) &&
    !hasQuote(chain) &&
    /^\s*[）)]/.test(closing === undefined ? '' : text.slice(closing.span.start, closing.span.end))
  )
}

/** Gives the place in brackets behind an edit to the changes from `first` on, where they name none themselves. */
export const takeBracket = (request: Request, first: number): void => {
  const { text, elements, cursor, memory, changes } = request
  if (!opensPlace(text, elements, cursor)) return
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
