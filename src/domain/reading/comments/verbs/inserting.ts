import type { Place } from '../../../consultation/change'
import type { Chain, Element } from '../elements/chains'
import { isDisposal } from '../elements/openers'
import { besides, placesIn, readContext } from '../request/context'
import { addChange, beginning, type Request } from '../request/request'
import { chainsOf, hasQuote, isRow, readPlaces, readTargets, segmentsOf } from '../request/targets'
import { readBareWords } from './bareWords'
import { readInsertion } from './insertion'
import { saysAgain } from './repeats'
import { missedIn } from './slips'
import type { VerbReader } from './verbReader'

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
  const missed = texts.length === 0 && moved.length === 0 ? missedBefore(request, from, index) : []
  const risen = texts.length === 1 ? addedAs(text, own, elements[index]) : null
  const told = risen === null ? (missed.length > 0 ? missed : texts) : [risen]
  const wanted = moved.length > 0 ? moved.map(({ original }) => original) : told
  if (wanted.length === 1 && saysAgain(request, wanted[0] ?? null)) {
    request.cursor = next
    return
  }
  if (wanted.length > 0 && isTold(request, from, index, next) && anchors.length + context.places.length === 0)
    return
  // 配合单位漏列我局，建议补上: what to add was said with the duty.
  const last = request.changes.at(-1)
  if (wanted.length === 0 && last?.action === 'duty' && elements[request.cursor]?.kind === 'stop') {
    request.cursor = next
    return
  }
  if (wanted.length === 0 && anchors.length === 0 && isGap(request, index, next)) return
  const sides = isAnchored && isRowOfQuotes(text, own) ? asSides(anchors) : []
  const all = moved.length > 0 ? places : [...placesIn(besides(context, places), anchors), ...places]
  const asked: readonly (readonly [readonly Place[], string | null])[] =
    sides.length > 1 && (wanted.length === 1 || wanted.length === sides.length)
      ? sides.map((side, at) => [
          [...placesIn(context, [side]), ...places],
          wanted[wanted.length === 1 ? 0 : at] ?? null,
        ])
      : (wanted.length > 0 ? wanted : [null]).map(proposed => [all, proposed])
  for (const [where, proposed] of asked) {
    addChange(request, from, next, { action: 'insert', target: { places: where, original: null }, proposed })
  }
  request.cursor = next
}

/** 宜补充此漏洞，建议将第八条修改为“…”: the sentence goes on to ask how the gap is to be filled. */
const isGap = ({ text, elements }: Request, index: number, next: number): boolean => {
  const said = text.slice(elements[index]?.span.end, elements[next]?.span.start)
  const rest = elements.slice(next)
  const end = rest.findIndex(({ kind }) => kind === 'end')
  return (
    /^\s*(?:[此该这][^，。]{0,6}|[^，。]{0,4}(?:漏洞|空白|缺漏))?\s*$/.test(said) &&
    (end < 0 ? rest : rest.slice(0, end)).some(({ kind }) => kind === 'replace')
  )
}

/** 将甲增加为乙: what is added stands before the verb. */
const addedAs = (text: string, own: readonly Element[], verb: Element | undefined): string | null => {
  const behind = verb?.span.end ?? text.length
  const bare = own.some(element => isDisposal(text, element)) ? readBareWords(text, own) : null
  return bare !== null && /^[为成]/.test(text.slice(behind, behind + 1))
    ? text.slice(bare.start, bare.end).replace(/(?:也|亦|同时|一并|统一)+$/, '')
    : null
}

/** 缺少“林业”二字，建议补充: the words that a segment before the verb says are missing. */
const missedBefore = ({ text, elements }: Request, from: number, index: number): readonly string[] => {
  const before = elements.slice(from, index)
  const missed =
    missedIn(text, before) ??
    segmentsOf(before)
      .map(own => missedIn(text, own))
      .findLast(Boolean)
  const left = unquotedGap.exec(text.slice(before[0]?.span.start ?? 0, before.at(-1)?.span.end ?? 0))?.[1]
  return missed?.words ?? (left === undefined ? [] : [left])
}
/** 第五条漏掉了水利部门，建议补上. */
const unquotedGap = /(?:漏|遗漏)(?:掉|写|列)?了([^，。；：“”]{2,12})[，,]\s*(?:建议|应|请)*$/

/** 全市公交车新增新能源车辆: plain words behind others, in a sentence that asks for nothing, only tell. */
const isTold = ({ text, elements }: Request, from: number, index: number, next: number): boolean => {
  const since = elements.slice(from, index)
  const before = since.slice(since.findLastIndex(({ kind }) => kind === 'end') + 1)
  const said = text.slice(elements[index]?.span.end, elements[next - 1]?.span.end)
  return (
    before.some(({ kind }) => kind === 'text') &&
    !before.some(({ kind }) => kind === 'ask' || kind === 'opener' || kind === 'chain') &&
    !/[“"「『‘：:《]/.test(said)
  )
}

/** “甲”、“乙”后增加, “甲”“乙”后均增加: quotations in a row. “（一）甲”“乙”后增加 is one place: the first is its heading. */
const isRowOfQuotes = (text: string, own: readonly Element[]): boolean => {
  const chains = chainsOf(own)
  const behind = text.slice(chains.at(-1)?.span.end ?? 0, own.at(-1)?.span.end ?? 0)
  if (/[之中]间/.test(behind)) return false
  const isShared = /分别|均|都|各/.test(behind)
  const follows = (chain: Chain): boolean => {
    const at = own.indexOf(chain)
    return isRow(own, at) && (isShared || own[at - 1]?.kind === 'join')
  }
  return chains.every(hasQuote) && chains.slice(1).every(follows)
}

/** Each of them by itself; those that name no clause stand in that of the first. */
const asSides = (anchors: readonly Place[]): readonly Place[] => {
  const [first] = anchors
  return anchors.map(place =>
    place.ref === null && place.page === null && first !== undefined
      ? { ...place, ref: first.ref, page: first.page }
      : place,
  )
}
