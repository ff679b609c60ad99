import type { AdoptionRow } from '../../consultation/adoptionTable'
import {
  type DutyChange,
  dutyRoles,
  type ParsedComment,
  type ProposedChange,
} from '../../consultation/change'
import { foldKey } from '../../reading/fold'
import { excerpt } from '../wording'

/** A quotation shorter than this may stand in many places (牵头单位); in folded characters. */
export const shortestPassage = 6

/** “两年” may stand anywhere, “两年” of 第十五条 stands in one place. */
const keysOf = (text: string, refs: readonly string[]): readonly string[] => {
  if (text.length >= shortestPassage) return [text]
  return text === '' ? [] : refs.map(ref => `${ref}/“${text}”`)
}

/** One edit that a row asks for, made comparable. */
export interface Wish {
  row: AdoptionRow
  /** `keep`: 第九条很有必要，建议保留. */
  action: ProposedChange['action'] | 'keep'
  /** Folded; '' where there is none. */
  original: string
  proposed: string
  duty: DutyChange | null
  /** The unit whose duty another one shall have (牵头单位由甲改为乙); '' where nobody gives place. */
  instead: string
  refs: readonly string[]
  /** The first of the places as written. */
  place: string
  /** The passage as written, for messages. */
  passage: string
  /** What is asked, in words. */
  wanted: string
  /** Two wishes are about one passage only if they share one of these. */
  keys: readonly string[]
}

const marks = /[^\p{L}\p{N}]/gu
export const plain = (text: string | null): string => foldKey(text ?? '').replaceAll(marks, '')

const describeDuty = ({ unit, from, to }: DutyChange): string => {
  if (to === null) return `把${unit}移出${from === null ? '责任单位' : dutyRoles[from]}`
  return `把${unit}列为${dutyRoles[to]}`
}

/** What is asked, in words; where the comment gives no wording, the place speaks for it. */
const describeWish = ({ action, original, proposed, duty, places }: ProposedChange): string => {
  if (duty !== null) return describeDuty(duty)
  const place = places[0]?.text ?? '此处'
  const passage = original === null ? place : `“${excerpt(original)}”`
  if (action === 'delete') return `删去${passage}`
  if (action === 'insert') return proposed === null ? `在${place}增加内容` : `增加“${excerpt(proposed)}”`
  return proposed === null ? `改写${passage}` : `把${passage}改为“${excerpt(proposed)}”`
}

const placesOf = (row: AdoptionRow, change: ProposedChange): string[] => {
  const refs = change.places.flatMap(({ ref, page }) => ref ?? (page === null ? [] : `页${page}`))
  return refs.length > 0 || row.clause === null ? refs : [plain(row.clause)]
}

/** 6条/2款 lies in 6条: what is done to the one is done to the other. */
const clausesAbove = (ref: string): string[] => {
  const steps = ref.split('/')
  return steps.map((_, at) => `条款${steps.slice(0, at + 1).join('/')}`)
}

const self = /^[我本](?:市|县|区)?(?:局|委|厅|办|部|院|中心|单位|公司|处|站|所|政府)?$/

/** 我局 is the unit that says so. */
const nameUnit = (row: AdoptionRow, unit: string): string =>
  self.test(plain(unit)) && row.unit !== '' ? row.unit : unit

/** 保留, 不宜删除: nothing shall happen to the place. */
const keeping =
  /(?<![不没未无])(?:保留|维持)(?!意见)|不[宜应得可要]?(?:删|取消)|不建议(?:删|取消)|不同意(?:删|取消)/

const isKeeping = (row: AdoptionRow, { action }: ProposedChange): boolean =>
  (action === 'general' || action === 'question') && keeping.test(row.comment)

const readWish = (row: AdoptionRow, change: ProposedChange, instead = ''): Wish => {
  const original = plain(change.original)
  const proposed = plain(change.proposed)
  const refs = placesOf(row, change)
  const dutyPlaces = change.duty === null ? [] : [...refs, ...change.places.map(({ text }) => plain(text))]
  const named = change.duty && { ...change.duty, unit: nameUnit(row, change.duty.unit) }
  const duty = named && { ...named, unit: plain(named.unit) }
  const keeps = isKeeping(row, change)
  return {
    row,
    action: keeps ? 'keep' : change.action,
    original,
    proposed,
    duty,
    instead,
    refs,
    place: change.places[0]?.text ?? row.clause ?? '',
    passage: change.original ?? change.proposed ?? change.places[0]?.text ?? '',
    wanted: keeps ? `保留${change.places[0]?.text ?? '此处'}` : describeWish({ ...change, duty: named }),
    keys: [
      ...(change.original === null && change.action === 'duty' ? [] : refs.flatMap(clausesAbove)),
      ...[original, proposed].flatMap(text => keysOf(text, refs)),
      ...dutyPlaces.flatMap(place => [
        `${place}/${duty?.unit}`,
        ...(instead === '' ? [] : [`${place}/由${instead}`]),
      ]),
    ],
  }
}

/** The edits of a row, from its comment or, where the table has columns for them, from its texts. */
export const readWishes = (row: AdoptionRow, changesOf: (text: string) => ParsedComment): readonly Wish[] =>
  changesOf(row.comment).changes.flatMap(change => exchanged(row, change) ?? [readWish(row, change)])

/** “牵头单位由甲改为乙” takes 甲 out and puts 乙 in; null for any other change. */
const exchanged = (row: AdoptionRow, change: ProposedChange): Wish[] | null => {
  const { action, original, proposed, span } = change
  if (action !== 'duty' || original === null || proposed === null) return null
  const words = row.comment.slice(span.start, span.end)
  const role = /牵头|主办/.test(words) ? 'lead' : /配合|协办|参与/.test(words) ? 'support' : 'responsible'
  const wording = { ...change, original: null, proposed: null }
  const given = plain(nameUnit(row, original))
  return [
    readWish(row, { ...wording, duty: { unit: original, from: role, to: null } }),
    readWish(row, { ...wording, duty: { unit: proposed, from: null, to: role } }, given),
  ]
}
