import { rowLabel } from '../../consultation/adoptionTable'
import type { Rule } from '../context'
import { isManyPeople } from '../unitClasses'
import { groupRows, nameRow, plainUnit, tell } from '../wording'

/**
 * A unit that says twice that it has nothing to say: one row is a double, and the number of units is too high by
 * one. Words that stand for many (个人, 各县区) may come as often as they like.
 */
export const findUnitRepeated: Rule = ({ tables, reading }) =>
  tables.flatMap(({ index, rows }) =>
    groupRows(
      rows.filter(row => row.noComment && !isManyPeople(row.unit)),
      row => reading.unitKey(row.unit),
    ).flatMap(([first, ...doubles]) =>
      first === undefined
        ? []
        : doubles.map(row =>
            tell(
              'unit-repeated',
              `${plainUnit(first)}出现两次：${nameRow(first)}和${nameRow(row)}都是无意见，单位数因此多 1。` +
                `请核对回函；确是重复的，删去第 ${rowLabel(row)} 行，如果其中一行应是别的单位，改正单位名称。`,
              {
                table: index,
                rows: [first, row],
                repair: { op: 'merge-rows', keep: rowLabel(first), remove: rowLabel(row) },
              },
            ),
          ),
    ),
  )
