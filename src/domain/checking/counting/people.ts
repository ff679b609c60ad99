import type { AdoptionRow } from '../../consultation/adoptionTable'
import { isSomebody } from '../../consultation/anonymous'
import { foldKey } from '../../reading/fold'
import { chineseDigits } from '../../reading/numerals'
import { isManyPeople, isManyUnits } from './unitClasses'

const person =
  '(?:社会|热心|有关|匿名)?(?:公众|群众|市民|居民|村民|网民|网友|个人|公民|用户|业主|家长|职工|人士)'
const number = `[\\d${chineseDigits}]+余?`
const toldPeople = new RegExp(
  `${number}(?:名|位|个)(?:的)?${person}|${person}(?:共|计|有)?${number}(?:名|位|人)|${number}人(?:次)?(?:共)?(?:提出|反馈|来信|留言|参与|发表)`,
  'u',
)
const toldUnits = new RegExp(
  `${number}(?:个|家)(?!${person})[^，。；,;]{0,12}(?:单位|部门|企业|公司|机构|协会)`,
  'u',
)

/** 4名群众提出意见: the sentence counts people. */
export const countsPeople = (sentence: string): boolean => toldPeople.test(foldKey(sentence))

/** 2家单位和3名个人: it counts units as well. */
export const countsUnitsToo = (sentence: string): boolean => toldUnits.test(foldKey(sentence))

/** How many people may have written the rows of a table that name people and no units. */
export interface People {
  /** Known to be different by name. */
  least: number
  /** One to a row. */
  most: number
}

/** Somebody without a name may have written several rows, or one; a name (王先生) is one person. */
export const countPeople = (rows: readonly AdoptionRow[]): People => {
  const own = rows.filter(({ unit }) => unit.trim() !== '' && isManyPeople(unit) && !isManyUnits(unit))
  const speaking = own.filter(({ noComment }) => !noComment)
  const names = new Set(speaking.filter(({ unit }) => isNamed(unit)).map(({ unit }) => foldKey(unit)))
  return { least: Math.max(names.size, Math.min(speaking.length, 1)), most: own.length }
}

const isNamed = (unit: string): boolean => !isSomebody(unit) && /某|先生|女士|同志|[*×]/u.test(unit)
