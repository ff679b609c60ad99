import type { Element } from './chains'
import { placesIn, readContext } from './context'
import { isDisposal } from './operands'
import { addChange, beginning } from './request'
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
    texts.length === 0 && moved.length === 0 ? missedBefore(text, elements.slice(from, index)) : null
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

/** “行政主管部门”前缺少“林业”二字，建议补充: the words that are said to be missing. */
const missedBefore = (text: string, elements: readonly Element[]): string | null => {
  const at = elements.findLastIndex(
    ({ kind, span }, index) =>
      kind === 'text' &&
      /(?:缺少?|遗漏|漏写?|漏掉|少)了?$/.test(text.slice(span.start, span.end)) &&
      elements[index + 1]?.kind === 'chain',
  )
  const [chain] = chainsOf(elements.slice(at + 1, at + 2))
  const quote = chain?.parts.at(-1)
  return at < 0 || quote?.kind !== 'quote' ? null : text.slice(quote.inner.start, quote.inner.end)
}
