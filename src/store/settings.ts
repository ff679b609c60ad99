import { isCountingRule } from '../domain/consultation/countingRules'
import { type ProjectSettings, usualSettings } from '../domain/consultation/settings'
import type { Reader, Trx } from './database'

export const settingsOf = async (db: Reader, projectId: number): Promise<ProjectSettings> => {
  const row = await db
    .selectFrom('project')
    .select(['counting_rule', 'public_days', 'written_days'])
    .where('id', '=', projectId)
    .executeTakeFirst()
  if (!row) return usualSettings
  return {
    countingRule: isCountingRule(row.counting_rule) ? row.counting_rule : usualSettings.countingRule,
    publicDays: row.public_days,
    writtenDays: row.written_days,
  }
}

export const updateSettings = async (
  trx: Trx,
  projectId: number,
  { countingRule, publicDays, writtenDays }: ProjectSettings,
): Promise<void> => {
  await trx
    .updateTable('project')
    .set({ counting_rule: countingRule, public_days: publicDays, written_days: writtenDays })
    .where('id', '=', projectId)
    .execute()
}
