import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The secret kept in this file; the first call makes it. Two programs starting at once agree on one. */
export const readOrMakeSecret = (file: string): string => {
  mkdirSync(dirname(file), { recursive: true })
  const made = randomBytes(32).toString('base64url')
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' })
    return made
  } catch {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof kept === 'string' && kept.length >= 32) return kept
    throw new Error(`${file} 已损坏。请删去它再启动；所有人需要重新登录。`)
  }
}
