import type { Repair } from '../finding'

/** The words on the button of a repair; null where none is offered. */
export const repairWords = (repair: Repair | undefined): string | null => {
  if (repair === undefined) return null
  return repair.op === 'move-decision' ? `移到第 ${repair.to} 行` : '合并为一行'
}

/** What a repair did, as a phrase. Rows are numbered as they were when it was made. */
export const repairDone = (repair: Repair): string =>
  repair.op === 'move-decision'
    ? `第 ${repair.from} 行的采纳情况移到第 ${repair.to} 行`
    : `第 ${repair.remove} 行并入第 ${repair.keep} 行`
