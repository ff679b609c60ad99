import type { Place, ProposedChange } from '../../consultation/change'
import type { Element } from './chains'
import { placesIn, placesOf, readContext } from './context'
import { isDisposal, readOperand } from './operands'
import { addChange, beginning, type Request } from './request'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  readBareWords,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
} from './targets'
import { readInsertion, readReplacement } from './wanted'

export type Verb = 'replace' | 'insert' | 'delete' | 'restructure'

/** Reads the change that a verb at `index` asks for, adds it, and moves the cursor behind it. */
type VerbReader = (request: Request, index: number) => void

const untold: Target = { places: [], original: null }
const orUntold = (targets: readonly Target[]): readonly Target[] => (targets.length > 0 ? targets : [untold])

const replace: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements } = request
  const { targets, used } = readOperand(request, from, index)
  const context = readContext(request, from, index, used)
  if (isRenumbering(elements, index, targets)) {
    const [named] = chainsOf(elements.slice(index + 1, index + 2))
    const places = named === undefined ? [] : readPlaces(text, [named], { ...request.memory })
    addChange(request, from, index + 2, {
      action: 'restructure',
      target: { places: [...(targets[0]?.places ?? []), ...places], original: null },
    })
    request.cursor = index + 2
    return
  }
  const { texts, next } = readReplacement(text, elements, index + 1)
  const deleted = targets.length === 0 ? deletedBefore(request) : null
  if (deleted !== null) {
    request.changes.push({ ...deleted, proposed: texts.join('、') })
    request.cursor = next
    return
  }
  const whole = targets.length > 0 ? targets : [movedBefore(request)]
  whole.forEach((target, at) => {
    const proposed =
      texts.length === whole.length ? texts[at] : texts.length > 1 ? texts.join('、') : texts[0]
    addChange(request, from, next, {
      action: 'replace',
      target: { ...target, places: placesOf(request, context, target) },
      proposed: proposed ?? null,
    })
  })
  request.cursor = next
}

/** 删除“定期”，改为“每半年”: one request in two steps. Takes the deletion back. */
const deletedBefore = ({ changes, elements, cursor }: Request): ProposedChange | null => {
  const last = changes.at(-1)
  if (last === undefined || elements[cursor]?.kind !== 'stop') return null
  const removed = last.duty !== null && last.duty.to === null ? last.duty : null
  if (removed === null && (last.action !== 'delete' || last.original === null)) return null
  changes.pop()
  return removed === null ? { ...last, action: 'replace' } : { ...last, original: removed.unit, duty: null }
}

/** 原第七条改为第八条: a number takes the place of a number, no words change. */
const isRenumbering = (elements: readonly Element[], index: number, targets: readonly Target[]): boolean => {
  const after = elements[index + 1]
  return (
    after?.kind === 'chain' &&
    !hasQuote(after) &&
    targets.length === 1 &&
    targets[0]?.original === null &&
    targets[0].places.length === 1
  )
}

/** 将“甲”移至第九条，并修改为“乙”: the words are those of the change before. */
const movedBefore = ({ changes, elements, cursor }: Request): Target => {
  const last = changes.at(-1)
  const goesOn = last?.action === 'restructure' && elements[cursor]?.kind === 'stop'
  return goesOn ? { places: [], original: last.original } : untold
}

const insert: VerbReader = (request, index) => {
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
  const { texts, places, next } = readInsertion(text, elements, index + 1, memory)
  const moved = given !== undefined && texts.length === 0 ? readTargets(text, [given], memory) : []
  const wanted = moved.length > 0 ? moved.map(({ original }) => original) : texts
  const all = moved.length > 0 ? places : [...placesIn(context, anchors), ...places]
  for (const proposed of wanted.length > 0 ? wanted : [null]) {
    addChange(request, from, next, { action: 'insert', target: { places: all, original: null }, proposed })
  }
  request.cursor = next
}

const endsObject = new Set<Element['kind']>(['stop', 'end', 'opener', 'replace', 'insert'])
/** Words that only point at something said before: 该内容, 相关表述. */
const pointsBack = /相关|有关|^[该此本]|内容$|^[的等]/

/** Places before the verb that those behind it do not already tell whole: 附件1删除第3项 is only 附件1/3项. */
const wider = (before: readonly Place[], { places }: Target): readonly Place[] =>
  before.filter(({ ref }) => ref === null || !places.some(place => place.ref?.startsWith(`${ref}/`)))

const remove: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements, memory } = request
  let next = index + 1
  while (next < elements.length && !endsObject.has(elements[next]?.kind ?? 'end')) next += 1
  const right = elements.slice(index + 1, next)
  const left = chainsOf(segmentsOf(elements.slice(from, index)).at(-1) ?? [])
  const before = readPlaces(text, left, memory)
  const bare = readBareWords(text, right)
  const words = bare === null ? '' : text.slice(bare.start, bare.end)
  const isWording = words !== '' && words.length <= 40 && !pointsBack.test(words)
  const objects =
    chainsOf(right).length > 0
      ? readTargets(text, right, memory)
      : isWording
        ? [{ places: [], original: words }]
        : []
  const operand = objects.length > 0 ? null : readOperand(request, from, index)
  const targets =
    operand?.targets ??
    objects.map(target => ({ ...target, places: [...wider(before, target), ...target.places] }))
  const context = readContext(request, from, index, operand?.used ?? null)
  for (const target of orUntold(targets)) {
    addChange(request, from, next, {
      action: 'delete',
      target: { ...target, places: placesOf(request, context, target) },
    })
  }
  request.cursor = next
}

const moves = /移[至到入]|调整[至到]|放|置|挪/
const isEdit = ({ kind }: Element): boolean => kind === 'replace' || kind === 'insert' || kind === 'delete'

const restructure: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements, memory } = request
  const next = endOfMove(elements, index)
  const verb = elements[index]
  const own = segmentsOf(elements.slice(from, index)).findLast(segment => chainsOf(segment).length > 0) ?? []
  const isMove = verb !== undefined && moves.test(text.slice(verb.span.start, verb.span.end))
  const targets = isMove
    ? readTargets(text, own, memory)
    : [{ places: readPlaces(text, chainsOf(own), memory), original: null }]
  const right = readPlaces(text, chainsOf(elements.slice(index + 1, next)).filter(hasUnit), memory)
  const used = own[0] === undefined ? null : { start: own[0].span.start, end: own.at(-1)?.span.end ?? 0 }
  const context = readContext(request, from, index, used)
  for (const target of orUntold(targets)) {
    addChange(request, from, next, {
      action: 'restructure',
      target: { ...target, places: [...placesIn(context, target.places), ...right] },
    })
  }
  request.cursor = next
}

/** A move takes the rest of its sentence, up to the segment that asks for another edit. */
const endOfMove = (elements: readonly Element[], index: number): number => {
  let end = index + 1
  for (let at = index + 1; at < elements.length; at += 1) {
    const element = elements[at]
    if (element === undefined || element.kind === 'end') return at
    if (element.kind === 'stop') end = at
    if (isEdit(element) && end > index + 1) return end
  }
  return elements.length
}

export const verbReaders: Readonly<Record<Verb, VerbReader>> = {
  replace,
  insert,
  delete: remove,
  restructure,
}

export const isVerb = (kind: Element['kind']): kind is Verb => Object.hasOwn(verbReaders, kind)
