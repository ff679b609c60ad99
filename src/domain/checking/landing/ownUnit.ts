import type { ProposedChange } from '../../consultation/change'

/** 我局, 本单位: the unit that wrote the comment. A number before it is the end of the place. */
const ownUnit =
  /^(?:\d{1,2}\s*)?(?:我们?|本)(?:单位|部门|公司|集团|中心|学校|医院|协会|[省市县区州]?[局委厅办部院校会处站所队社行司])$/

/**
 * A duty change with 我局 said as the unit's name. Null where it speaks of the unit that wrote it and nobody knows
 * which one that is.
 */
export const withUnitNamed = (change: ProposedChange, unit: string | undefined): ProposedChange | null => {
  const { duty, proposed } = change
  const isOwn = (name: string): boolean => ownUnit.test(name.trim())
  if (![...(duty?.unit ?? '').split('、'), ...(proposed ?? '').split('、')].some(isOwn)) return change
  if (unit === undefined || unit.trim() === '') return null
  const named = (list: string): string =>
    list
      .split('、')
      .map(name => (isOwn(name) ? unit : name))
      .join('、')
  return {
    ...change,
    duty: duty === null ? null : { ...duty, unit: named(duty.unit) },
    proposed: proposed === null ? null : named(proposed),
  }
}
