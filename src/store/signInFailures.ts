import type { Reader, Trx } from './database'

export interface SignInFailures {
  forName: number
  fromAddress: number
}

/** How often signing in failed since then, for this name and from this address. */
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

export const deleteSignInFailuresOf = async (trx: Trx, name: string): Promise<void> => {
  await trx.deleteFrom('sign_in_failure').where('name', '=', name).execute()
}

export const deleteSignInFailuresBefore = async (trx: Trx, before: string): Promise<void> => {
  await trx.deleteFrom('sign_in_failure').where('failed_at', '<=', before).execute()
}
