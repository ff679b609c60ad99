import type { ProjectSettings } from '../../domain/consultation/settings'
import type { Fields } from '../../domain/desk/mergeFields'
import { decisionSteps } from '../../store/desk/proposals'
import { insertEvent } from '../../store/events'
import { findProject, type ProjectDetails, updateProject } from '../../store/projects'
import { settingsOf, updateSettings } from '../../store/settings'
import { action, NotFound } from '../action'
import { changeDecisionSteps } from '../desk/deskSettings'
import { type Seen, standsAsSeen } from '../overtaken'

export interface EditProjectInput extends ProjectDetails {
  projectId: number
  /** Absent: they stay as they are. */
  settings?: ProjectSettings
  /** 2: who proposes does not approve. Absent: as it is. */
  steps?: 1 | 2 | undefined
  seen?: Seen
}

/** A project and its settings in the words of its form. */
export const projectFields = (details: ProjectDetails, settings: ProjectSettings, steps: number): Fields => ({
  name: details.name,
  documentTitle: details.documentTitle,
  draftingUnit: details.draftingUnit,
  countingRule: settings.countingRule,
  publicDays: String(settings.publicDays ?? ''),
  writtenDays: String(settings.writtenDays ?? ''),
  steps: String(steps),
})

export const editProject = action(async (trx, edit: EditProjectInput, by) => {
  const { projectId, settings, steps, seen, ...details } = edit
  const project = await findProject(trx, projectId)
  if (!project) throw new NotFound()
  const before = await settingsOf(trx, projectId)
  const stepsBefore = await decisionSteps(trx, projectId)
  const stands = projectFields(project, before, stepsBefore)
  const asked = projectFields(details, settings ?? before, steps ?? stepsBefore)
  const whose = { projectId, subject: 'project', subjectId: projectId, actions: ['edit', 'setDecisionSteps'] }
  await standsAsSeen(trx, { seen, stands, asked, ...whose }, by)
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
