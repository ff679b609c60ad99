/** A round on the time line, in thousandths of its width. */
export interface TimelineRound {
  id: number
  name: string
  from: number
  to: number
  sentOn: string
  dueOn: string
}

export interface Timeline {
  rounds: readonly TimelineRound[]
  /** Where today stands; null before the first and after the last day shown. */
  today: number | null
}

const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** So many days are shown after the last one, so that the end is seen. */
const margin = 3

/** Rounds with a date, from the first day of the first to the last of all; a round without an end ends as it began. */
export const timelineOf = (
  rounds: readonly { id: number; name: string; sentOn: string | null; dueOn: string | null }[],
  today: string,
): Timeline => {
  const dated = rounds.flatMap(({ id, name, sentOn, dueOn }) => {
    const start = sentOn ?? dueOn
    return start === null ? [] : [{ id, name, sentOn: start, dueOn: dueOn ?? start }]
  })
  if (dated.length === 0) return { rounds: [], today: null }
  const first = Math.min(...dated.map(round => dayOf(round.sentOn))) - margin
  const last = Math.max(...dated.map(round => dayOf(round.dueOn))) + margin
  const place = (date: string): number => Math.round(((dayOf(date) - first) / (last - first)) * 1000)
  const now = dayOf(today)
  return {
    rounds: dated.map(round => ({
      ...round,
      from: place(round.sentOn),
      to: Math.max(place(round.dueOn), place(round.sentOn) + 6),
    })),
    today: now < first || now > last ? null : place(today),
  }
}
