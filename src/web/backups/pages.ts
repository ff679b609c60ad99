import { dirname, join } from 'node:path'
import type { Request, RequestHandler, Response } from 'express'
import { refuse } from '../../actions/action'
import { BackupRefused, recordBackup, writeBackup } from '../../actions/archives/makeBackup'
import type { Config } from '../../config'
import { backupRuns } from '../../store/backupRuns'
import type { Deps } from '../deps'
import { emptyForm, type FormState, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { actorOf } from '../visit'
import { sizeWords } from '../words'

const shown = 30

/** Where backups made on the page go: beside the data. */
const folderOf = (config: Config): string => join(config.dataFolder ?? dirname(config.secretFile), 'backups')

/** When the last backup was, and 立即备份. */
export const backupPages = ({ db, config }: Deps) => {
  const answerList = async (req: Request, res: Response, form: FormState) =>
    answerPage(req, res, 'backups/list', {
      title: '备份',
      runs: await backupRuns(db, shown),
      folder: folderOf(config),
      form,
    })

  const list: RequestHandler = (req, res) => answerList(req, res, emptyForm())

  const create: RequestHandler = async (req, res) => {
    const by = actorOf(req)
    const made = await submit(z.unknown(), req.body, async () => {
      const stamp = by.at.replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
      const file = join(folderOf(config), `caina-${stamp}.zip`)
      try {
        const manifest = await writeBackup(config, file, by.at)
        const size = manifest.files.reduce((sum, each) => sum + each.size, 0)
        await recordBackup(db, { file, size }, by)
        return { file, size }
      } catch (error) {
        if (error instanceof BackupRefused) return refuse('backup', error.message)
        throw error
      }
    })
    if (!made.done) return answerList(req, res.status(422), made.form)
    flash(req, `备份已做好并读回核对：${made.result.file}（${sizeWords(made.result.size)}）。`)
    res.redirect(303, '/backups')
  }

  return { list, create }
}
