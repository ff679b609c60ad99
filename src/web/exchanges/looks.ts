import { type Choice, nothingChosen } from '../../domain/checking/exchange'
import { commentCount } from '../../store/comments'
import type { ExchangeReturn } from '../../store/exchangeReturns'
import { askChild } from '../askChild'
import type { Deps } from '../deps'
import { type Look, lookAt } from './look'
import { isLookReport, type LookTask } from './reports'

/** Comments that are compared while the person waits and others hardly notice. */
const mostAtOnce = 2_000
/** What is kept of reading a row is seldom less: a file may hold more rows than the round has comments. */
const charactersOfRow = 150

const heapMegabytes = 1024

/** Looks at tables that came back: short ones at once, long ones in a process of its own, one after the other. */
export const returnLooks = ({ db, config, log, rowsAtOnce = mostAtOnce }: Deps) => {
  let last: Promise<unknown> = Promise.resolve()

  const inChild = (task: LookTask, signal?: AbortSignal): Promise<Look> => {
    const look = last.then(async () => {
      const report = await askChild({
        folder: __dirname,
        heapMegabytes,
        task,
        isReport: isLookReport,
        ...(signal && { signal }),
      })
      return report.look
    })
    last = look.catch(() => undefined)
    return look
  }

  const isLong = async ({ roundId, characters }: ExchangeReturn): Promise<boolean> =>
    characters > rowsAtOnce * charactersOfRow || (await commentCount(db, roundId)) > rowsAtOnce

  const look = async (returned: ExchangeReturn, choice: Choice, signal?: AbortSignal): Promise<Look> => {
    const { id, roundId, settled } = returned
    const asked = { id, roundId, settled }
    return (await isLong(returned))
      ? inChild({ database: config.database, returned: asked, choice }, signal)
      : lookAt(db, asked, choice)
  }

  /** A look at the end of work that stands whatever becomes of the look: null where it is short or did not succeed. */
  const lookBesides = async (returned: ExchangeReturn, signal?: AbortSignal): Promise<Look | null> => {
    if (!(await isLong(returned))) return null
    try {
      return await look(returned, nothingChosen, signal)
    } catch (problem) {
      if (signal?.aborted) throw problem
      log(problem)
      return null
    }
  }

  return { isLong, look, lookBesides }
}

export type ReturnLooks = ReturnType<typeof returnLooks>
