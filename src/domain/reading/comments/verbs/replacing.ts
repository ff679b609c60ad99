import type { ProposedChange } from '../../../consultation/change'
import { namesStyle } from '../elements/words'
import { nowhere, placesOf, readContext } from '../request/context'
import { readRule } from '../request/described'
import { pointsToOne, readPointed } from '../request/pointing'
import { addChange, beginning, type Request } from '../request/request'
import { chainsOf, readPlaces, readTargets, segmentsOf, type Target } from '../request/targets'
import { noOperand, type Operand, readOperand } from './operands'
import { inOne, readPresent } from './present'
import { asReference, isRenumbering } from './renumbering'
import { withTails } from './tails'
import type { VerbReader } from './verbReader'
import { readReplacement } from './wanted'

/** What 修改为 asks: words, or a number, in the place of others. */
export const replace: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements } = request
  const { targets: read, used } = operandOf(request, from, index)
  const targets = asReference(request, index, read)
  const inverted = invertedFrom(request, index, targets)
  if (inverted !== null) {
    const places = placesOf(request, readContext(request, from, index, used), inverted.target)
    addChange(request, from, index + 2, {
      action: 'replace',
      target: { ...inverted.target, places },
      proposed: inverted.proposed,
    })
    request.cursor = index + 2
    return
  }
  const taken = takesPlace(request, index) ? deletedBefore(request) : null
  if (taken !== null) {
    request.changes.push({ ...taken, proposed: targets[0]?.original ?? null })
    request.cursor = index + 1
    return
  }
  const context = readContext(request, from, index, used)
  if (isRenumbering(request, index, targets)) {
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
  const [only = ''] = texts
  // 应为“甲”还是“乙” asks which; 改为“甲”不妥 is said against it.
  const end = elements[next - 1]?.span.end ?? text.length
  if (isOpen.test(text.slice(end, end + 12))) return
  // 「」改为“”: marks, no words.
  if (namesStyle.test(only) || (texts.length > 0 && texts.every(words => words === ''))) return
  if (pointsToOne(only)) {
    const pointed = readPointed(request, from, index, only)
    if (pointed === null) return
    addChange(request, from, next, {
      action: 'replace',
      target: { ...pointed.other, places: placesOf(request, context, pointed.other) },
      proposed: pointed.meant.original,
    })
    request.cursor = next
    return
  }
  const deleted = targets.length === 0 && texts.length > 0 ? deletedBefore(request) : null
  if (deleted !== null) {
    request.changes.push({ ...deleted, proposed: inOne(texts) })
    request.cursor = next
    return
  }
  const { present: whole, isStated } = readPresent(request, from, index, targets, texts)
  const around = isStated && !context.isFirm ? nowhere : context
  whole.forEach((target, at) => {
    const proposed = texts.length === whole.length ? texts[at] : texts.length > 1 ? inOne(texts) : texts[0]
    const tails = whole.length === 1 ? withTails(request, index, target, next) : null
    addChange(request, from, next, {
      action: 'replace',
      target: { ...target, ...tails, places: placesOf(request, around, target) },
      proposed: tails?.proposed ?? proposed ?? null,
    })
  })
  request.cursor = next
}

/** “噪声”限值过严，建议≤60dB: what is only measured is a place. */
const operandOf = (request: Request, from: number, index: number): Operand => {
  const operand = readOperand(request, from, index)
  const isMeasured =
    request.elements[index + 1]?.kind !== 'chain' &&
    request.text.startsWith('建议', request.elements[index]?.span.start) &&
    !operand.targets.some(({ original }) => /[\d一二三四五六七八九十百]/.test(original ?? ''))
  if (isMeasured) return noOperand
  const own = segmentsOf(request.elements.slice(from, index)).at(-1) ?? []
  const rule = operand.targets.every(({ original }) => original === null)
    ? readRule(request.text, own, { ...request.memory })
    : null
  return rule === null ? operand : { ...operand, targets: [rule] }
}

/** Behind what is no request: …还是“乙”, …不妥. */
const isOpen =
  /^\s*(?:还是|(?:的(?:做法|表述|写法|提法))?(?:不妥|不当|欠妥|不合适|不恰当|不合理|没有?必要|不可行|值得商榷))/

/** 删除“定期”，改为“每半年”: one request in two steps. Takes the deletion back. */
const deletedBefore = ({ changes, elements, cursor }: Request): ProposedChange | null => {
  const last = changes.at(-1)
  if (last === undefined || elements[cursor]?.kind !== 'stop') return null
  const removed = last.duty !== null && last.duty.to === null ? last.duty : null
  // 第八条建议删除，改为“…”: the place is told.
  const isTold = last.original !== null || last.places.some(({ ref }) => ref !== null)
  if (removed === null && (last.action !== 'delete' || !isTold)) return null
  changes.pop()
  return removed === null ? { ...last, action: 'replace' } : { ...last, original: removed.unit, duty: null }
}

/** 删去“甲”，以“乙”取而代之. */
const takesPlace = ({ text, elements }: Request, index: number): boolean =>
  text[(elements[index]?.span.end ?? 0) - 1] === '之'

/** 用“甲”替换“乙”: what is wanted stands first. */
const invertedFrom = (
  { text, elements, memory }: Request,
  index: number,
  [first]: readonly Target[],
): { target: Target; proposed: string } | null => {
  const verb = elements[index]
  const opener = elements[index - 2]
  const after = elements[index + 1]
  if (verb === undefined || first === undefined || first.original === null || after?.kind !== 'chain')
    return null
  const isSwap = /^(?:替换|代替|取代|替代)$/.test(text.slice(verb.span.start, verb.span.end))
  const leads = opener === undefined ? '' : text.slice(opener.span.start, opener.span.end)
  const [target] = isSwap && /[用以由]$/.test(leads) ? readTargets(text, [after], memory) : []
  return target === undefined ? null : { target, proposed: first.original }
}
