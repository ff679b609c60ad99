import { type Token, wordsOf } from './tokens'

const ofHeading = new Set<Token['kind']>(['text', 'join', 'whole'])
const behindPart = new Set<Token['kind']>([
  'stop',
  'within',
  'beside',
  'ask',
  'insert',
  'delete',
  'replace',
  'colon',
  'opener',
])
/** Longest heading, in characters. */
const longest = 24

/**
 * Takes 财税体制改革部分 in 在财税体制改革部分，增加“…” for what it is: a part of the draft that is named by its heading alone.
 * Such a place has no reference.
 */
export const withNamedParts = (text: string, tokens: readonly Token[]): readonly Token[] => {
  const read: Token[] = []
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined) break
    read.push(token)
    const last =
      token.kind === 'opener' && text[token.span.start] === '在' ? endOfPart(text, tokens, index) : null
    if (last === null) continue
    const start = tokens[index + 1]?.span.start ?? token.span.end
    const end = tokens[last]?.span.end ?? start
    const unit = { rank: null, label: null, page: null, bare: false, start, end }
    read.push({ kind: 'unit', span: { start, end }, unit })
    index = last
  }
  return read
}

/** The index of 部分 behind the words of a heading; null where they are none. */
const endOfPart = (text: string, tokens: readonly Token[], opener: number): number | null => {
  const start = tokens[opener]?.span.end ?? text.length
  for (let index = opener + 1; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token === undefined || token.span.end - start > longest) return null
    if (token.kind === 'about') {
      const named = wordsOf(text, token) === '部分' && token.span.start - start >= 2
      return named && behindPart.has(tokens[index + 1]?.kind ?? 'text') ? index : null
    }
    if (!ofHeading.has(token.kind)) return null
  }
  return null
}
