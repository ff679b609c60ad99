import { sql } from 'kysely'
import type { Reader, Trx } from '../database'
import { type EntryText, fieldsOf, narrowingWords, type Scope, wordsOfPhrases, wordsOfScope } from './texts'

/** FTS5: a column per field, a phrase stays inside one. */
export const writeTexts = async (trx: Trx, texts: readonly EntryText[]): Promise<void> => {
  for (const each of texts) {
    const fields = fieldsOf(each)
    const { unit, clause, body, rationale, reason } = fields
    const written = [unit, clause, body, rationale, reason, narrowingWords(each, fields)]
    await sql`insert into entry_text (rowid, unit, clause, body, rationale, reason, scope)
      values (${each.commentId}, ${sql.join(written.map(words => words.join(' ')))})`.execute(trx)
  }
}

export const dropTexts = async (trx: Trx, commentIds: readonly number[]): Promise<void> => {
  for (const id of commentIds) await sql`delete from entry_text where rowid = ${id}`.execute(trx)
}

const quote = (signs: readonly string[]): string => `"${signs.join(' ')}"`

const matchOf = (phrases: readonly (readonly string[])[], scope: Scope): string => {
  const words = wordsOfScope(scope)
  return [
    ...wordsOfPhrases(phrases).map(word => `scope : ${quote([word])}`),
    // In every column: no word of the scope is a sign, so no phrase is found there, and naming the others costs time.
    ...phrases.map(quote),
    ...(words.length > 0 ? [`scope : (${words.map(word => quote([word])).join(' OR ')})`] : []),
  ]
    .map(part => `(${part})`)
    .join(' AND ')
}

/** comment_id of everything found. */
export const hits = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<number>`(select rowid comment_id from entry_text where entry_text match ${matchOf(phrases, scope)})`

/** Those found in their order, which the index gives anyway. */
export const firstRows = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<{ comment_id: number }>`${hits(phrases, scope)}`

/** How many are found. */
export const countHits = async (
  db: Reader,
  phrases: readonly (readonly string[])[],
  scope: Scope,
): Promise<number> => {
  const counted = db
    .selectFrom(firstRows(phrases, scope).as('hit'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
  return Number((await counted.executeTakeFirst())?.count ?? 0)
}
