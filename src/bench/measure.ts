/** One thing measured beside a named baseline in the same run, so that a slow machine slows both. */
export interface Measured {
  /** What was worked on: “10 000 行”. */
  size: string
  /** Processor seconds of the work, and of the baseline. */
  seconds: number
  baseline: number
}

/** A bench: a question with a number for an answer. A new one is its file and a line in index.ts. */
export interface Bench {
  /** Under which it is called: npm run bench audit. */
  name: string
  title: string
  /** What the work is measured against. */
  against: string
  run: () => Promise<readonly Measured[]>
  /** What must hold, as a sentence that is told where it does not; null where all is well. */
  judge?: (measured: readonly Measured[]) => string | null
}

/**
 * Processor seconds of the quickest of several runs, after one that warms up: what the work costs, not what else the
 * machine was doing. Only work of this process is seen.
 */
export const secondsOf = async (work: () => unknown, times = 5): Promise<number> => {
  await work()
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < times; turn += 1) {
    const start = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}
