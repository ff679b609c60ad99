import { breathe } from '../breathe'
import type { Reader, Trx } from '../database'
import { engineOf } from '../engine'
import * as postgres from './postgres'
import * as sqlite from './sqlite'
import type { EntryText } from './texts'

const engines = { sqlite, postgres }

/** The search of the engine at hand. */
export const searchOf = (db: Reader) => engines[engineOf(db)]

/** So many are written before others get a turn. */
const portion = 100

/** Puts the texts of comments into the index in place of what it held of them; quickest in the order of their ids. */
export const replaceTexts = async (
  trx: Trx,
  commentIds: readonly number[],
  texts: readonly EntryText[],
): Promise<void> => {
  const search = searchOf(trx)
  const old = [...commentIds].sort((one, other) => one - other)
  const now = [...texts].sort((one, other) => one.commentId - other.commentId)
  for (let from = 0; from < old.length; from += portion) {
    await search.dropTexts(trx, old.slice(from, from + portion))
    await breathe()
  }
  for (let from = 0; from < now.length; from += portion) {
    await search.writeTexts(trx, now.slice(from, from + portion))
    await breathe()
  }
}

export type { EntryText, Scope } from './texts'
