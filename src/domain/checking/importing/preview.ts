import type { AdoptionTable, Column } from '../../consultation/adoptionTable'
import type { Statement } from '../../consultation/statement'
import { readLetter } from '../../reading/letters/letter'
import { documentText, type SourceDocument, type TableBlock } from '../../reading/source'
import { readStatements } from '../../reading/statements'
import {
  headerKey,
  isBesideTable,
  type RecognisedTables,
  readWithRoles,
  recogniseTables,
} from '../../reading/tables'
import { dateInForm } from '../../reading/tables/formDate'
import type { LongReading } from '../../reading/tables/longReading'
import { audit } from '../audit'
import type { Finding } from '../finding'
import { correctTable } from './correctedTable'
import type { Corrections, Reading } from './corrections'
import { type Doubt, doubtsOf } from './doubts'
import { gatheredPaper } from './gatheredPreview'
import { type LetterPreview, looksLikeLetter, previewLetter } from './letterPreview'
import { isOfBlock, type Places, placesByRow, placesOfLong, withRows } from './longPreview'
import { samplesOf } from './samples'

export { type Corrections, noCorrections, type RowCorrection } from './corrections'

export interface ImportPreview {
  reading: Reading
  /** Titles and sizes of all tables in the file, for choosing. */
  tables: readonly { title: string; rows: number }[]
  /** The chosen table as read and corrected; null where the file holds none. */
  table: AdoptionTable | null
  /** The file as a letter in prose; null where it holds a table and nobody said that it is a letter. */
  letter: LetterPreview | null
  /** The columns as guessed, for the person to correct. */
  columns: readonly Column[]
  /** Under which a mapping of these columns is remembered. */
  headerKey: string
  /** No heading stands over the columns, and nobody has said yet what they are: they were guessed by their cells. */
  guessed: boolean
  /** Indexes of columns that hold something and were not understood. */
  unsure: readonly number[]
  /** A few cells of each column, to judge the guess by. */
  samples: readonly (readonly string[])[]
  /** Where each row stood, by row number. */
  places: Places
  /** What should be looked at, row by row. */
  doubtful: readonly Doubt[]
  /** The unit read from the letter around the table for rows that name none; '' where it was not needed. */
  unitOfLetter: string
  /** The date on the form that one unit filled in (填表日期, or under its name), ISO; '' where it names none, null where the table is no such form. */
  dateOfForm: string | null
  findings: readonly Finding[]
  /** The table is so long that it is checked only when it has been saved: `findings` says nothing about it. */
  uncheckedRows: number
  statements: readonly Statement[]
  note: string
  /** Lines that are neither row, heading, footer nor prose. */
  problems: readonly { place: string; message: string; text?: string }[]
}

interface Candidate {
  table: AdoptionTable | null
  places: Places
  /** The whole of a table whose block holds only the first rows. */
  long?: LongReading
  block: TableBlock | null
  columns: readonly Column[]
  headingRow: number | undefined
  /** Read by what its cells hold alone, as nothing stands over its columns. */
  headless?: boolean
}

/**
 * What would be saved of a file, with all that a person should look at first. Grids in which no heading was
 * found can be chosen too, and are read by the roles that the person gives their columns. Of long tables `source`
 * holds the first rows, by which they are recognised; all their rows stand in `long`, read by the same roles.
 * @param checksLong long tables are checked too, which takes seconds: in a process of its own.
 */
export const previewImport = (
  source: SourceDocument,
  corrections: Corrections,
  long: readonly LongReading[] = [],
  checksLong = false,
): ImportPreview => {
  const read = recogniseTables(source)
  const paper = corrections.reading === 'letter' || read.tables.length > 0 ? null : gatheredPaper(source)
  const candidates = [...(paper === null ? [] : [paper]), ...candidatesOf(read)].map(each =>
    withLongRows(each, long),
  )
  const chosen = candidates[corrections.table] ?? candidates[0]
  const roles = readAs(chosen, corrections)
  const unitOfLetter = lacksUnits(roles.table) ? (readLetter(read.prose).unit ?? '') : ''
  const table = roles.table && correctTable(roles.table, corrections, corrections.unit || unitOfLetter)
  const statements = readStatements(read.prose)
  const letter = maybeLetter(source, read, corrections)
  const uncheckedRows = roles.long === undefined || checksLong ? 0 : roles.long.rows.length
  const columns = roles.table?.columns ?? chosen?.columns ?? []
  const samples = samplesOf(chosen?.block ?? null, chosen?.headingRow ?? 0)
  const { places } = roles
  return {
    reading:
      corrections.reading ?? (paper !== null || chosen?.headless ? 'table' : guessReading(source, letter)),
    tables: candidates.map(each => ({
      title: each.table?.title || (each.block?.name ?? '') || '未命名的表',
      rows: each.table?.rows.length ?? each.block?.rowsInAll ?? each.block?.rows.length ?? 0,
    })),
    table,
    letter,
    columns,
    headerKey: headerKey(columns.map(({ header }) => header)),
    guessed: chosen?.headless === true && corrections.roles === null,
    unsure:
      corrections.roles === null
        ? columns.flatMap(({ header, role }, index) =>
            role === 'other' && !isBesideTable(header) && (samples[index] ?? []).length > 0 ? [index] : [],
          )
        : [],
    samples,
    places,
    doubtful: table === null ? [] : doubtsOf(table, places),
    unitOfLetter,
    dateOfForm:
      table !== null && isFormOfUnit(table)
        ? (dateInForm(chosen?.block?.rows ?? []) ?? readLetter(read.prose).date ?? '')
        : null,
    findings:
      table === null || uncheckedRows > 0
        ? []
        : audit({ tables: [table], statements, noteText: read.prose }).findings,
    uncheckedRows,
    statements,
    note: statements.length > 0 ? read.prose.trim() : '',
    problems: [...source.problems, ...(paper?.problems ?? []), ...read.problems, ...(table?.problems ?? [])],
  }
}

