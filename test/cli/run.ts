import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = join(__dirname, '..', '..', 'dist', 'cli', 'caina.js')

/** The built command, as another program would call it. */
export const caina = (words: readonly string[], input = '') => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    input,
    encoding: 'utf8',
  })
  const json = (): unknown => JSON.parse(stdout)
  return { status, stdout, stderr, json }
}

const folder = mkdtempSync(join(tmpdir(), 'caina-cli-'))

/** Writes a file for a call and gives its path. */
export const fileOf = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
