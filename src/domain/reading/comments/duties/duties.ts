import type { DutyRole } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import type { Element } from '../elements/chains'
import { isAgainst, readRole, roleName } from '../elements/words'
import {
  type DutyMatch,
  matchDuty,
  matchInSameList,
  matchListOut,
  matchOtherList,
  namedUnits,
  type StatedList,
} from './dutyMatch'
import { turnPattern } from './dutyPatterns'

export type { DutyMatch } from './dutyMatch'

/** Longest segment searched for a duty; longer ones are running text. */
const longestSegment = 400
/** How far back the unit that speaks is looked for. */
const reach = 120

/** Who does the work now, said before what is asked: 该项工作主要由甲负责，建议……. */
const tells =
  /^(?!.*建议).*(?:工作|职责|职能|事项|目前|现|实际|主要|已经?|一直|均)[^，。；]{0,8}[由为]|^(?!.*(?:建议|请|应|宜|可|改|调整|明确))(?:[^由]*由[^，。；]*(?:牵头|负责|配合)|[^，。；]*为(?:牵头|配合|责任)(?:单位|部门))$/
/** The same behind what is asked: 将甲移出责任单位，设施规划由乙负责. */
const tellsAfter =
  /^(?!.*(?:建议|请|应|宜|可|改|调整|明确|变更))\uE002*[^由\uE000\uE002]{3,}由[^，。；]*(?:牵头|负责|承担)$/
const asksLater = /^[^。；\n]{0,70}建议/

/** 责任单位为甲、乙，建议增加丙: the list that the words before tell. */
const statesList = new RegExp(
  `^(?!.*(?:建议|请|应|宜|可|改|调整|明确)).*(?<list>${roleName})(?:名单)?(?:[为是有：:]|包括|列有)?(?<was>[^，。；：为是]{2,})$`,
  'd',
)

/** 增加“甲”，牵头单位为乙: who does what is added is asked too. */
const addsBefore = /(?:增加|新增|补充)[^。；;]*[，,]$/

const readStated = (text: string, segment: string, offset: number): StatedList | null => {
  const { groups, indices } = statesList.exec(segment) ?? {}
  const range = indices?.groups?.['was']
  const role = readRole(groups?.['list'] ?? '')
  if (role === null || range === undefined) return null
  return namedUnits(text.slice(offset + range[0], offset + range[1]), role)
}

/** Every request about duties in a comment, in order. Text in quotations is never taken for the request itself. */
export const findDuties = (text: string, elements: readonly Element[]): DutyMatch[] => {
  const masked = mask(text, elements)
  const found: DutyMatch[] = []
  let start = 0
  let afterDuty = false
  let stated: StatedList | null = null
  for (const element of [...elements, null]) {
    if (
      element !== null &&
      (!endsSegment(element, masked) || isList.test(masked.slice(start, element.span.start)))
    )
      continue
    const end = element?.span.start ?? text.length
    const segment = masked.slice(start, end).trimEnd()
    const last: DutyMatch | undefined = afterDuty ? found.at(-1) : undefined
    const turned = last === undefined ? undefined : turnPattern.exec(segment.trim())?.[1]
    const match: DutyMatch | null =
      end - start > longestSegment ||
      isAgainst.test(segment) ||
      (tells.test(segment) && asksLater.test(masked.slice(end, end + 80))) ||
      (found.length > 0 && tellsAfter.test(segment))
        ? null
        : matchDuty({
            text,
            segment,
            offset: start,
            afterDuty: afterDuty || addsBefore.test(masked.slice(Math.max(0, start - reach), start)),
            before: masked.slice(Math.max(0, start - reach), start),
          })
    if (turned !== undefined && last !== undefined) {
      found[found.length - 1] = {
        ...last,
        span: { ...last.span, end },
        moves: last.moves.map(move => ({ ...move, to: readRole(turned) })),
      }
    } else {
      const role: DutyRole | null = last?.role ?? stated?.role ?? null
      const changed: DutyMatch | null =
        stated === null
          ? null
          : (matchOtherList(text, segment, start, stated) ?? matchListOut(segment, start, stated))
      const more: DutyMatch | null =
        changed ?? match ?? (role === null ? null : matchInSameList(text, segment, start, role))
      if (more !== null) found.push(more)
      afterDuty = more !== null || afterDuty
    }
    if (element === null) break
    stated = element.kind === 'end' ? null : (readStated(text, segment, start) ?? stated)
    afterDuty = afterDuty && element.kind !== 'end'
    start = element.span.end
  }
  return found
}

/** 责任单位中，“甲”修改为“乙”: the comma only parts the list from what is asked of it. */
const isList = /(?:单位|部门)[”"」]?(?:名单)?(?:(?:这?一)?[栏列项]|(?:(?:这?一)?[栏列项])?(?:当?中|里))$/

/** 由甲牵头、乙配合: the mark after 牵头 parts two requests. */
const endsSegment = ({ kind, span }: Element, masked: string): boolean =>
  kind === 'stop' ||
  kind === 'end' ||
  (kind === 'join' && masked[span.start] === '、' && /牵头$/.test(masked.slice(span.start - 2, span.start)))

/** A quotation that only names the role whose units are to change: “责任单位”栏, “责任单位”中. */
const namesRole = new RegExp(`^[“"「]${roleName}[”"」]$`)
const asColumn =
  /^\s*(?:(?:这?一)?[栏列项]|[当之]?中|里|内|由|调整|修改|改|建议|应|增|删|去|补|加|漏|遗漏|缺)/

const isRoleName = (text: string, { start, end }: Span): boolean =>
  end - start < 12 &&
  namesRole.test(text.slice(start, end)) &&
  (asColumn.test(text.slice(end, end + 8)) ||
    // 由“配合单位”改为“责任单位”
    (/^[，。；\s]*(?![^，。；\s])/.test(text.slice(end, end + 2)) &&
      /[”"」][^，。；“”]{0,6}[为成]$/.test(text.slice(Math.max(0, start - 10), start))))

/** The text with every quotation made of one sign and every clause number of another, so that words in them are not seen. */
const mask = (text: string, elements: readonly Element[]): string => {
  let masked = ''
  let at = 0
  for (const element of elements) {
    if (element.kind !== 'chain') continue
    for (const part of element.parts) {
      if (part.kind === 'quote' && isRoleName(text, part.span)) continue
      const length = part.span.end - part.span.start
      const sign = part.kind === 'quote' ? '\uE000' : '\uE002'
      masked += `${text.slice(at, part.span.start)}${sign.repeat(length)}`
      at = part.span.end
    }
  }
  // “甲” 调整为 “乙”: the space goes with the quotation.
  return (masked + text.slice(at)).replaceAll(/ {1,4}(?=\uE000)|(?<=\uE000) {1,4}/g, space =>
    '\uE000'.repeat(space.length),
  )
}
