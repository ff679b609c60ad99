import { dropTyped, putTyped, type TypedForm } from '../../store/typedForms'
import { action } from '../action'

/** Keeps what a person is typing into a form; nothing typed is nothing kept. Not part of the record, so no event. */
export const keepTyped = action(
  async (trx, input: Pick<TypedForm, 'fields'> & { place: string }, by): Promise<void> => {
    const { place, fields } = input
    if (Object.keys(fields).length === 0) await dropTyped(trx, by.userId, place)
    else await putTyped(trx, by.userId, place, { fields, savedAt: by.at })
  },
)
