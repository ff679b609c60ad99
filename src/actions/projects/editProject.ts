import type { ProjectSettings } from '../../domain/consultation/settings'
import { insertEvent } from '../../store/events'
import { findProject, type ProjectDetails, updateProject } from '../../store/projects'
import { settingsOf, updateSettings } from '../../store/settings'
import { action, NotFound } from '../action'
import { changeDecisionSteps } from '../desk/deskSettings'

export interface EditProjectInput extends ProjectDetails {
  projectId: number
  /** Absent: they stay as they are. */
  settings?: ProjectSettings
  /** 2: who proposes does not approve. Absent: as it is. */
  steps?: 1 | 2 | undefined
}

export const editProject = action(async (trx, edit: EditProjectInput, by) => {
  const { projectId, settings, steps, ...details } = edit
  const project = await findProject(trx, projectId)
  if (!project) throw new NotFound()
  const before = await settingsOf(trx, projectId)
  await updateProject(trx, projectId, details)
  if (settings) await updateSettings(trx, projectId, settings)
  if (steps) await changeDecisionSteps(trx, projectId, steps, by)
  const { name, documentTitle, draftingUnit } = project
  await insertEvent(trx, by, {
    action: 'edit',
    subject: 'project',
    subjectId: projectId,
    projectId,
    before: { name, documentTitle, draftingUnit, ...before },
    after: { ...details, ...(settings ?? before) },
  })
})
