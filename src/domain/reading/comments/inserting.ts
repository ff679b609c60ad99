import { placesIn, readContext } from './context'
import { isDisposal } from './operands'
import { addChange, beginning } from './request'
import { missedIn } from './slips'
import { chainsOf, hasQuote, readPlaces, readTargets, segmentsOf } from './targets'
import type { VerbReader } from './verbReader'
import { readInsertion } from './wanted'

/** What 增加 asks. */
export const insert: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements, memory } = request
  const own = segmentsOf(elements.slice(from, index)).at(-1) ?? []
  const isAnchored = own.some(({ kind }) => kind === 'beside')
  const given =
    !isAnchored && own.some(element => isDisposal(text, element)) ? chainsOf(own).find(hasQuote) : undefined
  const anchors = given === undefined ? readPlaces(text, chainsOf(own), memory) : []
  const first = own[0]
  const context = readContext(
    request,
    from,
    index,
    first === undefined ? null : { start: first.span.start, end: own.at(-1)?.span.end ?? 0 },
  )
  const { texts, places, next } = readInsertion(text, elements, index + 1, memory, isAnchored)
  const moved = given !== undefined && texts.length === 0 ? readTargets(text, [given], memory) : []
  const missed =
    texts.length === 0 && moved.length === 0
      ? (missedIn(text, elements.slice(from, index))?.words ?? null)
      : null
  const wanted = moved.length > 0 ? moved.map(({ original }) => original) : missed === null ? texts : [missed]
  // 配合单位漏列我局，建议补上: what to add was said with the duty.
  const last = request.changes.at(-1)
  if (wanted.length === 0 && last?.action === 'duty' && elements[request.cursor]?.kind === 'stop') {
    request.cursor = next
    return
  }
  const all = moved.length > 0 ? places : [...placesIn(context, anchors), ...places]
  for (const proposed of wanted.length > 0 ? wanted : [null]) {
    addChange(request, from, next, { action: 'insert', target: { places: all, original: null }, proposed })
  }
  request.cursor = next
}
