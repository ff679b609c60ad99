import type { Disposition } from '../../consultation/dispositions'
import {
  clauseWords,
  decisionLeadIn,
  decisionPatterns,
  decisionWords,
  englishDecisions,
} from './decisionWords'

/** Where in the folded text a decision stands. `plainHead`: nothing but a lead-in stands before it. */
export interface DecisionMatch {
  disposition: Disposition
  start: number
  end: number
  plainHead: boolean
}

type Strength = 'strong' | 'opening' | 'whole'
interface Word {
  word: string
  disposition: Disposition
  strength: Strength
}

const byLength = decisionWords
  .flatMap(({ disposition, strong, opening, whole }): Word[] => [
    ...strong.map(word => ({ word, disposition, strength: 'strong' as const })),
    ...opening.map(word => ({ word, disposition, strength: 'opening' as const })),
    ...whole.map(word => ({ word, disposition, strength: 'whole' as const })),
  ])
  .sort((one, other) => other.word.length - one.word.length)

const wordsByFirstSign = new Map<string, Word[]>()
for (const word of byLength) {
  const sign = word.word.charAt(0)
  wordsByFirstSign.set(sign, [...(wordsByFirstSign.get(sign) ?? []), word])
}

/** The longest decision word that stands at this offset of a folded text; null where none does. */
export const decisionAt = (
  folded: string,
  offset: number,
  strengths: readonly Strength[],
): DecisionMatch | null => {
  for (const { word, disposition, strength } of wordsByFirstSign.get(folded.charAt(offset).toLowerCase()) ??
    []) {
    const end = offset + word.length
    if (!strengths.includes(strength) || folded.slice(offset, end).toLowerCase() !== word) continue
    if (strength === 'whole' && end < folded.length && !/[,。;:.!?()\n]/.test(folded.charAt(end))) continue
    if (/^(?:情况|与否|意见情况)/u.test(folded.slice(end, end + 4))) continue
    return { disposition, start: offset, end, plainHead: true }
  }
  return null
}

const anyStrength = ['strong', 'opening', 'whole'] as const

/**
 * The decision of a cell that answers as a whole: at its beginning (after 经研究， and the like), in English, or as
 * an unmistakable word further on (`因与上位法冲突，不予采纳`), outside quotations. Null where there is none.
 */
export const matchDecision = (text: string, folded: string): DecisionMatch | null => {
  const lead = decisionLeadIn.exec(folded)?.[0].length ?? 0
  for (const start of new Set([0, lead])) {
    const found = patternAt(folded, start) ?? decisionAt(folded, start, anyStrength)
    if (found !== null) return decidedAfter(folded, found) ?? found
  }
  return matchEnglish(text, folded) ?? matchFurtherOn(folded)
}

/** 第八条已有规定，不予采纳: what stands already is the reason, and the decision follows it. */
const decidedAfter = (folded: string, found: DecisionMatch): DecisionMatch | null => {
  if (found.disposition !== 'explained' || /解释|说明/u.test(folded.slice(found.start, found.end)))
    return null
  const lead = /^[,。;](?:故|因此|所以|因而|拟|建议|该意见|此意见|本条|经研究,?){0,4}/u.exec(
    folded.slice(found.end, found.end + 40),
  )
  const after = lead === null ? null : decisionAt(folded, found.end + lead[0].length, ['strong'])
  return after === null ? null : { ...after, plainHead: false }
}

const patternAt = (folded: string, start: number): DecisionMatch | null => {
  const rest = folded.slice(start, start + 120)
  for (const { disposition, pattern } of decisionPatterns) {
    const length = pattern.exec(rest)?.[0].length
    if (length === undefined) continue
    // The rest of the clause tells the same: 已反馈给…研究 *及落实*.
    const clause = rest.slice(length).search(/[,。;:(]/u)
    return {
      disposition,
      start,
      end: start + length + (clause < 0 ? rest.length - length : clause),
      plainHead: true,
    }
  }
  return null
}

const matchEnglish = (text: string, folded: string): DecisionMatch | null => {
  const plain = text
    .slice(0, 200)
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replace(/^(?:resolved|resolution|disposition|decision|status|response)\s?[:-]\s?/, '')
  for (const { disposition, pattern } of englishDecisions) {
    const found = pattern.exec(plain)?.[0]
    if (found === undefined) continue
    const end = Math.min(found.replaceAll(' ', '').length, folded.length)
    return { disposition, start: 0, end, plainHead: true }
  }
  return null
}

/** A strong word anywhere, or 采纳 alone at the head of a clause. */
const matchFurtherOn = (folded: string): DecisionMatch | null => {
  let quoted = false
  for (let offset = 1; offset < folded.length; offset += 1) {
    const sign = folded.charAt(offset)
    if (sign === '"') quoted = !quoted
    if (quoted || !wordsByFirstSign.has(sign)) continue
    const found = decisionAt(folded, offset, ['strong']) ?? clauseHead(folded, offset)
    if (found !== null && folded.charAt(offset - 1) !== '否') return { ...found, plainHead: false }
  }
  return null
}

const clauseHead = (folded: string, offset: number): DecisionMatch | null => {
  if (!/[,。;:]/.test(folded.charAt(offset - 1))) return null
  const decides = clauseWords.some(word => folded.startsWith(word, offset))
  return decides ? decisionAt(folded, offset, ['opening']) : null
}
