import type { DutyChange, DutyRole } from '../../../consultation/change'
import type { Span } from '../../../consultation/statement'
import { readRole, roleName, roleStem } from '../elements/words'
import {
  askedPatterns,
  dutyPatterns,
  followingPatterns,
  listOutPattern,
  listPattern,
  namedRole,
  ownPatterns,
  ownRemoval,
  sameListPatterns,
  statedRole,
} from './dutyPatterns'
import { splitUnits, unquote } from './units'

/**
 * A request about who does the work, found in one segment of a comment.
 *
 * How such requests are read: a unit that is moved gives one change for each unit, with its roles before and after
 * (移出牵头单位 → lead to null, 列为配合单位 → null to support, 由甲牵头 → null to lead). Where a whole list, or one unit
 * of it, is put in the place of another (牵头单位调整为“甲、乙”), the change has no move: `proposed` is the new list, `original`
 * the old one where it is told, and the duty gives the new list its role. Where only quoted text changes (将“牵头单位：甲”改为“牵头单位：乙”) it is no
 * duty change but a replacement, since that can be looked for in the draft word by word.
 */
export interface DutyMatch {
  span: Span
  /** One entry for each unit moved; empty where a whole list is replaced. */
  moves: readonly DutyChange[]
  /** The list (or unit) that stood and the one that shall stand, where one is put in the place of another. */
  original: string | null
  proposed: string | null
  /** The list spoken of, which the rest of the sentence may go on about. */
  role: DutyRole | null
}

/** One stretch between punctuation marks, with quotations masked, and where it stands in the text. */
export interface DutySegment {
  text: string
  segment: string
  offset: number
  /** Another request about duties stands before it in the sentence. */
  afterDuty: boolean
  /** The masked words in front of it. */
  before: string
}

/** The unit that speaks: 我局, 本公司. */
const speaker =
  /[我本](?:单位|公司|集团|局|委|厅|办|院|区|县|市|镇|乡|街道|部门|行|中心|校|协会|省|处|所|站)(?:人民政府|政府|公司)?(?!级)/g

const anyRole = new RegExp(`${roleStem}|${roleName}`)

export const matchDuty = ({ text, segment, offset, afterDuty, before }: DutySegment): DutyMatch | null => {
  const lead = /^\s*(?:同时|另外|此外|并|且|其中)?(?:建议|请)?[：:]?/.exec(segment)?.[0].length ?? 0
  const words = segment.slice(lead).replace(/(?:即可|就行|为[宜妥好]|[更较]为?(?:合适|妥当|合理|适宜))$/, '')
  const removed = ownRemoval.exec(words)?.groups?.['unit']
  const from = [...before.matchAll(namedRole)].at(-1)?.[0]
  if (removed !== undefined && from !== undefined) {
    const role = readRole(from)
    const span = { start: offset + lead, end: offset + segment.length }
    return { span, moves: [{ unit: removed, from: role, to: null }], original: null, proposed: null, role }
  }
  if (!anyRole.test(segment)) return null
  const patterns = afterDuty ? [...dutyPatterns, ...followingPatterns] : dutyPatterns
  for (const { pattern, from, to } of patterns) {
    const found = pattern.exec(words)
    const match = found === null ? null : readMatch(text, offset + lead, found, from, to)
    if (match !== null && namesSomebody(match)) return match
  }
  for (const { pattern, to } of askedPatterns) {
    const found = pattern.exec(segment)
    const match = found === null ? null : readMatch(text, offset, found, undefined, to)
    if (match !== null && namesSomebody(match)) return match
  }
  const stated = statedRole.exec(before)?.groups
  const self = stated?.['unit'] ?? [...before.matchAll(speaker)].at(-1)?.[0]
  if (self === undefined) return null
  for (const { pattern } of ownPatterns) {
    const found = pattern.exec(words)
    if (found === null) continue
    const match = readMatch(text, offset + lead, found)
    const roles = rolesOf(found)
    return {
      ...match,
      moves: [{ unit: self, from: roles.from ?? readRole(stated?.['from'] ?? ''), to: roles.to }],
    }
  }
  return null
}

