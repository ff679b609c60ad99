import { action } from '../action'

/** Brings what lists and searches read up to date; after an update of the program this is all of it. */
export const bringUpToDate = action(async (_trx, _input: null, _by): Promise<void> => undefined)
