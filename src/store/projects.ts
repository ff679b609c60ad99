import { asked, type ValueOf } from './asked'
import { begun } from './begun'
import type { Reader, Trx } from './database'
import { insertRow } from './insert'

export interface Project {
  id: number
  name: string
  /** The document under consultation, without 《》. */
  documentTitle: string
  draftingUnit: string
  createdAt: string
  archivedAt: string | null
}

export interface ProjectDetails {
  name: string
  documentTitle: string
  draftingUnit: string
}

const selectProjects = begun(db =>
  db
    .selectFrom('project')
    .select([
      'project.id',
      'project.name',
      'project.document_title as documentTitle',
      'project.drafting_unit as draftingUnit',
      'project.created_at as createdAt',
      'project.archived_at as archivedAt',
    ]),
)

const askProject = asked((db, value: ValueOf<{ id: number }>) =>
  selectProjects(db).where('project.id', '=', value('id')),
)

export const findProject = async (db: Reader, id: number): Promise<Project | null> =>
  (await askProject(db, { id }))[0] ?? null

/** All projects, newest first. */
export const listProjects = (db: Reader): Promise<Project[]> =>
  selectProjects(db).orderBy('project.id', 'desc').execute()

/** The projects a person is a member of, newest first. */
export const listProjectsOf = (db: Reader, userId: number): Promise<Project[]> =>
  selectProjects(db)
    .innerJoin('membership', 'membership.project_id', 'project.id')
    .where('membership.user_id', '=', userId)
    .orderBy('project.id', 'desc')
    .execute()

export const insertProject = (
  trx: Trx,
  project: ProjectDetails & { by: number; at: string },
): Promise<number> =>
  insertRow(trx, 'project', {
    name: project.name,
    document_title: project.documentTitle,
    drafting_unit: project.draftingUnit,
    created_by: project.by,
    created_at: project.at,
    archived_at: null,
  })

export const updateProject = async (trx: Trx, id: number, details: ProjectDetails): Promise<void> => {
  await trx
    .updateTable('project')
    .set({
      name: details.name,
      document_title: details.documentTitle,
      drafting_unit: details.draftingUnit,
    })
    .where('id', '=', id)
    .execute()
}
