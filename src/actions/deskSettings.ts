import { updateDecisionSteps } from '../store/desk/proposals'
import { putSetting } from '../store/desk/settings'
import { insertEvent } from '../store/events'
import { findProject } from '../store/projects'
import { action } from './action'
import { found } from './found'

/** Switches a person's own keys on or off. */
export const setKeys = action(
  (trx, input: { on: boolean }, by): Promise<void> =>
    putSetting(trx, by.userId, 'keys', input.on ? 'on' : 'off'),
)

/** Whether a decision needs a second person: 拟定 and 复核. */
export const setDecisionSteps = action(
  async (trx, input: { projectId: number; steps: 1 | 2 }, by): Promise<void> => {
    const project = await found(findProject(trx, input.projectId).then(each => each ?? undefined))
    await updateDecisionSteps(trx, project.id, input.steps)
    await insertEvent(trx, by, {
      action: 'setDecisionSteps',
      subject: 'project',
      subjectId: project.id,
      projectId: project.id,
      after: { steps: input.steps },
    })
  },
)
