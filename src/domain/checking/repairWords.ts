import type { Repair } from './finding'

/** The words on the button of a repair; null where none is offered. */
export const repairWords = (repair: Repair | undefined): string | null => {
  if (repair === undefined) return null
  return repair.op === 'move-decision' ? `移到第 ${repair.to} 行` : '合并为一行'
}
