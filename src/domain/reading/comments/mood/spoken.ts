import type { Element } from '../elements/chains'
import { unquoted } from '../elements/wording'
import { isSeparator } from '../request/targets'

/** A verb of edit in the middle of its sentence. Words in quotation marks are left out where they say nothing here. */
export interface Spoken {
  text: string
  verb: Element
  /** From the last punctuation mark up to the verb; `whole` with the words in marks. */
  before: string
  whole: string
  /** From behind the verb up to the end of its sentence. */
  after: string
  /** 建议, 应, 请 stands before it, in its own segment or anywhere in the sentence. */
  isUrged: boolean
  isSentenceUrged: boolean
}

/** How many elements on either side of a verb are looked at. */
const reach = 24

/** The verb at an index as it is spoken. */
export const spokenAt = (
  text: string,
  elements: readonly Element[],
  index: number,
  verb: Element,
): Spoken => {
  const left = elements.slice(Math.max(0, index - reach), index)
  const right = elements.slice(index + 1, index + 1 + reach)
  const sentence = left.slice(left.findLastIndex(({ kind }) => kind === 'end') + 1)
  const segment = sentence.slice(sentence.findLastIndex(isSeparator) + 1)
  const urges = (stretch: readonly Element[]): boolean => stretch.some(({ kind }) => kind === 'ask')
  const stop = right.findIndex(({ kind }) => kind === 'end')
  const end = (stop < 0 ? right.at(-1)?.span.end : right[stop]?.span.start) ?? verb.span.end
  const whole = text.slice(segment[0]?.span.start ?? verb.span.start, verb.span.start)
  return {
    text,
    verb,
    before: unquoted(whole),
    whole,
    after: text.slice(verb.span.end, end),
    isUrged: urges(segment),
    isSentenceUrged: urges(sentence),
  }
}
