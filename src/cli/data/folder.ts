import { access } from 'node:fs/promises'
import { type Config, readConfig } from '../../config'
import type { Actor } from '../../domain/consultation/actor'
import { type Db, openDatabase } from '../../store/database'
import { listUsers } from '../../store/users'
import { CallRefused } from '../output'

/** Where the data lies: --data, else what the environment says. */
export const dataConfig = (data: string | undefined): Config =>
  readConfig(data === undefined ? process.env : { ...process.env, CAINA_DATA: data, DATABASE_URL: '' })

/** Opens existing data, works with it and closes it; data that are not there are not made. */
export const withData = async <T>(
  data: string | undefined,
  work: (db: Db, config: Config) => Promise<T>,
): Promise<T> => {
  const config = dataConfig(data)
  if (config.database.engine === 'sqlite') {
    const { file } = config.database
    await access(file).catch(() => {
      throw new CallRefused(
        `${file}：没有这个数据库。请用 --data 指明数据文件夹，或先用 caina serve 启动一次。`,
      )
    })
  }
  const { db } = await openDatabase(config.database)
  try {
    return await work(db, config)
  } finally {
    await db.destroy()
  }
}

/** Who works at the command line: the user of that name, else the first administrator. */
export const actorNamed = async (db: Db, name: string | undefined): Promise<Actor> => {
  const users = (await listUsers(db)).filter(user => user.disabledAt === null)
  const user = users.find(each => (name === undefined ? each.isAdministrator : each.name === name))
  if (user === undefined)
    throw new CallRefused(
      name === undefined
        ? '还没有系统管理员。请先用 caina serve 启动，在网页上建立管理员后再导入。'
        : `没有名为“${name}”的用户，请核对 --user。`,
    )
  return { userId: user.id, at: new Date().toISOString() }
}

/** A whole number from 1 given as an option. */
export const numberOption = (name: string, text: string | undefined): number | null => {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new CallRefused(`${name} ${text}：应是从 1 起的整数。`)
  return Number(text)
}
