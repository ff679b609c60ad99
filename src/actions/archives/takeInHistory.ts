import type { ArchivedEvent } from '../../domain/consultation/archive'
import { insertArchivedEvents } from '../../store/archivedEvents'
import type { Trx } from '../../store/database'

export interface HistoryToStore {
  /** Newest first, as events.json tells it. */
  history: readonly ArchivedEvent[]
  /** Ids here, by those of the archive. */
  rounds: ReadonlyMap<number, number>
  comments: ReadonlyMap<number, number>
  drafts: ReadonlyMap<number, { id: number }>
  projectId: number
}

/** Keeps what was done where an archive comes from. It is told, of the thing here where that came along; nobody undoes it. */
export const takeInHistory = async (trx: Trx, work: HistoryToStore): Promise<void> => {
  const { history, rounds, comments, drafts, projectId } = work
  const idHere: Readonly<Record<string, (id: number) => number | undefined>> = {
    project: () => projectId,
    round: id => rounds.get(id),
    comment: id => comments.get(id),
    draft: id => drafts.get(id)?.id,
  }
  const events = history.toReversed().map(event => ({
    ...event,
    subjectId: event.subjectId === null ? null : (idHere[event.subject]?.(event.subjectId) ?? null),
    roundId: rounds.get(event.roundId ?? 0) ?? null,
  }))
  await insertArchivedEvents(trx, projectId, events)
}
