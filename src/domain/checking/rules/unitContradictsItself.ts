import type { Rule } from '../context'
import { isManyPeople } from '../unitClasses'
import { groupRows, nameRows, plainUnit, tell } from '../wording'

/** A unit cannot have comments and have none. */
export const findUnitContradictsItself: Rule = ({ tables, reading }) =>
  tables.flatMap(({ index, rows }) =>
    groupRows(
      rows.filter(row => !isManyPeople(row.unit)),
      row => reading.unitKey(row.unit),
    ).flatMap(group => {
      const silent = group.filter(row => row.noComment)
      const speaking = group.filter(row => !row.noComment)
      const [first] = group
      return first === undefined || silent.length === 0 || speaking.length === 0
        ? []
        : [
            tell(
              'unit-contradicts-itself',
              `${plainUnit(first)}${nameRows(speaking)}提了意见，${nameRows(silent)}又写无意见。` +
                '请核对回函：有意见的，删去无意见一行；是另一个单位的，改正单位名称。',
              { table: index, rows: group },
            ),
          ]
    }),
  )
