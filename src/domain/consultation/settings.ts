import type { CountingRule } from './countingRules'

/** What a project asks of its consultations and how it counts. Periods are settings, not constants. */
export interface ProjectSettings {
  countingRule: CountingRule
  /** Least days for consulting the public, first and last day counted; null: not checked. */
  publicDays: number | null
  /** Least days for consulting units by letter; null: not checked. */
  writtenDays: number | null
}

/** 重大行政决策程序暂行条例第十五条 asks for 30 days with the public; no statute names a period for letters. */
export const usualSettings: ProjectSettings = { countingRule: 'comment', publicDays: 30, writtenDays: null }
