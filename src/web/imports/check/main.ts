import { previewImport } from '../../../domain/checking/importing/preview'
import { groupBy } from '../../../domain/groups'
import { readLongUpload, UnreadableFile } from '../../../files/reading/readUpload'
import { doOneTask } from '../../oneTask'
import { type CheckReport, type CheckTask, isCheckTask } from './reports'

/** So many findings of a kind are listed before the table is saved. */
const mostOfKind = 10

/** The process that checks a long table before it is saved. The server answers others meanwhile. */
doOneTask(isCheckTask, async (task: CheckTask, tell: (report: CheckReport) => void): Promise<CheckReport> => {
  const { path, name, source, corrections, order } = task
  try {
    const { long } = await readLongUpload(path, name, order, {
      onProgress: rows => tell({ kind: 'read', rows }),
    })
    tell({ kind: 'checking' })
    const { findings } = previewImport(source, corrections, long, true)
    const kinds = [...groupBy(findings, ({ code }) => code)]
    return {
      kind: 'checked',
      checked: {
        findings: kinds.flatMap(([, found]) => found.slice(0, mostOfKind)),
        kinds: kinds.map(([code, found]) => ({ code, count: found.length })),
      },
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { kind: 'unreadable', message: error.message }
    throw error
  }
})
