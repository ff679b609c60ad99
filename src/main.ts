import type { Server } from 'node:http'
import type { Express } from 'express'
import { bringUpToDate } from './actions/projects/bringUpToDate'
import { createApp } from './app'
import { type Config, readConfig } from './config'
import { readOrMakeSecret } from './files/secret'
import { openDatabase } from './store/database'
import type { Opening } from './web/deps'

/** The address cannot be listened on; the message says why and what to do, in Chinese. */
export class CannotListen extends Error {}

const cannotListen = (problem: Error, { host, port }: Config): Error => {
  const code = 'code' in problem ? problem.code : null
  if (code === 'EADDRINUSE')
    return new CannotListen(
      `端口 ${port} 已被占用：本程序可能已经启动，也可能是别的程序在用。请先关闭它，或换一个端口（如 PORT=${port + 1}）。`,
    )
  if (code === 'EACCES')
    return new CannotListen(`没有权限使用端口 ${port}。请换一个 1024 以上的端口（如 PORT=8080）。`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotListen(`本机没有地址 ${host}。请核对 HOST，只在本机使用的写 127.0.0.1。`)
  return problem
}

const listen = (app: Express, config: Config): Promise<Server> =>
  new Promise((resolve, reject) => {
    const listening = app.listen(config.port, config.host, problem =>
      problem ? reject(cannotListen(problem, config)) : resolve(listening),
    )
  })

/**
 * Opens the database and listens. Gives the server and how to stop it: requests under way are finished first.
 * @throws CannotListen with the database closed again.
 */
export const start = async (config: Config, opening?: Opening) => {
  const { db } = await openDatabase(config.database)
  await bringUpToDate(db, null, { userId: 0, at: new Date().toISOString() })
  const secret = readOrMakeSecret(config.secretFile)
  const app = createApp({ config, db, secret, now: () => new Date(), log: console.error, opening })
  const server = await listen(app, config).catch(async (problem: unknown) => {
    await db.destroy()
    throw problem
  })
  const stop = async () => {
    await new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeIdleConnections()
      setTimeout(() => server.closeAllConnections(), 10_000).unref()
    })
    await db.destroy()
  }
  return { app, db, server, stop }
}

/** Serves until the process is told to end. */
export const run = async (config: Config): Promise<void> => {
  const { server, stop } = await start(config)
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : config.port
  console.log(`采纳已启动：http://${config.host}:${port}/`)
  stopOnSignals(stop)
}

export const stopOnSignals = (stop: () => Promise<void>): void => {
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
  run(readConfig(process.env)).catch((problem: unknown) => {
    console.error(problem instanceof CannotListen ? problem.message : problem)
    process.exitCode = 1
  })
}
