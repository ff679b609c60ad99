import { dispositions } from '../../consultation/dispositions'
import { chineseDigits } from '../../reading/numerals'
import { pairsOf } from './likeness'
import { plain, shortestPassage, type Wish } from './wishes'

const sharesPlace = (one: Wish, other: Wish): boolean =>
  one.refs.length === 0 || other.refs.length === 0 || one.refs.some(ref => other.refs.includes(ref))

const bothStand = (one: Wish, other: Wish): boolean =>
  [one, other].every(({ row }) => dispositions[row.decision.disposition].mustLand)

const turnsBack = (one: Wish, other: Wish): boolean =>
  one.action === 'replace' &&
  other.action === 'replace' &&
  one.original === other.proposed &&
  one.proposed === other.original &&
  one.original !== one.proposed

/** Long enough to stand in one place only, or at a place that both name. */
const isOnePassage = (one: Wish, other: Wish): boolean =>
  one.original.length >= shortestPassage ||
  (one.original !== '' && one.refs.some(ref => other.refs.includes(ref)))

const deletesWhatOtherKeeps = (one: Wish, other: Wish): boolean =>
  one.action === 'delete' &&
  (isOnePassage(one, other) || isLong(other)) &&
  ((other.action === 'replace' && other.original !== '' && keepsPart(other, one.original)) ||
    (other.action === 'insert' && other.proposed === one.original && one.original !== ''))

const isLong = ({ original }: Wish): boolean => original.length >= shortestPassage

/** It revises a part of what is to be deleted, or more than that and leaves that in. */
const keepsPart = ({ original, proposed }: Wish, deleted: string): boolean =>
  deleted !== '' && (deleted.includes(original) || (original.includes(deleted) && proposed.includes(deleted)))

/** A whole clause deleted, and something still to be done in it. */
const deletesClauseOfOther = (one: Wish, other: Wish): boolean =>
  one.action === 'delete' &&
  one.original === '' &&
  (other.action === 'replace' || other.action === 'insert') &&
  one.refs.some(ref => other.refs.some(each => each === ref || each.startsWith(`${ref}/`)))

/** Signs that two passages share where one ends and the other begins. */
const seamOf = (one: string, other: string): string => {
  for (let length = Math.min(one.length, other.length) - 1; length >= shortestPassage; length -= 1) {
    if (one.endsWith(other.slice(0, length))) return other.slice(0, length)
  }
  return ''
}

/** Replacements of passages that overlap: both cannot be carried out, unless one holds the other or both leave the rest. */
const overlap = (one: Wish, other: Wish): boolean => {
  if (one.action !== 'replace' || other.action !== 'replace' || !isLong(one) || !isLong(other)) return false
  if (one.original === other.original || !bothStand(one, other)) return false
  if (one.original.includes(other.original)) {
    return !one.proposed.includes(other.proposed) && !one.proposed.includes(other.original)
  }
  const seam = seamOf(one.original, other.original)
  return seam !== '' && !(one.proposed.includes(seam) && other.proposed.includes(seam))
}

const numeral = new RegExp(`[\\d.${chineseDigits}万亿]`, 'u')

/** One wording says more than the other and nothing else: 应当按规定 for 应当. 二十日 holds 十日, and is another number. */
const refines = (longer: string, shorter: string): boolean => {
  for (let at = longer.indexOf(shorter); at >= 0; at = longer.indexOf(shorter, at + 1)) {
    const before = `${longer[at - 1] ?? ''}${shorter[0] ?? ''}`
    const after = `${shorter.at(-1) ?? ''}${longer[at + shorter.length] ?? ''}`
    if (![before, after].some(seam => seam.length === 2 && [...seam].every(sign => numeral.test(sign))))
      return true
  }
  return false
}

const partsWays = (one: Wish, other: Wish): boolean =>
  one.action === 'replace' &&
  other.action === 'replace' &&
  one.original === other.original &&
  !refines(one.proposed, other.proposed) &&
  !refines(other.proposed, one.proposed) &&
  bothStand(one, other)

const sameRef = (one: Wish, other: Wish): boolean => one.refs.some(ref => other.refs.includes(ref))

/** One wants the place deleted and the other wants it kept. Refused, either answers the other. */
const deletesWhatShallStay = (one: Wish, other: Wish): boolean =>
  one.action === 'delete' &&
  other.action === 'keep' &&
  one.original === '' &&
  sameRef(one, other) &&
  [one, other].every(({ row }) => dispositions[row.decision.disposition].countsAs !== 'rejected')

/** 关于由甲部门处罚的规定: what a provision is about, told apart from its place. */
const described = /^关于(.+)的(?:规定|内容|表述|条款)$/
const mostlySaid = 0.6

/** A provision in an article is deleted by what it is about, and another comment puts just that in. */
const deletesWhatIsAdded = (one: Wish, other: Wish): boolean => {
  if (one.action !== 'delete' || other.action !== 'insert' || !sameRef(one, other)) return false
  const about = pairsOf(described.exec(one.original)?.[1] ?? '')
  if (about.size === 0) return false
  const said = pairsOf(plain(other.row.comment))
  return bothStand(one, other) && [...about].filter(pair => said.has(pair)).length >= mostlySaid * about.size
}

/** The same duty goes from one unit to two different ones. */
const givesToTwo = (one: Wish, other: Wish): boolean =>
  one.instead !== '' &&
  one.instead === other.instead &&
  one.duty?.to === other.duty?.to &&
  one.duty?.unit !== other.duty?.unit &&
  sameRef(one, other) &&
  bothStand(one, other)

const swapsDuty = (one: Wish, other: Wish): boolean =>
  one.duty !== null &&
  other.duty !== null &&
  one.duty.unit === other.duty.unit &&
  one.duty.to === null &&
  other.duty.to !== null &&
  (one.duty.from === null || one.duty.from === other.duty.to)

const tests = [
  turnsBack,
  deletesWhatOtherKeeps,
  deletesClauseOfOther,
  deletesWhatShallStay,
  deletesWhatIsAdded,
  partsWays,
  overlap,
  swapsDuty,
  givesToTwo,
]

const excludes = (one: Wish, other: Wish): boolean => tests.some(isSo => isSo(one, other))

/**
 * Whether two wishes about one passage exclude each other: there and back, delete and keep, duty off and on.
 * Two different wordings for one passage, or for two that overlap, exclude each other only where both were adopted.
 */
export const isOpposite = (one: Wish, other: Wish): boolean =>
  one.row.row !== other.row.row && sharesPlace(one, other) && (excludes(one, other) || excludes(other, one))
