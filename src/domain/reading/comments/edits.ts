import type { ChangeAction, DutyChange, Place, ProposedChange } from '../../consultation/change'
import { type Element, readChains } from './chains'
import { type DutyMatch, findDuties } from './duties'
import { readHeadingPlace } from './headings'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  type Memory,
  readBareWords,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
} from './targets'
import { readTokens } from './tokens'
import { readInsertion, readReplacement } from './wanted'
import { notAsked } from './words'

/** What has been read so far of one request. */
interface Reading {
  text: string
  elements: readonly Element[]
  /** First element not yet used by a change. */
  cursor: number
  memory: Memory
  changes: ProposedChange[]
}

type Verb = 'replace' | 'insert' | 'delete' | 'restructure'
const isVerb = (kind: Element['kind']): kind is Verb =>
  kind === 'replace' || kind === 'insert' || kind === 'delete' || kind === 'restructure'

/** The edits that a request asks for, in order; empty where it asks for none. Offsets are of `text`. */
export const readEdits = (text: string): { changes: ProposedChange[]; places: Place[] } => {
  const elements = readChains(text, readTokens(text))
  const duties = findDuties(text, elements)
  const reading: Reading = { text, elements, cursor: 0, memory: { path: [] }, changes: [] }
  const questions = questionEnds(text, elements)
  let nextDuty = 0
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index]
    const duty = duties[nextDuty]
    if (element === undefined) break
    if (duty !== undefined && element.span.end > duty.span.start) {
      nextDuty += 1
      if (element.span.start > duty.span.end) continue
      index = readDuty(reading, index, duty) - 1
    } else if (
      isVerb(element.kind) &&
      index >= reading.cursor &&
      !questions.has(index) &&
      isAsked(text, element)
    ) {
      readers[element.kind](reading, index)
      index = Math.max(index, reading.cursor - 1)
    } else if (element.kind === 'as' && isMove(reading, index)) {
      readers.restructure(reading, index)
      index = Math.max(index, reading.cursor - 1)
    }
  }
  const named = chainsOf(elements).filter(hasUnit)
  return {
    changes: reading.changes,
    places: reading.changes.length > 0 ? [] : readPlaces(text, named, { path: [] }),
  }
}

/** Indexes of elements in sentences that end in a question mark: they ask, they do not order. */
const questionEnds = (text: string, elements: readonly Element[]): Set<number> => {
  const asking = new Set<number>()
  let start = 0
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index]
    if (element?.kind !== 'end') continue
    if (/[？?]/.test(text[element.span.start] ?? '')) for (let at = start; at < index; at += 1) asking.add(at)
    start = index + 1
  }
  return asking
}

const isAsked = (text: string, { span }: Element): boolean =>
  !notAsked.test(text.slice(Math.max(0, span.start - 6), span.start))

/** 把第三十条作为第二十九条第三款 moves; 作为 elsewhere is part of another request. */
const isMove = ({ elements, cursor }: Reading, index: number): boolean => {
  const after = elements[index + 1]
  const left = elements.slice(cursor, index)
  return (
    after?.kind === 'chain' &&
    hasUnit(after) &&
    left.some(({ kind }) => kind === 'opener') &&
    chainsOf(left).some(hasUnit)
  )
}

const push = (
  reading: Reading,
  from: number,
  to: number,
  action: ChangeAction,
  target: Target,
  proposed: string | null,
  duty: DutyChange | null = null,
): void => {
  const { elements } = reading
  const start = elements[from]?.span.start ?? 0
  const end = elements[Math.max(from, to - 1)]?.span.end ?? start
  reading.changes.push({
    action,
    places: target.places,
    original: target.original,
    proposed,
    span: { start, end: Math.max(start, end) },
    duty,
  })
}

/** Where the stretch of the current request begins: after the last change, past the punctuation that ended it. */
const beginning = ({ elements, cursor }: Reading): number => {
  let from = cursor
  while (
    elements[from] !== undefined &&
    ['stop', 'end', 'colon', 'about'].includes(elements[from]?.kind ?? '')
  )
    from += 1
  return from
}

/**
 * Places that the change itself does not name: of the sentence so far, else of the change before in the same
 * sentence (第十条：将“甲”改为“乙”，并删除“丙”).
 */
