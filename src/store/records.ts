import type { RoundRecord } from '../domain/consultation/record'
import type { Reader } from './database'
import { roundRecord } from './record'
import { roundsOf } from './rounds'

/** Every round of a project with all that stands in it, by number. */
export const recordsOf = async (db: Reader, projectId: number): Promise<RoundRecord[]> => {
  const records: RoundRecord[] = []
  for (const round of await roundsOf(db, projectId)) {
    const record = await roundRecord(db, round.id)
    if (record) records.push(record)
  }
  return records
}
