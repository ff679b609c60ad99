import type { Mention } from './mention'
import { quantitiesOf, type Segment, wordsOf } from './segments'
import type { WordToken } from './tokens'
import { roleKinds } from './unitMentions'
import type { CountField, WordKind } from './words'

const copyFields: Partial<Record<WordKind, CountField>> = {
  noComment: 'withoutComments',
  silent: 'silent',
  nothing: 'silent',
  ask: 'consulted',
  reply: 'replied',
  gather: 'replied',
  comment: 'replied',
  raise: 'withComments',
}

/** 反馈修改意见3份: letters that hold something. */
const copyField = (word: WordToken): CountField | undefined =>
  word.kind === 'comment' && /修改|修订|具体|实质/.test(word.text) ? 'withComments' : copyFields[word.kind]

/** Letters (份): sent out they count those asked, come back they count replies. */
export const copyMentions = (segments: readonly Segment[]): Mention[] =>
  segments.some(({ text }) => text.includes('问卷')) ? [] : segments.flatMap(copiesIn)

const copiesIn = (segment: Segment): Mention[] => {
  if (wordsOf(segment, 'disposition').length > 0) return []
  const copies = quantitiesOf(segment).filter(quantity => quantity.counts === 'copy')
  return copies.flatMap(({ value, label, number: span }) => {
    const kinds = [...roleKinds, 'comment'] as const
    const word = kinds.flatMap(kind => wordsOf(segment, kind))[0]
    const field = word && copyField(word)
    const { sub, included, clause } = segment
    return field
      ? [
          {
            field,
            value,
            label,
            span,
            sub,
            included,
            rest: false,
            clause,
            total: false,
            weak: field === 'replied',
          },
        ]
      : []
  })
}
