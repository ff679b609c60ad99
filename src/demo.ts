import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSample } from './actions/projects/loadSample'
import { createFirstAdministrator } from './actions/users/createFirstAdministrator'
import { readConfig } from './config'
import { start, stopOnSignals } from './main'
import { openDatabase } from './store/database'

/**
 * Serves the sample project from a folder that is thrown away at the end. Gives the link that signs in.
 * No password is told: the administrator's is random, the link is the only way in.
 */
export const startDemo = async (environment: NodeJS.ProcessEnv): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-demo-'))
  const config = readConfig({ ...environment, CAINA_DATA: folder, DATABASE_URL: '' })
  const { db } = await openDatabase(config.database)
  const at = new Date().toISOString()
  const person = { name: 'demo', displayName: '李娜', password: randomBytes(24).toString('base64url') }
  const userId = await createFirstAdministrator(db, person, at)
  const projectId = await loadSample(db, { uploads: config.uploads }, { userId, at })
  await db.destroy()
  const opening = { token: randomBytes(24).toString('base64url'), userId, path: `/projects/${projectId}` }
  const discard = () => rmSync(folder, { recursive: true, force: true })
  const { server, stop } = await start(config, opening).catch((problem: unknown) => {
    discard()
    throw problem
  })
  stopOnSignals(async () => {
    await stop()
    discard()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  return `http://${config.host}:${port}/open/${opening.token}`
}
