import type { Corrections } from '../domain/checking/preview'
import { findImport, updateImport } from '../store/imports'
import { action, Stale } from './action'
import { found } from './found'

/** Keeps what the person corrected in the preview; nothing of the round is touched yet. */
export const correctImport = action(
  async (trx, input: { importId: number; corrections: Corrections }): Promise<void> => {
    const held = await found(findImport(trx, input.importId))
    if (held.state !== 'pending') throw new Stale('这次导入已经保存或已放弃。')
    await updateImport(trx, held.id, { corrections: JSON.stringify(input.corrections) })
  },
)
