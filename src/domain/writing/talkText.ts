import type { ArchivedTalk } from '../consultation/archive'
import type { RoundRecord } from '../consultation/record'
import { groupBy } from '../groups'
import { talkWords } from './tables/dissentTable'

/** The talks over comments as a text file holds them, in the order of the tables: what was talked over, then each talk. */
export const talkText = (records: readonly RoundRecord[], talks: readonly ArchivedTalk[]): string[] => {
  const talksOf = groupBy(talks, ({ commentId }) => commentId)
  return records.flatMap(({ round, comments }) =>
    comments.flatMap(({ id, unit, body }) => {
      const own = talksOf.get(id) ?? []
      if (own.length === 0) return []
      const lines = own.map(talk => {
        const files = talk.evidence.map(({ name }) => name).join('、')
        return `　　${talkWords(talk)}（登记：${talk.by}${files === '' ? '' : `；附件：${files}`}）`
      })
      return [`${round.name}　${unit}：${body.replaceAll(/\s+/g, ' ')}`, ...lines, '']
    }),
  )
}