/** The table that the corrections are about, for reading it by given roles: its sheet and its heading's row number. */
export const chosenTable = (
  source: SourceDocument,
  corrections: Corrections,
): { name: string | null; headingRow: number; headers: readonly string[] } | null => {
  const candidates = candidatesOf(recogniseTables(source))
  const chosen = candidates[corrections.table] ?? candidates[0]
  if (chosen === undefined || chosen.block === null) return null
  const { name, firstRow } = chosen.block
  const headers = chosen.columns.map(({ header }) => header)
  return { name, headingRow: firstRow + (chosen.headingRow ?? 0), headers }
}

const candidatesOf = (read: RecognisedTables): Candidate[] => [
  ...read.tables.map((table, index) => ({
    table,
    places: placesByRow(read.places[index] ?? []),
    block: read.blocks[index] ?? null,
    columns: table.columns,
    headingRow: undefined,
  })),
  ...read.nearTables.map(near => ({ table: null, places: placesByRow([]), ...near })),
]

const withLongRows = (candidate: Candidate, readings: readonly LongReading[]): Candidate => {
  const long = readings.find(each => isOfBlock(each, candidate.block))
  if (long === undefined) return candidate
  const table = candidate.table && withRows(candidate.table, long)
  return { ...candidate, table, places: placesOfLong(long), long }
}

/** A spreadsheet is meant as a table even where no heading was found; prose that reads as a letter is one. */
const guessReading = (source: SourceDocument, letter: LetterPreview | null): Reading => {
  const sheet = source.format === 'xlsx' || source.format === 'csv'
  return !sheet && letter !== null && looksLikeLetter(letter) ? 'letter' : 'table'
}

/** No letter is longer, in characters; and a file with a recognised table is only read as one when asked. */
const longestLetter = 200_000

const maybeLetter = (
  source: SourceDocument,
  read: RecognisedTables,
  { reading, letter }: Corrections,
): LetterPreview | null => {
  if (reading === 'table' || (reading === null && read.tables.length > 0)) return null
  return previewLetter(documentText(source).slice(0, longestLetter), letter)
}

const readAs = (
  chosen: Candidate | undefined,
  { roles }: Corrections,
): Pick<Candidate, 'table' | 'places' | 'long'> => {
  if (chosen === undefined) return { table: null, places: placesByRow([]) }
  const { block, headingRow, long } = chosen
  const guessed = chosen.headless && block?.rowsInAll === undefined ? chosen.columns : null
  const known = roles ?? guessed?.map(({ role }) => role) ?? null
  if (known === null || block === null) return chosen
  const { table, places } = readWithRoles(block, known, headingRow)
  return long === undefined
    ? { table, places: placesByRow(places) }
    : { table: withRows(table, long), places: placesOfLong(long), long }
}

/** Rows that name no unit, in a table that a unit sent: what carries answers is the drafter's, and so is the name under it. */
const lacksUnits = (table: AdoptionTable | null): boolean =>
  (table?.rows ?? []).some(row => row.unit.trim() === '') &&
  !(table?.rows ?? []).some(row => row.decision.text !== '')

/** What one unit filled in: a table of its comments alone, without answers. */
const isFormOfUnit = ({ rows }: AdoptionTable): boolean =>
  rows.length > 0 &&
  rows.every(({ unit, decision }) => unit === rows[0]?.unit && decision.text === '') &&
  rows[0]?.unit.trim() !== ''