const inherit = (
  reading: Reading,
  from: number,
  index: number,
  own: readonly Place[],
  takesQuotes: boolean,
): readonly Place[] => {
  if (own.some(({ ref, page }) => ref !== null || page !== null)) return own
  const segments = segmentsOf(reading.elements.slice(from, index))
  for (const segment of segments.toReversed()) {
    const chains = chainsOf(segment).filter(
      chain => !own.some(({ span }) => span.start >= chain.span.start && span.end <= chain.span.end),
    )
    const named = chains.filter(hasUnit)
    if (named.length > 0) return [...readPlaces(reading.text, named, reading.memory), ...own]
    if (takesQuotes && chains.length > 0 && own.length === 0)
      return readPlaces(reading.text, chains, reading.memory)
  }
  return [...carried(reading), ...own]
}

/** The places of an edit of words; quoted words that begin with their own heading name their place themselves. */
const placesOf = (reading: Reading, from: number, index: number, target: Target): readonly Place[] => {
  const places = inherit(reading, from, index, target.places, false)
  if (target.quoted === undefined || places.some(({ ref }) => ref !== null)) return places
  const heading = readHeadingPlace(reading.text, target.quoted, reading.memory.path)
  return heading === null ? places : [...places, heading]
}

const carried = ({ text, elements, cursor, changes }: Reading): readonly Place[] => {
  const last = changes.at(-1)
  if (last === undefined) return []
  const end = elements[cursor - 1]?.span.end ?? 0
  const lead = text.slice(end, end + 12)
  const goesOn = !/^[^，,]{0,3}[。；;！!？?\n]/.test(lead) || /^[^，,]{0,3}[。；;]\s*(?:同时|并)/.test(lead)
  return goesOn ||
    /[：:]/.test(text.slice(last.places[0]?.span.end ?? 0, (last.places[0]?.span.end ?? 0) + 1))
    ? last.places.filter(({ ref, page }) => ref !== null || page !== null)
    : []
}

/** The wordings before a verb: in its own segment, else in the nearest segment before that has any. */
const readLeft = (reading: Reading, from: number, index: number): Target[] => {
  const { text, elements, memory } = reading
  const segments = segmentsOf(elements.slice(from, index))
  const own = segments.at(-1) ?? []
  if (chainsOf(own).some(hasQuote)) return readTargets(text, own, memory)
  const bare = readBareWords(text, own)
  if (bare !== null)
    return [{ places: readPlaces(text, chainsOf(own), memory), original: text.slice(bare.start, bare.end) }]
  if (chainsOf(own).length > 0) return readTargets(text, own, memory)
  const opener = elements
    .slice(from, index)
    .findLastIndex(({ kind, span }) => kind === 'opener' && /[将把]/.test(text[span.start] ?? ''))
  const operand = elements.slice(from + opener + 1, index)
  if (opener >= 0 && !chainsOf(operand).some(hasQuote)) return readUnquoted(reading, operand)
  const nearest = segments.findLast(segment => chainsOf(segment).length > 0)
  return nearest === undefined ? [] : readTargets(text, nearest, memory)
}

