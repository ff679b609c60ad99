import type { DutyChange } from '../../consultation/change'
import type { Span } from '../../consultation/statement'
import type { Element } from './chains'
import { dutyPatterns, followingPatterns, turnPattern } from './dutyPatterns'
import { readRole } from './words'

/**
 * A request about who does the work, found in one segment of a comment.
 *
 * How such requests are read: a unit that is moved gives one change for each unit, with its roles before and after
 * (移出牵头单位 → lead to null, 列为配合单位 → null to support, 由甲牵头 → null to lead). Where a whole list, or one unit
 * of it, is put in the place of another (牵头单位调整为“甲、乙”), the change has no move: `proposed` is the new list,
 * `original` the old one where it is told. Where only quoted text changes (将“牵头单位：甲”改为“牵头单位：乙”) it is no
 * duty change but a replacement, since that can be looked for in the draft word by word.
 */
export interface DutyMatch {
  span: Span
  /** One entry for each unit moved; empty where a whole list is replaced. */
  moves: readonly DutyChange[]
  /** The list (or unit) that stood and the one that shall stand, where one is put in the place of another. */
  original: string | null
  proposed: string | null
}

/** Longest segment searched for a duty; longer ones are running text. */
const longestSegment = 400

/** Every request about duties in a comment, in order. Text in quotations is never taken for the request itself. */
export const findDuties = (text: string, elements: readonly Element[]): DutyMatch[] => {
  const masked = mask(text, elements)
  const found: DutyMatch[] = []
  let start = 0
  let afterDuty = false
  for (const element of [...elements, null]) {
    if (element !== null && !endsSegment(element, masked)) continue
    const end = element?.span.start ?? text.length
    const match: DutyMatch | null =
      end - start <= longestSegment
        ? matchSegment(text, masked.slice(start, end).trimEnd(), start, afterDuty)
        : null
    const last = found.at(-1)
    const turned =
      match === null && afterDuty ? turnPattern.exec(masked.slice(start, end).trim())?.[1] : undefined
    if (match !== null) found.push(match)
    else if (turned !== undefined && last !== undefined) {
      found[found.length - 1] = {
        ...last,
        span: { ...last.span, end },
        moves: last.moves.map(move => ({ ...move, to: readRole(turned) })),
      }
    }
    if (element === null) break
    afterDuty = element.kind !== 'end' && (match !== null || afterDuty)
    start = element.span.end
  }
  return found
}

/** 由甲牵头、乙配合: the mark after 牵头 parts two requests. */
const endsSegment = ({ kind, span }: Element, masked: string): boolean =>
  kind === 'stop' ||
  kind === 'end' ||
  (kind === 'join' && masked[span.start] === '、' && /牵头$/.test(masked.slice(span.start - 2, span.start)))

/** The text with every quotation made of one sign, so that words in it are not seen. */
const mask = (text: string, elements: readonly Element[]): string => {
  let masked = ''
  let at = 0
  for (const element of elements) {
    if (element.kind !== 'chain') continue
    for (const part of element.parts) {
      if (part.kind !== 'quote') continue
      const length = part.span.end - part.span.start
      masked += `${text.slice(at, part.span.start)}${'\uE000'.repeat(length)}`
      at = part.span.end
    }
  }
  return masked + text.slice(at)
}

const matchSegment = (
  text: string,
  segment: string,
  offset: number,
  afterDuty: boolean,
): DutyMatch | null => {
  if (!/牵头|主办|主责|责任|负责|配合|协办|参与|参加/.test(segment)) return null
  const lead = /^[\s]*(?:同时|另外|此外|并|且|其中)?(?:建议|请)?[：:]?/.exec(segment)?.[0].length ?? 0
  for (const { pattern, from, to } of afterDuty ? [...dutyPatterns, ...followingPatterns] : dutyPatterns) {
    const found = pattern.exec(segment.slice(lead))
    if (found === null) continue
    const { from: fromWord = '', to: toWord = '' } = found.groups ?? {}
    const group = (key: string): string | null => {
      const range = found.indices?.groups?.[key]
      return range === undefined ? null : text.slice(offset + lead + range[0], offset + lead + range[1])
    }
    const left = from ?? readRole(fromWord)
    const right = to ?? readRole(toWord)
    const start = offset + lead + found.index
    return {
      span: { start, end: start + found[0].length },
      moves: splitUnits(group('unit') ?? '').map(unit => ({ unit, from: left, to: right })),
      original: unquote(group('was')),
      proposed: unquote(group('shall')),
    }
  }
  return null
}

const marks = '“”„‟"＂‘’\'「」『』'
const unquote = (words: string | null): string | null =>
  words === null
    ? null
    : words
        .trim()
        .replace(new RegExp(`^[${marks}]`), '')
        .replace(new RegExp(`[${marks}]$`), '')

/** “甲、乙”和丙 → 甲, 乙, 丙. */
export const splitUnits = (units: string): string[] =>
  units
    .split(
      new RegExp(
        `[${marks}、]+|(?<=[局厅委办部院会司市县区府团心行校])和(?=[^和]{2})|(?<=[局厅委办部院会司])及(?=[^时其])`,
      ),
    )
    .map(unit => unit.trim().replace(/^(?:建议|请|将|把|明确|确定|指定|同意)+|等(?:单位|部门)?$/g, ''))
    .filter(unit => unit !== '')
