import { dispositions } from './dispositions'
import type { Comment, RoundRecord } from './record'
import type { Talk } from './talk'

/** What a person typed for an entry; '' where the record speaks for itself. */
export interface DissentWords {
  /** The issue in a few words. */
  issue: string
  drafterView: string
  /** The provision, document or fact that the reason rests on. */
  basis: string
}

/** 分歧意见: a comment not adopted and not agreed upon, as it is reported upward. */
export interface Dissent {
  commentId: number
  roundId: number
  round: string
  unit: string
  issue: string
  unitView: string
  drafterView: string
  reason: string
  basis: string
  talks: readonly Talk[]
}

/**
 * Whether a comment is dissent: not adopted and never agreed upon, or not adopted as asked and a talk about it has
 * failed. The last talk counts. 重大行政决策程序暂行条例第十三条: where no agreement is reached, the issue, the views
 * and the reasons are reported.
 */
export const isDissent = ({ decision }: Comment, talks: readonly Talk[]): boolean => {
  const last = talks.at(-1)
  const counted = dispositions[decision?.disposition ?? 'open'].countsAs
  if (last?.outcome === 'agreed') return false
  return counted === 'rejected' || (last !== undefined && counted !== 'accepted' && counted !== 'withdrawn')
}

/** 依据《…》… or 根据…规定 in a reason: what it rests on. */
const basisIn = (reason: string): string =>
  /(?:依据|根据|按照|依照)(?:是|为)?[:：]?([^。；;]*《[^》]+》[^。；;，,]*|[^。；;，,]*规定)/u
    .exec(reason)?.[1]
    ?.trim() ?? ''

const drafterView = (comment: Comment): string => {
  const { disposition = 'open', revisedText = '' } = comment.decision ?? {}
  const { label } = dispositions[disposition]
  return revisedText === '' ? `${label}，维持征求意见稿的写法。` : `${label}，改为：${revisedText}`
}

/** 第十条中的“用水量”: a place, and the words there that are to be other words. */
const disputedWords = /第[一二三四五六七八九十百零〇\d]+[章节条款项页][^。；;，,“”]{0,16}“[^“”]{1,40}”/u

/** The shortest thing that says what it is about: the place named, the words in dispute, else how the comment begins. */
const issueOf = ({ clause, body }: Comment): string => {
  if (clause !== '') return clause
  const plain = body.replaceAll(/\s+/g, '')
  const disputed = disputedWords.exec(plain)?.[0]
  if (disputed !== undefined) return disputed
  const [first = ''] = plain.split(/(?<=[。；;])/u)
  const signs = [...first]
  return signs.length > 30 ? `${signs.slice(0, 30).join('')}……` : first.replace(/[。；;]$/u, '')
}

/** The dissent list of a project, in the order of its rounds and tables. */
export const dissentsOf = (
  records: readonly RoundRecord[],
  talks: ReadonlyMap<number, readonly Talk[]>,
  words: ReadonlyMap<number, DissentWords>,
): Dissent[] =>
  records.flatMap(({ round, comments }) =>
    comments
      .filter(comment => isDissent(comment, talks.get(comment.id) ?? []))
      .map(comment => {
        const typed = words.get(comment.id)
        const reason = comment.decision?.reason ?? ''
        return {
          commentId: comment.id,
          roundId: round.id,
          round: round.name,
          unit: comment.unit,
          issue: typed?.issue || issueOf(comment),
          unitView: [comment.body, comment.rationale && `理由：${comment.rationale}`]
            .filter(Boolean)
            .join('\n'),
          drafterView: typed?.drafterView || drafterView(comment),
          reason,
          basis: typed?.basis || basisIn(reason),
          talks: talks.get(comment.id) ?? [],
        }
      }),
  )
