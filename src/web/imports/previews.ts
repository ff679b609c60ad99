import type { Corrections } from '../../domain/checking/importing/corrections'
import { chosenTable, type ImportPreview, previewImport } from '../../domain/checking/importing/preview'
import type { ColumnRole } from '../../domain/consultation/adoptionTable'
import type { SourceDocument } from '../../domain/reading/source'
import { headerKey } from '../../domain/reading/tables'
import type { LongReading } from '../../domain/reading/tables/longReading'
import type { LongOrder, ReadingOptions } from '../../files/reading/readUpload'
import type { Import } from '../../store/imports'
import { findMapping } from '../../store/mappings'
import type { Deps } from '../deps'
import type { CheckedImport } from './check/reports'
import type { LongReadings } from './longReadings'

export interface KnownPreview extends ImportPreview {
  /** The columns were mapped by what a person said about an earlier file with the same headers. */
  remembered: boolean
}

/** An import with what was corrected and what comes of it. */
export interface ShownImport {
  held: Import
  corrections: Corrections
  preview: KnownPreview
  /** What was found in a long table where somebody had it checked before saving. */
  checked: CheckedImport | null
}

const keptAtMost = 4
const checkedAtMost = 20
/** More rows than this are not kept beside the newest preview. */
const rowsKeptAtMost = 300_000

/** What was ticked, and the round it goes into, change nothing about the reading. */
const keyOf = ({ id, sha256 }: Import, { choices, roundId, newRound, ...read }: Corrections): string =>
  `${id} ${sha256} ${JSON.stringify(read)}`

/** Previews, the last few kept: turning the pages of a long table does not read it again. */
export const previewShelf = ({ db }: Deps, readings: LongReadings) => {
  const kept = new Map<string, ImportPreview>()
  const preview = (
    held: Import,
    corrections: Corrections,
    long: readonly LongReading[] = [],
  ): ImportPreview => {
    const key = keyOf(held, corrections)
    const made = kept.get(key) ?? previewImport(held.source, corrections, long)
    kept.delete(key)
    kept.set(key, made)
    let rows = 0
    for (const [older, each] of [...kept].reverse().slice(1)) {
      rows += each.table?.rows.length ?? 0
      if (kept.size > keptAtMost || rows > rowsKeptAtMost) kept.delete(older)
    }
    return made
  }

  const headings = new Map<string, ReturnType<typeof chosenTable>>()
  /** Where the heading of the chosen table stands, the last few kept: thousands of rows are looked at to find it. */
  const headingOf = (held: Import, corrections: Corrections) => {
    const key = keyOf(held, corrections)
    const made = headings.has(key) ? headings.get(key) : chosenTable(held.source, corrections)
    headings.delete(key)
    headings.set(key, made ?? null)
    for (const oldest of [...headings.keys()].slice(0, -keptAtMost)) headings.delete(oldest)
    return made ?? null
  }

  const rolesOf = async ({ roles }: Corrections, headers: readonly string[]) => {
    if (roles !== null || headerKey(headers) === '') return { roles, remembered: false }
    const known = await findMapping(db, headerKey(headers))
    const fits = known !== undefined && known.length === headers.length
    return fits ? { roles: known, remembered: true } : { roles: null, remembered: false }
  }

  /** How the long tables of a file have to be read; null where it has none. */
  const orderOf = async (held: Import, corrections: Corrections) => {
    if (!isLong(held.source)) return null
    const chosen = headingOf(held, corrections)
    const { roles, remembered } = await rolesOf(corrections, chosen?.headers ?? [])
    return { order: orderBy(chosen, roles), roles, remembered }
  }

  const longPreview = async (held: Import, corrections: Corrections): Promise<KnownPreview | null> => {
    const wanted = await orderOf(held, corrections)
    if (wanted === null) return null
    const long = await readings.of(held, wanted.order)
    return { ...preview(held, { ...corrections, roles: wanted.roles }, long), remembered: wanted.remembered }
  }

  const previewOf = async (held: Import, corrections: Corrections): Promise<KnownPreview> => {
    const long = await longPreview(held, corrections)
    if (long !== null) return long
    const plain = preview(held, corrections)
    const { roles, remembered } = await rolesOf(
      corrections,
      plain.columns.map(({ header }) => header),
    )
    return remembered ? { ...preview(held, { ...corrections, roles }), remembered } : { ...plain, remembered }
  }

  const checked = new Map<string, CheckedImport>()

  return {
    previewOf,
    /** What has been found in a long table, as it is read and corrected now; the last few are kept. */
    checkedOf: (held: Import, corrections: Corrections): CheckedImport | null =>
      checked.get(keyOf(held, corrections)) ?? null,
    keepChecked: (held: Import, corrections: Corrections, found: CheckedImport): void => {
      checked.set(keyOf(held, corrections), found)
      for (const oldest of [...checked.keys()].slice(0, -checkedAtMost)) checked.delete(oldest)
    },
    /** What a process has to be told to check a long table; null where the table is checked at once. */
    checkTask: async (held: Import, corrections: Corrections) => {
      const wanted = await orderOf(held, corrections)
      if (wanted === null) return null
      const { order, roles } = wanted
      return { name: held.uploadName, source: held.source, corrections: { ...corrections, roles }, order }
    },
    /** Null where the preview can be made at once; else what reads the long tables for it first. */
    preparation: async (held: Import, corrections: Corrections) => {
      const wanted = await orderOf(held, corrections)
      if (wanted === null || readings.has(held, wanted.order)) return null
      return (watch: ReadingOptions) => readings.of(held, wanted.order, watch)
    },
  }
}

const isLong = (source: SourceDocument): boolean =>
  source.blocks.some(block => block.kind === 'table' && block.rowsInAll !== undefined)

const orderBy = (
  chosen: { name: string | null; headingRow: number } | null,
  roles: readonly ColumnRole[] | null,
): LongOrder => {
  if (chosen === null || roles === null) return { given: null }
  return { given: { name: chosen.name, headingRow: chosen.headingRow, roles } }
}
