import { ranks } from '../../clauses/clauseRanks'
import type { Chain, Element } from '../elements/chains'
import { besides, namesClause, placesIn, readContext } from '../request/context'
import { addChange, beginning, type Request } from '../request/request'
import {
  chainsOf,
  hasQuote,
  hasUnit,
  readPlaces,
  readTargets,
  segmentsOf,
  withoutRepeats,
} from '../request/targets'
import { orUntold, type VerbReader } from './verbReader'

/** “第二章 申报条件”: a quoted heading names the place that moves. */
const isHeading = (text: string, chain: Chain): boolean => {
  const before = chain.parts.at(-2)
  const isTitle = before?.kind === 'unit' && before.unit.rank !== null && before.unit.rank < ranks.条
  return isTitle || (!hasUnit(chain) && namesClause(text, { ...chain, parts: chain.parts.slice(-1) }))
}

/** 将“甲”“乙”的规定移至…: what the quotations only name. */
const isTopic = /^[^，。；“”]{0,16}的(?:规定|内容|条款|要求)\s*(?:建议|应当?|宜|可|一并)*$/

/** “甲”一段移到…: the whole passage that the quotation begins. */
const isPassage = /^(?:这?一|整|该)?(?:段|部分|条|节|章|项)/
/** 分为两款，第一款规定…: what a new place shall say, not where it stands. */
const tellsContent = /^(?:主要|分别)?(?:规定|明确|写|为|是)/
/** 移至第二章，与第九条相邻: only why. */
const isNeighbour = /^(?:相|衔接|呼应|对应|一致|保持|重复)/
const moves = /移[至到入]|调整[至到]|放|置|挪|纳入/
/** 增加“甲”一章，有关演练的内容纳入“甲”一章: something else than the words of the change before. */
const namesOther = /(?:有关|关于|涉及)[^，。]*(?:内容|规定|条款|要求)[^，。]*$/
/** 拆分为两条，第一款为一条，第二款单列: the segments behind tell how. */
const parts = /^(?:拆|分|一分)/
const isEdit = ({ kind }: Element): boolean => kind === 'replace' || kind === 'insert' || kind === 'delete'

/** What 合并, 移至, 对调 ask. */
export const restructure: VerbReader = (request, index) => {
  const from = beginning(request)
  const { text, elements, memory } = request
  const verb = elements[index]
  const words = verb === undefined ? '' : text.slice(verb.span.start, verb.span.end)
  const isMove = moves.test(words)
  const next = endOfMove(request, index, parts.test(words))
  const own = ownOf(request, from, index)
  const quoted = chainsOf(own).findLast(hasQuote)
  const isNamed = quoted !== undefined && isTopic.test(text.slice(quoted.span.end, verb?.span.start))
  const isWording =
    !isNamed &&
    chainsOf(own).some(
      chain =>
        hasQuote(chain) &&
        !isHeading(text, chain) &&
        !/[（(]/.test(text[(chain.parts.at(-1)?.span.start ?? 0) - 1] ?? '') &&
        !isPassage.test(text.slice(chain.span.end, chain.span.end + 4)),
    )
  const targets =
    isMove && isWording
      ? readTargets(text, own, memory)
      : [{ places: readPlaces(text, chainsOf(own), memory), original: null }]
  const told = elements.slice(index + 1, next)
  const behind = chainsOf(parts.test(words) ? (segmentsOf(told)[0] ?? []) : told).filter(
    chain =>
      !tellsContent.test(text.slice(chain.span.end, chain.span.end + 4)) &&
      !isNeighbour.test(text.slice(chain.span.end, chain.span.end + 4)) &&
      (hasUnit(chain) || isMove || !/[为成]\s*$/.test(text.slice(chain.span.start - 3, chain.span.start))),
  )
  const named = behind.filter(chain => namesClause(text, chain))
  const right = readPlaces(
    text,
    named.length > 0 || !isMove ? named : behind.filter(hasQuote).slice(0, 1),
    memory,
  )
  const used = own[0] === undefined ? null : { start: own[0].span.start, end: own.at(-1)?.span.end ?? 0 }
  // 增加“甲”，放在第二款之后: where the words of the change before shall stand.
  const last = request.changes.at(-1)
  const isSame =
    own.length === 0 && !namesOther.test(text.slice(elements[from]?.span.start, verb?.span.start))
  if (isMove && isSame && last?.action === 'insert' && !endsBetween(request, index)) {
    request.changes[request.changes.length - 1] = {
      ...last,
      places: [...last.places.filter(({ ref, page }) => ref === null && page === null), ...right],
    }
    request.cursor = next
    return
  }
  const context = readContext(request, from, index, used)
  for (const target of orUntold(targets)) {
    addChange(request, from, next, {
      action: 'restructure',
      target: {
        ...target,
        places: withoutRepeats([...placesIn(besides(context, right), target.places), ...right]),
      },
    })
  }
  request.cursor = next
}

/** The segment before the verb that names anything; all of the sentence where two are needed: 第一项“甲”，第二项“乙”，合并. */
const ownOf = ({ text, elements }: Request, from: number, index: number): readonly Element[] => {
  const before = elements.slice(from, index)
  const named = segmentsOf(before).filter(segment => chainsOf(segment).length > 0)
  const last = named.at(-1) ?? []
  const verb = elements[index]
  const needsTwo = verb !== undefined && joins.test(text.slice(verb.span.start, verb.span.end))
  const sentence = before.slice(before.findLastIndex(({ kind }) => kind === 'end') + 1)
  return needsTwo && chainsOf(last).length === 1 && chainsOf(sentence).length > 1
    ? sentence.filter(({ kind }) => kind === 'chain')
    : last
}
const joins = /^(?:合并|合二为一|归并|整合|[对互]调|互换|调换|对换)/

const endsBetween = ({ elements, cursor }: Request, index: number): boolean =>
  elements.slice(cursor, index).some(({ kind }) => kind === 'end')

/** A move takes the rest of its sentence, up to the segment that asks for another edit. */
const endOfMove = ({ text, elements }: Request, index: number, isParting: boolean): number => {
  const tellsPart = ({ span }: Element): boolean => isParting && /^单/.test(text.slice(span.start, span.end))
  let end: number | null = null
  let named = false
  for (let at = index + 1; at < elements.length; at += 1) {
    const element = elements[at]
    if (element === undefined || element.kind === 'end') return at
    if (element.kind === 'stop') end = at
    named = element.kind === 'stop' ? false : named || element.kind === 'chain'
    const isNext = isEdit(element) || (element.kind === 'restructure' && named && !tellsPart(element))
    if (isNext && end !== null) return end
  }
  return elements.length
}
