import { openDatabase } from '../../store/database'
import { doOneTask } from '../oneTask'
import { lookAt } from './look'
import { isLookTask, type LookReport, type LookTask } from './reports'

/** The comparing process. The server answers others meanwhile. */
doOneTask(isLookTask, async ({ database, returned, choice }: LookTask): Promise<LookReport> => {
  const { db } = await openDatabase(database)
  try {
    return { look: await lookAt(db, returned, choice) }
  } finally {
    await db.destroy()
  }
})
