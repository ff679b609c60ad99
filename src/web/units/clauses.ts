import { draftStages } from '../../domain/consultation/drafts'
import { clausesOfUnit } from '../../domain/writing/dutyPage'
import type { Db } from '../../store/database'
import { draftsOf } from '../../store/drafts'
import { listProjects, listProjectsOf } from '../../store/projects'
import type { Unit } from '../../store/units'
import type { User } from '../../store/users'
import { readingOf } from '../drafts/reading'

/** What the newest draft of every project a person may see lays upon a unit. */
export const clausesUpon = async (db: Db, user: User, unit: Unit) => {
  const projects = user.isAdministrator ? await listProjects(db) : await listProjectsOf(db, user.id)
  const upon = []
  for (const project of projects) {
    const draft = (await draftsOf(db, project.id)).at(-1)
    if (draft === undefined) continue
    const clauses = clausesOfUnit(readingOf(draft.text).version.outline, [unit.name, ...unit.aliases])
    if (clauses.length > 0) {
      const href = `/projects/${project.id}/drafts/${draft.id}`
      upon.push({ project: project.name, stage: draftStages[draft.stage], href, clauses })
    }
  }
  return upon
}
