import type { AdoptionRow } from '../consultation/adoptionTable'
import { type DutyChange, dutyRoles, type ParsedComment, type ProposedChange } from '../consultation/change'
import { dispositions } from '../consultation/dispositions'
import { foldKey } from '../reading/fold'
import { excerpt } from './wording'

/** A quotation shorter than this may stand in many places (牵头单位); in folded characters. */
const shortestPassage = 6

/** “两年” may stand anywhere, “两年” of 第十五条 stands in one place. */
const keysOf = (text: string, refs: readonly string[]): readonly string[] => {
  if (text.length >= shortestPassage) return [text]
  return text === '' ? [] : refs.map(ref => `${ref}/“${text}”`)
}

/** One edit that a row asks for, made comparable. */
export interface Wish {
  row: AdoptionRow
  action: ProposedChange['action']
  /** Folded; '' where there is none. */
  original: string
  proposed: string
  duty: DutyChange | null
  refs: readonly string[]
  /** The passage as written, for messages. */
  passage: string
  /** What is asked, in words. */
  wanted: string
  /** Two wishes are about one passage only if they share one of these. */
  keys: readonly string[]
}

const marks = /[^\p{L}\p{N}]/gu
const plain = (text: string | null): string => foldKey(text ?? '').replaceAll(marks, '')

const describeDuty = ({ unit, from, to }: DutyChange): string => {
  if (to === null) return `把${unit}移出${from === null ? '责任单位' : dutyRoles[from]}`
  return `把${unit}列为${dutyRoles[to]}`
}

const describeWish = ({ action, original, proposed, duty }: ProposedChange): string => {
  if (duty !== null) return describeDuty(duty)
  if (action === 'delete') return `删去“${excerpt(original ?? '')}”`
  if (action === 'insert') return `增加“${excerpt(proposed ?? '')}”`
  return `把“${excerpt(original ?? '')}”改为“${excerpt(proposed ?? '')}”`
}

const placesOf = (row: AdoptionRow, change: ProposedChange): string[] => {
  const refs = change.places.flatMap(({ ref, page }) => ref ?? (page === null ? [] : `页${page}`))
  return refs.length > 0 || row.clause === null ? refs : [plain(row.clause)]
}

const readWish = (row: AdoptionRow, change: ProposedChange): Wish => {
  const original = plain(change.original)
  const proposed = plain(change.proposed)
  const refs = placesOf(row, change)
  const dutyPlaces = change.duty === null ? [] : [...refs, ...change.places.map(({ text }) => plain(text))]
  const unit = plain(change.duty?.unit ?? '')
  return {
    row,
    action: change.action,
    original,
    proposed,
    duty: change.duty,
    refs,
    passage: change.original ?? change.proposed ?? change.places[0]?.text ?? '',
    wanted: describeWish(change),
    keys: [
      ...[original, proposed].flatMap(text => keysOf(text, refs)),
      ...dutyPlaces.map(place => `${place}/${unit}`),
    ],
  }
}

/** The edits of a row, from its comment or, where the table has columns for them, from its texts. */
export const readWishes = (row: AdoptionRow, changesOf: (text: string) => ParsedComment): readonly Wish[] =>
  changesOf(row.comment).changes.map(change => readWish(row, change))

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
  isOnePassage(one, other) &&
  ((other.action === 'replace' && other.original === one.original) ||
    (other.action === 'insert' && other.proposed === one.original))

const partsWays = (one: Wish, other: Wish): boolean =>
  one.action === 'replace' &&
  other.action === 'replace' &&
  one.original === other.original &&
  !one.proposed.includes(other.proposed) &&
  !other.proposed.includes(one.proposed) &&
  bothStand(one, other)

const swapsDuty = (one: Wish, other: Wish): boolean =>
  one.duty !== null &&
  other.duty !== null &&
  plain(one.duty.unit) === plain(other.duty.unit) &&
  one.duty.to === null &&
  other.duty.to !== null &&
  (one.duty.from === null || one.duty.from === other.duty.to)

/**
 * Whether two wishes about one passage exclude each other: there and back, delete and keep, duty off and on.
 * Two different wordings for one passage exclude each other only where both were adopted.
 */
export const isOpposite = (one: Wish, other: Wish): boolean =>
  one.row.row !== other.row.row &&
  sharesPlace(one, other) &&
  [
    [one, other],
    [other, one],
  ].some(
    ([a, b]) =>
      a !== undefined &&
      b !== undefined &&
      (turnsBack(a, b) || deletesWhatOtherKeeps(a, b) || partsWays(a, b) || swapsDuty(a, b)),
  )
