import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { call } from '../../src/cli/call'

const program = join(__dirname, '..', '..', 'dist', 'cli', 'caina.js')

const outcomeOf = (status: number | null, stdout: string, stderr: string) => {
  const json = (): unknown => JSON.parse(stdout)
  return { status, stdout, stderr, json }
}

/** The built command, as another program would call it: a process of its own. */
export const built = (words: readonly string[], input = '') => {
  const run = spawnSync(process.execPath, [program, ...words], { input, encoding: 'utf8' })
  return outcomeOf(run.status, run.stdout, run.stderr)
}

/** The same call in this process, with its streams in hand: to start a program takes longer than most calls. */
export const caina = async (words: readonly string[], input = '') => {
  const written = { stdout: '', stderr: '' }
  const { stdin } = process
  Object.defineProperty(process, 'stdin', { value: Readable.from([Buffer.from(input)]), configurable: true })
  const hands = (['stdout', 'stderr'] as const).map(name =>
    jest.spyOn(process[name], 'write').mockImplementation(text => {
      written[name] += String(text)
      return true
    }),
  )
  try {
    const status = await call(words)
    return outcomeOf(status, written.stdout, written.stderr)
  } finally {
    for (const hand of hands) hand.mockRestore()
    Object.defineProperty(process, 'stdin', { value: stdin, configurable: true })
  }
}

const folder = mkdtempSync(join(tmpdir(), 'caina-cli-'))

/** Writes a file for a call and gives its path. */
export const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
