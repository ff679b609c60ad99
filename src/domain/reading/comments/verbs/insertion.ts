import type { Place } from '../../../consultation/change'
import type { Chain, Element } from '../elements/chains'
import { opensNext } from '../elements/openers'
import { quotedWords } from '../elements/wording'
import { describes, namesMissing } from '../elements/words'
import { chainsOf, hasQuote, isSeparator, type Memory, readPlace } from '../request/targets'
import { holdsWording, readQuoted, readReplacement, type Wanted } from './wanted'

/**
 * What follows 增加: the quotations of the same sentence (past 一款，作为第二款：), the words after a colon, or a few
 * plain words. A mere description (对未成年人保护的内容, “数据安全”的定义) is no wording: no text, unless the place is told
 * to the word (在“甲”后增加“乙”的内容).
 */
export const readInsertion = (
  text: string,
  elements: readonly Element[],
  from: number,
  memory: Memory,
  isAnchored = false,
): Wanted => {
  const places: Place[] = []
  for (let next = from; next < elements.length; next += 1) {
    const element = elements[next]
    if (element === undefined) break
    if (element.kind === 'chain') {
      if (next === from && addsAnnex.test(text.slice(element.span.start, element.span.end))) continue
      if (element.parts.length > 1 || !hasQuote(element)) {
        const count = hasQuote(element) ? element.parts.length - 1 : element.parts.length
        places.push(readPlace(text, element, count, memory))
      }
      const last = element.parts.at(-1)
      if (last?.kind !== 'quote') continue
      const behind = text.slice(last.span.end, last.span.end + 12)
      if (!isAnchored && namesMissing(text.slice(last.inner.start, last.inner.end), behind))
        return withPlaceBehind(
          text,
          elements,
          { texts: [], places, next: endOfSegment(elements, next + 1) },
          memory,
        )
      const more = readQuoted(text, elements, next + 1)
      const joined = elements[next + 1]?.kind === 'join' ? readQuoted(text, elements, next + 2) : more
      const after = Math.max(next + 1, joined.texts.length > 0 ? joined.next : 0)
      const given = [quotedWords(text, last.inner), ...joined.texts]
      return withPlaceBehind(text, elements, { texts: given, places, next: after }, memory)
    }
    if (element.kind === 'colon') {
      const { texts, next: after } = readReplacement(text, elements, next)
      return withPlaceBehind(text, elements, { texts, places, next: after }, memory)
    }
    const goesOn =
      element.kind === 'stop' && (leadsOn(text, elements, next + 1) || namesUnit(text, elements, from, next))
    if (element.kind === 'end' && namesNewUnit(text, elements, from, next)) {
      const { texts, next: after } = readReplacement(text, elements, next)
      return { texts, places, next: after }
    }
    const wording =
      element.kind === 'stop' && !goesOn
        ? (wordingBehind(text, elements, next) ?? behindRenumbering(text, elements, next))
        : null
    if (wording !== null) next = wording - 1
    else if (
      element.kind === 'end' ||
      ((next > from || elements[next + 1]?.kind === 'chain') && opensNext(text, elements, next)) ||
      (element.kind === 'stop' && !goesOn)
    ) {
      return readFewWords(text, elements, from, next, places)
    }
  }
  return readFewWords(text, elements, from, elements.length, places)
}

/** 增加一项作为第（六）项，原第（六）项顺延：“…”: the index of the colon behind what becomes of the next place. */
const behindRenumbering = (text: string, elements: readonly Element[], stop: number): number | null => {
  const rest = elements.slice(stop + 1, stop + mostRenumbered)
  const colon = rest.findIndex(element => isSeparator(element) || element.kind === 'insert')
  const words = text.slice(elements[stop]?.span.end, rest[colon]?.span.start)
  const leads = rest[colon]?.kind === 'colon' && /^\s*原?第[^“”]{1,24}(?:顺延|调整)[^“”]{0,10}$/.test(words)
  return leads ? stop + 1 + colon : null
}
const mostRenumbered = 8

/** Words that lead to a wording, and nothing that asks for anything else. */
const leading = new Set<Element['kind']>([
  'text',
  'colon',
  'stop',
  'join',
  'about',
  'whole',
  'ask',
  'as',
  'each',
  'within',
])
const saysHow = /^(?:表述|规定|明确|描述|写|具体)为$/

