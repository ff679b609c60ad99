import type { Outline } from '../../../../src/domain/consultation/clause'

/** Characters (no white space) of a text that no span of its outline holds, and those that two hold. */
export const uncovered = (text: string, outline: Outline): { missed: string; twice: string } => {
  const times = new Uint8Array(text.length)
  const spans = [
    ...outline.clauses.flatMap(({ span, rest = [] }) => [span, ...rest]),
    ...outline.tables.map(({ span }) => span),
    ...outline.matter.map(({ span }) => span),
    ...outline.problems.map(({ span }) => span),
  ]
  for (const { start, end } of spans) for (let at = start; at < end; at += 1) times[at] = (times[at] ?? 0) + 1
  const where = (wanted: (count: number) => boolean): string =>
    [...times]
      .flatMap((count, at) => (wanted(count) && /\S/.test(text[at] ?? '') ? [text[at] ?? ''] : []))
      .join('')
  return { missed: where(count => count === 0), twice: where(count => count > 1) }
}