/** Several unquoted sentences after 将: a heading, then the words in brackets that are to change. */
const readUnquoted = ({ text, memory }: Reading, operand: readonly Element[]): Target[] => {
  const start = operand[0]?.span.start ?? 0
  const end = operand.at(-1)?.span.end ?? start
  const words = text.slice(start, end)
  const bracket = words.search(/[(（〔[【](?=[^)）]{0,6}(?:单位|部门)[：:])/)
  const [chain] = chainsOf(operand)
  if (bracket <= 0)
    return [
      {
        places: readPlaces(text, chainsOf(operand), memory),
        original: words.trim() === '' ? null : words.trim(),
      },
    ]
  const heading = /^[\s.．、]*/.exec(words)?.[0].length ?? 0
  const span = { start: start + heading, end: start + words.slice(0, bracket).trimEnd().length }
  const place = chain === undefined ? null : (readPlaces(text, [chain], memory)[0] ?? null)
  return [
    {
      places: [
        { text: text.slice(span.start, span.end), ref: place?.ref ?? null, page: place?.page ?? null, span },
      ],
      original: words.slice(bracket).trim(),
    },
  ]
}

const readers: Readonly<Record<Verb, (reading: Reading, index: number) => void>> = {
  replace: (reading, index) => {
    const from = beginning(reading)
    const targets = readLeft(reading, from, index)
    const { texts, next } = readReplacement(reading.text, reading.elements, index + 1)
    const whole = targets.length === 0 ? [{ places: [], original: null }] : targets
    whole.forEach((target, at) => {
      const proposed =
        texts.length === whole.length ? texts[at] : texts.length > 1 ? texts.join('、') : texts[0]
      push(
        reading,
        from,
        next,
        'replace',
        { ...target, places: placesOf(reading, from, index, target) },
        proposed ?? null,
      )
    })
    reading.cursor = next
  },
  insert: (reading, index) => {
    const from = beginning(reading)
    const { text, elements, memory } = reading
    const own = segmentsOf(elements.slice(from, index)).at(-1) ?? []
    const given = chainsOf(own).find(
      chain =>
        hasQuote(chain) &&
        own.some(({ kind, span }) => kind === 'opener' && /[将把]/.test(text[span.start] ?? '')),
    )
    const anchors = given === undefined ? readPlaces(text, chainsOf(own), memory) : []
    const named = inherit(reading, from, index, anchors, true)
    const { texts, places, next } = readInsertion(text, elements, index + 1, memory)
    const moved =
      given === undefined || texts.length > 0
        ? []
        : readTargets(text, [given], memory).map(({ original }) => original ?? '')
    const wanted = texts.length > 0 ? texts : moved
    const all = moved.length > 0 ? places : [...named, ...places]
    for (const proposed of wanted.length > 0 ? wanted : [null])
      push(reading, from, next, 'insert', { places: all, original: null }, proposed)
    reading.cursor = next
  },
  delete: (reading, index) => {
    const from = beginning(reading)
    const { text, elements, memory } = reading
    let next = index + 1
    while (
      elements[next] !== undefined &&
      !['stop', 'end', 'opener', 'replace', 'insert'].includes(elements[next]?.kind ?? '')
    )
      next += 1
    const right = elements.slice(index + 1, next)
    const left = segmentsOf(elements.slice(from, index)).at(-1) ?? []
    const before = chainsOf(left).length > 0 ? readPlaces(text, chainsOf(left), memory) : []
    const bare = readBareWords(text, right)
    const words = bare === null ? null : text.slice(bare.start, bare.end)
    const objects = chainsOf(right).length > 0 ? readTargets(text, right, memory) : []
    const isWording = words !== null && words.length <= 40 && !/相关|有关|^[该此本]|内容$|^[的等]/.test(words)
    const targets: Target[] =
      objects.length > 0
        ? objects.map(target => ({ ...target, places: [...before, ...target.places] }))
        : isWording
          ? [{ places: before, original: words }]
          : readLeft(reading, from, index)
    for (const target of targets.length > 0 ? targets : [{ places: [], original: null }]) {
      push(reading, from, next, 'delete', { ...target, places: placesOf(reading, from, index, target) }, null)
    }
    reading.cursor = next
  },
  restructure: (reading, index) => {
    const from = beginning(reading)
    const { text, elements, memory } = reading
    let next = index + 1
    while (elements[next] !== undefined && elements[next]?.kind !== 'end') next += 1
    const verb = text.slice(elements[index]?.span.start ?? 0, elements[index]?.span.end ?? 0)
    const own =
      segmentsOf(elements.slice(from, index)).findLast(segment => chainsOf(segment).length > 0) ?? []
    const right = readPlaces(text, chainsOf(elements.slice(index + 1, next)).filter(hasUnit), memory)
    const isMoved = /移[至到入]|调整[至到]|放|置|挪/.test(verb)
    const targets = isMoved
      ? readTargets(text, own, memory)
      : [{ places: readPlaces(text, chainsOf(own), memory), original: null }]
    for (const target of targets.length > 0 ? targets : [{ places: [], original: null }]) {
      push(reading, from, next, 'restructure', { ...target, places: [...target.places, ...right] }, null)
    }
    reading.cursor = next
  },
}

/** Gives the index behind the duty. */
const readDuty = (
  reading: Reading,
  index: number,
  { span, moves, original, proposed }: DutyMatch,
): number => {
  const from = beginning(reading)
  const { elements } = reading
  let next = index
  while (elements[next] !== undefined && (elements[next]?.span.start ?? 0) < span.end) next += 1
  let first = index
  while (first > from && (elements[first]?.span.start ?? 0) >= span.start) first -= 1
  const boundary = elements.findIndex(element => element.span.end > span.start)
  const places = inherit(reading, from, Math.max(from, boundary), [], true)
  if (moves.length === 0) push(reading, from, next, 'duty', { places, original }, proposed)
  for (const move of moves) push(reading, from, next, 'duty', { places, original: null }, null, move)
  reading.cursor = next
  return next
}
