import type { DutyChange, DutyRole } from '../../consultation/change'
import { readDuties } from '../../reading/duties/duties'
import { expandUnits, unitKey } from '../../reading/units/unitNames'
import type { Piece, Version } from '../compare/versions'
import type { Bench } from './judging'
import type { Outcome } from './landing'

/** Who does what in a clause and in everything under it. */
const rolesIn = (version: Version, piece: Piece, end: number): Map<DutyRole, Set<string>> => {
  const roles = new Map<DutyRole, Set<string>>()
  for (let at = piece.index; at < version.pieces.length; at += 1) {
    const each = version.pieces[at]
    if (each === undefined || each.from > end) break
    for (const { role, units } of each.duties) {
      const known = roles.get(role) ?? new Set<string>()
      roles.set(role, known)
      for (const unit of units) known.add(unitKey(unit))
    }
  }
  return roles
}

/** 自治区能源局 and 能源局 in a list that began with 自治区 are one unit: the end of the key decides. */
const holds = (roles: ReadonlyMap<DutyRole, ReadonlySet<string>>, role: DutyRole, unit: string): boolean => {
  const key = unitKey(unit)
  return [...(roles.get(role) ?? [])].some(
    each =>
      each === key || (key.length >= 3 && each.endsWith(key)) || (each.length >= 3 && key.endsWith(each)),
  )
}

/** Judges 移出牵头单位, 列为配合单位 and the like in the duty list of the clause. */
export const judgeDutyMove = (bench: Bench, clause: Piece, move: DutyChange): Outcome => {
  const { drafts } = bench
  const before = drafts.wholeBefore(clause)
  const target = drafts.later.pieces[drafts.alignment.forward[clause.index]?.[0] ?? -1]
  if (target === undefined) return { verdict: 'clause-gone', before, after: null }
  const after = drafts.wholeAfter(target)
  const then = rolesIn(drafts.earlier, clause, before.to)
  const now = rolesIn(drafts.later, target, after.to)
  const { unit, from, to } = move
  const wasIn = from === null ? null : holds(then, from, unit)
  const isIn = from === null ? false : holds(now, from, unit)
  const hasCome = to === null ? null : holds(now, to, unit)
  const came = to !== null && holds(then, to, unit)
  if (from !== null && isIn) {
    if (hasCome === true)
      return { verdict: 'altered', before, after, difference: `${unit}已列入，但原来的分工仍在` }
    return { verdict: wasIn === true ? 'standing' : 'missing', before, after }
  }
  if (to === null) {
    if (wasIn === false || wasIn === null) return { verdict: 'unchecked', before, after }
    const elsewhere = [...now.keys()].some(role => holds(now, role, unit) && !holds(then, role, unit))
    if (elsewhere) return { verdict: 'altered', before, after, difference: `${unit}已调出，但改列为其他分工` }
    return now.size === 0
      ? { verdict: 'altered', before, after, difference: '职责分工已整体删去' }
      : { verdict: 'landed', before, after }
  }
  if (hasCome === true)
    return came && wasIn !== true
      ? { verdict: 'unchecked', before, after }
      : { verdict: 'landed', before, after }
  if (wasIn === true)
    return { verdict: 'altered', before, after, difference: `${unit}已调出，但没有列入所提分工` }
  return { verdict: now.size > 0 ? 'standing' : 'missing', before, after }
}

const listRole = (wording: string): DutyRole => {
  if (/牵头|主办/.test(wording)) return 'lead'
  return /配合|协办|参与/.test(wording) ? 'support' : 'responsible'
}

/** Judges a whole list put in place of another: the role's units must be those asked, no more, no less. */
export const judgeDutyList = (bench: Bench, clause: Piece, wording: string, proposed: string): Outcome => {
  const { drafts } = bench
  const before = drafts.wholeBefore(clause)
  const target = drafts.later.pieces[drafts.alignment.forward[clause.index]?.[0] ?? -1]
  if (target === undefined) return { verdict: 'clause-gone', before, after: null }
  const after = drafts.wholeAfter(target)
  const role = listRole(wording)
  const stated = readDuties(`（${proposed}）`)
  const asked = stated.find(each => each.role === role)?.units ?? stated[0]?.units ?? expandUnits(proposed)
  const keys = (roles: ReadonlyMap<DutyRole, ReadonlySet<string>>) =>
    [...(roles.get(role) ?? [])].sort().join('、')
  const wanted = [...new Set(asked.map(unitKey))].sort().join('、')
  const then = keys(rolesIn(drafts.earlier, clause, before.to))
  const now = keys(rolesIn(drafts.later, target, after.to))
  if (wanted === '') return { verdict: 'unchecked', before, after }
  if (now === wanted) return { verdict: then === wanted ? 'unchecked' : 'landed', before, after }
  if (now === then) return { verdict: 'standing', before, after }
  return now === ''
    ? { verdict: 'missing', before, after }
    : { verdict: 'altered', before, after, difference: `现为${now}` }
}
