import { foldKey } from '../../reading/fold'
import type { SourceDocument } from '../../reading/source'
import { fingerprint } from './fingerprint'

/** What the hidden column of a row says: which export it is from, which comment it is, and that both belong together. */
export interface RowKey {
  /** The export's own key. */
  exportKey: string
  commentId: number
}

const start = 'CN'
const exportKeyShape = '[0-9A-HJKMNP-TV-Z]{12}'
const rowKeyPattern = new RegExp(`^${start}-(${exportKeyShape})-(\\d{1,12})-([0-9A-F]{8})$`)
const fileKeyPattern = new RegExp(`^${start}-(${exportKeyShape})-([0-9A-F]{8})$`)
const anyKey = new RegExp(`${start}-(${exportKeyShape})-`, 'g')

const seal = (text: string): string => fingerprint(text).slice(0, 8).toUpperCase()

export const writeRowKey = ({ exportKey, commentId }: RowKey): string =>
  `${start}-${exportKey}-${commentId}-${seal(`${exportKey} ${commentId}`)}`

/** The key of the file as a whole, for files whose rows have lost theirs. */
export const writeFileKey = (exportKey: string): string => `${start}-${exportKey}-${seal(exportKey)}`

/** null where the cell is no key of ours, or one that was changed. Width and blanks do not matter. */
export const readRowKey = (cell: string): RowKey | null => {
  const [, exportKey, id, stamp] = rowKeyPattern.exec(foldKey(cell).toUpperCase()) ?? []
  if (exportKey === undefined || id === undefined) return null
  const key = { exportKey, commentId: Number(id) }
  return stamp === seal(`${exportKey} ${key.commentId}`) ? key : null
}

export const readFileKey = (cell: string): string | null => {
  const [, exportKey, stamp] = fileKeyPattern.exec(foldKey(cell).toUpperCase()) ?? []
  return exportKey !== undefined && stamp === seal(exportKey) ? exportKey : null
}

/** A glance before the cell is folded: most cells of a table are no keys. */
const mayHoldKey = (cell: string): boolean => cell.length < 80 && /[CcＣｃ]\s*[NnＮｎ]/u.test(cell)

/** Whether a cell was a row key, whole or damaged. */
export const looksLikeRowKey = (cell: string): boolean =>
  mayHoldKey(cell) && /^CN-.{4,}-.+-.{2,}/i.test(foldKey(cell))

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The key of an export from random bytes: twelve signs that cannot be mistaken for one another. */
export const exportKeyFrom = (random: Uint8Array): string =>
  Array.from({ length: 12 }, (_, at) => signs[(random[at] ?? 0) % signs.length]).join('')

/** Every export that the cells of a file name. */
export const exportKeysIn = (document: Pick<SourceDocument, 'blocks'>): string[] => {
  const keys = new Set<string>()
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue
    for (const row of block.rows)
      for (const cell of row)
        if (mayHoldKey(cell))
          for (const [, key] of foldKey(cell).toUpperCase().matchAll(anyKey)) if (key) keys.add(key)
  }
  return [...keys]
}
