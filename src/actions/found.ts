import { NotFound } from './action'

/** The thing looked for, or a 404. */
export const found = async <T>(looking: Promise<T | undefined>): Promise<T> => {
  const thing = await looking
  if (thing === undefined) throw new NotFound()
  return thing
}
