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
})
