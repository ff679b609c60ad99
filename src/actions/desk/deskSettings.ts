import type { Trx } from '../../store/database'
import { decisionSteps, updateDecisionSteps } from '../../store/desk/proposals'
import { putSetting } from '../../store/desk/settings'
import { insertEvent } from '../../store/events'
import { findProject } from '../../store/projects'
import { type Actor, action } from '../action'
import { found } from '../found'

/** Switches a person's own keys on or off. */
export const setKeys = action(
  (trx, input: { on: boolean }, by): Promise<void> =>
    putSetting(trx, by.userId, 'keys', input.on ? 'on' : 'off'),
)

/** Whether a decision needs a second person: 拟定 and 复核. Saying again what is so already is no event. */
export const changeDecisionSteps = async (
  trx: Trx,
  projectId: number,
  steps: 1 | 2,
  by: Actor,
): Promise<void> => {
  if ((await decisionSteps(trx, projectId)) === steps) return
  await updateDecisionSteps(trx, projectId, steps)
  await insertEvent(trx, by, {
    action: 'setDecisionSteps',
    subject: 'project',
    subjectId: projectId,
    projectId,
    after: { steps },
  })
}

export const setDecisionSteps = action(
  async (trx, input: { projectId: number; steps: 1 | 2 }, by): Promise<void> => {
    const project = await found(findProject(trx, input.projectId).then(each => each ?? undefined))
    await changeDecisionSteps(trx, project.id, input.steps, by)
  },
)
