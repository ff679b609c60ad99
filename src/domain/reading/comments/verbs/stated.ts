import type { Place } from '../../../consultation/change'
import type { Element } from '../elements/chains'
import { measureBefore } from '../elements/measures'
import type { Request } from '../request/request'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
  wordingOf,
} from '../request/targets'

/** Between a place and what it says: 第五条规定的是10日, 第4页为“35个”. */
const says =
  /^[\s的中里]*(?:规定|要求|明确|写|表述|采用|使用|用|描述|标注|列|称)?(?:的)?(?:则|却)?(?:是|为|成)?[\s：:]*/
/** Longest unquoted wording that a place is said to hold. */
const longest = 24

/** 第九条、第十四条的处罚主体不一致: why they shall be brought to one. */
const differs = /不一致|不统一|不同|不一|冲突|矛盾|混用|不符/
const wordsOf = (text: string, segment: readonly Element[]): string =>
  text.slice(segment[0]?.span.start ?? 0, segment.at(-1)?.span.end ?? 0)

/** 前者要求“甲”, 后文写“乙”: one of two places, of which 前者 and 后者 were named before. */
const pointing = /^\s*(?:其中)?(?:(前者|前[文面]|上文|一处)|后者|后[文面]|下文|正文|另一处)(?:[中里])?/

/** What each of several places is said to hold: 第五条是10日，第九条是15日. Empty where a segment says anything else. */
const readStatements = (request: Request, from: number, index: number): readonly Target[] => {
  const { text, elements, memory } = request
  const statements: Target[] = []
  // 第三条“甲”与第七条“乙”不一致: told there, unless the segments behind tell it place by place.
  const why: Target[] = []
  let named: readonly Place[] = []
  for (const segment of segmentsOf(elements.slice(from, index))) {
    const chains = chainsOf(segment)
    const pointer = pointing.exec(wordsOf(text, segment))
    if (pointer !== null && !chains.some(hasUnit)) {
      const original = saidBehind(text, segment, pointer[0].length)
      const place = /者/.test(pointer[0]) ? named.at(pointer[1] === undefined ? 1 : 0) : undefined
      if (original !== null) statements.push({ places: place === undefined ? [] : [place], original })
      continue
    }
    if (!chains.some(hasUnit)) continue
    if (chains.some(hasQuote)) {
      const told = differs.test(wordsOf(text, segment)) ? why : statements
      told.push(...readTargets(text, segment, memory))
      continue
    }
    const words = saidIn(text, segment)
    if (words === null && differs.test(wordsOf(text, segment))) {
      named = readPlaces(text, chains, memory)
      continue
    }
    if (words === null) return []
    statements.push({ places: readPlaces(text, chains, memory), original: words })
  }
  return statements.length > 1 ? statements : [...why, ...statements]
}

/** The words, quoted or not, that stand in a segment behind its first `lead` characters. */
const saidBehind = (text: string, segment: readonly Element[], lead: number): string | null => {
  const quoted = chainsOf(segment).findLast(hasQuote)
  if (quoted !== undefined) return wordingOf(text, quoted)
  const words = wordsOf(text, segment).slice(lead).replace(says, '').trim()
  return words === '' || words.length > longest ? null : words
}

/** The unquoted words that a segment says its places hold. */
const saidIn = (text: string, segment: readonly Element[]): string | null => {
  const last = segment.findLastIndex(({ kind }) => kind === 'chain')
  const start = segment[last]?.span.end
  const end = segment.at(-1)?.span.end
  if (start === undefined || end === undefined || end <= start) return null
  const lead = says.exec(text.slice(start, end))?.[0] ?? ''
  const words = text.slice(start + lead.length, end).trim()
  return !/[^\s的中里则却：:]/.test(lead) || words === '' || words.length > longest ? null : words
}

/**
 * 第五条是10日，第九条是15日，统一为15日: what the places say that do not yet read so, with those that say the same taken
 * together. Null where fewer than two places are said to hold anything.
 */
export const readStated = (
  request: Request,
  from: number,
  index: number,
  wanted: string,
): readonly Target[] | null => {
  const { text, elements } = request
  const verb = elements[index]
  if (verb === undefined || !/^(?:统一|规范|一致)/.test(text.slice(verb.span.start, verb.span.end)))
    return null
  const statements = readStatements(request, from, index)
  const placed = statements.filter(({ original }) => original !== null)
  if (placed.length < 2 || placed.length < statements.length) return null
  const byWording = new Map<string, { target: Target; places: Place[] }>()
  for (const target of placed) {
    const said = target.original ?? ''
    if (said.includes(wanted)) continue
    const original = measureBefore(said, wanted) ?? said
    const known = byWording.get(original) ?? { target, places: [] }
    byWording.set(original, { ...known, places: [...known.places, ...target.places] })
  }
  return [...byWording].map(([original, { target, places }]) => ({ ...target, original, places }))
}
