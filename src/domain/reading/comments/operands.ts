import type { Span } from '../../consultation/statement'
import { ranks } from '../clauseRanks'
import { namesNoWording, readBareWords } from './bareWords'
import type { Element } from './chains'
import { isDisposal } from './openers'
import type { Request } from './request'
import { missedIn, withoutSlip } from './slips'
import { namesWhatRises, withoutSubject } from './subjects'
import {
  chainsOf,
  hasQuote,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
  withoutCompared,
} from './targets'

/** What a verb takes from the words before it, and where those words stand. */
export interface Operand {
  targets: readonly Target[]
  used: Span | null
}

/** 或者删去, 予以细化或删除, 经核实应为: words that lead on and name nothing. */
const onlyLeads =
  /^(?:(?:予以)?(?:进一步)?(?:细化|明确|修改|完善|调整|说明|界定|合并)?或者?(?:予以|直接)?|以及|并且?|而且|同时|因此|故|则|一律|经(?![信济营办开贸费纪])[^，。“”]{1,6}|实际上?|其?(?:正确|准确|规范)的?(?:表述|写法|名称|用语)?|[此该]处|[均都]|全部|这里|前者|后者|(?:行政)?(?:规范性|法律|标准)?(?:文件|公文|条文|法规|规章|文本)中?(?:的?(?:规范|标准|通用)?(?:表述|写法|用语))?|(?:按照?|参照|对照|依据?|根据)[^，。“”]{0,20}(?:[A-Z/]+ ?[\d.—–-]+|》|规定|要求|标准|规范|上位法|条例|意见|建议|精神|会议|反馈))$/

/** 我局建议删除…: who asks. */
const speaker =
  /^(?:我们?|我[单公企集街协学][位司业团道会校]|我[局厅委办院区县市镇乡村行校会处所站部司省州旗]|本(?:单位|公司|企业|集团|局|厅|委|办|院|校|会|人))$/

export const noOperand: Operand = { targets: [], used: null }

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
  const own = withoutSlip(text, withoutSource(text, withoutCompared(text, segments.at(-1) ?? [])))
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
  if (words !== '' && !isSpeaker && !onlyLeads.test(words) && !namesNoWording(words))
    return { targets: [{ places: readPlaces(text, chainsOf(own), memory), original: words }], used }
  if (isPlaceOnly)
    return { targets: [{ places: readPlaces(text, chainsOf(own), memory), original: null }], used }
  if (chainsOf(own).length > 0) return { targets: readTargets(text, own, memory), used }
  const opener = elements.slice(from, index).findLastIndex(element => isDisposal(text, element))
  const disposed = elements.slice(from + opener + 1, index)
  if (
    opener >= 0 &&
    !rises &&
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
  // 漏了“或者”，应为…: the words that are missing do not stand there.
  const missed = missedIn(text, nearest)
  if (missed !== null && !chainsOf(missed.before).some(hasQuote))
    return {
      targets: [{ places: readPlaces(text, chainsOf(missed.before), memory), original: null }],
      used: spanOf(nearest),
    }
  const compared = withoutSlip(text, withoutCompared(text, nearest))
  return { targets: readTargets(text, compared, memory), used: spanOf(nearest) }
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

const differs = /^[^，。；“”]{0,6}(?:不符|不一致|不相符|不匹配|不衔接|不协调|相悖|冲突|矛盾|抵触)/

/** 不符合“放管服”要求, 与“放管服”要求不符: what the draft is measured by, no words of it. */
const isMeasure = (text: string, segment: readonly Element[]): boolean => {
  const at = segment.findIndex(({ kind }) => kind === 'chain')
  const words = text.slice(segment[0]?.span.start ?? 0, segment[at]?.span.start ?? 0)
  const behind = text.slice(segment[at]?.span.end ?? 0, (segment[at]?.span.end ?? 0) + 12)
  if (/^\s*(?:但|也|且|明显)?[与和同]\s*$/.test(words) && differs.test(behind)) return true
  return /(?:符合|落实|体现|响应|贯彻|围绕|违背|违反|属于|适应|对接|衔接)[^，。；]{0,6}$/.test(words)
}

/** “前两款”不准确，第三款只涉及第二款，应为…: places that only say why. */
const isRemarkOn = (text: string, segment: readonly Element[]): boolean =>
  !chainsOf(segment).some(hasQuote) &&
  /[款条项章节](?:只|仅|已经?|均|都|并未|没有|未)/.test(
    text.slice(segment[0]?.span.start ?? 0, segment.at(-1)?.span.end ?? 0).slice(0, 60),
  )

/** 从“甲”到“乙”，删去这一段: the quotations only say where it begins and ends. */
const isRange = (text: string, segment: readonly Element[]): boolean =>
  /从[^，。“”]*[“"「][^”"」]*[”"」][^，。“]{0,4}[到至]\s*[“"「]/.test(
    text.slice(segment[0]?.span.start ?? 0, segment.at(-1)?.span.end ?? 0),
  )

/** 对“甲”政策的兑现时间，建议明确为…: what the quotation belongs to is spoken of. */
const isAbout = (text: string, segment: readonly Element[]): boolean =>
  /^\s*(?:关于|针对|对于?)[^“"「]*[“"「][^”"」]*[”"」][^，。“]{0,12}的[^，。“]{2,10}$/.test(
    text.slice(
      segment[0]?.span.start ?? 0,
      Math.min(segment.at(-1)?.span.end ?? 0, (segment[0]?.span.start ?? 0) + 200),
    ),
  )

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
  const [after, behind] = own.slice(last + 1)
  if (after?.kind === 'text') {
    const words = text.slice(after.span.start, after.span.end)
    const matter = /^[^，。]{1,8}的([^，。]{2,10})$/.exec(words)?.[1]
    if (matter !== undefined && namesNoWording(matter)) return true
    return leadsToOther.test(words) || leadsToOther.test(text.slice(after.span.start, own.at(-1)?.span.end))
  }
  return after?.kind === 'within' && /[中里内]/.test(text[after.span.start] ?? '') && behind?.kind === 'text'
}

/** 把甲写成了乙，应改为…: tells of a slip, and is no wording. */
const tellsSlip = /[写印录列]成了|误[写为]/

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
