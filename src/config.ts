import { join, resolve } from 'node:path'
import type { DatabasePlace } from './store/database'

export interface Config {
  host: string
  port: number
  database: DatabasePlace
  /** The folder of originals, by SHA-256. */
  uploads: string
  /** The folder that holds everything; its copy is the backup. Null: db/ and uploads/ of the program itself. */
  dataFolder: string | null
  /** Signs session cookies; made at the first start. */
  secretFile: string
  /** The page is reached over https (directly or through a proxy): only then are Secure cookies and HSTS sent. */
  tls: boolean
  /** How many proxies stand in front and may say who the visitor is. */
  trustedProxies: number
}

const programFolder = join(__dirname, '..')

const wholeNumber = (name: string, text: string | undefined, fallback: number): number => {
  if (text === undefined || text === '') return fallback
  if (!/^\d{1,5}$/.test(text)) throw new Error(`${name} 应为整数，现为“${text}”。`)
  return Number(text)
}

const placeOf = (url: string | undefined, file: string): DatabasePlace =>
  url === undefined || url === '' ? { engine: 'sqlite', file } : { engine: 'postgres', url }

/** The one reader of the environment. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = environment['CAINA_DATA']
  const dataFolder = given === undefined || given === '' ? null : resolve(given)
  const file =
    dataFolder === null ? join(programFolder, 'db', 'caina.sqlite') : join(dataFolder, 'caina.sqlite')
  return {
    host: environment['HOST'] || '127.0.0.1',
    port: wholeNumber('PORT', environment['PORT'], 3000),
    database: placeOf(environment['DATABASE_URL'], file),
    uploads: dataFolder === null ? join(programFolder, 'uploads') : join(dataFolder, 'uploads'),
    dataFolder,
    secretFile:
      dataFolder === null ? join(programFolder, 'db', 'secret.json') : join(dataFolder, 'secret.json'),
    tls: ['1', 'true', 'yes'].includes(environment['TLS'] ?? ''),
    trustedProxies: wholeNumber('TRUST_PROXY', environment['TRUST_PROXY'], 0),
  }
}
