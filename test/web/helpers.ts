import { mkdtempSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashSync } from '@node-rs/argon2'
import supertest from 'supertest'
import { createProject } from '../../src/actions/projects/createProject'
import { setMembership } from '../../src/actions/users/setMembership'
import { createApp } from '../../src/app'
import { type Config, readConfig } from '../../src/config'
import type { Role } from '../../src/domain/consultation/roles'
import { openDatabase } from '../../src/store/database'
import { insertUser } from '../../src/store/users'
import { type Engine, freshStore } from '../store/engines'

export const password = 'jie-shui-2024'
/** At the least cost there is: at the cost that the program asks, one signing in takes longer than most tests. */
const passwordHash = hashSync(password, { memoryCost: 8, timeCost: 1, parallelism: 1 })

/** Other processes that make files open the database by its place. */
const storeOnDisk = async ({ database }: Config) => {
  const store = await openDatabase(database)
  return { store, close: () => store.db.destroy() }
}

/** The application over a fresh database (in memory, or on the PostgreSQL server of the tests); `clock.now` can be moved. */
export const startApp = async (
  environment: NodeJS.ProcessEnv = {},
  engine: Engine = 'sqlite',
  patience = 25_000,
  rowsAtOnce?: number,
) => {
  const folder = mkdtempSync(join(tmpdir(), 'caina-'))
  const config = readConfig({ CAINA_DATA: folder, ...environment })
  const { store, close } = rowsAtOnce === undefined ? await freshStore(engine) : await storeOnDisk(config)
  const { db } = store
  const clock = { now: new Date('2024-02-20T02:00:00.000Z') }
  const problems: unknown[] = []
  const app = createApp({
    config,
    db,
    secret: 'a secret for tests, long enough',
    now: () => clock.now,
    log: problem => problems.push(problem),
    patience,
    ...(rowsAtOnce === undefined ? {} : { rowsAtOnce }),
  })
  const server = await new Promise<Server>(resolve => {
    const listening = app.listen(0, '127.0.0.1', () => resolve(listening))
  })
  // A test that fails before it stops the server shall not keep the whole run waiting.
  server.unref()
  const stop = async () => {
    server.closeAllConnections()
    server.close()
    await close()
  }
  return { server, config, db, clock, problems, stop }
}

export type Started = Awaited<ReturnType<typeof startApp>>

/** A browser: keeps its cookies, sends an Origin, and puts the token of its session into forms. */
export const browse = (server: Started['server']) => {
  const agent = supertest.agent(server)
  let csrf = ''
  const remember = (html: string) => {
    csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? csrf
  }
  const get = async (path: string) => {
    const answer = await agent.get(path)
    remember(answer.text)
    return answer
  }
  const post = async (path: string, fields: Record<string, string | string[]> = {}) => {
    const body = new URLSearchParams([['csrf', csrf]])
    for (const [name, value] of Object.entries(fields)) {
      for (const each of [value].flat()) body.append(name, each)
    }
    const request = agent.post(path).type('form')
    const answer = await request.set('Origin', new URL(request.url).origin).send(body.toString())
    remember(answer.text)
    return answer
  }
  /** A form with one file. */
  const postFile = async (
    path: string,
    field: string,
    file: { name: string; bytes: Buffer },
    fields: Record<string, string> = {},
  ) => {
    const request = agent.post(path)
    request.set('Origin', new URL(request.url).origin).field('csrf', csrf)
    for (const [name, value] of Object.entries(fields)) request.field(name, value)
    const answer = await request.attach(field, file.bytes, file.name)
    remember(answer.text ?? '')
    return answer
  }
  return { agent, get, post, postFile, csrf: () => csrf }
}

export type Browser = ReturnType<typeof browse>

export const signIn = async (server: Started['server'], name: string): Promise<Browser> => {
  const browser = browse(server)
  await browser.get('/login')
  const answer = await browser.post('/login', { name, password })
  if (answer.status !== 303) throw new Error(`${name} could not sign in: ${answer.status}`)
  await browser.get('/account')
  return browser
}

/** An application with a project and one person for each role, whose name is the role; `root` runs the system. */
export const startWithPeople = async (
  environment: NodeJS.ProcessEnv = {},
  engine: Engine = 'sqlite',
  patience?: number,
  rowsAtOnce?: number,
) => {
  const started = await startApp(environment, engine, patience, rowsAtOnce)
  const { db, clock } = started
  const at = clock.now.toISOString()
  const person = (name: string, displayName: string) =>
    db.transaction().execute(trx => {
      const isAdministrator = name === 'root'
      return insertUser(trx, { name, displayName, passwordHash, isAdministrator, at })
    })
  const root = await person('root', '系统管理员')
  const by = { userId: root, at }
  const projectId = await createProject(
    db,
    { name: '节约用水办法', documentTitle: '江州市节约用水办法', draftingUnit: '市水利局' },
    by,
  )
  const people: Record<Role, string> = {
    administrator: '王建国',
    drafter: '李娜',
    reviewer: '赵敏',
    viewer: '陈默',
  }
  const join = async (role: Role) => {
    const userId = await person(role, people[role])
    await setMembership(db, { projectId, userId, role }, by)
    return userId
  }
  const ids: Record<Role, number> = {
    administrator: await join('administrator'),
    drafter: await join('drafter'),
    reviewer: await join('reviewer'),
    viewer: await join('viewer'),
  }
  return {
    ...started,
    projectId,
    ids,
    root,
    by,
    signIn: (name: Role | 'root') => signIn(started.server, name),
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', '#34': '"', '#39': "'" }

/** The text of a page as it is read: without tags, blanks folded. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<(script|style|title)\b.*?<\/\1>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|#34|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** Bytes that came in an answer, as a file. */
export const saved = (bytes: Buffer): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'caina-web-')), 'a.zip')
  writeFileSync(path, bytes)
  return path
}
