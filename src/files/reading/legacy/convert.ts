import { execFile } from 'node:child_process'
import { access, constants, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { limits } from '../limits'
import type { Conversion } from '../readBytes'
import { trouble, UnreadableFile } from '../unreadable'

/** Where LibreOffice is looked for, besides the search path. */
const usualPlaces = [
  '/usr/bin',
  '/usr/local/bin',
  '/opt/libreoffice/program',
  '/Applications/LibreOffice.app/Contents/MacOS',
  'C:\\Program Files\\LibreOffice\\program',
]

/** The program that converts, or null where LibreOffice is not installed. */
export const findSoffice = async (searchPath = process.env.PATH ?? ''): Promise<string | null> => {
  const folders = searchPath === '' ? [] : [...searchPath.split(delimiter), ...usualPlaces]
  for (const folder of folders)
    for (const program of ['soffice', 'soffice.exe'])
      try {
        await access(join(folder, program), constants.X_OK)
        return join(folder, program)
      } catch {}
  return null
}

/**
 * Converts a file of an old format with LibreOffice and gives the path of the new file in `folder`. Each call
 * has a profile of its own, so that calls do not wait for one another and no macro settings are inherited.
 * @throws UnreadableFile where LibreOffice is absent, fails or takes too long.
 */
export const convertOld = async (
  path: string,
  conversion: Pick<Conversion, 'from' | 'target'>,
  folder: string,
  signal?: AbortSignal,
): Promise<string> => {
  const program = await findSoffice()
  if (program === null) throw new UnreadableFile(trouble.needsConversion(conversion.target))
  const profile = await mkdtemp(join(tmpdir(), 'caina-office-'))
  try {
    const source = join(folder, `source.${conversion.from}`)
    await copyFile(path, source)
    await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--convert-to',
        conversion.target,
        '--outdir',
        folder,
        source,
      ],
      signal,
    )
    const converted = join(folder, `source.${conversion.target}`)
    await access(converted)
    return converted
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    if (signal?.aborted) throw new UnreadableFile(trouble.cancelled())
    throw new UnreadableFile(trouble.conversionFailed(conversion.target))
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** soffice starts a process of its own; both are in one group, which is ended as a whole. */
const run = (program: string, args: readonly string[], signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = execFile(
      program,
      args,
      { env: { HOME: tmpdir(), PATH: process.env.PATH ?? '' } },
      error => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', stop)
        if (error === null) resolve()
        else reject(error)
      },
    )
    const stop = (): void => {
      child.kill('SIGTERM')
    }
    const timer = setTimeout(() => {
      stop()
      reject(new UnreadableFile(trouble.tooSlow(limits.conversionMilliseconds / 1000)))
    }, limits.conversionMilliseconds)
    signal?.addEventListener('abort', stop, { once: true })
  })
