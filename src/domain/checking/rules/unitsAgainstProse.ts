import { readNumeral } from '../../reading/numerals'
import { expandUnits, likeUnitNames } from '../../reading/units/unitNames'
import type { AuditContext, AuditedTable, Rule } from '../context'
import { isManyPeople } from '../counting/unitClasses'
import { groupByUnit, leavesUnitsUnnamed, type UnitRow, unitsNumbered } from '../counting/unitsOfRow'
import type { Finding } from '../finding'
import { listNames, nameRows, tell } from '../wording'

const list =
  /(?:征求|征询|听取|发送|印送|发函)了?(?:至|给)?((?:[^，。；：\n、（）()]{2,24}、){2,}[^，。；：\n、（）()]{2,24}?)(?:等|共计?)?\s*([\d一二两三四五六七八九十百]+)(?:个|家)(?:有关|相关|市直|区直|县直|省直)?(?:单位|部门)/u

/** The units that the prose names one by one with their number; null where it names only some, or counts others too. */
const namedInProse = ({ noteText, statements }: AuditContext): readonly string[] | null => {
  const found = list.exec(noteText)
  const names = found === null ? [] : expandUnits(found[1] ?? '')
  const stated = readNumeral(found?.[2] ?? '')
  const isAll = statements.every(
    ({ counts, consultedParts }) =>
      (counts.consulted === null || counts.consulted === stated) && consultedParts.length < 2,
  )
  return names.length > 2 && names.length === stated && isAll && !names.some(isManyPeople) ? names : null
}

/** Somebody has not answered, and may have no row. */
const someSilent = ({ statements }: AuditContext): boolean =>
  statements.some(
    ({ counts: { silent, replied, consulted } }) =>
      (silent ?? 0) > 0 || (replied !== null && consulted !== null && replied < consulted),
  )

const tellForeign = (index: number, group: readonly UnitRow[], asked: number): Finding => {
  const rows = group.map(({ row }) => row)
  return tell(
    'units-not-consulted',
    `${group[0]?.unit ?? ''}（${nameRows(rows)}）不在编制说明列出的 ${asked} 家单位中。请核对单位名称；确是征求过的，补进编制说明。`,
    { table: index, rows },
  )
}

const check = ({ index, rows, tally }: AuditedTable, context: AuditContext): readonly Finding[] => {
  const names = namedInProse(context)
  if (names === null || tally.noComment === 0) return []
  if (rows.some(row => leavesUnitsUnnamed(row) || unitsNumbered(row) !== null)) return []
  const groups = groupByUnit(rows, context.reading.unitKey)
  const foreign = groups.filter(group => !names.some(name => likeUnitNames(name, group[0]?.unit ?? '')))
  const missing = names.filter(name => !groups.some(group => likeUnitNames(name, group[0]?.unit ?? '')))
  // Names written in another manner throughout say nothing.
  if (missing.length * 2 > names.length || foreign.length * 2 > groups.length) return []
  return [
    ...foreign.map(group => tellForeign(index, group, names.length)),
    ...(missing.length === 0 || someSilent(context)
      ? []
      : [
          tell(
            'units-missing',
            `编制说明列出的${listNames(missing, 20)}在表中没有。请补上：无意见的写无意见，没有回函的写明未反馈；名称写错的，改正名称。`,
            { table: index },
          ),
        ]),
  ]
}

/** The units that the prose names one by one against those of the only table; a list of units asked goes before. */
export const findUnitsAgainstProse: Rule = context => {
  const [table] = context.tables
  return context.roster !== null || table === undefined || context.tables.length > 1
    ? []
    : check(table, context)
}
