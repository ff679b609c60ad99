/**
 * Lets everybody else have a turn. SQLite answers in the process itself, so that long work in one transaction would
 * keep all other pages waiting, although they read beside it.
 */
export const breathe = (): Promise<void> => new Promise(resolve => setImmediate(resolve))
