import type { Element } from '../elements/chains'
import { isDisposal } from '../elements/openers'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  isSeparator,
  type Memory,
  readPlace,
  readPlaces,
  type Target,
  wordingOf,
} from './targets'

/** A part of a clause that a request describes instead of quoting it. */

const topic = /^(?:关于|有关|涉及).{2,30}$/
/** Behind 第五条的: what stands in it, not the clause itself or something that was said before. */
const inside = /^(?![该此本这全整上其原]|相[关应]|具体|部分|重复|多余|冗余|表格|第)[^，。；：“”（()）]{2,16}$/
const isWhole = /^.?(?:内容|规定|条款|条文|表述|要求|部分|文字|字样|序号|编号|描述|说法)$/
/** …的规定请予: no words of what is described. */
const asksIt = /[应请]?(?:予以?)?\s*$/
const links = /^\s*(?:[中里内]的?|的)\s*/
/** 不得载人的规定, 本市户籍的限制: a rule, told by what it says. */
const rule =
  /^([^，。；：“”\n]{2,}?)的(?:规定|要求|内容|条款|条文|表述|限制|条件|措施|做法|义务|责任|环节|情形|语句|文字|字样|部分|条件|资格|制度)$/
/** Said of the whole, or of something named before: 该条的规定, 重复的内容, 不必要的条款. */
const ofAll =
  /^(?:[中里内]?(?:[该此本这那其原](?:[条款项段句章节处]|来|有|样)?|上述|前述|前[款项条述]|以[上下]|相[关应同似]|有关|全部|所有|整[个条款段]|类似|[同一]样|一些|部分|具体|现[有行]|存在)|(?:[与和]?[^，。；]{0,2}(?:有|存在)?|明显|内容|完全)?(?:重复|多余|冗余|累赘|重叠|交叉|雷同)|不(?:必要|合理|合法|恰?当|合适|适当|妥当?|准确|规范)|没有?必要)$/
const verbs = new Set<Element['kind']>(['replace', 'insert', 'delete', 'restructure'])

/** A rule that a request tells by what it says, and where it stands. `next` is the index behind it. */
export interface DescribedRule {
  target: Target
  next: number
}

/** 删除第十条不得载人的规定: the rule that stands behind a verb, up to the end of its segment. Null where none does. */
export const ruleBehind = (
  text: string,
  elements: readonly Element[],
  from: number,
  memory: Memory,
): DescribedRule | null => {
  const ends = elements.findIndex(
    (element, at) => at >= from && (isSeparator(element) || isDisposal(text, element)),
  )
  const next = ends < 0 ? elements.length : ends
  const own = elements.slice(from, next)
  const isOneVerb = own.every(({ kind }, at) => !verbs.has(kind) || isInside(text, own[at - 1]))
  const target = isOneVerb ? readRule(text, own, memory) : null
  return target === null ? null : { target, next }
}

/** 删除增加收费的规定, 删除关于增加收费的规定: a verb that the rule is about. 删除并增加…的规定 asks for two things. */
const isInside = (text: string, before: Element | undefined): boolean =>
  before === undefined ||
  (before.kind === 'text' &&
    !/(?:[并且再后前或]|同时|以及)$/.test(text.slice(before.span.start, before.span.end)))

/** 第十条不得载人的规定, 第三条、第五条对个体户的要求: places in a row, and the rule behind them. */
export const readRule = (text: string, own: readonly Element[], memory: Memory): Target | null => {
  let from = own.findIndex(({ kind }, at) => kind === 'chain' || !leadsTo(text, own[at]))
  const places = []
  for (let place = own[from]; place?.kind === 'chain' && hasUnit(place); place = own[from]) {
    places.push(place)
    from += own[from + 1]?.kind === 'join' && own[from + 2]?.kind === 'chain' ? 2 : 1
  }
  // 第十条将不得载人的规定删除
  while (from >= 0 && leadsTo(text, own[from])) from += 1
  const rest = from < 0 ? [] : own.slice(from)
  const start = rest[0]?.span.start
  const last = rest.findLast(({ kind }) => kind !== 'ask' && kind !== 'whole')
  if (start === undefined || last === undefined) return null
  if ([...places, ...chainsOf(rest)].some(hasQuote)) return null
  const words = text.slice(start, last.span.end).replace(links, '').replace(asksIt, '').trim()
  const said = rule.exec(words)?.[1]
  if (said === undefined || words.length > longestRule || ofAll.test(said)) return null
  return { places: readPlaces(text, places, memory), original: words }
}
/** Longest description, in characters. */
const longestRule = 120

const leadsTo = (text: string, element: Element | undefined): boolean =>
  element !== undefined && (element.kind === 'ask' || element.kind === 'whole' || isDisposal(text, element))

/** 第十条中关于考核的规定, 第五条的保证金: the words behind a place that name a part of it. Null where they name none. */
const partBehind = (text: string, own: readonly Element[]): string | null => {
  const place = chainsOf(own).at(-1)
  const last = own.findLast(({ kind }) => kind !== 'ask' && kind !== 'whole' && kind !== 'stop')
  const start = place?.span.end ?? own.find(({ kind }) => kind !== 'ask')?.span.start
  if (last === undefined || start === undefined) return null
  const said = text.slice(start, last.span.end)
  const words = said.replace(links, '').replace(asksIt, '').trim()
  if (topic.test(words)) return words
  return place !== undefined && links.test(said) && inside.test(words) && !isWhole.test(words) ? words : null
}

/**
 * What a request that names no words to delete describes: 第十条中关于“考核”的规定, 第五条的保证金. Null where it describes
 * nothing, and the whole place is meant.
 */
export const readDescribed = (text: string, own: readonly Element[], memory: Memory): Target | null => {
  const chains = chainsOf(own)
  const [chain, ...more] = chains
  const last = chain?.parts.at(-1)
  if (chain !== undefined && last?.kind === 'quote' && more.length === 0) {
    const isTopic = /(?:关于|有关|涉及)$/.test(text.slice(0, last.span.start).slice(-2))
    const count = chain.parts.length - 1
    return isTopic
      ? {
          places: count > 0 ? [readPlace(text, chain, count, memory)] : [],
          original: wordingOf(text, { ...chain, parts: [last] }),
        }
      : null
  }
  const original = chains.some(hasQuote) ? null : partBehind(text, own)
  return original === null ? null : { places: readPlaces(text, chains, memory), original }
}
