import { type DecisionDraft, dropDecisionDrafts, putDecisionDraft } from '../../store/desk/decisionDrafts'
import { findEntry } from '../../store/desk/entries'
import { action } from '../action'
import { found } from '../found'

/** Keeps what is being typed; an empty draft is none. Not part of the record, so no event. */
export const saveDecisionDraft = action(
  async (trx, input: Omit<DecisionDraft, 'savedAt'> & { commentId: number }, by): Promise<void> => {
    const { commentId, ...draft } = input
    await found(findEntry(trx, commentId).then(entry => entry ?? undefined))
    const isEmpty = draft.disposition === '' && draft.reason === '' && draft.revisedText === ''
    if (isEmpty) await dropDecisionDrafts(trx, [commentId], by.userId)
    else await putDecisionDraft(trx, commentId, by.userId, { ...draft, savedAt: by.at })
  },
)
