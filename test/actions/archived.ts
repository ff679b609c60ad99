import { archiveRecordOf } from '../../src/actions/archives/recordOfArchive'
import { archiveRecord } from '../../src/cli/data/archiveRecord'
import type { ArchiveRecord } from '../../src/domain/consultation/archive'
import type { Db } from '../../src/store/database'

/** The record of an archive as another installation reads it. */
export const recordIn = async (
  db: Db,
  projectId: number,
  roundId: number | null = null,
): Promise<ArchiveRecord> =>
  archiveRecord.parse(JSON.parse(JSON.stringify(await archiveRecordOf(db, { projectId, roundId }))))

/** Which kind of thing an id names, by the name that it has in the record. */
const kinds: Readonly<Record<string, string>> = {
  roundId: 'round',
  draftId: 'draft',
  consulteeId: 'consultee',
  replyId: 'reply',
  commentId: 'comment',
  earlierId: 'comment',
  laterId: 'comment',
}

/** Ids that say nothing outside of one installation. */
const own = new Set(['projectId', 'unitId', 'importId'])

/**
 * Everything that the record says, without what one installation alone knows: ids are counted from the first of their
 * kind, names of people lose the mark of having come with an archive, the project is called anything.
 */
export const said = (record: ArchiveRecord): unknown => {
  const numbers = new Map<string, number>()
  const enter = (kind: string, ids: readonly number[]) => {
    for (const [at, id] of ids.entries()) numbers.set(`${kind} ${id}`, at)
  }
  enter(
    'draft',
    record.drafts.map(each => each.id),
  )
  enter(
    'round',
    record.rounds.map(each => each.round.id),
  )
  for (const [kind, name] of [
    ['consultee', 'consultees'],
    ['reply', 'replies'],
    ['comment', 'comments'],
  ] as const)
    enter(
      kind,
      record.rounds.flatMap(round => round[name].map(each => each.id)),
    )
  const originals = record.originals.toSorted((one, other) => one.file.localeCompare(other.file))
  const plain = { ...record, originals, project: { ...record.project, name: '' } }
  return JSON.parse(
    JSON.stringify(plain, (name, value: unknown) => {
      if (own.has(name) || name === 'id') return undefined
      const kind = kinds[name]
      if (kind !== undefined && typeof value === 'number') return numbers.get(`${kind} ${value}`)
      return name === 'by' && typeof value === 'string' ? value.replaceAll('（据归档包）', '') : value
    }),
  )
}
