import { judgeLanding, type Landing, type LandingComment } from '../../../../src/domain/checking/landing'

export const judgeAll = (
  before: string,
  after: string,
  ...comments: (string | Partial<LandingComment>)[]
): Landing =>
  judgeLanding({
    before,
    after,
    comments: comments.map((comment, id) => ({
      id,
      disposition: 'accepted',
      text: '',
      ...(typeof comment === 'string' ? { text: comment } : comment),
    })),
  })

/** The verdicts on one accepted comment with what is said to each, and where the later draft has it. */
export const told = (before: string, after: string, comment: string | Partial<LandingComment>): string =>
  judgeAll(before, after, comment)
    .verdicts.map(({ verdict, moved, difference, after: place }) =>
      [verdict + (moved ? '（移动）' : ''), place?.ref, difference].filter(part => part != null).join(' '),
    )
    .join('；')

/** What is unexplained, in the words of the drafts: 第三条→第四条. */
export const unexplained = (before: string, after: string, ...comments: string[]): string[] =>
  judgeAll(before, after, ...comments).unexplained.map(change => {
    const then = before.slice(change.before?.span.start ?? 0, change.before?.span.end ?? 0)
    const now = after.slice(change.after?.span.start ?? 0, change.after?.span.end ?? 0)
    return `${change.before === null ? '' : then}→${change.after === null ? '' : now}`
  })
