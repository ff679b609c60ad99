import { sql } from 'kysely'
import type { Trx } from '../database'
import {
  type EntryText,
  fieldsOf,
  narrowingWords,
  type Scope,
  type TextFields,
  wordsOfPhrases,
  wordsOfScope,
} from './texts'

/** Between two fields, so that no phrase reaches over it; the weights A to D stand for the fields. */
const gap = 40
/** A tsvector keeps 256 places of a sign at most; longer texts are compared as they are beside it. */
const longest = 4000

const weightedOf = (fields: TextFields) =>
  [
    [fields.unit, 'A'],
    [fields.clause, 'A'],
    [fields.body, 'B'],
    [fields.rationale, 'C'],
    [fields.reason, 'C'],
  ] as const

/** The text form of a tsvector: 江:1B 州:2B. Positions end at 16383. */
const vectorOf = (each: EntryText, fields: TextFields): string => {
  const places = new Map<string, string[]>()
  let at = 0
  for (const [signs, weight] of weightedOf(fields)) {
    for (const sign of signs) {
      at += 1
      const held = places.get(sign) ?? []
      if (held.length < 255 && at < 16_383) held.push(`${at}${weight}`)
      places.set(sign, held)
    }
    at += gap
  }
  const words = [...places].map(([sign, held]) => (held.length > 0 ? `${sign}:${held.join(',')}` : sign))
  return [...words, ...narrowingWords(each, fields)].join(' ')
}

const plainOf = (fields: TextFields): string =>
  weightedOf(fields)
    .map(([signs]) => ` ${signs.join(' ')} `)
    .join('|')

export const writeTexts = async (trx: Trx, texts: readonly EntryText[]): Promise<void> => {
  for (const each of texts) {
    const { unit, clause, body, rationale, reason } = each
    const isLong = [unit, clause, body, rationale, reason].join('').length > longest
    const fields = fieldsOf(each)
    await sql`insert into entry_text (comment_id, words, long_text)
      values (${each.commentId}, ${vectorOf(each, fields)}::tsvector, ${isLong ? plainOf(fields) : null})`.execute(
      trx,
    )
  }
}

export const dropTexts = async (trx: Trx, commentIds: readonly number[]): Promise<void> => {
  if (commentIds.length === 0) return
  await sql`delete from entry_text where comment_id in (${sql.join(commentIds)})`.execute(trx)
}

/** Signs are letters, digits and x…: nothing in them has a meaning to the parser of tsquery. */
const phraseOf = (signs: readonly string[]): string => `(${signs.join(' <-> ')})`

/** What both ways of asking hold a comment against: the index, and the text itself where it is long. */
const conditionsOf = (phrases: readonly (readonly string[])[], scope: Scope) => {
  const words = wordsOfScope(scope)
  const within = words.length === 0 ? [] : [`(${words.join(' | ')})`]
  const exact = [...within, ...wordsOfPhrases(phrases), ...phrases.map(phraseOf)].join(' & ')
  const inLong = [
    ...within.map(each => sql`words @@ ${each}::tsquery`),
    ...phrases.map(phrase => sql`long_text like ${`% ${phrase.join(' ')} %`}`),
  ]
  return {
    short: sql`long_text is null and words @@ ${exact}::tsquery`,
    shortOneByOne: sql`long_text is null and ts_match_vq(words, ${exact}::tsquery)`,
    long: sql`long_text is not null and ${sql.join(inLong, sql` and `)}`,
  }
}

/** All that are found. Long texts are asked by themselves: with an “or” the index would answer for neither. */
const found = (phrases: readonly (readonly string[])[], scope: Scope) => {
  const { short, long } = conditionsOf(phrases, scope)
  return sql`(select comment_id from entry_text where ${short} union all select comment_id from entry_text where ${long})`
}

export const hits = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<number>`${found(phrases, scope)}`

/** The same as a table. */
export const foundRows = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<{ comment_id: number }>`${found(phrases, scope)}`

/**
 * The same where a few of many in order are wanted: rows are looked at one after the other until there are enough. By
 * the function behind the operator, which no index answers: how many hold a phrase is guessed far too low.
 */
export const firstRows = (phrases: readonly (readonly string[])[], scope: Scope) => {
  const { shortOneByOne, long } = conditionsOf(phrases, scope)
  return sql<{ comment_id: number }>`(select comment_id from entry_text where ${shortOneByOne} or ${long})`
}
