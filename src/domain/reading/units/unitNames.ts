import { foldKey } from '../fold'
import { chineseDigits } from '../numerals'
import {
  carriedPrefix,
  departmentEndings,
  departmentStems,
  likeSpellings,
  provinceNames,
  standsAlone,
  unitSpellings,
} from './unitWords'

const numberInName = new RegExp(`\\d+|第[${chineseDigits}]+`, 'gu')
const stemOf = new Map(
  departmentStems.flatMap(([first = '', ...rest]) => [first, ...rest].map(word => [word, first])),
)
const longestStem = Math.max(...[...stemOf.keys()].map(word => word.length))
const endingOf = departmentEndings
  .flatMap(([first = '', ...rest]) => [first, ...rest].map(word => ({ word, first })))
  .sort((one, other) => other.word.length - one.word.length)

/**
 * A unit name as one line: line breaks and spaces that a narrow cell put between Chinese characters are taken
 * out, a space between Latin words stays; （盖章） and marks at the end (、 ，) go.
 */
export const cleanUnitName = (text: string): string =>
  text
    .split(/[\s\u200b\ufeff]+/u)
    .filter(part => part !== '')
    .reduce(
      (name, part) => (isLatin(name.at(-1)) && isLatin(part.at(0)) ? `${name} ${part}` : name + part),
      '',
    )
    .replace(/[（(](?:盖章|公章|签章|加盖公章|章)[）)]$/u, '')
    .replace(/[、，,；;。：:]{1,9}$/u, '')

const isLatin = (sign: string | undefined): boolean => sign !== undefined && /[A-Za-z0-9.,&]/.test(sign)

/**
 * What two spellings of one unit have in common: 自治区发改委, 自治区发展改革委 and 自治区发展和改革委员会 have one
 * key, so have 南宁市 and 南宁市人民政府. Never shown. The level prefix stays: 发展改革委 alone is another key, for
 * which level it is cannot be told from the name.
 */
export const unitKey = (name: string): string => remembered(keys, name, keyOf)

/** The names of a table are a few hundred, again and again. */
const remembered = (known: Map<string, string>, name: string, read: (name: string) => string): string => {
  const before = known.get(name)
  if (before !== undefined) return before
  const key = read(name)
  if (name.length <= longestRemembered && known.size < 20_000) known.set(name, key)
  return key
}

const keys = new Map<string, string>()
const plainestKeys = new Map<string, string>()
const longestRemembered = 40

const keyOf = (name: string): string => {
  const plain = foldKey(cleanUnitName(name))
    .replace(/\((?:盖章|公章|章)\)$/u, '')
    .replace(/([市县区州盟旗])(?:人民政府|政府)$/u, '$1')
  return unitSpellings.reduce((key, [long, short]) => key.replaceAll(long, short), shortenDepartment(plain))
}

const shortenDepartment = (name: string): string => {
  for (const { word, first } of endingOf) {
    if (!name.endsWith(word)) continue
    const body = name.slice(0, -word.length)
    const stem = stemAtEnd(body)
    if (stem !== null) return body.slice(0, -stem.length) + (stemOf.get(stem) ?? stem) + first
    return word === '委员会' && !body.endsWith('管理') ? `${body}委` : name
  }
  return name
}

const stemAtEnd = (body: string): string | null => {
  for (let length = Math.min(longestStem, body.length); length >= 2; length -= 1) {
    const stem = body.slice(-length)
    if (stemOf.has(stem)) return stem
  }
  return null
}

/** True where two names may well be one unit, for a suggestion that a person confirms; never merged by itself. */
export const likeUnitNames = (one: string, other: string): boolean => {
  const [first = '', second = ''] = [one, other].map(name => remembered(plainestKeys, name, plainestKey))
  if (first === '' || second === '') return false
  if (first === second) return true
  if (numberIn(first) !== numberIn(second)) return false
  const [bare, otherBare] = [withoutPrefix(first), withoutPrefix(second)]
  if (bare.length >= 3 && bare === otherBare) return samePlace(first, second, bare)
  if (withoutLegalForm(bare) === withoutLegalForm(otherBare) && withoutLegalForm(bare).length >= 4)
    return first === bare || second === otherBare
  const [short, long] = first.length < second.length ? [first, second] : [second, first]
  return short.length >= 5 && (long.endsWith(short) || long.startsWith(short) || leavesOut(long, short))
}

