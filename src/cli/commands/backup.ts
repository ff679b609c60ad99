import { mkdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { BackupRefused, writeBackup } from '../../actions/archives/makeBackup'
import { checkPackage } from '../../files/packages/checkPackage'
import { databaseName, isEmptyFolder, unpackBackup } from '../../files/packages/dataFolder'
import { integrityProblem, noteBackup } from '../../store/sqlite'
import type { AddCommand } from '../command'
import { dataConfig } from '../data/folder'
import { nameOf } from '../input'
import { CallRefused, printLines, say } from '../output'
import { asRefusal } from './verify'

const refusal = (problem: unknown): never => {
  if (problem instanceof BackupRefused) throw new CallRefused(problem.message)
  throw problem
}

export const backupCommand: AddCommand = program => {
  program
    .command('backup <file>')
    .description('把数据库和全部原件备份成一个 .zip；不影响正在运行的服务')
    .option('--data <dir>', '数据文件夹')
    .action(async (file: string, options: { data?: string }) => {
      const config = dataConfig(options.data)
      const at = new Date().toISOString()
      const path = resolve(file)
      const manifest = await writeBackup(config, path, at).catch(refusal)
      const { size } = await stat(path)
      if (config.database.engine === 'sqlite' && !noteBackup(config.database.file, { at, file: path, size }))
        say('备份已做好，但没有记入“上次备份”：数据库还是旧版本，下次启动服务后会升级。')
      printLines([
        `备份已存为 ${path}：${manifest.files.length} 个文件，已读回核对。`,
        `总校验值（SHA-256）：${manifest.whole}`,
      ])
    })
}

export const restoreCommand: AddCommand = program => {
  program
    .command('restore <file>')
    .description('把备份恢复到一个空文件夹；不会盖掉已有数据')
    .requiredOption('--data <dir>', '恢复到的数据文件夹，应不存在或为空')
    .action(async (file: string, options: { data: string }) => {
      const folder = resolve(options.data)
      if (!(await isEmptyFolder(folder)))
        throw new CallRefused(`${folder}：文件夹里已有内容，没有恢复，以免盖掉数据。请换一个空文件夹。`)
      const { manifest, differences } = await checkPackage(file).catch(asRefusal(file))
      if (manifest.format !== 'caina-backup')
        throw new CallRefused(`${nameOf(file)} 是归档包，不是备份。归档包请用 caina import 导入。`)
      if (differences.length > 0)
        throw new CallRefused(
          `${nameOf(file)} 与清单不一致，没有恢复：${differences[0] ?? ''}请换一个完好的备份。`,
        )
      await mkdir(folder, { recursive: true })
      const written = await unpackBackup(file, folder)
      const problem = integrityProblem(join(folder, databaseName))
      if (problem !== null) throw new CallRefused(`恢复出的数据库没有通过检查（${problem}），请换一个备份。`)
      printLines([
        `已恢复到 ${folder}：${written} 个文件，备份生成于 ${manifest.at}。`,
        `启动：caina serve --data ${folder}`,
      ])
    })
}
