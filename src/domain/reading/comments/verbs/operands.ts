import type { Span } from '../../../consultation/statement'
import { ranks } from '../../clauses/clauseRanks'
import type { Element } from '../elements/chains'
import { isDisposal } from '../elements/openers'
import type { Request } from '../request/request'
import {
  chainsOf,
  hasQuote,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
  withoutCompared,
} from '../request/targets'
import { readBareWords } from './bareWords'
import { namesNoWording, onlyLeads, saysOnlyHow, speaker } from './noWording'
import { missedIn, withoutSlip, wrongWords } from './slips'
import { namesWhatRises, withoutSubject } from './subjects'
import { isAbout, isMeasure, isRange, isRemarkOn, leadsStatement, pointsBack, tellsSlip } from './telling'

/** What a verb takes from the words before it, and where those words stand. */
export interface Operand {
  targets: readonly Target[]
  used: Span | null
}

export const noOperand: Operand = { targets: [], used: null }

const kindBefore = (own: readonly Element[], { start }: Span): Element['kind'] | undefined =>
  own.findLast(({ span }) => span.end <= start)?.kind

const spanOf = (elements: readonly Element[]): Span | null => {
  const start = elements[0]?.span.start
  const end = elements.at(-1)?.span.end
  return start === undefined || end === undefined ? null : { start, end }
}

/**
 * The wordings before a verb: in its own segment, quoted or bare; else all that follows 将 over several sentences; else
 * in the nearest segment before that names any (第六条原文为“甲”，建议改为“乙”).
 */
export const readOperand = (request: Request, from: number, index: number): Operand => {
  const { text, elements, memory } = request
  const segments = segmentsOf(elements.slice(from, index))
  const compared = withoutCompared(text, segments.at(-1) ?? [])
  const isReplaced = elements[index]?.kind === 'replace'
  const own = withoutSlip(text, isReplaced ? compared : withoutSource(text, compared))
  const used = spanOf(own)
  const isPlaceOnly = namesPlaceOnly(text, own)
  if (chainsOf(own).some(hasQuote) && !isPlaceOnly) return { targets: readTargets(text, own, memory), used }
  const plain = readBareWords(text, own)
  const rises = namesWhatRises(text, plain, elements[index])
  const bare = rises ? null : withoutSubject(text, plain, elements[index])
  const words = bare === null ? '' : text.slice(bare.start, bare.end)
  if (isOwnHeading(request, own, words, index))
    return { targets: [{ places: readPlaces(text, chainsOf(own), memory), original: null }], used }
  const isSpeaker =
    speaker.test(words) && own.at(-1)?.kind === 'ask' && !own.some(element => isDisposal(text, element))
  const isHow = bare !== null && saysOnlyHow(words) && kindBefore(own, bare) === 'ask'
  if (words !== '' && !isSpeaker && !isHow && !onlyLeads.test(words) && !namesNoWording(words))
    return { targets: [{ places: readPlaces(text, chainsOf(own), memory), original: words }], used }
  if (isPlaceOnly)
    return { targets: [{ places: readPlaces(text, chainsOf(own), memory), original: null }], used }
  if (chainsOf(own).length > 0) return { targets: readTargets(text, own, memory), used }
  const before = elements.slice(from, index)
  const opener = before.findLastIndex(element => isDisposal(text, element))
  const disposed = before.slice(opener + 1)
  if (
    opener >= 0 &&
    !leadsStatement(text, before, opener) &&
    !rises &&
    !pointsBack(text, disposed, segments) &&
    !chainsOf(disposed).some(hasQuote) &&
    !tellsSlip.test(wordsOf(text, disposed))
  ) {
    return { targets: readUnquoted(request, disposed), used: spanOf(disposed) }
  }
  const named = segments.filter(segment => chainsOf(segment).length > 0 && !isMeasure(text, segment))
  const quoting = named.findLast(segment => chainsOf(segment).some(hasQuote))
  const last = named.at(-1)
  const nearest = quoting !== undefined && last !== undefined && isRemarkOn(text, last) ? quoting : last
  if (nearest === undefined) return noOperand
  if (isAbout(text, nearest) || isRange(text, nearest))
    return {
      targets: [{ places: readPlaces(text, chainsOf(nearest), memory), original: null }],
      used: spanOf(nearest),
    }
  const wrong = wrongWords(text, nearest)
  if (wrong !== null)
    return {
      targets: [{ places: readPlaces(text, chainsOf(nearest), memory), original: wrong }],
      used: spanOf(nearest),
    }
  // 漏了“或者”，应为…: the words that are missing do not stand there.
  const missed = missedIn(text, nearest)
  if (missed !== null && !chainsOf(missed.before).some(hasQuote))
    return {
      targets: [{ places: readPlaces(text, chainsOf(missed.before), memory), original: null }],
      used: spanOf(nearest),
    }
  const spoken = withoutSlip(text, withoutCompared(text, nearest))
  return { targets: readTargets(text, spoken, memory), used: spanOf(nearest) }
}

