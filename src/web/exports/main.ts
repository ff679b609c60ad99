import { NotFound } from '../../actions/action'
import { exportFile } from '../../actions/exportFile'
import { openDatabase } from '../../store/database'
import { type ExportReport, type ExportTask, isExportTask } from './reports'
import { withheld } from './withheld'

/** The exporting process: takes one task, tells how far it is, ends. The server answers others meanwhile. */
const send = (report: ExportReport): Promise<void> =>
  new Promise((resolve, reject) => {
    process.send?.(report, undefined, undefined, error => {
      if (error === null) resolve()
      else reject(error)
    })
  })

const lost = (): void => process.exit(3)

const make = async ({ database, order, path }: ExportTask): Promise<ExportReport> => {
  const { db } = await openDatabase(database)
  try {
    const name = await exportFile(db, order, path, (rows, stage) => {
      send({ kind: 'progress', rows, stage }).catch(lost)
    })
    return { kind: 'done', name }
  } catch (error) {
    const message = error instanceof NotFound ? '要导出的内容已经不在了，可能刚被删去。' : withheld(error)
    if (message === null) throw error
    return { kind: 'refused', message }
  } finally {
    await db.destroy()
  }
}

process.once('message', message => {
  if (!isExportTask(message)) process.exit(2)
  make(message)
    .then(send)
    .then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        process.exit(1)
      },
    )
})
process.once('disconnect', lost)