/** 增加关于过渡期的规定，以做好衔接，具体表述为“…”: the index of the wording that the words behind a comma lead to. */
const wordingBehind = (text: string, elements: readonly Element[], stop: number): number | null => {
  for (let at = stop + 1; at < elements.length; at += 1) {
    const element = elements[at]
    if (element === undefined) return null
    const words = text.slice(element.span.start, element.span.end)
    if (element.kind === 'chain') {
      const isLed = /[：:为是即]\s*$/.test(text.slice(0, element.span.start).slice(-2))
      return isLed && element.parts.length === 1 && element.parts[0]?.kind === 'quote' ? at : null
    }
    if (!leading.has(element.kind) && !(element.kind === 'replace' && saysHow.test(words))) return null
  }
  return null
}

const withPlaceBehind = (
  text: string,
  elements: readonly Element[],
  read: Wanted,
  memory: Memory,
): Wanted => {
  const becomes = placeBehind(elements, read.next)
  if (becomes === null) return read
  const place = readPlace(text, becomes, becomes.parts.length, memory)
  return { ...read, places: [...read.places, place], next: elements.indexOf(becomes, read.next) + 1 }
}

/** 增加“甲”，作为第二款: the place said behind the words. */
const placeBehind = (elements: readonly Element[], from: number): Chain | null => {
  let at = from
  while (elements[at]?.kind === 'about') at += 1
  if (elements[at]?.kind === 'stop') at += 1
  const place = elements[at + 1]
  return elements[at]?.kind === 'as' && place?.kind === 'chain' && !hasQuote(place) ? place : null
}

const endOfSegment = (elements: readonly Element[], from: number): number => {
  const end = elements.findIndex((element, index) => index >= from && isSeparator(element))
  return end < 0 ? elements.length : end
}

/** 增加附件：《…》: a new annex, not one of the draft. */
const addsAnnex = /^附[件录表图]$/

/** 增加一款，作为第二款：…; 增加一款，内容为…: the comma does not end what is to be added. */
const leadsOn = (text: string, elements: readonly Element[], index: number): boolean => {
  const element = elements[index]
  if (element === undefined || element.kind === 'as') return element !== undefined
  const words = text.slice(element.span.start, element.span.start + 12)
  return /^\s*(?:(?:具体|主要)?(?:内容|表述|文字)(?:为|是|如下|[：:])|即[：:“"「]|(?:例|比)?如[：:]?\s*[“"「]|(?:明确|规定)[：:“"「])/.test(
    words,
  )
}

/** 增加一条，“甲”: the wording of what was only counted. */
const namesUnit = (text: string, elements: readonly Element[], from: number, stop: number): boolean => {
  const words = text.slice(elements[from]?.span.start, elements[stop]?.span.start).trim()
  const next = elements[stop + 1]
  return (
    /^[一二两三1-3]个?[条款项段句章节点](?:内容|规定|表述)?$/.test(words) &&
    next?.kind === 'chain' &&
    next.parts[0]?.kind === 'quote' &&
    next.parts.length === 1
  )
}

/** 增加一款⏎经营者应当…: the line below is the wording of what was only named. */
const namesNewUnit = (text: string, elements: readonly Element[], from: number, end: number): boolean => {
  const stop = elements[end]?.span.start ?? text.length
  const words = text.slice(elements[from]?.span.start ?? stop, stop).trim()
  return (
    text[stop] === '\n' &&
    /^(?:如下(?:内容|规定|表述)?|(?:一|[两二三四\d]|第)[^。；：“”\n]{0,16}[条款项段句点](?:内容|规定)?)$/.test(
      words,
    ) &&
    holdsWording(text, stop)
  )
}

const readFewWords = (
  text: string,
  elements: readonly Element[],
  from: number,
  to: number,
  places: readonly Place[],
): Wanted => {
  const start = elements[from]?.span.start ?? text.length
  const end = elements[to]?.span.start ?? text.length
  const words = text
    .slice(start, end)
    .trim()
    .replace(/(?:[一两二三四]个?字|字样|一词)$/, '')
  const isWording =
    words !== '' &&
    words.length <= 30 &&
    !describes.test(words) &&
    chainsOf(elements.slice(from, to)).length === 0
  // 增加立法依据《…》: the noun only says what it is.
  const title =
    /^[^《》，。]{0,10}(?:依据|文件|标准|法律|法规|文献)(?=《|[A-Z]{2})/.exec(words)?.[0].length ?? 0
  return { texts: isWording ? [words.slice(title).replace(/^一句话?\s+/, '')] : [], places, next: to }
}
