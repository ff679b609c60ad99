import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../src/store/database'
import { findUserByName } from '../../src/store/users'
import { password } from './helpers'

/** The compiled server over a folder of its own, and its address once it listens. */
const serve = async (data: string) => {
  const main = join(__dirname, '..', '..', 'dist', 'main.js')
  const server = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, CAINA_DATA: data, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>(resolve => {
    server.stdout.on('data', (part: Buffer) => {
      const found = /http:\/\/[\d.]+:\d+/.exec(part.toString())
      if (found) resolve(found[0])
    })
  })
  return { server, address }
}

test('页面说已保存的，立即断电也还在', async () => {
  const data = mkdtempSync(join(tmpdir(), 'caina-kill-'))
  const { server, address } = await serve(data)
  const page = await fetch(`${address}/setup`)
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
  const saved = await fetch(`${address}/setup`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: address, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      csrf,
      displayName: '李娜',
      name: 'lina',
      password,
      again: password,
      repeat: password,
    }),
  })
  server.kill('SIGKILL')
  expect(saved.status).toBe(303)
  const { db } = await openDatabase({ engine: 'sqlite', file: join(data, 'caina.sqlite') })
  expect(await findUserByName(db, 'lina')).toMatchObject({ displayName: '李娜' })
  await db.destroy()
})
