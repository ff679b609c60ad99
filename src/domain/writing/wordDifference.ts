import { diffArrays } from 'diff'

export interface Segment {
  op: 'same' | 'delete' | 'insert'
  text: string
}

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Beyond this many characters two texts are shown whole, one struck, one inserted: nobody reads such a marking. */
const longest = 6000

/** An equal stretch this short between two changes is part of the change: confetti helps no reader. */
const island = 1

/** Two wordings as one text with marks, by words as a Chinese reader would mark them. */
export const wordDifference = (before: string, after: string): Segment[] => {
  if (before.length + after.length > longest) return mark(before, after)
  const cut = (text: string) => [...words.segment(text)].map(each => each.segment)
  const parts = diffArrays(cut(before), cut(after)).map(({ added, removed, value }): Segment => {
    const op = added ? 'insert' : removed ? 'delete' : 'same'
    return { op, text: value.join('') }
  })
  return joinIslands(parts)
}

const mark = (before: string, after: string): Segment[] =>
  [
    { op: 'delete' as const, text: before },
    { op: 'insert' as const, text: after },
  ].filter(segment => segment.text !== '')

/** Gathers every run of changes, with the islands inside it, into one deletion and one insertion. */
const joinIslands = (parts: readonly Segment[]): Segment[] => {
  const joined: Segment[] = []
  let deleted = ''
  let inserted = ''
  const flush = () => {
    joined.push(...mark(deleted, inserted))
    deleted = ''
    inserted = ''
  }
  for (const [index, part] of parts.entries()) {
    const inside = index > 0 && index < parts.length - 1 && part.text.length <= island
    if (part.op === 'same' && !inside) {
      flush()
      joined.push(part)
      continue
    }
    if (part.op !== 'insert') deleted += part.text
    if (part.op !== 'delete') inserted += part.text
  }
  flush()
  return joined
}