/** 8.2 判定规则改为：……。 The heading of a clause, or what an article is about, with words in its place that can only be the clause. */
const isOwnHeading = (
  { text, elements }: Request,
  own: readonly Element[],
  words: string,
  index: number,
): boolean => {
  const place = chainsOf(own).at(-1)
  const last = place?.parts.at(-1)
  const isArticle = last?.kind === 'unit' && last.unit.rank === ranks.条
  if (place === undefined || last?.kind !== 'unit' || words === '') return false
  if (!isArticle && last.unit.rank !== ranks.decimal) return false
  const from = elements[index]?.span.end ?? text.length
  const wanted = /^\s*[：:]?\s*[“"「]?([^”"」\n]*)/.exec(text.slice(from, from + 200))?.[1] ?? ''
  return (
    (!isArticle || /[。；]$|^.{160}/.test(wanted)) &&
    text
      .slice(place.span.end, place.span.end + 60)
      .trimStart()
      .startsWith(words) &&
    wanted.length > 3 * words.length + 8
  )
}

/** 将我县从任务表中删除: the words behind 从 say where from. They come first, as places do. */
const withoutSource = (text: string, own: readonly Element[]): readonly Element[] => {
  const disposal = own.findIndex(element => isDisposal(text, element))
  const source = own.findIndex(
    ({ kind, span }, at) => at > disposal && kind === 'opener' && text[span.start] === '从',
  )
  return disposal < 0 || source < 0
    ? own
    : [...own.slice(source).filter(({ kind }) => kind === 'chain'), ...own.slice(disposal, source)]
}

const leadsToOther =
  /^[^，。“”]{0,12}(?:由.|的[^，。“”]{1,12}\d)|^之间的|^之?[后前][面边]?的?(?:[逗句顿分冒引书]号|标点|括号|空格)/
/** “第六章 附则”中的施行日期, “宣传”分值由10分: words follow the last quotation, which only says where they stand. */
const namesPlaceOnly = (text: string, own: readonly Element[]): boolean => {
  const last = own.findLastIndex(element => element.kind === 'chain' && hasQuote(element))
  const [first, ...more] = own.slice(last + 1)
  // “和”字前的顿号
  const isSign =
    first?.kind === 'about' && /^[一两二三]?个?字$/.test(text.slice(first.span.start, first.span.end))
  const [after, behind] = isSign ? more : [first, ...more]
  if (after?.kind === 'text') {
    const words = text.slice(after.span.start, after.span.end)
    const matter = /^[^，。]{1,8}的([^，。]{2,10})$/.exec(words)?.[1]
    if (matter !== undefined && namesNoWording(matter)) return true
    return leadsToOther.test(words) || leadsToOther.test(text.slice(after.span.start, own.at(-1)?.span.end))
  }
  return after?.kind === 'within' && /[中里内]/.test(text[after.span.start] ?? '') && behind?.kind === 'text'
}

const wordsOf = (text: string, elements: readonly Element[]): string => {
  const span = spanOf(elements)
  return span === null ? '' : text.slice(span.start, span.end)
}

/** Several unquoted sentences after 将: a heading, then the words in brackets that are to change. */
const readUnquoted = ({ text, memory }: Request, disposed: readonly Element[]): Target[] => {
  const span = spanOf(disposed)
  if (span === null) return []
  const words = text.slice(span.start, span.end)
  const places = readPlaces(text, chainsOf(disposed), memory)
  const bracket = words.search(/[(（〔[【](?=[^)）]{0,6}(?:单位|部门)[：:])/)
  const names = words.trim() === '' || namesNoWording(words.trim())
  if (bracket <= 0) return [{ places, original: names ? null : words.trim() }]
  const lead = /^[\s.．、]*/.exec(words)?.[0].length ?? 0
  const heading = { start: span.start + lead, end: span.start + words.slice(0, bracket).trimEnd().length }
  const { ref = null, page = null } = places[0] ?? {}
  return [
    {
      places:
        heading.end > heading.start
          ? [{ text: text.slice(heading.start, heading.end), ref, page, span: heading }]
          : [],
      original: words.slice(bracket).trim(),
    },
  ]
}
