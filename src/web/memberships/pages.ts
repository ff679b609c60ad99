import type { Request, RequestHandler, Response } from 'express'
import { removeMembership, setMembership } from '../../actions/users/setMembership'
import { type Role, roleNames, roles } from '../../domain/consultation/roles'
import { listMembers } from '../../store/memberships'
import { listUsers } from '../../store/users'
import type { Deps } from '../deps'
import { choice, chosenId } from '../fields'
import { emptyForm, type FormState, idFrom, submit, z } from '../forms'
import { answerPage, flash } from '../page'
import { actorOf, projectOf } from '../visit'

const roleWords = ['administrator', 'drafter', 'reviewer', 'viewer'] as const satisfies readonly Role[]
const role = choice('角色', roleWords)
const newMemberForm = z.object({ userId: chosenId('人员'), role })
const roleForm = z.object({ role })

/** Who works on a project, and as what. */
export const membershipPages = ({ db }: Deps) => {
  const answerList = async (req: Request, res: Response, form: FormState) => {
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
    const added = await submit(newMemberForm, req.body, input =>
      setMembership(db, { ...input, projectId }, actorOf(req)),
    )
    return added.done ? back(req, res, '成员已加入。') : answerList(req, res.status(422), added.form)
  }

  const change: RequestHandler = async (req, res) => {
    const membership = { projectId: projectOf(req).id, userId: idFrom(req.params['userId']) }
    const changed = await submit(roleForm, req.body, input =>
      setMembership(db, { ...membership, ...input }, actorOf(req)),
    )
    return changed.done ? back(req, res, '角色已修改。') : answerList(req, res.status(422), changed.form)
  }

  const remove: RequestHandler = async (req, res) => {
    const membership = { projectId: projectOf(req).id, userId: idFrom(req.params['userId']) }
    const removed = await submit(z.object({}), req.body, () => removeMembership(db, membership, actorOf(req)))
    return removed.done ? back(req, res, '成员已移出。') : answerList(req, res.status(422), removed.form)
  }

  return { list, add, change, remove }
}
