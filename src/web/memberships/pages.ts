import type { Request, RequestHandler, Response } from 'express'
import { removeMembership, setMembership } from '../../actions/users/setMembership'
import { type Role, roleNames, roles } from '../../domain/consultation/roles'
import { listMembers } from '../../store/memberships'
import { listUsers } from '../../store/users'
import type { Deps } from '../deps'
import { choice, chosenId } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { type Merged, named, submitOver } from '../merged'
import { answerPage, flash } from '../page'
import { actorOf, projectOf } from '../visit'

const roleWords = ['administrator', 'drafter', 'reviewer', 'viewer'] as const satisfies readonly Role[]
const role = choice('角色', roleWords)
const newMemberForm = z.object({ userId: chosenId('人员'), role })
const roleForm = z.object({ role })

const labelOf = (word: Role) => [word, roles[word].label]
const labels = { role: named('角色', { ...Object.fromEntries(roleWords.map(labelOf)), '': '不是成员' }) }

/** Who works on a project, and as what. */
export const membershipPages = ({ db }: Deps) => {
  const answerList = async (req: Request, res: Response, form: FormState, merged: Merged | null = null) => {
    const project = projectOf(req)
    const members = await listMembers(db, project.id)
    const inside = new Set(members.map(member => member.userId))
    const strangers = (await listUsers(db)).filter(user => !inside.has(user.id) && user.disabledAt === null)
    await answerPage(req, res, 'memberships/list', {
      title: '成员',
      crumbs: [
        { label: '项目', href: '/' },
        { label: project.name, href: `/projects/${project.id}` },
      ],
      members,
      people: strangers.map(user => ({
        value: String(user.id),
        label: `${user.displayName}（${user.name}）`,
      })),
      roleChoices: roleNames.map(value => ({ value, label: roles[value].label, hint: roles[value].hint })),
      merged,
      form,
    })
  }

  const list: RequestHandler = (req, res) => answerList(req, res, emptyForm({ role: 'drafter' }))

  const back = (req: Request, res: Response, message: string) => {
    flash(req, message)
    res.redirect(303, `/projects/${projectOf(req).id}/members`)
  }

  const add: RequestHandler = async (req, res) => {
    const projectId = projectOf(req).id
    const added = await submitOver(newMemberForm, req.body, {
      labels,
      fields: input => ({ role: input.role }),
      save: (input, seen) => setMembership(db, { ...input, projectId, seen }, actorOf(req)),
    })
    if (added.done) return back(req, res, '成员已加入。')
    await answerList(req, res.status(added.status), added.form, added.merged)
  }

  const change: RequestHandler = async (req, res) => {
    const membership = { projectId: projectOf(req).id, userId: idFrom(req.params['userId']) }
    const changed = await submitOver(roleForm, req.body, {
      labels,
      fields: input => input,
      save: (input, seen) => setMembership(db, { ...membership, ...input, seen }, actorOf(req)),
    })
    if (changed.done) return back(req, res, '角色已修改。')
    const problems = changed.form.problems.map(each => ({ ...each, field: `role-${membership.userId}` }))
    await answerList(
      req,
      res.status(changed.status),
      { values: { role: 'drafter' }, problems },
      changed.merged,
    )
  }

  const remove: RequestHandler = async (req, res) => {
    const membership = { projectId: projectOf(req).id, userId: idFrom(req.params['userId']) }
    const removed = await submit(z.object({}), req.body, () => removeMembership(db, membership, actorOf(req)))
    return removed.done ? back(req, res, '成员已移出。') : answerList(req, res.status(422), removed.form)
  }

  return { list, add, change, remove }
}
