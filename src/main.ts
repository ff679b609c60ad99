import type { Server } from 'node:http'
import { createApp } from './app'
import { type Config, readConfig } from './config'
import { readOrMakeSecret } from './files/secret'
import { openDatabase } from './store/database'

/** Opens the database and listens. Gives the server and how to stop it: requests under way are finished first. */
export const start = async (config: Config) => {
  const { db } = await openDatabase(config.database)
  const secret = readOrMakeSecret(config.secretFile)
  const app = createApp({ config, db, secret, now: () => new Date(), log: console.error })
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = app.listen(config.port, config.host, problem =>
      problem ? reject(problem) : resolve(listening),
    )
  })
  const stop = async () => {
    await new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 10_000).unref()
    })
    await db.destroy()
  }
  return { app, server, stop }
}

const run = async () => {
  const config = readConfig(process.env)
  const { stop } = await start(config)
  console.log(`采纳已启动：http://${config.host}:${config.port}/`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}

if (require.main === module) {
  run().catch((problem: unknown) => {
    console.error(problem)
    process.exitCode = 1
  })
}
