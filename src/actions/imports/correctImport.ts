import type { Corrections } from '../../domain/checking/importing/corrections'
import type { ColumnRole } from '../../domain/consultation/adoptionTable'
import { findImport, updateImport } from '../../store/imports'
import { keepMapping } from '../../store/mappings'
import { action, Stale } from '../action'
import { found } from '../found'

export interface CorrectImportInput {
  importId: number
  corrections: Corrections
  /** What the person said the columns with these headers hold, for the next file that has them. */
  mapping: { headerKey: string; roles: readonly ColumnRole[] } | null
}

/** Keeps what the person corrected in the preview; nothing of the round is touched yet. */
export const correctImport = action(async (trx, input: CorrectImportInput, by): Promise<void> => {
  const held = await found(findImport(trx, input.importId))
  if (held.state !== 'pending') throw new Stale('这次导入已经保存或已放弃。')
  await updateImport(trx, held.id, { corrections: JSON.stringify(input.corrections) })
  if (input.mapping !== null) await keepMapping(trx, input.mapping.headerKey, input.mapping.roles, by)
})
