import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/config'
import { readOrMakeSecret } from '../src/files/secret'

test('什么都不设：只听本机，数据在 db/ 与 uploads/', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    tls: false,
    trustedProxies: 0,
    dataFolder: null,
  })
  expect(config.database).toEqual({ engine: 'sqlite', file: join(__dirname, '..', 'db', 'caina.sqlite') })
  expect(config.uploads).toBe(join(__dirname, '..', 'uploads'))
})

test('CAINA_DATA：一个文件夹装下一切', () => {
  const config = readConfig({ CAINA_DATA: '/data', PORT: '8080' })
  expect(config.database).toEqual({ engine: 'sqlite', file: '/data/caina.sqlite' })
  expect([config.uploads, config.secretFile, config.port]).toEqual([
    '/data/uploads',
    '/data/secret.json',
    8080,
  ])
})

test('DATABASE_URL：换成 PostgreSQL', () => {
  const url = 'postgres://caina@localhost/caina'
  expect(readConfig({ DATABASE_URL: url }).database).toEqual({ engine: 'postgres', url })
})

test('端口写错，说得出哪里错', () => {
  expect(() => readConfig({ PORT: '三千' })).toThrow('PORT 应为整数，现为“三千”。')
})

test('签名的密钥做一次，以后都是它，别人读不到', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'caina-')), 'deep', 'secret.json')
  const made = readOrMakeSecret(file)
  expect(made.length).toBeGreaterThan(40)
  expect(readOrMakeSecret(file)).toBe(made)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})
