import type { AdoptionRow } from '../../consultation/adoptionTable'
import type { AuditContext, AuditedTable, Rule } from '../context'
import { classOfUnit, isManyPeople, unitClasses } from '../counting/unitClasses'
import type { Finding } from '../finding'
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

/** Shows no-comment units too, so that a unit without a row is one that nobody accounts for. */
const isComplete = ({ tally }: AuditedTable): boolean => tally.noComment > 0

const tellMissing = (names: readonly string[], table: number | null): readonly Finding[] =>
  names.length === 0
    ? []
    : [
        tell(
          'units-missing',
          `征求意见名单中的${listNames(names, 20)}在表中没有。请补上：无意见的写无意见，没有回函的写明未反馈。`,
          { table },
        ),
      ]

/**
 * In the list of units asked and not in a table of the rounds it was asked in; a list that tells no rounds is one
 * for all, and a unit is missing where no table has it.
 */
export const findUnitsMissing: Rule = ({ roster, tables, reading }) => {
  const held = tables.filter(isComplete)
  if (roster === null || held.length === 0 || held.length < tables.length) return []
  const keysOf = ({ rows }: AuditedTable) => rows.map(row => reading.unitKey(row.unit))
  const single = roster.filter(({ name }) => !isManyPeople(name))
  const absent = (units: typeof single, present: ReadonlySet<string>) =>
    units.filter(({ name }) => !present.has(reading.unitKey(name))).map(({ name }) => name)
  const everywhere = new Set(held.flatMap(keysOf))
  return [
    ...tellMissing(
      absent(
        single.filter(({ rounds }) => rounds === undefined),
        everywhere,
      ),
      held.length === 1 ? (held[0]?.index ?? null) : null,
    ),
    ...held.flatMap(table => {
      const asked = single.filter(({ rounds }) => rounds?.some(round => table.rounds.includes(round)))
      return tellMissing(absent(asked, new Set(keysOf(table))), table.index)
    }),
  ]
}
