import type { AdoptionRow } from '../../consultation/adoptionTable'
import { dispositions } from '../../consultation/dispositions'
import type { AuditedTable, Rule } from '../context'
import type { Finding } from '../finding'
import { quotationsIn } from '../quotations'
import { dispositionsOf, reasonOf } from '../reasons'
import { excerpt, nameRow, requestOf, tell } from '../wording'

/** A reason that says whose words it quotes answers two comments on purpose. */
const namesAnother =
  /(?:局|厅|委|办|单位|部门|公司|公众|市|县|区)(?:也|亦)?(?:提出|建议|认为|意见)|同上|同第|与第|见第/

/** The one row whose comment has the passage; null where several have it or none. */
type Owners = ReadonlyMap<string, AdoptionRow | null>

const ownersOf = (comments: readonly AdoptionRow[]): Owners => {
  const owners = new Map<string, AdoptionRow | null>()
  for (const row of comments) {
    for (const passage of quotationsIn(row.comment)) owners.set(passage, owners.has(passage) ? null : row)
  }
  return owners
}

const answersAnother = (row: AdoptionRow, owners: Owners): AdoptionRow | null => {
  const needed = dispositionsOf(row).some(disposition => dispositions[disposition].needsReason)
  const reason = needed ? (reasonOf(row) ?? '') : ''
  if (reason === '' || namesAnother.test(reason)) return null
  const passages = quotationsIn(reason)
  const own = requestOf(row).replaceAll(/[^\p{L}\p{N}]/gu, '')
  if (passages.length === 0 || passages.some(passage => own.includes(passage))) return null
  const meant = passages.map(passage => owners.get(passage) ?? null)
  const [first] = meant
  return first !== undefined && meant.every(each => each === first) && first !== row ? first : null
}

const check = ({ index, comments }: AuditedTable): readonly Finding[] => {
  const owners = ownersOf(comments)
  return comments.flatMap(row => {
    const other = answersAnother(row, owners)
    return other === null
      ? []
      : [
          tell(
            'reason-copied',
            `${nameRow(row)}的理由“${excerpt(reasonOf(row) ?? '')}”引的是${nameRow(other)}意见里的话，像是答复那一条的。请核对理由是不是填错了行。`,
            { table: index, rows: [row, other] },
          ),
        ]
  })
}

/** A reason that quotes what only another row's comment says: it was copied from there or slipped. */
export const findReasonMisplaced: Rule = ({ tables }) => tables.flatMap(check)
