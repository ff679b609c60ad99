import type { Span } from '../../consultation/statement'
import { fold, unfold } from '../fold'
import { chineseDigits, readNumeral } from '../numerals'
import { type Paragraph, paragraphsOf } from './pieces'

/** “主要开展5方面工作。一是…四是…”: a number of things, and how many of them the text then lists. */
export interface CountClaim {
  stated: number
  /** Null where no list can be told with certainty. */
  found: number | null
  /** The claim as written: 5方面工作. */
  what: string
  span: Span
}

/** Things that a document announces by number and then lists. */
const things =
  '任务|工作|行动|工程|措施|举措|内容|要求|原则|部分|方面|建议|问题|制度|机制|体系|目标|重点|抓手|职责|亮点|特点|变化'
const claim = new RegExp(
  `(?<![第同每任某统唯逐专这那\\d.~-])(\\d{1,2}|[${chineseDigits}]{1,3})(?:(?:大|个|项|条|点|类)([^,;。:、()"'0-9]{0,8}?(?:${things}))|(方面[的]?(?:${things})?))`,
  'g',
)
const markers =
  /(?<=^|[,;。:)"])(?:第?([一二三四五六七八九十]+)(?:是|要|来|则是|方面[是要]?)|第([一二三四五六七八九十]+)[,:])/g
const announces = /(?:如下|包括|分别是|分别为|主要有|即|具体为)?:$|如下。?$/
const leads = /^[^,。;:]{2,24}[,。]/
const numberedLead = /^\(?([一二三四五六七八九十]+|\d{1,2})(?:\)|、|\.(?!\d))/

const named = /^,?(?:即|分别是|分别为|具体是|具体为):?([^。;]+)(?:[。;]|$)/
/** Longer items are clauses, and where one ends cannot be told. */
const longestItem = 12

interface Text extends Paragraph {
  folded: ReturnType<typeof fold>
}

/** 一是…二是… after the claim, up to the next claim of the paragraph. */
const countMarkers = (text: string): number | null => {
  const found = [...text.matchAll(markers)].map(mark => readNumeral(mark[1] ?? mark[2] ?? ''))
  return found[0] === 1 && found.length > 1 ? found.length : null
}

/**
 * “A、B、C等3项任务”: the list before 等. 等 may stand for more than is listed, and 和 may join within an item,
 * so only a list that fits in one of its readings, or that is longer than stated, is told.
 */
const countBefore = (text: string, stated: number): number | null => {
  if (!text.endsWith('等')) return null
  const sentence =
    text
      .slice(0, -1)
      .split(/[。;:]/)
      .at(-1) ?? ''
  const byMark = (sentence.split(',').at(-1) ?? '').split('、').length
  const readings = [byMark, sentence.split(',').length, sentence.split(/[、,]/).length]
  const joined = (sentence.split(',').at(-1) ?? '').split(/[、和及与]|以及/).length
  return [...readings, joined].includes(stated) ? stated : null
}

/**
 * “五项原则，即A、B、C、D和E。”: the whole list, to the end of its sentence. An item may hold 和 or a comma of its own,
 * so a list that fits in one of its readings fits.
 */
const countNamed = (after: string, stated: number): number | null => {
  const list = named.exec(after)?.[1]
  if (list === undefined || /[等""<(:]/.test(list)) return null
  const byMark = list.split(/[、,]/)
  if (byMark.length < 2 || byMark.some(item => item.length > longestItem)) return null
  const joined = list.split(/[、,]|以及|和|及|与/)
  return [byMark.length, joined.length, list.split(',').length].includes(stated) ? stated : joined.length
}

/** Styles of numbers from the outer to the inner: 一、 （一） 1. （1）. */
const numberStyles = [/^[^()\d]/, /^\([^\d]/, /^\d/, /^\(\d/] as const

const styleOf = (text: string): number => numberStyles.findIndex(style => style.test(text))

/** Numbered paragraphs that follow an announcement (…如下：), as far as they count on from one in one style. */
const countNumbered = (following: readonly Text[]): number | null => {
  let count = 0
  let style = -1
  for (const { folded } of following) {
    const number = readNumeral(numberedLead.exec(folded.text)?.[1] ?? '')
    if (count === 0) {
      if (number !== 1) return null
      style = styleOf(folded.text)
      count = 1
    } else if (number !== null && styleOf(folded.text) <= style) {
      if (styleOf(folded.text) < style || number !== count + 1) break
      count += 1
    }
  }
  return count > 1 ? count : null
}

/**
 * The paragraphs of the section named by the things counted (9大任务 → “（二）工作任务”), where each is led by a
 * clause that names it. One that the claim's own sentence tells apart (“配套保障措施”) is not counted.
 */
const countSection = (thing: string, sentence: string, following: readonly Text[]): number | null => {
  const at = following.findIndex(
    ({ heading, folded }) => heading && new RegExp(`${thing}。?$`).test(folded.text),
  )
  if (at < 0) return null
  const rest = following.slice(at + 1)
  const end = rest.findIndex(({ heading }) => heading)
  const section = (end < 0 ? rest : rest.slice(0, end)).map(({ folded }) => folded.text)
  if (section.length < 2 || section.some(text => !leads.test(text) || numberedLead.test(text))) return null
  return section.filter(text => !sentence.includes(text.split(/[,。]/)[0] ?? text)).length
}

const claimsIn = (index: number, paragraphs: readonly Text[]): CountClaim[] => {
  const here = paragraphs[index]
  if (!here) return []
  const { text } = here.folded
  const found = [...text.matchAll(claim)]
  return found.flatMap((match, order) => {
    const stated = readNumeral(match[1] ?? '')
    if (stated === null || stated < 2) return []
    const end = match.index + match[0].length
    const next = found[order + 1]?.index ?? text.length
    const thing = /(?:任务|行动|工程|措施|举措)$/.exec(match[2] ?? '')?.[0]
    const after = text.slice(end)
    const sentence = `${text.slice(0, end).split('。').at(-1)}${after.split('。')[0]}`
    const following = paragraphs.slice(index + 1)
    const listed =
      countBefore(text.slice(0, match.index), stated) ??
      countMarkers(text.slice(end, next)) ??
      countNamed(after, stated) ??
      (announces.test(after) ? countNumbered(following) : null) ??
      (thing === undefined ? null : countSection(thing, sentence, following))
    const inside = unfold(here.folded, { start: match.index, end })
    const span = { start: here.start + inside.start, end: here.start + inside.end }
    return [{ stated, found: listed, what: match[0], span }]
  })
}

/**
 * The numbers of things that a text announces (9大任务, 5方面工作, 等两方面工作), each with the list that goes with it.
 * Numbers of units, comments, articles and quantities are not announced things.
 */
export const readCountClaims = (text: string): CountClaim[] => {
  const paragraphs = paragraphsOf(text).map(one => ({ ...one, folded: fold(text.slice(one.start, one.end)) }))
  return paragraphs.flatMap((_, index) => claimsIn(index, paragraphs))
}
