import type { Place } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { type Chain, chainPath } from '../elements/chains'
import { readHeadingPlace } from '../elements/headings'
import { askedBefore, placesAsked } from './asked'
import type { Request } from './request'
import { chainsOf, hasUnit, readPlaces, segmentsOf, type Target, withoutCompared } from './targets'

/** Places that stand before an edit without being part of it: 第十条：将…; “甲”部分，…建议…. */
export interface Context {
  places: readonly Place[]
  /** They name a clause or a page, so they also hold for an edit that only says where in it. */
  isFirm: boolean
  /** They are those of the sentence before. */
  isCarried?: boolean
}

export const nowhere: Context = { places: [], isFirm: false }

/** The context without what is carried from the change before, where the edit names a place of its own behind its verb. */
export const besides = (context: Context, behind: readonly Place[]): Context =>
  context.isCarried === true && behind.some(({ ref }) => ref !== null && /^\d+[条章]/.test(ref))
    ? nowhere
    : context

/** 全文“甲”改为“乙”，“丙”改为“丁”: it holds for both. */
const isEverywhere = ({ text }: Place): boolean => /^(?:全文|通篇|文中)$/.test(text)
const isFirm = ({ ref, page }: Place): boolean => ref !== null || page !== null

/**
 * The places that the stretch from `from` up to `index` names outside `used` (what the verb itself takes): those of the
 * nearest segment that names a clause, else a quotation; where there are none, those of the change before, if the
 * sentence goes on.
 */
export const readContext = (request: Request, from: number, index: number, used: Span | null): Context => {
  const { text, elements, memory } = request
  const isFree = ({ span }: Chain): boolean =>
    used === null || span.end <= used.start || span.start >= used.end
  let quoted: Chain[] = []
  const segments = segmentsOf(elements.slice(from, index)).map(segment =>
    chainsOf(withoutCompared(text, segment)).filter(isFree),
  )
  for (const [at, chains] of [...segments.entries()].toReversed()) {
    const named = chains.filter(chain => namesClause(text, chain))
    const paged = named.some(hasPage) ? undefined : segments.slice(0, at).flat().findLast(isPageOnly)
    if (named.length > 0)
      return {
        places: readPlaces(text, paged === undefined ? named : [paged, ...named], memory),
        isFirm: true,
      }
    if (quoted.length === 0) quoted = chains
  }
  const kept = carried(request, index)
  if (kept.places.length > 0 && (kept.isFirm || quoted.length === 0)) return kept
  return { places: readPlaces(text, quoted, memory), isFirm: false }
}

const hasPage = ({ parts }: Chain): boolean =>
  parts.some(part => part.kind === 'unit' && part.unit.page !== null)
/** 第22页，“表4-2”中，…: the page stands in a segment of its own. */
const isPageOnly = (chain: Chain): boolean =>
  hasPage(chain) && chain.parts.every(part => part.kind === 'unit' && part.unit.rank === null)

/** By its own numbers, or by those at the head of a quoted heading. */
export const namesClause = (text: string, { parts }: Chain): boolean =>
  parts.some(({ kind }) => kind === 'unit') || chainPath(text, parts).length > 0

/** The same, where a quotation names it by a number: “（二）推进改造”, not “总则”. */
export const namesByNumber = (text: string, chain: Chain): boolean =>
  hasUnit(chain) ||
  (namesClause(text, chain) &&
    /^.[（(第]?[\d一二三四五六七八九十](?!.?[）)]?.$)/.test(text.slice(chain.span.start, chain.span.end)))

/** Places of the change before that still hold: the sentence goes on, or they stood as a heading (第十条：…). */
const carried = (request: Request, index: number): Context => {
  const { text, elements, cursor, changes } = request
  const last = changes.at(-1)
  if (last === undefined) return nowhere
  const asked = askedBefore(request)
  if (asked.length > 0) return { places: placesAsked(asked), isFirm: true }
  const end = elements[cursor - 1]?.span.end ?? 0
  const lead = text.slice(end, end + 12)
  const closes = elements.slice(cursor, index).find(({ kind }) => kind === 'end')
  const ends = closes !== undefined || /^[^，,]{0,3}[。；;！!？?\n]/.test(lead)
  const behind = closes === undefined ? '' : text.slice(closes.span.end, closes.span.end + 6)
  // 不赞成第八条！为什么…？建议改为…
  const isAnswer = last.action === 'question' && /^\s*建议/.test(behind)
  const goesOn =
    !ends || isAnswer || /^\s*(?:同时|并)/.test(behind) || /^[^，,]{0,3}[。；;]\s*(?:同时|并)/.test(lead)
  const headed = /[：:]/.test(text[last.places[0]?.span.end ?? text.length] ?? '')
  // …改为“甲”；“乙”改为“丙”: the place also holds where nothing else is named.
  const row = /^\s*[；;]\s*(?:将|把|删除|删去|增加)?\s*[“"「]/
  const isRow = row.test(lead) || (closes !== undefined && row.test(text[closes.span.start] + behind))
  return {
    places:
      goesOn || headed || isRow ? last.places.filter(place => isFirm(place) || isEverywhere(place)) : [],
    isFirm: goesOn || headed || isRow,
    isCarried: ends && !headed,
  }
}

/** A paragraph, a line or a sentence, which has no part in a reference. */
const isPassage = /(?:第|倒数第|最后)[\d一二三四五六七八九十]{0,3}(?:自然段|段落?|行|句话?)$/

/** The heading of what is spoken of. */
const isTitleOnly = /^(?:名称|标题|题目)$/

/** A target's own places, completed from the context where they name neither clause nor page. */
export const placesIn = (context: Context, own: readonly Place[]): readonly Place[] => {
  const isTitle = isTitleOnly.test(own[0]?.text ?? '') && context.places.some(({ ref }) => ref !== null)
  if (own.some(isFirm) && !isTitle) return own
  const before = context.places.at(-1)
  const [first, ...more] = own
  // 第二章标题与内容不符，将标题改为…: that of the chapter.
  if (first !== undefined && before !== undefined && isTitle)
    return [{ ...first, ref: before.ref, page: before.page }, ...more]
  // 第二款第一句…，第二句…: the second passage stands where the first does, not in it.
  if (
    first !== undefined &&
    before !== undefined &&
    isPassage.test(first.text) &&
    isPassage.test(before.text)
  )
    return [{ ...first, ref: before.ref, page: before.page }, ...more]
  return context.isFirm || own.length === 0 ? [...context.places, ...own] : own
}

/** The same for an edit of words: quoted words that begin with their own heading name their place themselves. */
export const placesOf = ({ text, memory }: Request, context: Context, target: Target): readonly Place[] => {
  const places = placesIn(context, target.places)
  if (target.quoted === undefined || places.some(({ ref }) => ref !== null)) return places
  const heading = readHeadingPlace(text, target.quoted, memory.path)
  return heading === null ? places : [...places, heading]
}
