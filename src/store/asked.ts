import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Reader } from './database'
import type { Tables } from './tables'

/** The place of a value in a question that was written before the value is known. */
class Place {
  constructor(readonly name: string) {}
}

type Values = Readonly<Record<string, string | number>>

/** Stands for a value in a question. */
export type ValueOf<V extends Values> = <K extends keyof V & string>(name: K) => RawBuilder<V[K]>

const runs = (db: Reader): db is Reader & Pick<Kysely<Tables>, 'executeQuery'> => 'executeQuery' in db

/**
 * A question that is asked with every page: put together and written once for each database, and asked with other
 * values each time. Doing that anew took longer than most of them run.
 */
export const asked = <V extends Values, Row>(
  ask: (db: Reader, value: ValueOf<V>) => Compilable<Row>,
): ((db: Reader, values: V) => Promise<Row[]>) => {
  const known = new WeakMap<Reader, CompiledQuery<Row>>()
  return async (db, values) => {
    const question = known.get(db) ?? ask(db, name => sql`${new Place(name)}`).compile()
    known.set(db, question)
    const parameters = question.parameters.map(each => (each instanceof Place ? values[each.name] : each))
    if (!runs(db)) throw new Error('这里不能提问')
    return (await db.executeQuery<Row>({ ...question, parameters })).rows
  }
}
