import type { Reader, Trx } from '../database'
import { engineOf } from '../engine'
import * as postgres from './postgres'
import * as sqlite from './sqlite'
import type { EntryText } from './texts'

const engines = { sqlite, postgres }

/** The search of the engine at hand. */
export const searchOf = (db: Reader) => engines[engineOf(db)]

/** Puts the texts of comments into the index in place of what it held of them. */
export const replaceTexts = async (
  trx: Trx,
  commentIds: readonly number[],
  texts: readonly EntryText[],
): Promise<void> => {
  const search = searchOf(trx)
  await search.dropTexts(trx, commentIds)
  await search.writeTexts(trx, texts)
}

export type { EntryText, Scope } from './texts'
