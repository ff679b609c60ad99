import { NotFound } from '../../actions/action'
import { exportFile } from '../../actions/documents/exportFile'
import { openDatabase } from '../../store/database'
import { doOneTask } from '../oneTask'
import { type ExportReport, type ExportTask, isExportTask } from './reports'
import { withheld } from './withheld'

/** The exporting process: tells how far it is. The server answers others meanwhile. */
doOneTask<ExportTask, ExportReport>(isExportTask, async ({ database, order, path }, tell) => {
  const { db } = await openDatabase(database)
  try {
    const name = await exportFile(db, order, path, (rows, stage) => tell({ kind: 'progress', rows, stage }))
    return { kind: 'done', name }
  } catch (error) {
    const message = error instanceof NotFound ? '要导出的内容已经不在了，可能刚被删去。' : withheld(error)
    if (message === null) throw error
    return { kind: 'refused', message }
  } finally {
    await db.destroy()
  }
})
