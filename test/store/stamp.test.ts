import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { editProject } from '../../src/actions/projects/editProject'
import { openDatabase } from '../../src/store/database'
import { stampOf } from '../../src/store/stamp'
import { world } from '../actions/world'
import { engines } from './engines'

describe.each(engines)('数据库的印记：%s', engine => {
  test('没有写入就不变，任何写入之后都变，也不回到从前', async () => {
    const here = await world(engine, ['市财政局'])
    const seen = [await stampOf(here.db)]
    expect(await stampOf(here.db)).toBe(seen[0])
    for (const name of ['甲', '乙', '甲']) {
      const fields = { name, documentTitle: '某市节约用水办法', draftingUnit: '市水利局' }
      await editProject(here.db, { projectId: here.projectId, ...fields }, here.by)
      const now = await stampOf(here.db)
      expect(seen).not.toContain(now)
      seen.push(now)
    }
    await here.close()
  })
})

test('别的进程写入，印记也变', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-stamp-'))
  const place = { engine: 'sqlite', file: join(folder, 'caina.sqlite') } as const
  const [one, other] = [await openDatabase(place), await openDatabase(place)]
  const before = await stampOf(one.db)
  await other.db.transaction().execute(trx => trx.insertInto('entry_due').values({ comment_id: 1 }).execute())
  expect(await stampOf(one.db)).not.toBe(before)
  await one.db.destroy()
  await other.db.destroy()
  rmSync(folder, { recursive: true, force: true })
})
