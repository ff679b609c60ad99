import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import express from 'express'
import { createApp } from '../app'
import { readConfig } from '../config'
import { openDatabase } from '../store/database'
import { repeater, type Statement } from '../store/measuring'

/**
 * The server that the desk's bench reads from: the application, and beside it under /bare/… the same rows read by
 * prepared statements and the same bytes sent. The statements are those of pages that are made, not sent as they were
 * kept, so that the baseline reads all that the page shows. Told by its parent: the folder of the data, the user, and whether
 * to note the statements of the pages (which slows them).
 */
const serve = async (folder: string, userId: number, isNoting: boolean): Promise<void> => {
  let noted: Statement[] = []
  const config = readConfig({ CAINA_DATA: folder })
  const file = join(folder, 'caina.sqlite')
  const told = (sql: string, values: readonly unknown[]) => noted.push({ sql, values })
  const { db } = await openDatabase({ engine: 'sqlite', file, ...(isNoting && { told }) })
  const token = randomBytes(12).toString('hex')
  const opening = { token, userId, path: '/' }
  const app = createApp({
    config,
    db,
    secret: token,
    now: () => new Date(),
    log: console.error,
    opening,
    ...(isNoting && { keptPages: 0 }),
  })
  const outer = express()
  const repeat = repeater(file)
  const bare = new Map<string, { read: () => void; body: string }>()
  outer.get('/noted', (_req, res) => {
    res.json(noted)
    noted = []
  })
  outer.use('/bare', express.json({ limit: '20mb' }))
  outer.post('/bare', (req, res) => {
    const { key, statements, body } = req.body
    bare.set(String(key), {
      read: repeat(statements),
      body: String(body),
    })
    res.end()
  })
  outer.get('/bare/:key', (req, res) => {
    const held = bare.get(String(req.params.key))
    held?.read()
    res.type('html').send(held?.body ?? '')
  })
  outer.use(app)
  const server = outer.listen(0, '127.0.0.1', () => {
    server.keepAliveTimeout = 120_000
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    process.send?.({ port, token })
  })
}

const [folder = '', user = '1', noting = ''] = process.argv.slice(2)
serve(folder, Number(user), noting === 'noting').catch((problem: unknown) => {
  console.error(problem)
  process.exitCode = 1
})
