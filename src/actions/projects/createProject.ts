import type { ProjectSettings } from '../../domain/consultation/settings'
import { insertEvent } from '../../store/events'
import { upsertMembership } from '../../store/memberships'
import { insertProject, type ProjectDetails } from '../../store/projects'
import { updateSettings } from '../../store/settings'
import { action } from '../action'
import { changeDecisionSteps } from '../desk/deskSettings'

/** Whoever creates a project is its administrator. Gives its id. */
export const createProject = action(
  async (trx, input: ProjectDetails & { settings?: ProjectSettings; steps?: 1 | 2 | undefined }, by) => {
    const { settings, steps, ...details } = input
    const projectId = await insertProject(trx, { ...details, by: by.userId, at: by.at })
    if (settings) await updateSettings(trx, projectId, settings)
    await upsertMembership(trx, { projectId, userId: by.userId, role: 'administrator', at: by.at })
    await insertEvent(trx, by, {
      action: 'create',
      subject: 'project',
      subjectId: projectId,
      projectId,
      after: details,
    })
    if (steps) await changeDecisionSteps(trx, projectId, steps, by)
    return projectId
  },
)
