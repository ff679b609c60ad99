/** Who said something and when, as the archive says that it was taken in with. */
export interface Provenance {
  by: string
  at: string
}

/** Stands behind the name of somebody whom an archive names: no account here vouches for it. */
const asArchived = '（据归档包）'

/** What an archive says of it; null for a name that was never said. An archive of an archive names the first one's people once. */
export const provenanceOf = ({ by, at }: Provenance): Provenance | undefined =>
  by === '' ? undefined : { by: by.replaceAll(asArchived, ''), at }

/** A person as pages tell them: of this installation, or of the one that the archive came from. */
export const asSaid = (by: string, saidBy: string | null): string =>
  saidBy === null ? by : `${saidBy}${asArchived}`

const behindDepartment = new RegExp(`^(?:(.*)、)?([^、]+)${asArchived}$`, 'su')

/** Whom an archive names to deal with a comment: nobody of that name need have an account here, so it is a department's. */
export const departmentOf = ({ department, person }: { department: string; person: string }): string =>
  [department, person === '' ? '' : asSaid('', person)].filter(word => word !== '').join('、')

/** The department, and the person of it whom an archive named. */
export const personIn = (words: string): { department: string; person: string } => {
  const [, department = '', person] = behindDepartment.exec(words) ?? []
  return person === undefined ? { department: words, person: '' } : { department, person }
}
