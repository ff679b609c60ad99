import type { ChangeAction } from '../consultation/change'
import type { Disposition } from '../consultation/dispositions'
import { isDisposition } from '../consultation/dispositions'
import { isUnitKind, type UnitKind } from '../consultation/unitKinds'
import { isWorkState, type WorkState } from './entry'
import { isChangeAction } from './summary'

/** Whether what was adopted stands in the next draft: every change of the comment, or not. */
export const landingStates = { landed: '已落实', missing: '未落实' } as const

export type LandingState = keyof typeof landingStates

const isLandingState = (word: string): word is LandingState => Object.hasOwn(landingStates, word)

/** What is looked for in the desk. It stands in the address, so a filter can be shared and kept. */
export interface Filter {
  text: string
  unitId: number | null
  kind: UnitKind | null
  /** Canonical reference; a place under it counts too. */
  clause: string
  action: ChangeAction | null
  disposition: Disposition | null
  state: WorkState | null
  assigneeId: number | null
  department: string
  /** The code of a finding of the check. */
  finding: string
  landing: LandingState | null
  roundId: number | null
}

export const noFilter: Filter = {
  text: '',
  unitId: null,
  kind: null,
  clause: '',
  action: null,
  disposition: null,
  state: null,
  assigneeId: null,
  department: '',
  finding: '',
  landing: null,
  roundId: null,
}

type Query = Readonly<Record<string, unknown>>

const word = (query: Query, name: string, most = 200): string => {
  const value = query[name]
  return typeof value === 'string' ? value.trim().slice(0, most) : ''
}

const id = (query: Query, name: string): number | null => {
  const value = word(query, name)
  return /^[1-9]\d{0,14}$/.test(value) ? Number(value) : null
}

const known = <T extends string>(value: string, is: (word: string) => word is T): T | null =>
  is(value) ? value : null

/** Reads the filter of an address; what is not understood does not narrow the list. */
export const readFilter = (query: Query): Filter => ({
  text: word(query, 'text'),
  unitId: id(query, 'unit'),
  kind: known(word(query, 'kind'), isUnitKind),
  clause: word(query, 'clause', 100),
  action: known(word(query, 'action'), isChangeAction),
  disposition: known(word(query, 'disposition'), isDisposition),
  state: known(word(query, 'state'), isWorkState),
  assigneeId: id(query, 'assignee'),
  department: word(query, 'department', 60),
  finding: /^[a-z-]{1,40}$/.test(word(query, 'finding')) ? word(query, 'finding') : '',
  landing: known(word(query, 'landing'), isLandingState),
  roundId: id(query, 'round'),
})

/** The filter as the query of an address, without the question mark; '' where nothing is looked for. */
export const writeFilter = (filter: Filter): string => {
  const fields: readonly (readonly [string, string | number | null])[] = [
    ['text', filter.text],
    ['unit', filter.unitId],
    ['kind', filter.kind],
    ['clause', filter.clause],
    ['action', filter.action],
    ['disposition', filter.disposition],
    ['state', filter.state],
    ['assignee', filter.assigneeId],
    ['department', filter.department],
    ['finding', filter.finding],
    ['landing', filter.landing],
    ['round', filter.roundId],
  ]
  const said = fields.filter(([, value]) => value !== null && value !== '')
  return new URLSearchParams(
    Object.fromEntries(said.map(([name, value]) => [name, String(value)])),
  ).toString()
}

export const isFiltered = (filter: Filter): boolean => writeFilter(filter) !== ''
