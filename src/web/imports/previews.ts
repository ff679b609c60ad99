import type { Corrections } from '../../domain/checking/corrections'
import { type ImportPreview, previewImport } from '../../domain/checking/preview'
import type { Import } from '../../store/imports'
import { findMapping } from '../../store/mappings'
import type { Deps } from '../deps'

export interface KnownPreview extends ImportPreview {
  /** The columns were mapped by what a person said about an earlier file with the same headers. */
  remembered: boolean
}

/** An import with what was corrected and what comes of it. */
export interface ShownImport {
  held: Import
  corrections: Corrections
  preview: KnownPreview
}

const keptAtMost = 4

/** Previews, the last few kept: turning the pages of a long table does not read it again. */
export const previewShelf = ({ db }: Deps) => {
  const kept = new Map<string, ImportPreview>()
  const preview = (held: Import, corrections: Corrections): ImportPreview => {
    const key = `${held.id} ${held.sha256} ${JSON.stringify(corrections)}`
    const made = kept.get(key) ?? previewImport(held.source, corrections)
    kept.delete(key)
    kept.set(key, made)
    for (const oldest of [...kept.keys()].slice(0, -keptAtMost)) kept.delete(oldest)
    return made
  }
  return async (held: Import, corrections: Corrections): Promise<KnownPreview> => {
    const plain = preview(held, corrections)
    if (corrections.roles !== null || plain.columns.length === 0) return { ...plain, remembered: false }
    const roles = await findMapping(db, plain.headerKey)
    if (roles === undefined || roles.length !== plain.columns.length) return { ...plain, remembered: false }
    return { ...preview(held, { ...corrections, roles }), remembered: true }
  }
}

export type PreviewOf = ReturnType<typeof previewShelf>
