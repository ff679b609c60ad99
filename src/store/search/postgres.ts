import { sql } from 'kysely'
import type { Reader, Trx } from '../database'
import { type EntryText, fieldsOf, narrowingWords, type Scope, wordsOfPhrases, wordsOfScope } from './texts'

/** A text as it is compared: | 江 州 市 | 第 三 条 | …; no sign is written as |, so no phrase reaches over it. */
const signsOf = (fields: ReturnType<typeof fieldsOf>): string =>
  ['', ...Object.values(fields).map(signs => ` ${signs.join(' ')} `), ''].join('|')

export const writeTexts = async (trx: Trx, texts: readonly EntryText[]): Promise<void> => {
  for (const each of texts) {
    const fields = fieldsOf(each)
    // Signs are letters, digits and x…: nothing in them has a meaning to the parser of tsvector or tsquery.
    const words = new Set([...Object.values(fields).flat(), ...narrowingWords(each, fields)])
    await sql`insert into entry_text (comment_id, words, signs)
      values (${each.commentId}, ${[...words].join(' ')}::tsvector, ${signsOf(fields)})`.execute(trx)
  }
}

export const dropTexts = async (trx: Trx, commentIds: readonly number[]): Promise<void> => {
  if (commentIds.length === 0) return
  await sql`delete from entry_text where comment_id in (${sql.join(commentIds)})`.execute(trx)
}

/** A phrase of one sign stands where its word stands. */
const isRun = (phrase: readonly string[]): boolean => phrase.length > 1

/** A phrase as long as this narrows well enough by every second of its signs. */
const long = 5

/**
 * The signs of a phrase that the index is asked for; the text decides about the rest. Neighbours mostly come together
 * (按照, 责任), and each more that is asked for costs as much as the first. Digits are asked for by their pairs.
 */
const signsAsked = (phrase: readonly string[]): readonly string[] => {
  if (!isRun(phrase)) return phrase
  const hasPairs = wordsOfPhrases([phrase]).length > 0
  const signs = phrase.filter(sign => !hasPairs || !/^\d$/.test(sign))
  return signs.length < long ? signs : signs.filter((_, at) => at % 2 === 0)
}

/** The words a text must hold, for the index. */
const wordsAsked = (phrases: readonly (readonly string[])[], scope: Scope): string => {
  const within = wordsOfScope(scope)
  return [
    ...(within.length === 0 ? [] : [`(${within.join(' | ')})`]),
    ...wordsOfPhrases(phrases),
    ...new Set(phrases.flatMap(signsAsked)),
  ].join(' & ')
}

/** That the phrases stand in the text as they are, which the index does not know. */
const runs = (phrases: readonly (readonly string[])[]) =>
  sql.join(
    [sql`true`, ...phrases.filter(isRun).map(phrase => sql`strpos(signs, ${` ${phrase.join(' ')} `}) > 0`)],
    sql` and `,
  )

const found = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql`(select comment_id from entry_text where words @@ ${wordsAsked(phrases, scope)}::tsquery and ${runs(phrases)})`

export const hits = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<number>`${found(phrases, scope)}`

/** How many are found. */
export const countHits = async (
  db: Reader,
  phrases: readonly (readonly string[])[],
  scope: Scope,
): Promise<number> => {
  const counted = phrases.some(isRun)
    ? sql<{ count: number }>`(select count(*) as count from ${found(phrases, scope)} as found)`
    : sql<{ count: number }>`(select count_texts(${wordsAsked(phrases, scope)}::tsquery) as count)`
  const row = await db.selectFrom(counted.as('hit')).select('hit.count').executeTakeFirst()
  return Number(row?.count ?? 0)
}

/**
 * The same where a few of many in order are wanted: rows are looked at one after the other until there are enough. By
 * the function behind the operator, which no index answers: how many hold the words is guessed far too low.
 */
export const firstRows = (phrases: readonly (readonly string[])[], scope: Scope) =>
  sql<{
    comment_id: number
  }>`(select comment_id from entry_text where ts_match_vq(words, ${wordsAsked(phrases, scope)}::tsquery) and ${runs(phrases)})`
