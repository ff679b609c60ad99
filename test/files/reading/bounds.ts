import { UnreadableFile } from '../../../src/files/reading/readUpload'

/** Every file is read or refused within these; the process that reads starts within them too. */
const MILLISECONDS = 20_000
const MEGABYTES = 256

/** Reads a file that may be hostile and holds the bounds; `read` is null and the sentence told where it is refused. */
export const withinBounds = async <T>(
  read: (watch: { onMemory: (bytes: number) => void }) => Promise<T>,
): Promise<{ read: T | null; sentence: string }> => {
  const begun = performance.now()
  let resident = 0
  const onMemory = (now: number): void => {
    resident = Math.max(resident, now)
  }
  try {
    return { read: await read({ onMemory }), sentence: '' }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { read: null, sentence: error.message }
  } finally {
    expect(performance.now() - begun).toBeLessThan(MILLISECONDS)
    expect(resident / 1024 / 1024).toBeLessThan(MEGABYTES)
  }
}
