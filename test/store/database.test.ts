import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { openDatabase } from '../../src/store/database'
import { engines, freshStore } from './engines'

describe.each(engines)('数据库：%s', engine => {
  test('迁移后各表都在，且是空的', async () => {
    const { store, close } = await freshStore(engine)
    expect(await store.db.selectFrom('project').selectAll().execute()).toEqual([])
    expect(await store.db.selectFrom('standing_decision').selectAll().execute()).toEqual([])
    await close()
  })

  test('事务中途出错，什么也不留下', async () => {
    const { store, close } = await freshStore(engine)
    const work = store.db.transaction().execute(async trx => {
      await trx
        .insertInto('upload')
        .values({ sha256: 'a', size: 1, created_at: '2024-01-01T00:00:00.000Z' })
        .execute()
      throw new Error('中途出错')
    })
    await expect(work).rejects.toThrow('中途出错')
    expect(await store.db.selectFrom('upload').selectAll().execute()).toEqual([])
    await close()
  })

  const onServer = engine === 'postgres' ? test : test.skip
  onServer('服务器重启，空闲的连接断开：程序照常运行，下一次查询重新连接', async () => {
    const { store, close } = await freshStore(engine)
    const ask = (statement: RawBuilder<unknown>) =>
      store.db.transaction().execute(trx => statement.execute(trx))
    const threeAtOnce = () => Promise.all([1, 2, 3].map(() => ask(sql`select pg_sleep(0.02)`)))
    await threeAtOnce()
    await ask(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    await ask(sql`select pg_sleep(0.05)`)
    await threeAtOnce()
    await close()
  })
})

describe('读页面的连接', () => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-reading-'))
  const file = join(folder, 'caina.sqlite')
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('只看得到已经提交的，提交以后马上看得到', async () => {
    const { db } = await openDatabase({ engine: 'sqlite', file })
    const sizes = async () => (await db.selectFrom('upload').select('size').execute()).map(row => row.size)
    const row = { sha256: 'a', size: 7, created_at: '2024-01-01T00:00:00.000Z' }
    await db.transaction().execute(async trx => {
      await trx.insertInto('upload').values(row).execute()
      expect(await sizes()).toEqual([])
    })
    expect(await sizes()).toEqual([7])
    await db.destroy()
  })

  test('一句出错，只是那一问落空，不影响别的', async () => {
    const { db } = await openDatabase({ engine: 'sqlite', file })
    const missing = db.selectFrom('upload').selectAll().where(sql`nowhere`, '=', 1)
    const [wrong, right] = await Promise.allSettled([
      missing.execute(),
      db
        .with('all', all => all.selectFrom('upload').select('size'))
        .selectFrom('all')
        .selectAll()
        .execute(),
    ])
    expect(wrong.status).toBe('rejected')
    expect(right).toEqual({ status: 'fulfilled', value: [{ size: 7 }] })
    await db.destroy()
    await expect(db.selectFrom('upload').selectAll().execute()).rejects.toThrow()
  })

  test('量的时候，每一句连同它的值都听得到', async () => {
    const heard: string[] = []
    const told = (sql: string, values: readonly unknown[]) => heard.push(`${sql} ${values.join()}`)
    const { db } = await openDatabase({ engine: 'sqlite', file, told })
    heard.length = 0
    await db.selectFrom('upload').select('size').where('sha256', '=', 'a').execute()
    expect(heard).toEqual(['select "size" from "upload" where "sha256" = ? a'])
    await db.destroy()
  })
})
