import type { Reader, Trx } from './database'

export interface SignInFailures {
  forNameFromAddress: number
  forName: number
  fromAddress: number
}

/** How often signing in failed since then: with this name, from this address, and both. */
export const countSignInFailures = async (
  db: Reader,
  name: string,
  address: string,
  since: string,
): Promise<SignInFailures> => {
  const rows = await db
    .selectFrom('sign_in_failure')
    .select(['name', 'address'])
    .where('failed_at', '>', since)
    .where(where => where.or([where('name', '=', name), where('address', '=', address)]))
    .execute()
  return {
    forNameFromAddress: rows.filter(row => row.name === name && row.address === address).length,
    forName: rows.filter(row => row.name === name).length,
    fromAddress: rows.filter(row => row.address === address).length,
  }
}

export const insertSignInFailure = async (
  trx: Trx,
  failure: { name: string; address: string; at: string },
): Promise<void> => {
  await trx
    .insertInto('sign_in_failure')
    .values({ name: failure.name, address: failure.address, failed_at: failure.at })
    .execute()
}

/** Forgets the failures of this name, from one address or (after a reset) from all. */
export const deleteSignInFailuresOf = async (trx: Trx, name: string, address?: string): Promise<void> => {
  const ofName = trx.deleteFrom('sign_in_failure').where('name', '=', name)
  await (address === undefined ? ofName : ofName.where('address', '=', address)).execute()
}

export const deleteSignInFailuresBefore = async (trx: Trx, before: string): Promise<void> => {
  await trx.deleteFrom('sign_in_failure').where('failed_at', '<=', before).execute()
}
