import type { ColumnRole } from '../../consultation/adoptionTable'
import type { Disposition } from '../../consultation/dispositions'
import type { Repair } from '../finding'

/** What a person changed about the reading of a file before it is saved. */
export interface Corrections {
  /** As what the file is read; null: as a table where one is found, else as a letter. */
  reading: Reading | null
  /** Which table of the file, from 0. */
  table: number
  /** A role for each column, left to right; null where the guess stands. */
  roles: readonly ColumnRole[] | null
  rows: readonly RowCorrection[]
  /** Mends of the findings that the person accepted. */
  repairs: readonly Repair[]
  /** The round it is to go into; null for a new one. */
  roundId: number | null
  /** A letter about which nothing is said goes into the latest round. */
  newRound: boolean
  /** Whose comments all rows are that name no unit; '' where nobody has said. */
  unit: string
  units: readonly UnitChoice[]
  letter: LetterCorrections
  /** What was typed and ticked on the preview and changes nothing about the reading, by the fields of the form. */
  choices: Readonly<Record<string, string | string[]>>
}

export type Reading = 'table' | 'letter'

/** A correction of one row; what is absent stays as read. */
export interface RowCorrection {
  row: number
  unit?: string
  disposition?: Disposition
  leftOut?: boolean
}

/** What a person said about a name that looks like another: the unit it is, or null where it is one of its own. */
export interface UnitChoice {
  name: string
  as: string | null
}

/** What of a letter was read otherwise than a person reads it; null and empty stand for “as read”. */
export interface LetterCorrections {
  unit: string | null
  /** ISO. */
  date: string | null
  noComment: boolean | null
  /** Comments, by their number from 0, that are none. */
  leftOut: readonly number[]
  /** Comments that go on with the one before. */
  joined: readonly number[]
  /** Comments copied from the letter by the person. */
  added: readonly string[]
}

export const noLetterCorrections: LetterCorrections = {
  unit: null,
  date: null,
  noComment: null,
  leftOut: [],
  joined: [],
  added: [],
}

export const noCorrections: Corrections = {
  reading: null,
  table: 0,
  roles: null,
  rows: [],
  repairs: [],
  roundId: null,
  newRound: false,
  unit: '',
  units: [],
  letter: noLetterCorrections,
  choices: {},
}