/**
 * A key made still plainer, for likeness alone: offices write their longest name on the seal and say the shortest, and
 * a unit answers through its office (西城区人民政府办公室, 市府办, 市林业局办公室).
 */
const plainestKey = (given: string): string => {
  const short = likeSpellings.reduce((name, [long, plain]) => name.replace(long, plain), unitKey(given))
  const unit = short.replace(office, '')
  return shortenDepartment(unit.replace(government, '')).replace(/办公室$/u, '办')
}

const government = /(?<=[市县区州盟旗镇乡省])(?:人民政府|政府)$/u
const office =
  /(?:(?<=[市县区州盟旗镇乡省])(?:人民政府|政府|府)?(?:党政)?(?:综合)?办(?:公[室厅])?|(?<=[局厅委会])(?:综合)?办公[室厅]|(?<=政协|街道)(?:办公[室厅]|办事处|党政办(?:公室)?))$/u

/** 广西壮族自治区财政厅 and 自治区财政厅 may be one; 南宁市财政局 and 柳州市财政局 cannot. */
const samePlace = (first: string, second: string, bare: string): boolean => {
  const [place, otherPlace] = [first.slice(0, -bare.length), second.slice(0, -bare.length)]
  return place === '' || otherPlace === '' || place.endsWith(otherPlace) || otherPlace.endsWith(place)
}

/** What number a name has: 第11小学 and 第111小学 differ by one sign only and are two schools. */
const numberIn = (key: string): string => key.match(numberInName)?.join('|') ?? ''

const withoutPrefix = (key: string): string => key.replace(carriedPrefix, '')

/** 水务发展集团有限公司 and 水务发展集团: the legal form is left out in speech. */
const withoutLegalForm = (key: string): string => key.replace(/(?:股份)?(?:有限)?(?:责任)?公司$/u, '')

/** The long name is the short one with some characters put in: 广西北部湾港务集团 in 广西北部湾国际港务集团有限公司. */
const leavesOut = (long: string, short: string): boolean => {
  if (short.length < 7 || long.length - short.length > 6) return false
  let found = 0
  for (const sign of long) if (sign === short[found]) found += 1
  return found === short.length
}

/**
 * The full names in a list that says its level once: “自治区发展改革委、工业和信息化厅、南宁海关” →
 * 自治区发展改革委, 自治区工业和信息化厅, 南宁海关. Only departments take the prefix; companies, customs,
 * governments and whatever names its own place stand as they are.
 */
export const expandUnits = (list: string): string[] => {
  let prefix = ''
  return splitUnits(list).map(name => {
    const own = ownPrefix(name)
    if (own !== null && carriesOn(name.slice(own.length))) {
      prefix = own
      return name
    }
    return takesPrefix(name) ? prefix + name : name
  })
}

const splitUnits = (list: string): string[] =>
  list
    .split(/[、，,；;。\n]|以及/u)
    .map(part => cleanUnitName(part).replace(/等(?:有关|相关)?(?:单位|部门)?$/u, ''))
    .filter(name => name !== '')

/** The level or place that a name begins with; the 市 of 市场监管局 is none. */
const ownPrefix = (name: string): string | null =>
  isBareDepartment(name) ? null : (carriedPrefix.exec(name)?.[1] ?? null)

/** A department's name and nothing before it: 市场监管局, 能源局. */
const isBareDepartment = (name: string): boolean =>
  endingOf.some(({ word }) => name.endsWith(word) && stemOf.has(name.slice(0, -word.length)))

/** After its level comes a department or one of the people's organisations, and the list goes on at that level. */
const carriesOn = (name: string): boolean =>
  isDepartment(name) || /(?:总工会|妇联|团委|残联|科协|工商联|红十字会|供销社)$/u.test(name)

const isDepartment = (name: string): boolean => endingOf.some(({ word }) => name.endsWith(word))

const takesPrefix = (name: string): boolean =>
  isDepartment(name) &&
  ownPrefix(name) === null &&
  !standsAlone.test(name) &&
  !provinceNames.some(place => name.startsWith(place))
