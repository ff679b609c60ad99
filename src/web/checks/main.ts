import { openDatabase } from '../../store/database'
import { doOneTask } from '../oneTask'
import { type CheckReport, type CheckTask, isCheckTask } from './reports'
import { countedRounds, roundSight } from './sight'

/** The checking process. The server answers others meanwhile. */
doOneTask(isCheckTask, async ({ database, project, round }: CheckTask): Promise<CheckReport> => {
  const { db } = await openDatabase(database)
  try {
    return round === null
      ? { kind: 'counts', rounds: await countedRounds(db, project) }
      : { kind: 'sight', sight: await roundSight(db, project, round.id, round) }
  } finally {
    await db.destroy()
  }
})