/** 建议明确牵头, “牵头单位”改为“责任单位”: nobody is named. */
const namesSomebody = ({ moves, proposed }: DutyMatch): boolean =>
  moves.length > 0
    ? !moves.some(({ unit }) => onlyRole.test(unit))
    : proposed !== null && !onlyRole.test(proposed)
const onlyRole = new RegExp(`^${roleName}$`)

/** 配合单位增加甲，删除乙: the second unit leaves the list that the first one joined. */
export const matchInSameList = (
  text: string,
  segment: string,
  offset: number,
  role: DutyRole,
): DutyMatch | null => {
  for (const { pattern, isOut } of sameListPatterns) {
    const found = pattern.exec(segment)
    if (found === null) continue
    const match = readMatch(text, offset, found, isOut ? role : undefined, isOut ? undefined : role)
    return match.moves.every(({ unit }) => unitEnd.test(unit)) ? match : null
  }
  return null
}

/** A list of units as the words before tell it. */
export interface StatedList {
  role: DutyRole
  units: string
}

/** Null where the words are no units. */
export const namedUnits = (words: string, role: DutyRole): StatedList | null => {
  const units = splitUnits(words)
  return units.length > 0 && units.every(unit => unitEnd.test(unit))
    ? { role, units: unquote(words) ?? words }
    : null
}

/** 责任单位为甲，建议调整为乙: another list in the place of the one told before. */
export const matchOtherList = (
  text: string,
  segment: string,
  offset: number,
  { role, units }: StatedList,
): DutyMatch | null => {
  const found = listPattern.exec(segment)
  if (found === null) return null
  const match = readMatch(text, offset, found)
  return match.proposed !== null && namedUnits(match.proposed, role) !== null
    ? { ...match, original: units, role }
    : null
}

/** 责任单位：甲，建议删除: all that were told leave the list. */
export const matchListOut = (
  segment: string,
  offset: number,
  { role, units }: StatedList,
): DutyMatch | null => {
  const found = listOutPattern.exec(segment)
  if (found === null) return null
  const span = { start: offset, end: offset + segment.length }
  const moves = splitUnits(units).map(unit => ({ unit, from: role, to: null }))
  return { span, moves, original: null, proposed: null, role }
}

/** What the name of a unit ends with. */
const unitEnd =
  /(?:局|厅|委|办|办公室|政府|公司|集团|中心|银行|院|法院|海关|大学|学院|协会|工会|妇联|残联|工商联|队|处|部|所|站|社|会|台|馆|园|校|厂|场|署|庭|行|关|室|团|街道|乡|镇|县|区|市)$/

/** 牵头单位改为甲、乙: the role that the units shall hold, as the comment lists them, which are put in the place of others. */
export const rolePlaced = ({ proposed, role }: DutyMatch): DutyChange | null =>
  proposed !== null && role !== null && namedUnits(proposed, role) !== null
    ? { unit: proposed, from: null, to: role }
    : null

const rolesOf = (found: RegExpExecArray): { from: DutyRole | null; to: DutyRole | null } => ({
  from: readRole(found.groups?.['from'] ?? ''),
  to: readRole(found.groups?.['to'] ?? ''),
})

const readMatch = (
  text: string,
  offset: number,
  found: RegExpExecArray,
  from?: DutyRole,
  to?: DutyRole,
): DutyMatch => {
  const group = (key: string): string | null => {
    const range = found.indices?.groups?.[key]
    return range === undefined ? null : text.slice(offset + range[0], offset + range[1])
  }
  const roles = rolesOf(found)
  const left = from ?? roles.from
  const right = to ?? roles.to
  const start = offset + found.index
  return {
    span: { start, end: start + found[0].length },
    moves: splitUnits(group('unit') ?? '').map(unit => ({ unit, from: left, to: right })),
    original: unquote(group('was')),
    proposed: unquote(group('shall')),
    role: right ?? left ?? readRole(found.groups?.['list'] ?? ''),
  }
}
