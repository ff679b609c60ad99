import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { AuditContext, AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { classOfUnit, isManyPeople, unitClasses } from '../unitClasses'
import { groupRows, listNames, nameRows, plainUnit, tell } from '../wording'

const allClasses = [...unitClasses.keys()]

/** Kinds that the list names as a whole (各设区市人民政府): any unit of the kind was asked. */
const askedAsWhole = ({ roster }: AuditContext): ReadonlySet<number | null> =>
  new Set(
    (roster ?? []).flatMap(({ name }) => {
      const kind = isManyPeople(name) ? classOfUnit(name, allClasses) : null
      return kind === null ? [] : [kind]
    }),
  )

const tellForeign = ({ index, rows }: AuditedTable, context: AuditContext): readonly Finding[] => {
  const { unitKey } = context.reading
  const asked = new Set(context.roster?.map(({ name }) => unitKey(name)))
  const wholes = askedAsWhole(context)
  const isForeign = ({ unit }: AdoptionRow): boolean =>
    !isManyPeople(unit) && !asked.has(unitKey(unit)) && !wholes.has(classOfUnit(unit, allClasses))
  const foreign = groupRows(rows, row => unitKey(row.unit)).filter(
    ([first]) => first !== undefined && isForeign(first),
  )
  return foreign.map(group =>
    tell(
      'units-not-consulted',
      `${group[0] === undefined ? '' : plainUnit(group[0])}（${nameRows(group)}）不在征求意见名单中。` +
        '请核对单位名称；确是主动来函的，把它补进名单。',
      { table: index, rows: group },
    ),
  )
}

/** In the table and not in the list of units asked. Members of the public answer unasked. */
export const findUnitsNotConsulted: Rule = context =>
  context.roster === null || context.roster.length === 0
    ? []
    : context.tables.flatMap(audited => tellForeign(audited, context))

/**
 * In the list of units asked and not in the table; only where the table shows no-comment units, so that a unit
 * without a row is one that nobody accounts for.
 */
export const findUnitsMissing: Rule = ({ roster, tables, reading }) =>
  tables.flatMap(({ index, rows, tally }) => {
    if (roster === null || tally.noComment === 0) return []
    const present = new Set(rows.map(row => reading.unitKey(row.unit)))
    const missing = roster
      .map(({ name }) => name)
      .filter(name => !isManyPeople(name) && !present.has(reading.unitKey(name)))
    return missing.length === 0
      ? []
      : [
          tell(
            'units-missing',
            `征求意见名单中的${listNames(missing, 20)}在表中没有。请补上：无意见的写无意见，没有回函的写明未反馈。`,
            { table: index },
          ),
        ]
  })
