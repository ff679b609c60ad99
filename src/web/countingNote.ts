import { listCounting } from '../domain/consultation/countingRules'
import type { Reader } from '../store/database'
import { settingsOf } from '../store/settings'

/** What stands beside the numbers of a page that lists comments: how it counts, and how the project does. */
export const countingNoteOf = async (db: Reader, projectId: number): Promise<string> =>
  listCounting((await settingsOf(db, projectId)).countingRule, '这里')
