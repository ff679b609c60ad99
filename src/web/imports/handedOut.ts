import { exportKeysIn } from '../../domain/checking/exchange'
import type { ImportPreview } from '../../domain/checking/importing/preview'
import type { Reader } from '../../store/database'
import { exchangeByKey } from '../../store/exchanges'

/** The round of this project that handed a table out to be filled in: there it can be brought home, here it is doubled. */
export const handedOutBy = async (
  db: Reader,
  projectId: number,
  { samples }: ImportPreview,
): Promise<{ name: string; href: string } | null> => {
  const cells = { kind: 'table', name: null, rows: samples, merges: [], hiddenRows: [], firstRow: 1 } as const
  const [key] = exportKeysIn({ blocks: [cells] })
  const known = key === undefined ? undefined : await exchangeByKey(db, key)
  if (known === undefined || known.projectId !== projectId) return null
  return { name: known.roundName, href: `/projects/${projectId}/rounds/${known.roundId}/exchanges` }
}
