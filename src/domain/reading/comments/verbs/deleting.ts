import type { Place } from '../../../consultation/change'
import type { Element } from '../elements/chains'
import { isDisposal, opensNext } from '../elements/openers'
import { askedBefore } from '../request/asked'
import { opensPlace } from '../request/brackets'
import { placesOf, readContext } from '../request/context'
import { readDescribed, readRule, ruleBehind } from '../request/described'
import { pointsToOne, readPointed } from '../request/pointing'
import { addChange, beginning } from '../request/request'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  readPlaces,
  readTargets,
  segmentsOf,
  type Target,
} from '../request/targets'
import { readBareWords } from './bareWords'
import { readOperand } from './operands'
import { saysAgain } from './repeats'
import { orUntold, type VerbReader } from './verbReader'

const endsObject = new Set<Element['kind']>(['stop', 'end', 'replace', 'insert'])
/** Words that only point at something said before: 该内容, 相关表述. */
const pointsBack =
  /相关|有关|^(?:[该此本这都也]|或者?|并|重复|多余|冗余)|性$|^之$|^之?后$|^[前后][一两二三四\d][处个句]$|^(?:其中)?[一两]个$|^之一$|^[前后]者$|内容$|的(?:条款|规定|部分|表述|要求|措施|章节|段落|语句|文字|字样)$|^[的等]/

/** Places before the verb that those behind it do not already tell whole: 附件1删除第3项 is only 附件1/3项. */
const wider = (before: readonly Place[], { places }: Target): readonly Place[] =>
  before.filter(({ ref }) => ref === null || !places.some(place => place.ref?.startsWith(`${ref}/`)))

/** 删去第六条中的“甲”，第十二条中的“乙”: the next place with its words is all of a segment. */
const goesOn = (elements: readonly Element[], stop: number): boolean => {
  const [before, mark, place, after] = elements.slice(stop - 1, stop + 3)
  const isObject = (element: Element | undefined): boolean => element?.kind === 'chain' && hasQuote(element)
  return (
    mark?.kind === 'stop' &&
    isObject(before) &&
    place?.kind === 'chain' &&
    hasUnit(place) &&
    isObject(place) &&
    (after === undefined || after.kind === 'stop' || after.kind === 'end')
  )
}

/** 删除（与第二十一条重复）: why, not what. */
const whyInBrackets = /^\s*[（(](?:与|和|同|因|由于|理由|该|已|原|重复|不属于)/

/** What 删除 asks. */
export const remove: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements, memory } = request
  let next = index + 1
  const told = ruleBehind(text, elements, index + 1, { ...memory })
  if (told !== null) {
    const context = readContext(request, from, index, null)
    const places = [...placesOf(request, context, told.target)]
    addChange(request, from, told.next, { action: 'delete', target: { ...told.target, places } })
    request.cursor = told.next
    return
  }
  const end = elements[index]?.span.end ?? text.length
  const saysWhy = whyInBrackets.test(text.slice(end, end + 8))
  while (!saysWhy && next < elements.length && !endsObject.has(elements[next]?.kind ?? 'end')) {
    if (opensPlace(text, elements, next) || opensNext(text, elements, next)) break
    next += 1
    if (goesOn(elements, next)) next += 1
  }
  const right = elements.slice(index + 1, next)
  const own = segmentsOf(elements.slice(from, index)).at(-1) ?? []
  const left = chainsOf(own)
  const before = readPlaces(text, left, memory)
  const bare = readBareWords(text, right)
  const words = bare === null ? '' : text.slice(bare.start, bare.end)
  // 将“甲”删除（该局已撤销）: why.
  const isAside = /^[（(].*[）)]$/.test(words) && left.some(hasQuote)
  // 将甲县调出试点范围: where from.
  const isTaken = own.some(element => isDisposal(text, element))
  const isWording = words !== '' && words.length <= 40 && !pointsBack.test(words) && !isAside && !isTaken
  const isTakenFrom = isTaken && left.some(hasQuote)
  const source = isTakenFrom ? readPlaces(text, chainsOf(right), memory) : []
  const objects =
    chainsOf(right).length > 0 && !isTakenFrom
      ? readTargets(text, right, memory)
      : isWording
        ? [{ places: [], original: words }]
        : []
  // 保留第一句，删除其余内容: what is not named cannot be told.
  if (/^其[余他它]/.test(words)) return
  // 建议取消户籍限制: said of the matter, not of the wording.
  const isMatter =
    text.startsWith('取消', elements[index]?.span.start) &&
    (isWording || elements[next]?.kind === 'opener') &&
    chainsOf(right).length === 0
  if (isMatter && left.length === 0 && readContext(request, from, index, null).places.length === 0) return
  const pointed = pointsToOne(words) ? readPointed(request, from, index, words) : null
  if (pointed !== null) {
    addChange(request, from, next, { action: 'delete', target: pointed.meant })
    request.cursor = next
    return
  }
  const operand = objects.length > 0 ? null : readOperand(request, from, index)
  const named = objects.length > 0 ? objects : (operand?.targets ?? [])
  const described = named.every(({ original }) => original === null)
    ? ((isTaken ? null : readDescribed(text, right.length > 0 ? right : own, { ...memory })) ??
      (right.length > 0 ? null : readRule(text, own, { ...memory })))
    : null
  const targets =
    (objects.length === 0 && described === null ? operand?.targets : null) ??
    (described === null ? objects : [described]).map(target => ({
      ...target,
      places: [...wider(before, target), ...target.places],
    }))
  if (targets.length === 1 && saysAgain(request, targets[0]?.original ?? null)) {
    request.cursor = next
    return
  }
  const context = readContext(request, from, index, operand?.used ?? null)
  const asked = targets.length > 0 ? [] : askedBefore(request)
  for (const target of orUntold(asked.length === 1 ? asked : targets)) {
    addChange(request, from, next, {
      action: 'delete',
      target: { ...target, places: [...placesOf(request, context, target), ...source] },
    })
  }
  request.cursor = next
}
