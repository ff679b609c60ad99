import { rowLabel } from '../../consultation/adoptionTable'
import type { AuditedTable, Rule } from '../context'
import { groupByUnit, type UnitRow, unitsOfRow } from '../counting/unitsOfRow'
import type { Finding } from '../finding'
import { nameRow, tell } from '../wording'

/** Only a row that speaks for this unit alone can be taken out. */
const isAlone = ({ row }: UnitRow): boolean => unitsOfRow(row).length === 1

const tellDouble = ({ index }: AuditedTable, first: UnitRow, double: UnitRow): Finding => {
  const keep = rowLabel(first.row)
  const remove = rowLabel(double.row)
  const rows = [first.row, double.row]
  const message =
    `${first.unit}出现两次：${nameRow(first.row)}和${nameRow(double.row)}都是无意见，单位数因此多 1。` +
    `请核对回函：确是重复的，删去第 ${remove} 行；其中一行应是别的单位的，改正单位名称。`
  return isAlone(double)
    ? tell('unit-repeated', message, { table: index, rows, repair: { op: 'merge-rows', keep, remove } })
    : tell('unit-repeated', message, { table: index, rows })
}

/**
 * A unit that says twice that it has nothing to say: one row is a double, and the number of units is too high by
 * one. Words that stand for many (个人, 各县区) may come as often as they like.
 */
export const findUnitRepeated: Rule = ({ tables, reading }) =>
  tables.flatMap(table =>
    groupByUnit(
      table.rows.filter(({ noComment }) => noComment),
      reading.unitKey,
    ).flatMap(([first, ...doubles]) =>
      first === undefined ? [] : doubles.map(double => tellDouble(table, first, double)),
    ),
  )
