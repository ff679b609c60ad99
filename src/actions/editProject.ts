import { insertEvent } from '../store/events'
import { findProject, type ProjectDetails, updateProject } from '../store/projects'
import { action, NotFound } from './action'

export const editProject = action(async (trx, edit: ProjectDetails & { projectId: number }, by) => {
  const { projectId, ...details } = edit
  const project = await findProject(trx, projectId)
  if (!project) throw new NotFound()
  await updateProject(trx, projectId, details)
  const { name, documentTitle, draftingUnit } = project
  await insertEvent(trx, by, {
    action: 'edit',
    subject: 'project',
    subjectId: projectId,
    projectId,
    before: { name, documentTitle, draftingUnit },
    after: details,
  })
})
