import { saysNoComment } from '../noComment'
import { cleanUnitName } from '../units/unitNames'
import { filled, isBlank } from './grid'
import type { RowWithoutNumber } from './rowCells'

/** 以下单位无意见：甲局、乙局 · 无意见单位：甲局、乙局。 · 其余单位（甲局、乙局）均无意见 */
const namesAfter =
  /^([^：:，。；]{0,24}无[^：:，。；]{0,6}意见[^：:，。；]{0,10})[：:]\s*([^：:。；]{2,2000})[。；;]?$/u
/** 甲局、乙局、丙局等3个单位均无意见。 */
const namesBefore =
  /^(?:其余|其他|另外?)?([^，。；：:]{2,2000}?)(?:[，,]?\s*(?:等?\s*(?:以上|上述)?[\d一二三四五六七八九十]{0,3}[个家]?(?:单位|部门)?)?(?:均|都|全部|皆)?(?:书面|电话|口头)?(?:回复|反馈|表示|答复|回函)?)((?:无|没有)[^，。；：:]{0,10}(?:意见|异议)(?:和建议|建议)?)[。；;]?$/u
/** 市文旅局（无意见） */
const namesInside = /^([^，。；：:（(]{2,40})[（(](无[^（()）]{0,8}意见)[）)]$/u
const severalNames = /[、，,；;]/

/**
 * A line of a table that lists units which have nothing to say, beside its number the only text of the row: their
 * names as written, and the words that say so. Null for every other row.
 */
export const silentUnits = (cells: readonly string[]): { units: string; words: string } | null => {
  if (moreThanTwo(cells)) return null
  const texts = filled(cells).filter((text, index) => index > 0 || !/^\s*\d{1,4}[.、]?\s*$/.test(text))
  const [text = ''] = texts
  if (texts.length !== 1 || !/无|没有/u.test(text) || text.length > 2000) return null
  const plain = text.replaceAll(/\s+/g, '').replace(/^[（(](.+)[）)]$/u, '$1')
  const [, said = '', after = ''] = namesAfter.exec(plain) ?? []
  if (after !== '' && /单位|部门|地区/.test(said)) return listOf(after, '无意见')
  const [, name = '', inside = ''] = namesInside.exec(plain) ?? []
  if (name !== '' && saysNoComment(inside)) return listOf(name, inside)
  const [, before = '', words = ''] = namesBefore.exec(plain) ?? []
  return severalNames.test(before) && saysNoComment(words) ? listOf(before, words) : null
}

/** Most rows are told by this alone. */
const moreThanTwo = (cells: readonly string[]): boolean => {
  let count = 0
  for (const cell of cells) {
    if (!isBlank(cell)) count += 1
    if (count > 2) return true
  }
  return false
}

const listOf = (names: string, words: string): { units: string; words: string } => ({
  units: cleanUnitName(names.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/u, '')),
  words,
})

/** The row of such a line: one row for all of its units. */
export const silentRow = (
  row: RowWithoutNumber,
  { units, words }: { units: string; words: string },
): RowWithoutNumber => ({
  ...row,
  seq: row.seq !== null && /^\d/.test(row.seq) && row.seq.length <= 5 ? row.seq : null,
  unit: units,
  comment: words,
  clause: null,
  noComment: true,
  items: 0,
  decision: { text: '', disposition: 'open', inherited: false },
  reason: null,
})
