import { openDatabase } from '../../store/database'
import { type CheckReport, type CheckTask, isCheckTask } from './reports'
import { countedRounds, roundSight } from './sight'

/** The checking process: takes one task, tells what it found, ends. The server answers others meanwhile. */
const send = (report: CheckReport): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, error => {
      if (error === null) resolve()
      else reject(error)
    })
  })

const work = async ({ database, project, round }: CheckTask): Promise<CheckReport> => {
  const { db } = await openDatabase(database)
  try {
    return round === null
      ? { kind: 'counts', rounds: await countedRounds(db, project) }
      : { kind: 'sight', sight: await roundSight(db, project, round.id, round) }
  } finally {
    await db.destroy()
  }
}

process.once('message', message => {
  if (!isCheckTask(message)) process.exit(2)
  work(message)
    .then(send)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      },
    )
})
process.once('disconnect', () => process.exit(3))
