import type { AdoptionRow } from '../../consultation/adoptionTable'
import { foldKey } from '../../reading/fold'
import { chineseDigits, readNumeral } from '../../reading/numerals'
import { cleanUnitName, expandUnits } from '../../reading/units/unitNames'
import { isManyPeople } from './unitClasses'

/** A separator between names, not one inside brackets: 县（市、区）人民政府 is one name. */
const listed = /[、，,；;](?![^（(]*[）)])/u
/** 甲局、乙局等12个单位: a list that does not name all. */
const unfinished = /等[\d一二三四五六七八九十百]*(?:个|家)?(?:有关|相关|其他)?(?:单位|部门|地区)?$/u

/** 其余21个单位, 甲局、乙局等12家单位: how many units a row stands for, where it says so. */
const numbered = new RegExp(
  `([\\d${chineseDigits}]+)(?:个|家)(?:有关|相关|其他|其余|市直|区直|县直|省直)*(?:单位|部门|地区|县区|市州|企业)$`,
  'u',
)

/** The number of units that a row says it stands for; null where it names its units or tells no number. */
export const unitsNumbered = ({ unit }: AdoptionRow): number | null =>
  readNumeral(numbered.exec(foldKey(unit))?.[1] ?? '')

/** The units that a row speaks for: one, or several named in one cell (甲局、乙局 均无意见). */
export const unitsOfRow = ({ unit }: AdoptionRow): readonly string[] => {
  const plain = cleanUnitName(unit)
  return listed.test(plain) && !isManyPeople(plain) ? expandUnits(plain) : [plain]
}

/** The units that a row enters as having nothing to say: each of a list, but the list itself where it leaves some unnamed. */
export const silentUnitsOf = (row: AdoptionRow): readonly string[] =>
  leavesUnitsUnnamed(row) || unitsNumbered(row) !== null ? [cleanUnitName(row.unit)] : unitsOfRow(row)

/** True where a row stands for units that it does not name, so that units cannot be counted. */
export const leavesUnitsUnnamed = ({ unit }: AdoptionRow): boolean =>
  unfinished.test(cleanUnitName(unit).replaceAll(/\s/g, ''))

/** A row and one of its units. */
export interface UnitRow {
  row: AdoptionRow
  /** The name as written. */
  unit: string
}

/** Rows by unit, in the order of first mention; words that stand for many people are no unit. */
export const groupByUnit = (
  rows: readonly AdoptionRow[],
  unitKey: (name: string) => string,
): readonly (readonly UnitRow[])[] => {
  const groups = new Map<string, UnitRow[]>()
  for (const row of rows) {
    for (const unit of unitsOfRow(row)) {
      if (isManyPeople(unit)) continue
      const key = unitKey(unit)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [{ row, unit }])
      else group.push({ row, unit })
    }
  }
  return [...groups.values()]
}
